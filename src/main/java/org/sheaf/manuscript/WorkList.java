// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.List;

/**
 * What an author has to change.
 *
 * @param items in the order of the places in the manuscript; what is not in it comes last
 */
public record WorkList(List<ToDo> items) {
    public WorkList {
        items = List.copyOf(items);
    }

    /** How many there are of a status. */
    public int count(ToDo.Status status) {
        return (int) items.stream().filter(item -> item.status() == status).count();
    }

    /** Those of a status, in order. */
    public List<ToDo> of(ToDo.Status status) {
        return items.stream().filter(item -> item.status() == status).toList();
    }

    /** Whether there is something left to change or to look at. */
    public boolean isOpen() {
        return count(ToDo.Status.CHANGE) + count(ToDo.Status.LOOK) > 0;
    }
}
