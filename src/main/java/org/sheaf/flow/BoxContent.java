// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.List;

/**
 * What stands in a box.
 *
 * @param count its number
 * @param parts what the number is made of, each part of it once: databases, tools, reasons; empty where it is not
 *     divided
 * @param note anything a reader of this number must know; empty if nothing
 */
public record BoxContent(Count count, List<Part> parts, String note) {
    public BoxContent {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a box's number.
     *
     * @param label name of the database, tool or reason
     * @param count the part's number
     */
    public record Part(String label, Count count) {}

    /** A number that is not divided. */
    public static BoxContent of(Count count) {
        return new BoxContent(count, List.of(), "");
    }

    /** A number and what it is made of. */
    public static BoxContent of(Count count, List<Part> parts) {
        return new BoxContent(count, parts, "");
    }
}
