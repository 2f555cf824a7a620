// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * What each source found and which sources found the same.
 *
 * @param frame head and foot
 * @param reports number of reports in all
 * @param sources one row for each source
 * @param combinations what each combination of sources found and no other source did, largest first
 */
public record SourcesView(PageFrame frame, int reports, List<Row> sources, List<Combination> combinations) {

    /**
     * What one source found.
     *
     * @param name the source
     * @param kind databases, registers …
     * @param records its records, duplicates within the source included
     * @param reports the reports it found
     * @param alone of these, the ones that no other source found
     * @param shareAlone {@code alone} as a share of {@code reports}, in whole per cent; empty if it found none
     * @param shared for each source in the order of the rows, how many reports both found; for the source itself, all
     */
    public record Row(
            String name, String kind, int records, int reports, int alone, String shareAlone, List<Integer> shared) {}

    /**
     * What a combination of sources found.
     *
     * @param sources the names, in the order of the rows
     * @param indices the places of these sources among the rows, 0-based
     * @param count number of reports
     * @param ids the reports
     */
    public record Combination(List<String> sources, List<Integer> indices, int count, List<String> ids) {}
}
