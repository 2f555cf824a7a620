// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The searches of a review in the items of PRISMA-S (Rethlefsen et al. 2021, doi:10.1186/s13643-020-01542-z).
 *
 * @param frame head and foot
 * @param items the 16 items for the review as a whole, in their order
 * @param searches each search with its own items
 * @param concerns publications that a source marks as retracted or otherwise of concern
 * @param gaps number of gaps among all items
 */
public record SearchReportView(
        PageFrame frame, List<Item> items, List<SearchCard> searches, List<Concern> concerns, int gaps) {

    /**
     * An item of PRISMA-S.
     *
     * @param number 1 to 16
     * @param name its name
     * @param text what is recorded; empty where nothing is
     * @param exact whether the text is to be shown letter by letter, as a search strategy is
     */
    public record Item(int number, String name, String text, boolean exact) {
        boolean gap() {
            return text.isEmpty();
        }
    }

    /**
     * One search.
     *
     * @param id its id in the review
     * @param source what was searched
     * @param kind databases, registers …
     * @param date when it was run; empty if not recorded
     * @param stated hits that the platform stated, as shown; empty if not recorded
     * @param read records read from its files, as shown; empty if none has been imported
     * @param comparison how the two compare, in words
     * @param agrees whether there is nothing to look at in that comparison
     * @param items its own items
     * @param files the exported files
     */
    public record SearchCard(
            String id,
            String source,
            String kind,
            String date,
            String stated,
            String read,
            String comparison,
            boolean agrees,
            List<Item> items,
            List<String> files) {}

    /**
     * A publication of concern.
     *
     * @param item the record
     * @param concern what its source says, such as {@code retracted}
     */
    public record Concern(ItemView item, String concern) {}
}
