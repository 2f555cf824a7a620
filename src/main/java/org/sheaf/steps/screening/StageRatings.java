// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    private StageRatings() {}

    static Ratings of(ScreeningState state, Stage stage) {
        List<List<Vote>> votes = new ArrayList<>();
        Set<ReviewerId> people = new TreeSet<>();
        for (ReportId report : state.pool(stage)) {
            List<Vote> independent = state.log().ballot(stage, report).independent(stage.votes());
            votes.add(independent);
            independent.forEach(vote -> people.add(vote.reviewer()));
        }
        List<List<String>> items = votes.stream()
                .map(of ->
                        people.stream().map(person -> said(stage, of, person)).toList())
                .toList();
        List<String> scale =
                stage.unsure() == Stage.Unsure.ITSELF ? List.of(INCLUDE, UNSURE, EXCLUDE) : List.of(INCLUDE, EXCLUDE);
        return Ratings.of(people.stream().map(ReviewerId::name).toList(), scale, items);
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
