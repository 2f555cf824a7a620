// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sheaf.agreement.Ratings;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Vote;

/**
 * The votes of a stage as ratings: what each person had voted when a report had as many votes as the stage asks for, before
 * they could talk about it. "Unsure" counts as the protocol says.
 */
final class StageRatings {
    private static final String INCLUDE = "include";
    private static final String EXCLUDE = "exclude";
    private static final String UNSURE = "unsure";

    private final Stage stage;
    private final List<RatedReport> rated = new ArrayList<>();
    private final Set<ReviewerId> people = new TreeSet<>();

    /** @param which the reports that are looked at */
    StageRatings(ScreeningState state, Stage stage, Predicate<ReportId> which) {
        this.stage = stage;
        for (ReportId report : state.pool(stage)) {
            List<Vote> independent = which.test(report)
                    ? state.log().ballot(stage, report).independent(state.log().compared(stage, report))
                    : List.of();
            if (!independent.isEmpty()) {
                rated.add(new RatedReport(report, independent));
                independent.forEach(vote -> people.add(vote.reviewer()));
            }
        }
        rated.sort(RatedReport.AS_COMPLETED);
    }

    /** The reports that had all their votes, in the order in which they got the last one. */
    List<RatedReport> rated() {
        return rated;
    }

    /** What everybody said of all of them. */
    Ratings all() {
        return of(rated);
    }

    /** What everybody said of some of them. */
    Ratings of(List<RatedReport> some) {
        List<List<String>> items = some.stream()
                .map(report -> people.stream()
                        .map(person -> said(stage, report.votes(), person))
                        .toList())
                .toList();
        List<String> scale =
                stage.unsure() == Stage.Unsure.ITSELF ? List.of(INCLUDE, UNSURE, EXCLUDE) : List.of(INCLUDE, EXCLUDE);
        return Ratings.of(people.stream().map(ReviewerId::name).toList(), scale, items);
    }

    /** Whether all who are not left out said the same; empty if fewer than two are left. */
    Optional<Boolean> alike(RatedReport report) {
        List<String> said = report.votes().stream()
                .map(vote -> category(stage, vote.decision()))
                .filter(category -> !category.isEmpty())
                .toList();
        return said.size() < 2
                ? Optional.empty()
                : Optional.of(said.stream().distinct().count() == 1);
    }

    private static String said(Stage stage, List<Vote> votes, ReviewerId person) {
        return votes.stream()
                .filter(vote -> vote.reviewer().equals(person))
                .map(vote -> category(stage, vote.decision()))
                .findFirst()
                .orElse("");
    }

    private static String category(Stage stage, ScreeningDecision decision) {
        if (!(decision instanceof ScreeningDecision.Unsure)) {
            return decision instanceof ScreeningDecision.Include ? INCLUDE : EXCLUDE;
        }
        return switch (stage.unsure()) {
            case INCLUDE -> INCLUDE;
            case EXCLUDE -> EXCLUDE;
            case LEFT_OUT -> "";
            case ITSELF -> UNSURE;
        };
    }
}
