// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import java.util.OptionalInt;

/**
 * A flow with every number and label ready.
 *
 * @param frame head and foot
 * @param boxes in the order of the diagram
 * @param findings equalities that do not hold
 * @param footnotes what PRISMA 2020 asks to be said under the diagram, and how to read it
 * @param notes what a reader of the whole must know
 * @param discrepancies numbers that another synthesis of the same search gives differently
 * @param items every record, report and study behind the boxes, once, sorted
 */
public record FlowView(
        PageFrame frame,
        List<Box> boxes,
        List<Finding> findings,
        List<String> footnotes,
        List<String> notes,
        List<String> discrepancies,
        List<ItemView> items) {

    /**
     * A box.
     *
     * @param key its key in files
     * @param label its words in the diagram
     * @param lane heading of its lane
     * @param stage band of the diagram
     * @param unit records, reports or studies
     * @param prisma whether PRISMA 2020 has this box
     * @param n the number; empty where it is not reported
     * @param shown as it stands in brackets: {@code n = 12} or why there is no number
     * @param basis how the number is known
     * @param note anything a reader of this number must know; empty if nothing
     * @param parts what the number is made of
     * @param ids the ids behind it; empty where it is not counted here
     */
    public record Box(
            String key,
            String label,
            String lane,
            String stage,
            String unit,
            boolean prisma,
            OptionalInt n,
            String shown,
            String basis,
            String note,
            List<Part> parts,
            List<String> ids) {

        /** Whether there is a number. */
        boolean known() {
            return n.isPresent();
        }
    }

    /**
     * A part of a box's number.
     *
     * @param label the database, tool or reason
     * @param n the number; empty where it is not reported
     * @param shown as it stands in brackets
     * @param basis how the number is known
     * @param ids the ids behind it
     */
    public record Part(String label, OptionalInt n, String shown, String basis, List<String> ids) {}

    /**
     * An equality that does not hold.
     *
     * @param rule what ought to hold
     * @param left one side
     * @param right the other side
     * @param ids what stands on one side only
     */
    public record Finding(String rule, String left, String right, List<String> ids) {}
}
