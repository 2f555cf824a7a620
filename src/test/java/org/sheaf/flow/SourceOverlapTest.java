// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sheaf.flow.SampleReview.record;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.SourceKind;

class SourceOverlapTest {
    private static final SearchedSource ALPHA = new SearchedSource(SourceKind.DATABASE, "Alpha");
    private static final SearchedSource BETA = new SearchedSource(SourceKind.DATABASE, "Beta");
    private static final SearchedSource EMPTY = new SearchedSource(SourceKind.REGISTER, "Trials");

    private static SourceOverlap overlap() {
        List<FoundRecord> records = List.of(
                new FoundRecord(record("a", 1), ALPHA),
                new FoundRecord(record("a", 2), ALPHA),
                new FoundRecord(record("a", 3), ALPHA),
                new FoundRecord(record("b", 1), BETA),
                new FoundRecord(record("b", 2), BETA));
        List<Report> reports = List.of(
                new Report(new ReportId(record("a", 1)), List.of(record("a", 1), record("a", 2), record("b", 1))),
                new Report(new ReportId(record("a", 3)), List.of(record("a", 3))),
                new Report(new ReportId(record("b", 2)), List.of(record("b", 2))));
        return SourceOverlap.of(List.of(EMPTY), records, reports);
    }

    @Test
    void eachSourceHasItsRecordsReportsAndWhatItAloneFound() {
        assertThat(overlap().sources())
                .extracting(
                        row -> row.source().name(),
                        SourceOverlap.Row::records,
                        row -> row.found().size(),
                        row -> row.alone().size())
                .containsExactly(tuple("Alpha", 3, 2, 1), tuple("Beta", 2, 2, 1), tuple("Trials", 0, 0, 0));
    }

    @Test
    void aDuplicateWithinOneSourceIsNoOverlap() {
        assertThat(overlap().shared(ALPHA, BETA)).isEqualTo(1);
        assertThat(overlap().intersections()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void intersectionsDivideTheReportsAndComeLargestFirst(long seed) {
        FlowFacts facts = SampleReview.screened(80, seed);
        SourceOverlap overlap = SourceOverlap.of(facts.sources(), facts.records(), facts.reports());
        assertThat(overlap.intersections().stream().flatMap(i -> i.reports().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        facts.reports().stream().map(Report::id).toList());
        assertThat(overlap.intersections())
                .isSortedAccordingTo((a, b) -> b.reports().size() - a.reports().size());
    }
}
