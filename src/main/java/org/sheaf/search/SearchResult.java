// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import java.util.List;

/**
 * What was found, the best first.
 *
 * @param records how many reports are found by their records
 * @param recordHits the best of them
 * @param passages how many sentences are found
 * @param passageHits the best of them
 */
public record SearchResult(Count records, List<RecordHit> recordHits, Count passages, List<PassageHit> passageHits) {
    /** Beyond so many hits nobody counts them: the best are found without looking at all. */
    public static final int COUNTED = 1000;

    /** Nothing was found. */
    public static final SearchResult NOTHING = new SearchResult(Count.NONE, List.of(), Count.NONE, List.of());

    /**
     * How many were found.
     *
     * @param number as many, at most {@link #COUNTED}
     * @param more whether there are more
     */
    public record Count(long number, boolean more) {
        static final Count NONE = new Count(0, false);

        static Count of(long counted) {
            return new Count(Math.min(counted, COUNTED), counted > COUNTED);
        }
    }

    public SearchResult {
        recordHits = List.copyOf(recordHits);
        passageHits = List.copyOf(passageHits);
    }

    /**
     * A report found by what its records say.
     *
     * @param report its id
     * @param score BM25; to be compared within one search only
     */
    public record RecordHit(
            String report,
            double score,
            String authors,
            String year,
            String journal,
            String database,
            Marked title,
            Marked abstractText) {}

    /**
     * A sentence that was found.
     *
     * @param report id of its report
     * @param name what the report is called
     * @param page 1-based page of the file
     * @param label what is printed on that page; may be empty
     * @param section part of the article
     * @param start 0-based code point of the report's text
     * @param end code point behind the last one
     */
    public record PassageHit(
            String report,
            double score,
            String name,
            int page,
            String label,
            String section,
            int start,
            int end,
            Marked text) {}
}
