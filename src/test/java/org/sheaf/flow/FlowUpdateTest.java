// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.flow.SampleReview.record;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.SourceKind;

class FlowUpdateTest {
    private static final SearchedSource ALPHA = new SearchedSource(SourceKind.DATABASE, "Alpha");
    private static final SearchedSource LISTS = new SearchedSource(SourceKind.CITATION_SEARCHING, "Reference lists");

    private static final RecordId OLD = record("Alpha", 1);
    private static final RecordId OLD_AGAIN = record("Alpha", 2);
    private static final RecordId NEW = record("Alpha", 3);
    private static final RecordId NEW_TWICE = record("Alpha", 4);
    private static final RecordId OTHER_OLD = record("Alpha", 5);
    private static final RecordId OLD_IN_LISTS = record("Reference lists", 1);

    private static final Report FIRST = new Report(new ReportId(OLD), List.of(OLD, OLD_AGAIN, OLD_IN_LISTS));
    private static final Report SECOND = new Report(new ReportId(OTHER_OLD), List.of(OTHER_OLD));
    private static final Report THIRD = new Report(new ReportId(NEW), List.of(NEW, NEW_TWICE));

    private static final PreviousVersion.Kept BEFORE = new PreviousVersion.Kept(
            "as published",
            Set.of(OLD, OTHER_OLD),
            ids(FIRST, SECOND),
            ids(FIRST),
            new TreeMap<>(Map.of("Okafor 1991", Set.of(FIRST.id()))),
            List.of());

    private static SortedSet<ReportId> ids(Report... reports) {
        SortedSet<ReportId> ids = new TreeSet<>();
        for (Report report : reports) {
            ids.add(report.id());
        }
        return ids;
    }

    /** All are read in full text; those named are included, each a study of its own but where {@code studies} says more. */
    private static FlowFacts facts(Set<ReportId> included, Map<String, Set<ReportId>> studies) {
        Map<ReportId, String> excluded = new TreeMap<>();
        ids(FIRST, SECOND, THIRD).stream()
                .filter(report -> !included.contains(report))
                .forEach(report -> excluded.put(report, "Wrong population"));
        Set<ReportId> all = ids(FIRST, SECOND, THIRD);
        return FlowFacts.afterDeduplication(
                        List.of(
                                new FoundRecord(OLD, ALPHA),
                                new FoundRecord(OLD_AGAIN, ALPHA),
                                new FoundRecord(NEW, ALPHA),
                                new FoundRecord(NEW_TWICE, ALPHA),
                                new FoundRecord(OTHER_OLD, ALPHA),
                                new FoundRecord(OLD_IN_LISTS, LISTS)),
                        List.of(FIRST, SECOND, THIRD))
                .screened(ScreeningFacts.withFullText(
                        Set.of(), FullTextFacts.of(all, Set.of(), all, excluded, included, studies)));
    }

    private static PrismaFlow flow(Set<ReportId> included, Map<String, Set<ReportId>> studies) {
        PrismaFlow flow = FlowUpdate.derive(facts(included, studies), BEFORE);
        assertThat(FlowCheck.check(flow)).isEmpty();
        return flow;
    }

    private static Count count(PrismaFlow flow, FlowBox box) {
        return flow.content(box).orElseThrow().count();
    }

