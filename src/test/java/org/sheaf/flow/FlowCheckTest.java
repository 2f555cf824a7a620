// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sheaf.citation.ReportId;

class FlowCheckTest {

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDerivedFlowAlwaysAgreesWithItself(int seed) {
        FlowFacts facts = SampleReview.screened(seed, seed);
        assertThat(FlowCheck.check(FlowDerivation.derive(facts))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasLeftUnreadIsTakenFromTheRecordsScreenedAndEverythingAddsUp(int seed) {
        FlowFacts facts = SampleReview.screened(seed, seed);
        ScreeningFacts all = facts.screening().orElseThrow();
        SortedSet<ReportId> ranked = new TreeSet<>();
        SortedSet<ReportId> others = new TreeSet<>();
        SortedSet<ReportId> excluded = new TreeSet<>();
        int i = 0;
        for (ReportId report : all.excluded()) {
            List.of(ranked, others, excluded).get(i++ % 3).add(report);
        }
        FlowFacts stopped = facts.screened(
                ScreeningFacts.withFullText(excluded, all.fullText().orElseThrow())
                        .withStopped(List.of(
                                new ScreeningFacts.Stopped(ranked, true, "Ranked."),
                                new ScreeningFacts.Stopped(others, false, "Not ranked."))));
        PrismaFlow flow = FlowDerivation.derive(stopped);
        assertThat(FlowCheck.check(flow)).isEmpty();
        PrismaFlow before = FlowDerivation.derive(facts);
        assertThat(before.number(FlowBox.SCREENED).orElseThrow()
                        - flow.number(FlowBox.SCREENED).orElseThrow())
                .isEqualTo(before.number(FlowBox.EXCLUDED).orElseThrow()
                        - flow.number(FlowBox.EXCLUDED).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takingOneItemOutOfAnyBoxIsNoticed(int seed) {
        PrismaFlow flow = FlowDerivation.derive(SampleReview.screened(40, seed));
        flow.boxes().forEach((box, content) -> {
            if (content.count() instanceof Count.Counted counted
                    && !counted.items().isEmpty()) {
                List<FlowItem> fewer =
                        counted.items().subList(1, counted.items().size());
                PrismaFlow tampered = flow.with(box, new BoxContent(new Count.Counted(fewer), content.parts(), ""));
                assertThat(FlowCheck.check(tampered)).as(box.key()).isNotEmpty();
            }
        });
    }

    @Test
    void theSameNumberOfOtherItemsIsNoticedAndTheItemsAreNamed() {
        PrismaFlow flow = FlowDerivation.derive(SampleReview.screened(40, 3));
        Count.Counted excluded =
                (Count.Counted) flow.content(FlowBox.EXCLUDED).orElseThrow().count();
        Count.Counted duplicates =
                (Count.Counted) flow.content(FlowBox.DUPLICATES).orElseThrow().count();
        List<FlowItem> swapped = new ArrayList<>(excluded.items());
        FlowItem out = swapped.remove(0);
        FlowItem in = duplicates.items().get(0);
        swapped.add(in);
        List<FlowFinding> findings =
                FlowCheck.check(flow.with(FlowBox.EXCLUDED, BoxContent.of(new Count.Counted(swapped))));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).startsWith("Reports sought are");
            assertThat(finding.items()).containsExactlyInAnyOrder(out, in);
        });
    }

    @Test
    void aReportLeftUndecidedIsNamed() {
        FlowFacts facts = SampleReview.screened(40, 5);
        ScreeningFacts complete = facts.screening().orElseThrow();
        ReportId undecided = complete.excluded().first();
        SortedSet<ReportId> others = new TreeSet<>(complete.excluded());
        others.remove(undecided);
        FlowFacts incomplete = facts.screened(
                ScreeningFacts.withFullText(others, complete.fullText().orElseThrow()));
        PrismaFlow flow = FlowDerivation.derive(incomplete);
        assertThat(FlowCheck.check(flow))
                .singleElement()
                .satisfies(finding -> assertThat(finding.items())
                        .containsExactly(flow.links().asRecord(new FlowItem.OfReport(undecided))));
    }

    @Test
    void statedNumbersThatDoNotAddUpAreNamedWithBothSides() {
        PrismaFlow flow = stated(Map.of(FlowBox.SCREENED, 100, FlowBox.EXCLUDED, 90, FlowBox.SOUGHT, 12));
        assertThat(FlowCheck.check(flow))
                .containsExactly(new FlowFinding(
                        "Reports sought are the records screened and neither excluded nor set aside.",
                        "Reports sought for retrieval (n = 12)",
                        "Records screened (n = 100) − Records excluded (n = 90) = 10",
                        List.of()));
    }

    @Test
    void whereATermIsNotReportedNothingIsSaid() {
        assertThat(FlowCheck.check(stated(Map.of(FlowBox.SCREENED, 100, FlowBox.SOUGHT, 12))))
                .isEmpty();
    }

    @Test
    void recordsOfOtherMethodsThatAreNotAccountedForAreNotHeldAgainstASourceThatDoesNotTellDuplicates() {
        assertThat(FlowCheck.check(stated(Map.of(FlowBox.OTHER_IDENTIFIED, 54, FlowBox.OTHER_SOUGHT, 50))))
                .isEmpty();
    }

    @Test
    void databasesAndRegistersTogetherTakeThePlaceOfATotalThatIsNotGiven() {
        PrismaFlow flow = stated(Map.of(
                FlowBox.DATABASES, 80,
                FlowBox.REGISTERS, 20,
                FlowBox.DUPLICATES, 30,
                FlowBox.AUTOMATION, 0,
                FlowBox.OTHER_REASONS, 0,
                FlowBox.SCREENED, 71));
        assertThat(FlowCheck.check(flow)).hasSize(1);
    }

    @Test
    void moreStudiesThanReportsAreNoticed() {
        assertThat(FlowCheck.check(stated(Map.of(FlowBox.NEW_STUDIES, 13, FlowBox.NEW_REPORTS, 12))))
                .extracting(FlowFinding::rule)
                .containsExactly("A part is not larger than the whole.");
    }

    @Test
    void reasonsThatDoNotAddUpAreNoticed() {
        StatedFlow flow = new StatedFlow(
                "",
                "",
                List.of(
                        line(FlowBox.REPORTS_EXCLUDED, "", 10),
                        line(FlowBox.REPORTS_EXCLUDED, "No data", 4),
                        line(FlowBox.REPORTS_EXCLUDED, "Wrong setting", 5)),
                List.of());
        assertThat(FlowCheck.check(flow.flow()))
                .extracting(FlowFinding::right)
                .containsExactly("No data (n = 4) + Wrong setting (n = 5) = 9");
    }

    @Test
    void anIncludedReportOfTwoStudiesIsNoticed() {
        FlowFacts facts = SampleReview.screened(60, 11);
        PrismaFlow flow = FlowDerivation.derive(facts);
        SortedMap<String, List<ReportId>> studies = new TreeMap<>(flow.links().studies());
        assertThat(studies).hasSizeGreaterThan(1);
        studies.put(studies.firstKey(), studies.get(studies.lastKey()));
        PrismaFlow tampered =
                new PrismaFlow(flow.boxes(), new FlowLinks(flow.links().survivors(), studies), List.of());
        assertThat(FlowCheck.check(tampered))
                .extracting(FlowFinding::rule)
                .containsExactly("Each included report belongs to one included study.");
    }

    private static PrismaFlow stated(Map<FlowBox, Integer> numbers) {
        return new StatedFlow(
                        "",
                        "",
                        numbers.entrySet().stream()
                                .map(entry -> line(entry.getKey(), "", entry.getValue()))
                                .toList(),
                        List.of())
                .flow();
    }

    private static StatedFlow.Line line(FlowBox box, String part, int n) {
        Optional<Count> count = Count.parse(Integer.toString(n), "page 1");
        return new StatedFlow.Line(box, part, count.orElseThrow(), "");
    }
}
