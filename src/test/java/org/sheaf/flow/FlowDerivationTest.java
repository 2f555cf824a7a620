// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sheaf.flow.SampleReview.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.SourceKind;

class FlowDerivationTest {
    private static final SearchedSource ALPHA = new SearchedSource(SourceKind.DATABASE, "Alpha");
    private static final SearchedSource BETA = new SearchedSource(SourceKind.DATABASE, "Beta");
    private static final SearchedSource LISTS = new SearchedSource(SourceKind.CITATION_SEARCHING, "Reference lists");

    private static final RecordId A1 = record("Alpha", 1);
    private static final RecordId A2 = record("Alpha", 2);
    private static final RecordId B1 = record("Beta", 1);
    private static final RecordId L1 = record("Reference lists", 1);
    private static final RecordId L2 = record("Reference lists", 2);

    private static final Report ONE = new Report(new ReportId(B1), List.of(A1, B1, L1));
    private static final Report TWO = new Report(new ReportId(A2), List.of(A2));
    private static final Report THREE = new Report(new ReportId(L2), List.of(L2));

    private static FlowFacts facts() {
        return FlowFacts.afterDeduplication(
                List.of(
                        new FoundRecord(A1, ALPHA),
                        new FoundRecord(A2, ALPHA),
                        new FoundRecord(B1, BETA),
                        new FoundRecord(L1, LISTS),
                        new FoundRecord(L2, LISTS)),
                List.of(ONE, TWO, THREE));
    }

    @Test
    void identifiedRecordsAreListedByDatabase() {
        PrismaFlow flow = FlowDerivation.derive(facts());
        assertThat(flow.number(FlowBox.IDENTIFIED)).hasValue(3);
        assertThat(flow.content(FlowBox.DATABASES).orElseThrow().parts())
                .containsExactly(
                        new BoxContent.Part("Alpha", Count.ofRecords(List.of(A1, A2))),
                        new BoxContent.Part("Beta", Count.ofRecords(List.of(B1))));
    }

    @Test
    void theRecordThatTheReportIsNamedAfterStandsForIt() {
        PrismaFlow flow = FlowDerivation.derive(facts());
        assertThat(flow.links().survivors()).containsEntry(ONE.id(), B1);
        assertThat(flow.content(FlowBox.DUPLICATES).orElseThrow().count()).isEqualTo(Count.ofRecords(List.of(A1)));
    }

    @Test
    void aRecordFromADatabaseStandsForAReportThatCitationSearchingFoundFirst() {
        Report foundFirstInLists = new Report(new ReportId(L1), List.of(L1, A1));
        FlowFacts facts = FlowFacts.afterDeduplication(
                List.of(new FoundRecord(L1, LISTS), new FoundRecord(A1, ALPHA)), List.of(foundFirstInLists));
        assertThat(FlowDerivation.derive(facts).links().survivors()).containsEntry(foundFirstInLists.id(), A1);
    }

    @Test
    void aRecordOfCitationSearchingThatADatabaseKnowsIsADuplicateNoteInItsOwnLane() {
        PrismaFlow flow = FlowDerivation.derive(facts());
        assertThat(flow.content(FlowBox.OTHER_DUPLICATES).orElseThrow().count())
                .isEqualTo(Count.ofRecords(List.of(L1)));
        assertThat(flow.number(FlowBox.CITATION_SEARCHING)).hasValue(2);
    }

    @Test
    void beforeScreeningItsBoxesSaySoAndAreNotZero() {
        PrismaFlow flow = FlowDerivation.derive(facts());
        for (FlowBox box : List.of(
                FlowBox.SCREENED,
                FlowBox.EXCLUDED,
                FlowBox.SOUGHT,
                FlowBox.NOT_RETRIEVED,
                FlowBox.ASSESSED,
                FlowBox.REPORTS_EXCLUDED,
                FlowBox.OTHER_SOUGHT,
                FlowBox.NEW_STUDIES,
                FlowBox.NEW_REPORTS)) {
            assertThat(flow.content(box).orElseThrow().count())
                    .as(box.key())
                    .isEqualTo(new Count.NotReported("screening has not begun"));
        }
    }

    @Test
    void beforeFullTextItsBoxesSaySoWhileScreeningIsCounted() {
        PrismaFlow flow = FlowDerivation.derive(facts().screened(ScreeningFacts.titleAndAbstract(Set.of(TWO.id()))));
        assertThat(flow.number(FlowBox.SCREENED)).hasValue(2);
        assertThat(flow.content(FlowBox.EXCLUDED).orElseThrow().count()).isEqualTo(Count.ofRecords(List.of(A2)));
        assertThat(flow.content(FlowBox.SOUGHT).orElseThrow().count())
                .isEqualTo(new Count.NotReported("full-text assessment has not begun"));
    }

    @Test
    void aReviewWithoutOtherMethodsHasNoSuchLane() {
        FlowFacts facts = FlowFacts.afterDeduplication(List.of(new FoundRecord(A2, ALPHA)), List.of(TWO));
        assertThat(FlowDerivation.derive(facts).has(FlowLane.OTHER_METHODS)).isFalse();
    }

