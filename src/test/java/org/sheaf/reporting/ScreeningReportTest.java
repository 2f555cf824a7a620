// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sheaf.agreement.Agreement;
import org.sheaf.agreement.Proportion;
import org.sheaf.agreement.Ratings;

class ScreeningReportTest {
    private static final PageFrame FRAME = SampleFlows.frame("Work and health", "", SampleFlows.INVENTED);
    private static final ItemView WORK = new ItemView(
            "R0123456789abcdef-1", new ItemLabel("=1+1: a title", "Okafor, Lindqvist", "2021", "a.ris", 7));

    @Test
    void openAndSettledDisagreementsStandWithEveryVoteAndTheTableOfAgreement() {
        Golden.approved(
                "screening",
                ScreeningReport.render(Templates.OURS, new ScreeningView(FRAME, List.of(titles(), texts(0)))));
    }

    @Test
    void aTitleThatASpreadsheetWouldCalculateIsGuarded() {
        assertThat(log(titles()).text("disagreements.csv")).contains(",'=1+1: a title,");
    }

    @Test
    void whatIsTooMuchForThePageStandsInTheTable() {
        RenderedReport report = ScreeningReport.render(
                Templates.OURS, new ScreeningView(FRAME, List.of(texts(ScreeningReport.SHOWN + 3))));
        assertThat(report.text("screening.html")).contains("… and 3 more");
        assertThat(log(texts(ScreeningReport.SHOWN + 3))
                        .text("disagreements.csv")
                        .lines())
                .hasSize(1 + ScreeningReport.SHOWN + 3);
    }

    @Test
    void theLogOfDisagreementsIsTheApprovedOne() {
        Golden.approved("disagreements", log(titles()));
    }

    private static RenderedReport log(ScreeningView.StageView stage) {
        return DisagreementsReport.render(
                Templates.OURS, DisagreementsView.of(new ScreeningView(FRAME, List.of(stage))));
    }

    @Test
    void withoutAReportThatHasAllItsVotesThereIsNoDrawing() {
        RenderedReport report = ScreeningReport.render(Templates.OURS, new ScreeningView(FRAME, List.of(texts(0))));
        assertThat(report.files()).doesNotContainKey("agreement-full-text.svg");
        assertThat(report.text("screening.html")).contains("No report has all its votes yet.");
    }

    private static ScreeningView.StageView titles() {
        ScreeningView.Said amina =
                new ScreeningView.Said("2026-03-01 09:00 UTC", "amina", "include", "", "+ 2 arms, really?", false);
        ScreeningView.Said bram =
                new ScreeningView.Said("2026-03-01 09:05 UTC", "bram", "exclude", "Other setting", "", false);
        ScreeningView.Said slip = new ScreeningView.Said("2026-03-01 09:01 UTC", "bram", "unsure", "", "", true);
        return new ScreeningView.StageView(
                "title-abstract",
                "Title and abstract",
                List.of("2 people vote on each report.", "Nobody sees another's vote before voting."),
                List.of(new ScreeningView.Count("Reports", 24), new ScreeningView.Count("In conflict", 1)),
                List.of(
                        new ScreeningView.Person("amina", 21, 3, 1, "bram (1)"),
                        new ScreeningView.Person("bram", 20, 4, 0, "")),
                List.of(
                        new ScreeningView.Disagreed(
                                WORK,
                                "one would exclude it, another would not",
                                List.of(amina, bram),
                                new ScreeningView.Ending(ScreeningView.Ending.OPEN, "", "", "", "", "")),
                        new ScreeningView.Disagreed(
                                WORK,
                                "one would exclude it, another would not",
                                List.of(amina, slip, bram),
                                new ScreeningView.Ending(
                                        "third person",
                                        "2026-03-02 10:00 UTC",
                                        "carys",
                                        "exclude",
                                        "Other setting",
                                        "Seen."))),
                agreement());
    }

    private static AgreementView agreement() {
        List<List<String>> votes = new ArrayList<>();
        IntStream.range(0, 20)
                .forEach(i -> votes.add(List.of(i < 6 ? "include" : "exclude", i < 5 ? "include" : "exclude")));
        List<String> people = List.of("amina", "bram");
        List<String> scale = List.of("include", "exclude");
        List<AgreementView.Part> parts = List.of(
                part(1, votes.subList(0, 10), 9, people, scale), part(11, votes.subList(10, 20), 10, people, scale));
        return new AgreementView(
                "include", true, AgreementView.Measured.of(Agreement.of(Ratings.of(people, scale, votes))), parts);
    }

    private static AgreementView.Part part(
            int first, List<List<String>> votes, int alike, List<String> people, List<String> scale) {
        return new AgreementView.Part(
                first,
                first + votes.size() - 1,
                "2026-03-01 09:00 UTC",
                "2026-03-01 11:00 UTC",
                alike,
                votes.size(),
                AgreementView.Coefficient.of("alike", "All votes alike", Proportion.of(alike, votes.size())),
                AgreementView.Measured.of(Agreement.of(Ratings.of(people, scale, votes))));
    }

    private static ScreeningView.StageView texts(int disagreements) {
        return new ScreeningView.StageView(
                "full-text",
                "Full text",
                List.of("One person votes on each report."),
                List.of(new ScreeningView.Count("Reports", 0)),
                List.of(),
                IntStream.range(0, disagreements)
                        .mapToObj(i -> new ScreeningView.Disagreed(
                                WORK,
                                "not everybody is sure",
                                List.of(),
                                new ScreeningView.Ending(ScreeningView.Ending.OPEN, "", "", "", "", "")))
                        .toList(),
                new AgreementView(
                        "itself",
                        false,
                        AgreementView.Measured.of(
                                Agreement.of(Ratings.of(List.of(), List.of("include", "exclude"), List.of()))),
                        List.of()));
    }
}
