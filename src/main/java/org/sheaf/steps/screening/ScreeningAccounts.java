// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.agreement.Agreement;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Disagreement;
import org.sheaf.screening.Disagreement.Ending;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.Settlement;
import org.sheaf.screening.Vote;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.store.Session;
import org.sheaf.workspace.WorkPacket;

/** Counts what the facts tell of how each stage was screened. What a single report's votes say is in none of it. */
public final class ScreeningAccounts {
    private final ScreeningState state;
    private final List<Decision> decisions;

    private ScreeningAccounts(Session session, Protocol protocol) {
        this.state = ScreeningState.of(session, protocol);
        this.decisions = session.decisions().all().stream().sorted().toList();
    }

    /** One for each stage, in the order of the protocol. */
    public static List<ScreeningAccount> of(Session session, Protocol protocol) {
        ScreeningAccounts accounts = new ScreeningAccounts(session, protocol);
        return protocol.stages().stream().map(accounts::account).toList();
    }

    private ScreeningAccount account(Stage stage) {
        SortedMap<ReportId, Outcome> outcomes = state.outcomes(stage);
        SortedMap<String, Integer> aside = new TreeMap<>();
        SortedMap<String, Integer> people = new TreeMap<>();
        SortedMap<Integer, Integer> byVoters = new TreeMap<>();
        SortedMap<String, Integer> endings = new TreeMap<>();
        SortedMap<String, Integer> settledBy = new TreeMap<>();
        int here = 0;
        for (ReportId report : outcomes.keySet()) {
            Ballot ballot = state.log().ballot(stage, report);
            Set<ReviewerId> voters = ballot.voters();
            voters.forEach(person -> people.merge(person.name(), 1, Integer::sum));
            if (!voters.isEmpty()) {
                byVoters.merge(voters.size(), 1, Integer::sum);
            }
            if (outcomes.get(report) instanceof Outcome.SetAside as) {
                aside.merge(as.as().words(), 1, Integer::sum);
            }
            Disagreement.of(stage, ballot).ifPresent(one -> {
                endings.merge(ending(one.ending()), 1, Integer::sum);
                one.settlement().map(Settlement::by).ifPresent(by -> settledBy.merge(by.name(), 1, Integer::sum));
            });
            here += state.log().fullText(stage, report).isPresent() ? 1 : 0;
        }
        StageRatings ratings = new StageRatings(state, stage, report -> true);
        boolean two = ratings.rated().stream().anyMatch(rated -> rated.votes().size() > 1);
        return new ScreeningAccount(
                stage,
                outcomes.size(),
                outcomes.values().stream()
                        .filter(outcome -> outcome instanceof Outcome.Open || outcome instanceof Outcome.InConflict)
                        .count(),
                outcomes.values().stream()
                        .filter(Outcome.Included.class::isInstance)
                        .count(),
                outcomes.values().stream()
                        .filter(Outcome.Excluded.class::isInstance)
                        .count(),
                outcomes.values().stream()
                        .filter(Outcome.LeftUnread.class::isInstance)
                        .count(),
                aside,
                people,
                byVoters,
                seen(stage, outcomes.keySet()),
                two ? Optional.of(Agreement.of(ratings.all())) : Optional.empty(),
                two ? ratings.rated().size() : 0,
                endings,
                settledBy,
                checks(stage),
                state.log()
                        .order(stage)
                        .filter(OrderSetting::learned)
                        .map(order -> order.model() + " " + order.version() + ", seed " + order.seed())
                        .orElse(""),
                here);
    }

    private static String ending(Ending ending) {
        if (ending instanceof Ending.Settled settled) {
            return settled.settlement().how().key();
        }
        if (ending instanceof Ending.VoteChanged) {
            return "vote changed";
        }
        if (ending instanceof Ending.ReasonsMerged) {
            return "reasons merged";
        }
        return ending instanceof Ending.SetAside ? "set aside" : "open";
    }

    private ScreeningAccount.Seen seen(Stage stage, Set<ReportId> reports) {
        int unseen = 0;
        int visible = 0;
        int unknown = 0;
        for (ReportId report : reports) {
            List<Vote> firsts = firsts(state.log().ballot(stage, report), Math.max(2, stage.votes()));
            if (firsts.size() < 2) {
                continue;
            }
            if (!stage.independent() || couldSee(stage, report, firsts)) {
                visible++;
            } else if (firsts.stream().anyMatch(ScreeningAccounts::isOfAnotherTool)) {
                unknown++;
            } else {
                unseen++;
            }
        }
        return new ScreeningAccount.Seen(unseen, visible, unknown);
    }

    /** The first votes of the first few people on a report, the oldest first; who votes late has no part in this. */
    private static List<Vote> firsts(Ballot ballot, int people) {
        Set<ReviewerId> seen = new HashSet<>();
        List<Vote> firsts = new ArrayList<>();
        for (Vote vote : ballot.votes()) {
            if (firsts.size() < people && seen.add(vote.reviewer())) {
                firsts.add(vote);
            }
        }
        return firsts;
    }

    /** Whether a report had all the votes that were asked for when one of its voters had not voted yet. */
    private boolean couldSee(Stage stage, ReportId report, List<Vote> firsts) {
        int together = state.log().assignments().askedTogether(stage, report);
        for (int i = 1; i < firsts.size(); i++) {
            int asked = Math.max(votesAsked(stage, firsts.get(i - 1).at()), together);
            if (i >= asked) {
                return true;
            }
        }
        return false;
    }

    /** How many votes the stage asked for at a moment; as the protocol has it where nobody noted it. */
    private int votesAsked(Stage stage, String at) {
        return decisions.stream()
                .filter(decision -> ScreeningLog.is(decision, DecisionKind.STAGE_RULES)
                        && Decision.BY_TIME.compare(decision.at(), at) <= 0)
                .flatMap(decision -> StageRules.read(decision.about()).stream())
                .filter(rules -> rules.id().equals(stage.id()))
                .reduce((earlier, later) -> later)
                .map(Stage::votes)
                .orElse(stage.votes());
    }

    private static boolean isOfAnotherTool(Vote vote) {
        return !vote.origin().from().isEmpty() && !vote.origin().from().startsWith(WorkPacket.FROM);
    }

    private List<ScreeningAccount.Check> checks(Stage stage) {
        return decisions.stream()
                .filter(decision -> ScreeningLog.is(decision, DecisionKind.CHECK)
                        && decision.about().getOrDefault("stage", "").equals(stage.id()))
                .map(decision -> check(stage, decision))
                .toList();
    }

    private ScreeningAccount.Check check(Stage stage, Decision decision) {
        List<String> ids = List.of(decision.about().getOrDefault("reports", "").split(" "));
        String by = decision.about().getOrDefault("who", "");
        long voted = ids.stream()
                .flatMap(id -> state.log().now(id).stream())
                .filter(report -> state.log().ballot(stage, report).voters().stream()
                        .anyMatch(person -> person.name().equals(by)))
                .count();
        return new ScreeningAccount.Check(
                by,
                ids.size(),
                decision.about().getOrDefault("of", ""),
                decision.about().getOrDefault("sample", ""),
                decision.about().getOrDefault("seed", ""),
                (int) voted);
    }
}