    @Test
    void theLanesHoldOnlyWhatCameInSinceAndTheTotalHoldsBoth() {
        PrismaFlow flow =
                flow(ids(FIRST, THIRD), Map.of("Okafor 1991", Set.of(FIRST.id()), "Bello 2024", Set.of(THIRD.id())));
        assertThat(flow.number(FlowBox.IDENTIFIED)).as("three since").hasValue(3);
        assertThat(count(flow, FlowBox.SCREENED)).isEqualTo(Count.ofRecords(List.of(NEW)));
        assertThat(count(flow, FlowBox.ASSESSED)).isEqualTo(Count.ofReports(ids(THIRD)));
        assertThat(flow.number(FlowBox.REPORTS_EXCLUDED))
                .as("the old exclusion is not shown again")
                .hasValue(0);
        assertThat(count(flow, FlowBox.PREVIOUS_STUDIES)).isEqualTo(Count.ofStudies(List.of("Okafor 1991")));
        assertThat(count(flow, FlowBox.NEW_STUDIES)).isEqualTo(Count.ofStudies(List.of("Bello 2024")));
        assertThat(count(flow, FlowBox.TOTAL_REPORTS)).isEqualTo(Count.ofReports(ids(FIRST, THIRD)));
        assertThat(flow.content(FlowBox.NO_LONGER_REPORTS)).isEmpty();
    }

    @Test
    void aRecordOfAnOldReportIsADuplicateAndItIsSaidOfWhat() {
        PrismaFlow flow = flow(ids(FIRST, THIRD), Map.of());
        assertThat(flow.content(FlowBox.DUPLICATES).orElseThrow().parts())
                .containsExactly(
                        new BoxContent.Part(
                                "of reports found for the previous version", Count.ofRecords(List.of(OLD_AGAIN))),
                        new BoxContent.Part("of one another", Count.ofRecords(List.of(NEW_TWICE))));
        assertThat(flow.content(FlowBox.OTHER_DUPLICATES).orElseThrow().parts())
                .contains(new BoxContent.Part(
                        "of reports found for the previous version", Count.ofRecords(List.of(OLD_IN_LISTS))));
    }

    @Test
    void aStudyThatLeftStandsInABoxOfItsOwnAndANoteSaysWhy() {
        PrismaFlow flow = flow(ids(THIRD), Map.of("Bello 2024", Set.of(THIRD.id())));
        assertThat(flow.number(FlowBox.PREVIOUS_STUDIES)).hasValue(1);
        assertThat(flow.number(FlowBox.TOTAL_STUDIES)).hasValue(1);
        assertThat(count(flow, FlowBox.NO_LONGER_STUDIES)).isEqualTo(Count.ofStudies(List.of("Okafor 1991")));
        assertThat(flow.notes())
                .anyMatch(note -> note.contains("not any more: Okafor 1991")
                        && note.contains("excluded on full text: Wrong population"));
    }

    @Test
    void anOldReportThatIsIncludedOnlyNowIsNewAndInNoLane() {
        PrismaFlow flow = flow(
                ids(FIRST, SECOND, THIRD),
                Map.of(
                        "Okafor 1991", Set.of(FIRST.id()),
                        "Bello 2024", Set.of(THIRD.id()),
                        "Okafor 1992", Set.of(SECOND.id())));
        assertThat(count(flow, FlowBox.RECONSIDERED)).isEqualTo(Count.ofReports(ids(SECOND)));
        assertThat(count(flow, FlowBox.NEW_REPORTS)).isEqualTo(Count.ofReports(ids(SECOND, THIRD)));
        assertThat(flow.number(FlowBox.ASSESSED)).hasValue(1);
    }

    @Test
    void aNewReportOfAnOldStudyIsANewReportAndNoNewStudy() {
        PrismaFlow flow = flow(ids(FIRST, THIRD), Map.of("Okafor 1991", Set.of(FIRST.id(), THIRD.id())));
        assertThat(flow.number(FlowBox.NEW_STUDIES)).hasValue(0);
        assertThat(flow.number(FlowBox.NEW_REPORTS)).hasValue(1);
        assertThat(flow.content(FlowBox.NEW_REPORTS).orElseThrow().note()).contains("Okafor 1991");
        assertThat(flow.number(FlowBox.TOTAL_STUDIES)).hasValue(1);
    }

