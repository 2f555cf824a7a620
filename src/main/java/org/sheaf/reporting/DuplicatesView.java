// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * What de-duplication did, in words.
 *
 * @param frame head and foot
 * @param method how duplicates are found, in a sentence or two; goes into the methods section (PRISMA-S item 16)
 * @param tally what there is to count, in the order to be shown: records, reports, pairs joined …
 * @param joined pairs of records that refer to one report
 * @param doubtful pairs that a person has yet to decide on
 * @param linked pairs that belong together and are not the same: an erratum and its paper, a preprint and its article
 * @param keptApart pairs that looked alike and that a person said are different
 */
public record DuplicatesView(
        PageFrame frame,
        String method,
        List<Tally> tally,
        List<Pair> joined,
        List<Pair> doubtful,
        List<Pair> linked,
        List<Pair> keptApart) {
    public DuplicatesView {
        tally = List.copyOf(tally);
        joined = List.copyOf(joined);
        doubtful = List.copyOf(doubtful);
        linked = List.copyOf(linked);
        keptApart = List.copyOf(keptApart);
    }

    /**
     * A number with its name.
     *
     * @param label what is counted
     * @param n how many
     */
    public record Tally(String label, int n) {}

    /**
     * Two records and what speaks for or against their being the same.
     *
     * @param first the one
     * @param second the other
     * @param rule the rule that decided, or the kind of link
     * @param evidence the fields that agree and those that differ
     * @param score as shown, such as {@code 0.87}; empty where the rule has none
     * @param settledBy who decided, and when; empty where the program did or nobody has yet
     */
    public record Pair(ItemView first, ItemView second, String rule, String evidence, String score, String settledBy) {}
}
