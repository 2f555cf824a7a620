// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sheaf.agreement.Agreement;
import org.sheaf.citation.RecordId;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.reporting.AgreementView;
import org.sheaf.reporting.ItemLabel;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.ScreeningView;
import org.sheaf.screening.Disagreement;
import org.sheaf.screening.Disagreement.Ending;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Settlement;
import org.sheaf.screening.Vote;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Minute;
import org.sheaf.store.Session;

/**
 * Screening as its report shows it. Of a report on which somebody must still vote nothing is shown, so that the page may
 * lie open while people screen.
 */
public final class ScreeningViews {
    private final Protocol protocol;
    private final Eligibility eligibility;
    private final ScreeningState state;
    private final ReportLabels labels;

    private ScreeningViews(
            Protocol protocol, Eligibility eligibility, ScreeningState state, Map<RecordId, ItemLabel> labels) {
        this.protocol = protocol;
        this.eligibility = eligibility;
        this.state = state;
        this.labels = new ReportLabels(state, labels);
    }

    /** Empty before the first vote. */
    public static Optional<ScreeningViews> of(
            Session session, Protocol protocol, Eligibility eligibility, Map<RecordId, ItemLabel> labels) {
        boolean begun =
                session.decisions().all().stream().anyMatch(decision -> ScreeningLog.is(decision, DecisionKind.VOTE));
        return begun
                ? Optional.of(new ScreeningViews(protocol, eligibility, ScreeningState.of(session, protocol), labels))
                : Optional.empty();
    }

    public ScreeningView view(PageFrame frame) {
        return new ScreeningView(
                frame, protocol.stages().stream().map(this::stage).toList());
    }

    /** What the page says, in one line. */
    public static String summary(ScreeningView view) {
        return view.stages().stream()
                .filter(stage ->
                        !stage.people().isEmpty() && stage.people().stream().anyMatch(person -> person.voted() > 0))
                .map(stage -> stage.name() + ": "
                        + stage.disagreements().size()
                        + (stage.disagreements().size() == 1 ? " disagreement" : " disagreements") + ", " + stage.open()
                        + " open")
                .collect(Collectors.joining("; "));
    }

    private ScreeningView.StageView stage(Stage stage) {
        StageStatus status = new StageCount(state, protocol, stage).status();
        return new ScreeningView.StageView(
                stage.id(),
                stage.name(),
                rules(stage),
                counts(status),
                people(stage, status),
                disagreements(stage),
                agreement(stage));
    }

    private static List<ScreeningView.Count> counts(StageStatus status) {
        List<ScreeningView.Count> counts = new ArrayList<>(List.of(
                new ScreeningView.Count("Reports", status.reports()),
                new ScreeningView.Count("Included", status.included()),
                new ScreeningView.Count("Excluded", status.excluded()),
                new ScreeningView.Count("Set aside", status.aside()),
                new ScreeningView.Count("In conflict", status.conflicts()),
                new ScreeningView.Count("Waiting for votes", status.open())));
        if (status.unread() > 0) {
            counts.add(new ScreeningView.Count("Left unread: screening was stopped", status.unread()));
        }
        return counts;
    }

    /** What the protocol says of a stage, a sentence each. */
    public static List<String> rules(Stage stage) {
        List<String> rules = new ArrayList<>();
        rules.add(
                stage.votes() == 1
                        ? "One person votes on each report."
                        : stage.votes() + " people vote on each report.");
        if (stage.votes() > 1) {
            rules.add(
                    stage.independent()
                            ? "Nobody sees another's vote before voting."
                            : "Whoever votes later sees the earlier votes.");
        }
        rules.add(
                stage.kind() == Stage.Kind.FULL_TEXT
                        ? "\"Unsure\" does not include, and an exclusion has its reason."
                        : "In doubt a report goes on: \"unsure\" counts like \"include\".");
        rules.add(
                stage.settler()
                        .map(settler -> "Disagreements are settled by " + settler + ".")
                        .orElse(
                                "Disagreements are settled by those who voted, after discussion, or by a lead or adjudicator."));
        return rules;
    }

    private List<ScreeningView.Person> people(Stage stage, StageStatus status) {
        Map<ReviewerId, Map<String, Integer>> waiting = new TreeMap<>();
        state.outcomes(stage).forEach((report, outcome) -> {
            if (outcome instanceof Outcome.Open) {
                List<ReviewerId> voted =
                        List.copyOf(state.log().ballot(stage, report).voters());
                for (ReviewerId person : voted) {
                    protocol.voters(stage).stream()
                            .filter(other -> !voted.contains(other))
                            .forEach(other -> waiting.computeIfAbsent(person, id -> new TreeMap<>())
                                    .merge(other.name(), 1, Integer::sum));
                }
            }
        });
        return status.voters().stream()
                .map(voter -> new ScreeningView.Person(
                        voter.id().name(),
                        voter.voted(),
                        voter.left(),
                        voter.waiting(),
                        waiting.getOrDefault(voter.id(), Map.of()).entrySet().stream()
                                .map(other -> other.getKey() + " (" + other.getValue() + ")")
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private List<ScreeningView.Disagreed> disagreements(Stage stage) {
        return new Disagreements(
                        state,
                        stage,
                        ballot -> !stage.independent() || ballot.voters().size() >= stage.votes())
                .all(report -> labels.label(report).title()).stream()
                        .map(conflict -> new ScreeningView.Disagreed(
                                labels.item(conflict.report()),
                                conflict.conflict().words(),
                                conflict.votes().stream()
                                        .map(vote -> said(vote, conflict.wasChanged(vote)))
                                        .toList(),
                                ending(conflict.disagreement())))
                        .toList();
    }

    private ScreeningView.Said said(Vote vote, boolean changed) {
        return new ScreeningView.Said(
                Minute.of(vote.at()),
                vote.reviewer().name(),
                vote.decision().key(),
                reason(vote.decision()),
                vote.note(),
                changed);
    }

    private String reason(ScreeningDecision decision) {
        return eligibility
                .reason(decision.reasonId())
                .map(Eligibility.Reason::name)
                .orElse(decision.reasonId());
    }

    private ScreeningView.Ending ending(Disagreement disagreement) {
        if (disagreement.ending() instanceof Ending.Settled settled) {
            Settlement settlement = settled.settlement();
            return new ScreeningView.Ending(
                    settlement.how().key(),
                    Minute.of(settlement.at()),
                    settlement.by().name(),
                    settlement.decision().key(),
                    reason(settlement.decision()),
                    settlement.why());
        }
        if (disagreement.ending() instanceof Ending.VoteChanged changed) {
            Vote vote = changed.by();
            return new ScreeningView.Ending(
                    "vote changed", Minute.of(vote.at()), vote.reviewer().name(), "", "", vote.note());
        }
        if (disagreement.ending() instanceof Ending.ReasonsMerged) {
            return new ScreeningView.Ending("reasons merged", "", "", "", "", "");
        }
        if (disagreement.ending() instanceof Ending.SetAside aside) {
            return new ScreeningView.Ending("set aside", "", "", aside.as().words(), "", "");
        }
        return new ScreeningView.Ending(ScreeningView.Ending.OPEN, "", "", "", "", "");
    }

    private AgreementView agreement(Stage stage) {
        StageRatings ratings = new StageRatings(state, stage, report -> true);
        return new AgreementView(
                stage.unsure().key(),
                stage.independent(),
                AgreementView.Measured.of(Agreement.of(ratings.all())),
                new AgreementOverTime(ratings).parts());
    }
}
