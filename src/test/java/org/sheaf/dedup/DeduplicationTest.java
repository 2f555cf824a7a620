// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sheaf.dedup.Rec.gardening;
import static org.sheaf.dedup.Rec.rec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.LinkKind;
import org.sheaf.citation.RecordId;

class DeduplicationTest {
    private static List<CitationRecord> records(Rec... recs) {
        return Stream.of(recs).map(Rec::build).toList();
    }

    private static DedupResult decide(List<CitationRecord> records, Answer... answers) {
        return Deduplication.decide(records, DedupSettings.defaults(), List.of(answers));
    }

    /** The groups by the ordinals of their records. */
    private static List<List<Integer>> groups(DedupResult result) {
        return result.groups().stream()
                .map(g -> g.stream().map(RecordId::ordinal).toList())
                .toList();
    }

    private static Answer answer(List<CitationRecord> records, int a, int b, boolean same) {
        return new Answer(records.get(a - 1).id(), records.get(b - 1).id(), same);
    }

    @Test
    void nothingInNothingOut() {
        assertThat(decide(List.of()).groups()).isEmpty();
    }

    @Test
    void everyRecordIsInOneGroup() {
        DedupResult result = decide(records(gardening(1), gardening(2), rec(3, ""), rec(4, "Bridges")));
        assertThat(groups(result)).containsExactly(List.of(1, 2), List.of(3), List.of(4));
    }

    @Test
    void absurdFieldsAreNoObstacle() {
        String brackets = "[(\"erratum... ".repeat(20_000);
        DedupResult result = decide(records(
                rec(1, brackets)
                        .by(brackets, ",", ", ,")
                        .in(brackets, "2014", brackets, brackets, brackets)
                        .doi(brackets),
                rec(2, brackets)
                        .by(brackets, ",", ", ,")
                        .in(brackets, "2014", brackets, brackets, brackets)
                        .doi(brackets)));
        assertThat(groups(result)).containsExactly(List.of(1, 2));
    }

