// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.confidence;

import java.util.List;
import org.sheaf.coding.CodeId;

/**
 * A finding of the review: what the synthesis says about one aspect of the phenomenon, in a sentence or a few.
 *
 * @param statement the summarised finding
 * @param category under which findings are grouped in tables; empty for none
 * @param codes the themes on which it rests, in the order in which they were named
 * @param by who said so last
 * @param at when, ISO 8601 in UTC
 * @param why the reason given for the newest change; empty if none was
 */
public record ReviewFinding(
        FindingId id, String statement, String category, List<CodeId> codes, String by, String at, String why) {
    public ReviewFinding {
        codes = List.copyOf(codes);
    }
}
