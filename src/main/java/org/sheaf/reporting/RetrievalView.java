// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The full texts that are still to be got.
 *
 * @param frame head and foot
 * @param summary how far it is, in words
 * @param wanted one row for each, in the order to be shown
 */
public record RetrievalView(PageFrame frame, String summary, List<Wanted> wanted) {
    /**
     * One of them.
     *
     * @param id of the report
     * @param authors the first ones
     * @param year empty where none is stated
     * @param source journal and place
     * @param doi as it is shown; empty if there is none
     * @param doiLink where it leads
     * @param pmid as it is shown; empty if there is none
     * @param pubMedLink where it leads
     * @param otherLink an address that the record states; empty if there is none
     */
    public record Wanted(
            String id,
            String title,
            String authors,
            String year,
            String source,
            String doi,
            String doiLink,
            String pmid,
            String pubMedLink,
            String otherLink) {}

    public RetrievalView {
        wanted = List.copyOf(wanted);
    }
}