    @Test
    void anIdTwiceIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> decide(records(gardening(1), gardening(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aJoinedPairKeepsItsEvidence() {
        DedupResult result = decide(records(
                gardening(1).doi("10.1000/g.1"),
                rec(2, "COMMUNITY GARDENING AND THE SLEEP OF SHIFT WORKERS: A COHORT STUDY")
                        .by("Okonjo-Brandt, A.", "Lindqvist, P.")
                        .in("J Occup Rest", "2014", "12", "", "313-9")));
        MatchedPair pair = result.joined().get(0);
        assertThat(pair.verdict())
                .isEqualTo(new Verdict.Same(new Evidence(
                        "same title, volume and pages",
                        List.of(
                                "the titles are the same",
                                "all authors of the shorter list are in the longer (3 / 2 authors)",
                                "same year (2014)",
                                "same journal, abbreviated in one",
                                "same volume (12)",
                                "issue missing (3 / –)",
                                "the pages are the same (313-319)",
                                "DOI missing (10.1000/g.1 / –)"))));
    }

    @Test
    void aDoubtfulPairHasAScoreAndEvidence() {
        DedupResult result =
                decide(records(gardening(1).doi("10.1000/g.1"), gardening(2).doi("10.2307/777")));
        assertThat(result.groups()).hasSize(2);
        Verdict.Doubtful verdict = (Verdict.Doubtful) result.doubtful().get(0).verdict();
        assertThat(verdict.score()).isBetween(0.5, 1.0);
        assertThat(verdict.evidence().toString())
                .startsWith("much agrees, but no rule joins the two: ")
                .endsWith("two different DOIs (10.1000/g.1 / 10.2307/777)");
    }

    @Test
    void aPersonCanJoinWhatHasTwoDois() {
        List<CitationRecord> two =
                records(gardening(1).doi("10.1000/g.1"), gardening(2).doi("10.2307/777"));
        DedupResult result = decide(two, answer(two, 2, 1, true));
        assertThat(groups(result)).containsExactly(List.of(1, 2));
        assertThat(result.doubtful()).isEmpty();
        assertThat(((Verdict.Same) result.joined().get(0).verdict()).evidence().rule())
                .isEqualTo("a person said so");
    }

    @Test
    void furtherCopiesOfWhatAPersonJoinedJoinThemWithoutBeingAskedAbout() {
        List<CitationRecord> four = records(
                gardening(1).doi("10.1000/g.1"),
                gardening(2).doi("10.2307/777"),
                gardening(3).doi("10.1000/g.1"),
                gardening(4).doi("10.2307/777"));
        DedupResult result = decide(four, answer(four, 1, 2, true));
        assertThat(groups(result)).containsExactly(List.of(1, 2, 3, 4));
        assertThat(result.doubtful()).isEmpty();
    }

    @Test
    void whatAPersonJoinedLetsNoThirdDoiIn() {
        List<CitationRecord> three = records(
                gardening(1).doi("10.1000/g.1"),
                gardening(2).doi("10.2307/777"),
                gardening(3).doi("10.5555/third"));
        DedupResult result = decide(three, answer(three, 1, 2, true));
        assertThat(groups(result)).containsExactly(List.of(1, 2), List.of(3));
        assertThat(result.doubtful()).hasSize(1);
    }

    @Test
    void aPersonCanSplitWhatARuleJoins() {
        List<CitationRecord> three = records(gardening(1), gardening(2), gardening(3));
        DedupResult result = decide(three, answer(three, 1, 2, false));
        assertThat(groups(result)).containsExactly(List.of(1, 3), List.of(2));
        assertThat(result.doubtful()).as("an answer is not asked for again").isEmpty();
    }

    @Test
    void aLaterAnswerReplacesAnEarlierOne() {
        List<CitationRecord> two = records(gardening(1), gardening(2));
        assertThat(groups(decide(two, answer(two, 1, 2, false), answer(two, 2, 1, true))))
                .containsExactly(List.of(1, 2));
        assertThat(groups(decide(two, answer(two, 1, 2, true), answer(two, 2, 1, false))))
                .containsExactly(List.of(1), List.of(2));
    }

    @Test
    void differentHoldsAgainstAnyChainOfAnswersAndComesBackAsAQuestion() {
        List<CitationRecord> three = records(rec(1, "Bridges"), rec(2, "Gardens"), rec(3, "Sleep"));
        DedupResult result =
                decide(three, answer(three, 1, 2, true), answer(three, 2, 3, true), answer(three, 1, 3, false));
        assertThat(groups(result)).containsExactly(List.of(1, 2), List.of(3));
        assertThat(((Verdict.Doubtful) result.doubtful().get(0).verdict())
                        .evidence()
                        .rule())
                .contains("another answer keeps their groups apart");
    }

    @Test
    void answersAboutRecordsThatAreNotThereAreLeftAside() {
        List<CitationRecord> two = records(gardening(1), gardening(2));
        assertThat(groups(decide(two.subList(0, 1), answer(two, 1, 2, true)))).containsExactly(List.of(1));
    }

    @Test
    void aRecordWithoutADoiDoesNotChainTwoDois() {
        List<CitationRecord> three = records(
                gardening(1).doi("10.1000/g.1"),
                gardening(2),
                rec(3, "Community gardening and the sleep of shift workers: a cohort study")
                        .by("Okonjo-Brandt, A.", "Lindqvist, P.", "de Vries, H.")
                        .in("J Occup Rest", "2014", "", "", "")
                        .doi("10.2307/777"));
        DedupResult result = decide(three);
        assertThat(groups(result)).as("the stronger rule wins").containsExactly(List.of(1, 2), List.of(3));
        assertThat(result.doubtful()).as("and the other is a question").hasSize(1);
    }

    @Test
    void aRecordWithoutAPlaceDoesNotChainAPaperAndItsErratum() {
        DedupResult result = decide(records(
                gardening(1),
                rec(2, "Erratum: Community gardening and the sleep of shift workers: a cohort study")
                        .by("Okonjo-Brandt, A.", "Lindqvist, P.", "de Vries, H.")
                        .in("Journal of Occupational Rest", "2014", "12", "9", "900-900"),
                rec(3, "Community gardening and the sleep of shift workers: a cohort study")
                        .by("Okonjo-Brandt, A.", "Lindqvist, P.", "de Vries, H.")
                        .in("Journal of Occupational Rest", "2014", "", "", "")));
        assertThat(groups(result)).containsExactly(List.of(1, 3), List.of(2));
        assertThat(result.linked()).hasSize(1);
    }

    @Test
    void oneQuestionForEachTwoGroupsAboutTheLikestPair() {
        DedupResult result = decide(records(
                gardening(1).doi("10.1000/g.1"),
                gardening(2).doi("10.1000/g.1"),
                gardening(3).doi("10.2307/777"),
                rec(4, "Community gardening and the sleep of shift workers: a cohort study")
                        .by("Okonjo-Brandt, A.")
                        .doi("10.2307/777")));
        assertThat(groups(result)).containsExactly(List.of(1, 2), List.of(3, 4));
        assertThat(result.doubtful()).singleElement().satisfies(q -> {
            assertThat(q.a().ordinal()).isEqualTo(1);
            assertThat(q.b().ordinal()).isEqualTo(3);
        });
    }

    @Test
    void groupsThatAnAnswerKeepsApartAreNotAskedAboutThroughOtherPairs() {
        List<CitationRecord> three = records(
                gardening(1).doi("10.1000/g.1"),
                gardening(2).doi("10.1000/g.1"),
                gardening(3).doi("10.2307/777"));
        assertThat(decide(three, answer(three, 1, 3, false)).doubtful()).isEmpty();
    }

    @Test
    void theProtocolCanMergeAKindOfLink() {
        List<CitationRecord> two = records(
                gardening(1).doi("10.1000/g.1"),
                rec(2, "Community gardening and the sleep of shift workers: a cohort study")
                        .by("Okonjo-Brandt, A.", "Lindqvist, P.", "de Vries, H.")
                        .in("medRxiv", "2013", "", "", "")
                        .doi("10.1101/2013.01.02.1"));
        assertThat(decide(two).groups()).hasSize(2);
        DedupSettings merging = DedupSettings.defaults().merging(Set.of(LinkKind.PREPRINT));
        assertThat(Deduplication.decide(two, merging, List.of()).groups()).hasSize(1);
    }

    @Test
    void questionsComeLikestFirst() {
        List<CitationRecord> all = new ArrayList<>(
                records(gardening(1).doi("10.1000/g.1"), gardening(2).doi("10.2307/777")));
        all.addAll(records(
                rec(3, "Bridges of the north and their builders").by("Roe, A.").in("Bridges", "2001", "4", "1", "5-9"),
                rec(4, "Bridges of the north and their builders").by("Roe, A.")));
        List<Double> scores = decide(all).doubtful().stream()
                .map(p -> ((Verdict.Doubtful) p.verdict()).score())
                .toList();
        assertThat(scores).hasSize(2).isSortedAccordingTo((x, y) -> Double.compare(y, x));
    }

    /** References of two published papers, one of which misspells two names and has no DOI. */
    @Test
    void referenceListsWithMisspeltNamesMeet() {
        String fidelity = "Fidelity and IPS: does quality of implementation predict vocational outcomes over time for"
                + " organizations treating persons with severe mental illness in The Netherlands?";
        DedupResult result = decide(records(
                rec(1, fidelity)
                        .by("de Winter, L.", "Cowenbergh, C.", "van Weeghal, J.", "Bergmans, C.", "Bond, G. R.")
                        .in("Soc Psychiatr Psychiatr Epidemiol", "2020", "55", "", "1607-1617"),
                rec(2, fidelity)
                        .by("de Winter, L.", "Couwenbergh, C.", "van Weeghel, J.", "Bergmans, C.", "Bond, G. R.")
                        .in("Soc Psychiatry Psychiatr Epidemiol", "2020", "", "", "")
                        .doi("10.1007/s00127-020-01890-0"),
                rec(3, "Implementation of the individual placement and support approach - facilitators and barriers")
                        .by("Bonfils, I. S.", "Hansen, H.", "Dalum, H. S.", "Eplöv, L. F.")
                        .in("Scand J Disabil Res", "2017", "19", "4", "318-333"),
                rec(4, "Implementation of the individual placement and support approach—facilitators and barriers")
                        .by("Bonfils, I.", "Hansen, H.", "Dalum, H.", "Eplöv, L.")
                        .in("Scand J Disabil Res", "2017", "19", "4", "318-33"),
                rec(
                                5,
                                "Quality of life outcomes for veterans with spinal cord injury receiving individual placement and support (IPS)")
                        .by("Cotner, B. A.", "Ottomanelli, L.", "O'Connor, D. R.", "Njoh, E. N.")
                        .in("Top Spinal Cord Inj Rehabil", "2018", "24", "4", "325-335"),
                rec(
                                6,
                                "Provider-identified barriers and facilitators to implementing a supported employment program in spinal cord injury")
                        .by("Cotner, B. A.", "Ottomanelli, L.", "O'Connor, D. R.", "Trainor, J. K.")
                        .in("Disabil Rehabil", "2018", "40", "11", "1273-1279")));
        assertThat(groups(result)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5), List.of(6));
    }
}
