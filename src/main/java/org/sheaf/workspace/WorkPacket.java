// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.List;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;

/**
 * A work packet: what one person needs to vote at a stage away from the workspace. It holds nothing that others decided,
 * and nothing that tells when or where it was made: the same work gives the same packet.
 *
 * @param review the review's id
 * @param title its title
 * @param reviewer for whom it is; votes in it are this person's
 * @param stage its rules, without who else takes part
 * @param eligibility criteria, reasons and words that light up
 * @param cards the reports to vote on, in the order in which they come
 */
public record WorkPacket(
        ReviewId review, String title, ReviewerId reviewer, Stage stage, Eligibility eligibility, List<Card> cards) {
    /** What stands before a packet's id where a vote says where it came from. */
    public static final String FROM = "packet ";

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

    public WorkPacket {
        cards = List.copyOf(cards);
    }

    /** Digest of all that the packet holds, its first 16 digits. */
    public String id() {
        return Digest.of(PacketJson.description(this)).abbreviated();
    }

    /** What votes cast in it say of where they came from. */
    public String from() {
        return FROM + id();
    }
}