    @Test
    void whileTheUpdateIsBeingScreenedNobodyKnowsTheTotal() {
        FlowFacts facts = facts(ids(FIRST), Map.of())
                .screened(ScreeningFacts.titlesUnderWay("Titles are under way: 1 of 3 not decided"));
        PrismaFlow flow = FlowUpdate.derive(facts, BEFORE);
        assertThat(flow.number(FlowBox.PREVIOUS_REPORTS)).hasValue(1);
        assertThat(flow.number(FlowBox.TOTAL_REPORTS)).isEmpty();
        assertThat(flow.number(FlowBox.TOTAL_STUDIES)).isEmpty();
        assertThat(FlowCheck.check(flow)).isEmpty();
    }

    @Test
    void aPublishedVersionIsStatedAndWhatItDoesNotSayIsNotReported() {
        FlowFacts facts = facts(ids(FIRST, THIRD), Map.of("A", Set.of(FIRST.id()), "B", Set.of(THIRD.id())));
        PrismaFlow flow = FlowUpdate.derive(
                facts, new PreviousVersion.Published(OptionalInt.of(12), OptionalInt.empty(), "Ito 2020, Table 1"));
        assertThat(count(flow, FlowBox.PREVIOUS_STUDIES)).isEqualTo(new Count.Stated(12, "Ito 2020, Table 1"));
        assertThat(flow.number(FlowBox.TOTAL_STUDIES)).hasValue(14);
        assertThat(Count.items(count(flow, FlowBox.TOTAL_STUDIES))).hasSize(2);
        assertThat(flow.number(FlowBox.PREVIOUS_REPORTS)).isEmpty();
        assertThat(flow.number(FlowBox.TOTAL_REPORTS)).isEmpty();
        assertThat(FlowCheck.check(flow)).isEmpty();
        assertThat(FlowCheck.check(flow.with(FlowBox.TOTAL_STUDIES, BoxContent.of(new Count.Stated(13, "")))))
                .as("the check can fail")
                .isNotEmpty();
    }

    /** Whatever was found, included and left out, then and since, both versions add up, id by id. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void bothVersionsAddUpWhateverHappened(long seed) {
        FlowFacts facts = SampleReview.screened(60, seed);
        Random random = new Random(seed);
        Set<RecordId> records = new HashSet<>();
        SortedSet<ReportId> found = new TreeSet<>();
        for (Report report : facts.reports()) {
            if (random.nextBoolean()) {
                found.add(report.id());
                report.records().stream()
                        .filter(record -> record.equals(report.id().anchor()) || random.nextBoolean())
                        .forEach(records::add);
            }
        }
        FullTextFacts now = facts.screening().orElseThrow().fullText().orElseThrow();
        SortedSet<ReportId> included = new TreeSet<>();
        SortedMap<String, Set<ReportId>> studies = new TreeMap<>();
        Predicate<ReportId> then = report -> random.nextInt(3) > 0;
        found.stream().filter(now.included()::contains).filter(then).forEach(report -> {
            included.add(report);
            studies.computeIfAbsent(studyOf(now, report), any -> new TreeSet<>())
                    .add(report);
        });
        found.stream().filter(now.excluded()::containsKey).limit(3).forEach(report -> {
            included.add(report);
            studies.computeIfAbsent("Left " + report, any -> new TreeSet<>()).add(report);
        });
        PrismaFlow flow = FlowUpdate.derive(
                facts, new PreviousVersion.Kept("then", records, found, included, studies, List.of()));
        assertThat(FlowCheck.check(flow)).isEmpty();
        assertThat(count(flow, FlowBox.TOTAL_REPORTS)).isEqualTo(Count.ofReports(now.included()));
        assertThat(flow.number(FlowBox.NO_LONGER_STUDIES).orElse(0)).isEqualTo((int) studies.keySet().stream()
                .filter(study -> study.startsWith("Left"))
                .count());
    }

    private static String studyOf(FullTextFacts facts, ReportId report) {
        return facts.studies().entrySet().stream()
                .filter(study -> study.getValue().contains(report))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
