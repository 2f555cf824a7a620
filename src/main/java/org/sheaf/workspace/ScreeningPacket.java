// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.List;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;

/**
 * What one person needs to vote at a stage away from the workspace.
 *
 * @param review the review's id
 * @param title its title
 * @param reviewer for whom it is; votes in it are this person's
 * @param stage its rules, without who else takes part
 * @param eligibility criteria, reasons and words that light up
 * @param cards the reports to vote on, in the order in which they come
 */
public record ScreeningPacket(
        ReviewId review, String title, ReviewerId reviewer, Stage stage, Eligibility eligibility, List<Card> cards)
        implements WorkPacket {
    /**
     * A report as the person sees it. What is not stated is empty.
     *
     * @param lines as the loop shows them below the title: authors, where it came out, identifiers, where it was found
     * @param authors as a sheet shows them
     * @param year likewise
     * @param source where it came out, and its DOI
     * @param keywords with semicolons between them
     * @param labels put on it by anybody
     */
    public record Card(
            ReportId report,
            String title,
            List<String> lines,
            String abstractText,
            String authors,
            String year,
            String source,
            String keywords,
            List<String> labels) {
        public Card {
            lines = List.copyOf(lines);
            labels = List.copyOf(labels);
        }
    }

    public ScreeningPacket {
        cards = List.copyOf(cards);
    }
}
