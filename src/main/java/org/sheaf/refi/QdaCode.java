// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.List;

/**
 * A code with those below it.
 *
 * @param codable whether passages can have it; false where it only holds others
 * @param colour {@code #RRGGBB} or {@code #RGB}; empty for none
 * @param description empty for none
 * @param notes GUIDs of notes about it
 */
public record QdaCode(
        Guid guid,
        String name,
        boolean codable,
        String colour,
        String description,
        List<Guid> notes,
        List<QdaCode> children) {
    public QdaCode {
        notes = List.copyOf(notes);
        children = List.copyOf(children);
    }
}
