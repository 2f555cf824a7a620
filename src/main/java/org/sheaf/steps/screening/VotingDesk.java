// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Stage;
import org.sheaf.ranking.Reason;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Vote;

/**
 * Where one person votes on one report after another, whether in a workspace or in a work packet far from it. Every act is
 * safe when its method returns.
 */
public interface VotingDesk extends AutoCloseable {
    Stage stage();

    /** What makes a study eligible, and why a report is excluded. */
    Eligibility eligibility();

    /**
     * The reports on which the person who acts can vote, in the order in which they come.
     *
     * @throws ReviewException if this person may not vote here
     */
    List<ReportId> queue();

    /**
     * Those of the queue that the person who acts put aside for later; they come last in it.
     *
     * @throws ReviewException if this person may not vote here
     */
    List<ReportId> later();

    /**
     * The one to be shown next, of the reports for which something holds; nothing where no order is learned, so that they
     * come as the queue has them. Never keeps anybody waiting for longer than a twentieth of a second.
     */
    default Optional<ReportId> likeliest(Predicate<ReportId> waiting) {
        return Optional.empty();
    }

    /** The words that move a report up or down in the learned order, the heaviest first; empty where there is none. */
    default List<Reason> why(ReportId report) {
        return List.of();
    }

    /** Whether a report still waits for the vote of the person who acts. */
    boolean awaitsMe(ReportId report);

    /** Puts a report at the end of the queue of the person who acts, or back to its place; nobody else sees it. */
    void putOff(ReportId report, boolean on);

    /**
     * Goes the way of a vote on a report without casting one. Java reads and compiles a way when it is first gone: after
     * this the first key of a sitting is answered like the others.
     */
    default void rehearse(ReportId report) {}

    /** What the person sees of a report before voting. */
    ScreeningCard card(ReportId report);

    /**
     * Casts a vote, or another one in place of the person's own; the earlier one is kept.
     *
     * @param note what is written beside it; empty for nothing
     * @return the vote; nothing if the same was said already
     * @throws ReviewException if the person may not vote, or the report cannot be voted on (any more)
     */
    Optional<Vote> vote(ReportId report, ScreeningDecision decision, String note);

    /**
     * Takes back the person's newest vote.
     *
     * @return the vote that was taken back; nothing if there is none
     * @throws ReviewException if something rests on it
     */
    Optional<Vote> undo();

    /** Puts a label on a report, or takes it off. */
    void label(ReportId report, String label, boolean on);

    /**
     * The report to which a record or report id belongs now.
     *
     * @throws ReviewException if there is none
     */
    ReportId report(RecordId record);

    /** Brings what was said to where it belongs; it was safe before. */
    @Override
    void close();
}
