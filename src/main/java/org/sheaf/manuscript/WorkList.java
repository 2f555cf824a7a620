// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.List;

/**
 * What an author has to change.
 *
 * @param items in the order of the places in the manuscript; what is not in it comes last
 */
public record WorkList(List<Amendment> items) {
    public WorkList {
        items = List.copyOf(items);
    }

    /** How many there are of a status. */
    public int count(Amendment.Status status) {
        return (int) items.stream().filter(item -> item.status() == status).count();
    }

    /** Those of a status, in order. */
    public List<Amendment> of(Amendment.Status status) {
        return items.stream().filter(item -> item.status() == status).toList();
    }

    /** Whether there is something left to change or to look at. */
    public boolean isOpen() {
        return count(Amendment.Status.CHANGE) + count(Amendment.Status.LOOK) > 0;
    }
}
