// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.checklist;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An item with what the facts show of it and what an author said.
 *
 * @param shown for each fact that the item names, in that order
 */
public record FilledItem(Checklist.Item item, ItemState state, Map<Fact, Shown> shown, Optional<Saying> saying) {
    public FilledItem {
        shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
    }

    /** What the facts do not show, in the order in which the item names them. */
    public List<Shown> gaps() {
        return shown.values().stream().filter(one -> !one.isWhole()).toList();
    }
}
