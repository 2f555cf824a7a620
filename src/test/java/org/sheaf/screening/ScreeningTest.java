// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;

class ScreeningTest {
    private static final Stage TITLES = Stage.of("title-abstract", "Title and abstract", 2);
    private static final Stage TEXTS = Stage.of("full-text", "Full text", 2);
    private static final ReportId ONE = new ReportId(new RecordId("0123456789abcdef", 1));
    private static final ReportId OTHER = new ReportId(new RecordId("0123456789abcdef", 2));

    private int clock;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            include              |                      | 1 of 2
            exclude              |                      | 1 of 2
            include              | include              | included
            include              | unsure               | included
            unsure               | unsure               | included
            exclude              | exclude              | excluded
            exclude population   | exclude setting      | excluded
            exclude population   | exclude population   | excluded population
            include              | exclude              | INCLUDE_OR_EXCLUDE
            unsure               | exclude              | INCLUDE_OR_EXCLUDE
            """)
    void atTitleAndAbstractInDoubtAReportGoesOn(String amina, String bram, String outcome) {
        assertThat(decide(TITLES, amina, bram)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            include              | include              | included
            include              | unsure               | UNSURE
            unsure               | unsure               | UNSURE
            unsure               | exclude population   | UNSURE
            include              | exclude population   | INCLUDE_OR_EXCLUDE
            exclude population   | exclude population   | excluded population
            exclude population   | exclude setting      | REASON
            """)
    void atFullTextUnsureDoesNotIncludeAndAnExclusionHasOneReason(String amina, String bram, String outcome) {
        assertThat(decide(TEXTS, amina, bram)).isEqualTo(outcome);
    }

    @Test
    void whatNobodyVotedOnWhenScreeningStoppedIsLeftUnreadUntilSomebodyVotes() {
        Screening titles = new Screening(TITLES);
        assertThat(titles.decide(ballot().stopped(true))).isEqualTo(new Outcome.LeftUnread());
        assertThat(titles.decide(ballot())).isEqualTo(new Outcome.Open(0, 2));
        assertThat(titles.decide(ballot(vote("amina", "include", ONE)).stopped(true)))
                .isEqualTo(new Outcome.Open(1, 2));
        assertThat(titles.decide(ballot(vote("amina", "include", ONE), vote("bram", "include", ONE))
                        .stopped(true)))
                .isEqualTo(new Outcome.Included(false));
        assertThat(new Outcome.LeftUnread().isDecided()).isFalse();
    }

    @Test
    void aStageWithOneVoteIsDecidedByIt() {
        Stage one = Stage.of("title-abstract", "Titles", 1);
        assertThat(words(new Screening(one).decide(ballot(vote("amina", "unsure", ONE)))))
                .isEqualTo("included");
        Stage text = Stage.of("full-text", "Texts", 1);
        assertThat(words(new Screening(text).decide(ballot(vote("amina", "unsure", ONE)))))
                .isEqualTo("UNSURE");
    }

    @Test
    void aVoteOverAndAboveThoseNeededCountsToo() {
        assertThat(words(new Screening(TITLES)
                        .decide(ballot(
                                vote("amina", "include", ONE),
                                vote("bram", "include", ONE),
                                vote("carys", "exclude", ONE)))))
                .isEqualTo("INCLUDE_OR_EXCLUDE");
    }

    @Test
    void aChangedMindIsALaterVoteAndTheEarlierOneDoesNotCountAsASecond() {
        Ballot ballot = ballot(vote("amina", "include", ONE), vote("amina", "exclude", ONE));
        assertThat(words(new Screening(TITLES).decide(ballot))).isEqualTo("1 of 2");
        assertThat(ballot.standing()).extracting(v -> v.decision().key()).containsExactly("exclude");
    }

    @Test
    void whatPeopleThoughtBeforeTheyCouldTalkIsWhatStoodWhenTheLastOfThemVoted() {
        Ballot ballot = ballot(
                vote("amina", "unsure", ONE),
                vote("amina", "include", ONE),
                vote("bram", "exclude", ONE),
                vote("bram", "include", ONE));
        assertThat(ballot.independent(2)).extracting(v -> v.decision().key()).containsExactly("include", "exclude");
        assertThat(ballot.independent(3)).isEmpty();
        assertThat(words(new Screening(TITLES).decide(ballot))).isEqualTo("included");
    }

    @Test
    void aSettlementCountsMoreThanVotesAndALaterOneMoreThanAnEarlierOne() {
        List<Vote> votes = List.of(vote("amina", "include", ONE), vote("bram", "exclude", ONE));
        Settlement first = settlement("exclude population", ONE);
        Settlement second = settlement("include", ONE);
        assertThat(words(new Screening(TITLES).decide(new Ballot(ONE, votes, List.of(first), Optional.empty()))))
                .isEqualTo("excluded population settled");
        assertThat(words(
                        new Screening(TITLES).decide(new Ballot(ONE, votes, List.of(second, first), Optional.empty()))))
                .isEqualTo("included settled");
    }

    @Test
    void reasonsThatWereMergedDifferNoMoreAndVotesStayAsTheyWereCast() {
        Ballot ballot = ballot(vote("amina", "exclude setting", ONE), vote("bram", "exclude place", ONE));
        assertThat(words(new Screening(TEXTS).decide(ballot))).isEqualTo("REASON");
        MergedReasons merged = MergedReasons.NONE.and("place", "setting");
        assertThat(words(new Screening(TEXTS).decide(ballot.with(merged)))).isEqualTo("excluded setting");
        assertThat(ballot.with(merged).standing()).isEqualTo(ballot.standing());
    }

    @Test
    void reasonsMergedOneAfterAnotherLeadToTheLastAndNeverInACircle() {
        MergedReasons merged = MergedReasons.NONE.and("a", "b").and("b", "c").and("c", "a");
        assertThat(merged.now("a")).isEqualTo("c");
        assertThat(merged.now("c")).isEqualTo("c");
        assertThat(merged.wouldCircle("c", "a")).isTrue();
        assertThat(merged.and("a", "a").now("a")).isEqualTo("a");
        assertThat(new MergedReasons(new TreeMap<>(Map.of("x", "y", "y", "x"))).now("x"))
                .isIn("x", "y");
    }

    @Test
    void inAPilotRoundNothingIsDecidedBeforeAllWhoWereAskedHaveVoted() {
        Ballot two = ballot(vote("amina", "include", ONE), vote("bram", "include", ONE));
        assertThat(new Screening(TITLES).decide(two.asking(3))).isEqualTo(new Outcome.Open(2, 3));
        Ballot three =
                ballot(vote("amina", "include", ONE), vote("bram", "include", ONE), vote("carys", "exclude", ONE));
        assertThat(new Screening(TITLES).decide(three.asking(3)))
                .isEqualTo(new Outcome.InConflict(Conflict.INCLUDE_OR_EXCLUDE));
    }

    @Test
    void beingSetAsideCountsMoreThanAnything() {
        Ballot ballot = new Ballot(
                ONE,
                List.of(vote("amina", "include", ONE), vote("bram", "include", ONE)),
                List.of(),
                Optional.of(Outcome.Aside.ONGOING_STUDY));
        assertThat(new Screening(TEXTS).decide(ballot)).isEqualTo(new Outcome.SetAside(Outcome.Aside.ONGOING_STUDY));
    }

    @Test
    void reportsThatTurnOutToBeOneWithVotesThatAgreeNeedNothingMore() {
        assertThat(words(new Screening(TITLES)
                        .decide(ballot(
                                vote("amina", "include", ONE),
                                vote("bram", "include", ONE),
                                vote("amina", "include", OTHER),
                                vote("bram", "include", OTHER)))))
                .isEqualTo("included");
    }

    @Test
    void reportsThatTurnOutToBeOneWithVotesThatDifferAreAConflictEvenOfOnePerson() {
        assertThat(words(new Screening(TITLES)
                        .decide(ballot(vote("amina", "include", ONE), vote("amina", "exclude", OTHER)))))
                .isEqualTo("JOINED");
        assertThat(words(new Screening(TITLES)
                        .decide(ballot(
                                vote("amina", "include", ONE),
                                vote("bram", "include", ONE),
                                vote("amina", "exclude", OTHER),
                                vote("bram", "exclude", OTHER)))))
                .isEqualTo("JOINED");
    }

    @Test
    void aNewVoteOnTheJoinedReportTakesThePlaceOfBothEarlierOnes() {
        Ballot ballot = ballot(
                vote("amina", "include", ONE),
                vote("amina", "exclude", OTHER),
                vote("amina", "include", ONE, OTHER),
                vote("bram", "include", ONE));
        assertThat(words(new Screening(TITLES).decide(ballot))).isEqualTo("included");
    }

    @Test
    void aSettlementOfOneOfTwoReportsDoesNotSettleBoth() {
        Ballot ballot = new Ballot(
                ONE,
                List.of(
                        vote("amina", "include", ONE),
                        vote("bram", "exclude", ONE),
                        vote("amina", "include", OTHER),
                        vote("bram", "include", OTHER)),
                List.of(settlement("exclude population", ONE)),
                Optional.empty());
        assertThat(words(new Screening(TITLES).decide(ballot))).isEqualTo("JOINED");
    }

    @Test
    void theOrderInWhichVotesAreReadDoesNotMatter() {
        Random chance = new Random(4);
        String[] said = {"include", "unsure", "exclude population", "exclude setting"};
        for (int round = 0; round < 500; round++) {
            List<Vote> votes = new ArrayList<>();
            for (int i = chance.nextInt(6); i >= 0; i--) {
                votes.add(vote(
                        List.of("amina", "bram", "carys").get(chance.nextInt(3)),
                        said[chance.nextInt(said.length)],
                        chance.nextBoolean() ? ONE : OTHER));
            }
            List<Vote> shuffled = new ArrayList<>(votes);
            Collections.shuffle(shuffled, chance);
            for (Stage stage : List.of(TITLES, TEXTS)) {
                assertThat(new Screening(stage).decide(ballot(shuffled)))
                        .isEqualTo(new Screening(stage).decide(ballot(votes)));
            }
        }
    }

    private String decide(Stage stage, String amina, String bram) {
        List<Vote> votes = new ArrayList<>(List.of(vote("amina", amina, ONE)));
        if (bram != null) {
            votes.add(vote("bram", bram, ONE));
        }
        return words(new Screening(stage).decide(ballot(votes)));
    }

    private static String words(Outcome outcome) {
        if (outcome instanceof Outcome.Open open) {
            return open.votes() + " of " + open.needed();
        }
        if (outcome instanceof Outcome.Included included) {
            return "included" + (included.settled() ? " settled" : "");
        }
        if (outcome instanceof Outcome.Excluded excluded) {
            return ("excluded " + excluded.reason()).strip() + (excluded.settled() ? " settled" : "");
        }
        return ((Outcome.InConflict) outcome).conflict().name();
    }

    private static Ballot ballot(Vote... votes) {
        return ballot(List.of(votes));
    }

    private static Ballot ballot(List<Vote> votes) {
        return new Ballot(ONE, votes, List.of(), Optional.empty());
    }

    private Vote vote(String who, String said, ReportId... reports) {
        clock++;
        return new Vote("v" + clock, new ReviewerId(who), new TreeSet<>(Set.of(reports)), decision(said), "", at());
    }

    private Settlement settlement(String said, ReportId... reports) {
        clock++;
        return new Settlement(
                "s" + clock,
                new ReviewerId("dilek"),
                Settlement.How.THIRD_PERSON,
                new TreeSet<>(Set.of(reports)),
                decision(said),
                "",
                at());
    }

    private String at() {
        return "2026-03-02T10:00:00." + String.format(java.util.Locale.ROOT, "%06d", clock) + "Z";
    }

    private static ScreeningDecision decision(String said) {
        String[] parts = said.strip().split(" ");
        return ScreeningDecision.parse(parts[0], parts.length > 1 ? parts[1] : "")
                .orElseThrow();
    }
}
