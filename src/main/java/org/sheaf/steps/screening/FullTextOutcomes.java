// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.audit.Decision;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.Settlement;
import org.sheaf.screening.Vote;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.store.Session;

/**
 * What became of the reports that were sought as full texts and are not in the review: excluded with a reason, not retrieved,
 * or set aside (PRISMA 2020, items 16a and 16b). A report on which somebody must still vote is only counted.
 */
public final class FullTextOutcomes {
    private final ScreeningState state;
    private final ReportContent content;
    private final List<Decision> asides;
    private final List<Excluded> excluded = new ArrayList<>();
    private final List<Aside> aside = new ArrayList<>();
    private int assessed;
    private int waiting;

    private FullTextOutcomes(Session session, Protocol protocol) {
        this.state = ScreeningState.of(session, protocol);
        this.content = new ReportContent(state.library(session), state);
        this.asides = session.decisions().all().stream()
                .filter(decision -> ScreeningLog.is(decision, DecisionKind.SET_ASIDE))
                .sorted()
                .toList();
        protocol.stages().stream()
                .filter(stage -> stage.kind() == Stage.Kind.FULL_TEXT)
                .forEach(this::read);
    }

    /** As they are in one state of the facts. */
    public static FullTextOutcomes of(Session session, Protocol protocol) {
        return new FullTextOutcomes(session, protocol);
    }

    /**
     * A report that is excluded.
     *
     * @param shown the record that is shown of it
     * @param reason id of the reason; empty where the votes give none
     * @param votes those that stand, oldest first
     * @param settlement where the votes differed and people settled it
     */
    public record Excluded(
            ReportId report, CitationRecord shown, String reason, List<Vote> votes, Optional<Settlement> settlement) {
        public Excluded {
            votes = List.copyOf(votes);
        }
    }

    /**
     * A report that is set aside.
     *
     * @param who said so
     * @param at when, ISO 8601 in UTC
     * @param why empty if nobody said
     */
    public record Aside(ReportId report, CitationRecord shown, Outcome.Aside as, String who, String at, String why) {}

    private void read(Stage stage) {
        state.outcomes(stage).forEach((report, outcome) -> {
            Ballot ballot = state.log().ballot(stage, report);
            if (outcome instanceof Outcome.SetAside setAside) {
                aside.add(aside(stage, report, setAside.as()));
            } else if (!outcome.isDecided() || awaited(stage, report, ballot)) {
                waiting++;
            } else {
                assessed++;
                if (outcome instanceof Outcome.Excluded exclusion) {
                    excluded.add(new Excluded(
                            report,
                            content.shown(report),
                            exclusion.reason(),
                            ballot.standing(),
                            exclusion.settled() ? ballot.settlement() : Optional.empty()));
                }
            }
        });
    }

    /** Whether somebody was asked for a vote who has not voted yet, such as in a second check. */
    private boolean awaited(Stage stage, ReportId report, Ballot ballot) {
        return ballot.settlement().isEmpty()
                && ballot.voters().size() < state.log().compared(stage, report);
    }

    private Aside aside(Stage stage, ReportId report, Outcome.Aside as) {
        Optional<Decision> said = asides.stream()
                .filter(decision -> decision.about().getOrDefault("stage", "").equals(stage.id())
                        && decision.about().getOrDefault("as", "").equals(as.key())
                        && state.log()
                                .now(decision.about().getOrDefault("report", ""))
                                .filter(report::equals)
                                .isPresent())
                .reduce((earlier, later) -> later);
        return new Aside(
                report,
                content.shown(report),
                as,
                said.map(Decision::actor).orElse(""),
                said.map(Decision::at).orElse(""),
                said.map(Decision::why).orElse(""));
    }

    /** The excluded reports by id. */
    public List<Excluded> excluded() {
        return List.copyOf(excluded);
    }

    /** Those set aside, by id. */
    public List<Aside> aside() {
        return List.copyOf(aside);
    }

    /** How many were assessed: included or excluded, with all votes that were asked for. */
    public int assessed() {
        return assessed;
    }

    /** How many are not decided yet, or wait for a vote. */
    public int waiting() {
        return waiting;
    }
}