    @Test
    void aSourceThatFoundNothingIsZeroAndOneWhoseRecordsHaveNotComeInIsNot() {
        SearchedSource gamma = new SearchedSource(SourceKind.DATABASE, "Gamma");
        FlowFacts plain = facts();
        FlowFacts facts = new FlowFacts(
                new TreeSet<>(List.of(ALPHA, BETA, LISTS, new SearchedSource(SourceKind.REGISTER, "Trials"))),
                new TreeSet<>(List.of(gamma)),
                plain.records(),
                plain.reports(),
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                plain.screening());
        PrismaFlow flow = FlowDerivation.derive(facts);
        assertThat(flow.content(FlowBox.REGISTERS).orElseThrow().parts())
                .containsExactly(new BoxContent.Part("Trials", Count.ofRecords(List.of())));
        assertThat(flow.content(FlowBox.DATABASES).orElseThrow().parts())
                .contains(new BoxContent.Part("Gamma", new Count.NotReported("records not imported yet")));
    }

    @Test
    void duplicatesFoundLateStandAmongTheDuplicatesAndAreTold() {
        FlowFacts plain = facts();
        FlowFacts facts = new FlowFacts(
                plain.sources(),
                plain.awaited(),
                plain.records(),
                plain.reports(),
                new TreeSet<>(List.of(A1)),
                new TreeMap<>(Map.of(TWO.id(), "stopping rule")),
                new TreeMap<>(),
                plain.screening());
        PrismaFlow flow = FlowDerivation.derive(facts);
        assertThat(flow.content(FlowBox.DUPLICATES).orElseThrow().parts())
                .containsExactly(
                        new BoxContent.Part("found before screening", Count.ofRecords(List.of())),
                        new BoxContent.Part("found during screening", Count.ofRecords(List.of(A1))));
        assertThat(flow.content(FlowBox.AUTOMATION).orElseThrow().parts())
                .containsExactly(new BoxContent.Part("stopping rule", Count.ofRecords(List.of(A2))));
    }

    @Test
    void whatWasLeftUnreadStandsByHowItCameLastAndNeverAmongTheExcluded() {
        FlowFacts ranked = facts().screened(stopped(TWO, true));
        PrismaFlow flow = FlowDerivation.derive(ranked);
        assertThat(flow.content(FlowBox.AUTOMATION).orElseThrow())
                .isEqualTo(new BoxContent(
                        Count.ofRecords(List.of(A2)),
                        List.of(new BoxContent.Part(
                                "ranked last and not screened: screening was stopped", Count.ofRecords(List.of(A2)))),
                        "Who and why."));
        assertThat(flow.number(FlowBox.OTHER_REASONS)).hasValue(0);
        assertThat(flow.number(FlowBox.SCREENED)).hasValue(1);
        assertThat(flow.number(FlowBox.EXCLUDED)).hasValue(0);
        PrismaFlow plain = FlowDerivation.derive(facts().screened(stopped(TWO, false)));
        assertThat(plain.number(FlowBox.AUTOMATION)).hasValue(0);
        assertThat(plain.content(FlowBox.OTHER_REASONS).orElseThrow().parts())
                .containsExactly(
                        new BoxContent.Part("not screened: screening was stopped", Count.ofRecords(List.of(A2))));
    }

    @Test
    void whatWasLeftUnreadAndFoundByOtherMethodsAloneIsSetAsideInTheirLane() {
        PrismaFlow flow = FlowDerivation.derive(facts().screened(stopped(THREE, true)));
        assertThat(flow.content(FlowBox.OTHER_SET_ASIDE).orElseThrow().count()).isEqualTo(Count.ofRecords(List.of(L2)));
        assertThat(flow.number(FlowBox.AUTOMATION)).hasValue(0);
        assertThat(flow.number(FlowBox.SCREENED)).hasValue(2);
    }

    private static ScreeningFacts stopped(Report unread, boolean ranked) {
        return ScreeningFacts.titleAndAbstract(Set.of())
                .withStopped(List.of(
                        new ScreeningFacts.Stopped(new TreeSet<>(List.of(unread.id())), ranked, "Who and why.")));
    }

    @Test
    void theOrderOfTheFactsDoesNotMatter() {
        FlowFacts facts = SampleReview.screened(60, 7);
        List<FoundRecord> records = new ArrayList<>(facts.records());
        List<Report> reports = new ArrayList<>(facts.reports());
        Collections.shuffle(records, new Random(1));
        Collections.shuffle(reports, new Random(2));
        FlowFacts shuffled = new FlowFacts(
                facts.sources(),
                facts.awaited(),
                records,
                reports,
                facts.lateDuplicates(),
                facts.removedByTool(),
                facts.removedForOtherReasons(),
                facts.screening());
        assertThat(FlowDerivation.derive(shuffled)).isEqualTo(FlowDerivation.derive(facts));
    }

    @Test
    void aRecordThatBelongsToNoReportIsRefused() {
        assertThatThrownBy(() -> FlowFacts.afterDeduplication(List.of(new FoundRecord(A1, ALPHA)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
