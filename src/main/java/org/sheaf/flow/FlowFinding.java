// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.List;

/**
 * Two sides of a flow that ought to be equal and are not.
 *
 * @param rule what ought to hold, in words
 * @param left the one side with its number
 * @param right the other side with its numbers
 * @param items the items that stand on one side only, or more often than once; empty where numbers were compared
 */
public record FlowFinding(String rule, String left, String right, List<FlowItem> items) {
    public FlowFinding {
        items = items.stream().sorted().toList();
    }
}
