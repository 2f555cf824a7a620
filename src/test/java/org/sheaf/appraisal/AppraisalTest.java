// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/** What raters said, put together: whose newest answer counts, when a unit is opened, and what it comes to. */
class AppraisalTest {
    private static final ReportId UNIT = ReportId.parse("R00112233445566aa-1").orElseThrow();
    private static final ReviewerId AMINA = new ReviewerId("amina");
    private static final ReviewerId BRAM = new ReviewerId("bram");
    private static final ReviewerId CARYS = new ReviewerId("carys");

    private final List<Said> said = new ArrayList<>();

    private String next() {
        return "2026-03-02T10:00:%02dZ".formatted(said.size());
    }

    private AppraisalTest says(ReviewerId who, Item item, String answer) {
        Optional<Given> given = answer.isEmpty()
                ? Optional.empty()
                : AnswerReader.read(item, answer).given();
        said.add(new Answered(UNIT, "small", item.form().hex(), item.id(), who, given, next()));
        return this;
    }

    private AppraisalTest hands(ReviewerId who, boolean done) {
        said.add(new HandedIn(UNIT, "small", who, done, next()));
        return this;
    }

    private AppraisalTest settles(ReviewerId who, Item item, String answer) {
        Given given = AnswerReader.read(item, answer).given().orElseThrow();
        said.add(new Settled(UNIT, "small", item.id(), who, given, "consensus", "talked", next()));
        return this;
    }

    private UnitAppraisal unit() {
        return Appraisal.of(said, 2).unit(UNIT, "small");
    }

    private Rated aims() {
        return unit().rated("q1");
    }

    @Test
    void of_one_rater_the_newest_answer_counts_and_one_taken_back_does_not() {
        says(AMINA, SmallInstrument.AIMS, "Y").says(AMINA, SmallInstrument.AIMS, "N");
        assertThat(aims().of(AMINA).flatMap(Answered::given)).contains(new Given("N", "", ""));
        says(AMINA, SmallInstrument.AIMS, "");
        assertThat(aims().answers()).isEmpty();
        assertThat(unit().raters()).isEmpty();
    }

    @Test
    void raters_who_say_the_same_agree_and_what_one_added_is_kept() {
        says(AMINA, SmallInstrument.AIMS, "Y").says(BRAM, SmallInstrument.AIMS, "Y (MM)");
        assertThat(aims().isOpen()).isFalse();
        assertThat(aims().comesTo().map(Given::words)).contains("Y (MM)");
    }

    @Test
    void a_difference_comes_to_nothing_before_it_is_settled() {
        says(AMINA, SmallInstrument.AIMS, "Y").says(BRAM, SmallInstrument.AIMS, "not reported");
        assertThat(aims().isOpen()).isTrue();
        assertThat(aims().comesTo()).isEmpty();
        settles(CARYS, SmallInstrument.AIMS, "U");
        assertThat(aims().isOpen()).isFalse();
        assertThat(aims().isDifferent()).isTrue();
        assertThat(aims().comesTo().map(Given::words)).contains("U");
    }

    @Test
    void who_says_something_else_after_a_settlement_opens_it_again_and_the_settlement_stands_meanwhile() {
        says(AMINA, SmallInstrument.AIMS, "Y").says(BRAM, SmallInstrument.AIMS, "N");
        settles(CARYS, SmallInstrument.AIMS, "N").says(AMINA, SmallInstrument.AIMS, "U");
        assertThat(aims().isOpen()).isTrue();
        assertThat(aims().settlement()).isEmpty();
        assertThat(aims().doubted()).isPresent();
        assertThat(aims().comesTo().map(Given::answer)).contains("N");
        says(AMINA, SmallInstrument.AIMS, "N");
        assertThat(aims().isOpen()).isFalse();
    }

    @Test
    void a_unit_is_opened_when_so_many_have_handed_in_and_not_before() {
        says(AMINA, SmallInstrument.AIMS, "Y").hands(AMINA, true).says(BRAM, SmallInstrument.AIMS, "N");
        assertThat(unit().isOpened()).isFalse();
        hands(BRAM, true);
        assertThat(unit().isOpened()).isTrue();
    }

    @Test
    void who_takes_it_back_before_the_other_hands_in_keeps_it_shut() {
        says(AMINA, SmallInstrument.AIMS, "Y").hands(AMINA, true).hands(AMINA, false);
        says(BRAM, SmallInstrument.AIMS, "N").hands(BRAM, true);
        assertThat(unit().isOpened()).isFalse();
        hands(AMINA, true);
        assertThat(unit().isOpened()).isTrue();
    }

    @Test
    void a_third_who_has_begun_is_waited_for() {
        says(CARYS, SmallInstrument.AIMS, "U");
        says(AMINA, SmallInstrument.AIMS, "Y").hands(AMINA, true);
        says(BRAM, SmallInstrument.AIMS, "N").hands(BRAM, true);
        assertThat(unit().isOpened()).isFalse();
        says(CARYS, SmallInstrument.AIMS, "");
        assertThat(unit().isOpened()).isTrue();
        assertThat(unit().opening().orElseThrow().given().keySet()).containsExactly(AMINA, BRAM);
    }

    @Test
    void what_was_seen_stays_open() {
        says(AMINA, SmallInstrument.AIMS, "Y").hands(AMINA, true);
        says(BRAM, SmallInstrument.AIMS, "N").hands(BRAM, true).hands(BRAM, false);
        assertThat(unit().isOpened()).isTrue();
    }

    @Test
    void agreement_is_that_of_the_moment_of_opening() {
        says(AMINA, SmallInstrument.AIMS, "Y").hands(AMINA, true);
        says(BRAM, SmallInstrument.AIMS, "N").hands(BRAM, true);
        RaterAgreement before = RaterAgreement.of(SmallInstrument.plain(), List.of(unit()));
        says(BRAM, SmallInstrument.AIMS, "Y");
        RaterAgreement after = RaterAgreement.of(SmallInstrument.plain(), List.of(unit()));
        assertThat(before.all().compared()).isEqualTo(1);
        assertThat(before.all().alike()).isZero();
        assertThat(after.all().alike()).isZero();
        assertThat(aims().isOpen()).isFalse();
    }

    @Test
    void nothing_is_compared_before_a_unit_is_opened() {
        says(AMINA, SmallInstrument.AIMS, "Y")
                .says(BRAM, SmallInstrument.AIMS, "Y")
                .hands(BRAM, true);
        assertThat(RaterAgreement.of(SmallInstrument.plain(), List.of(unit())).items())
                .isEmpty();
    }

    @Test
    void where_all_answers_agree_kappa_is_not_estimable_and_the_share_is() {
        says(AMINA, SmallInstrument.AIMS, "Y").hands(AMINA, true);
        says(BRAM, SmallInstrument.AIMS, "Y").hands(BRAM, true);
        RaterAgreement.OfItem one = RaterAgreement.of(SmallInstrument.plain(), List.of(unit(), unit(), unit()))
                .items()
                .get(0);
        assertThat(one.compared()).isEqualTo(3);
        assertThat(one.alike()).isEqualTo(3);
        assertThat(one.agreement().pairs().get(0).cohenKappa().value()).isEmpty();
    }

    @Test
    void words_are_not_compared() {
        says(AMINA, SmallInstrument.VALUE, "much").hands(AMINA, true);
        says(BRAM, SmallInstrument.VALUE, "little").hands(BRAM, true);
        assertThat(RaterAgreement.of(SmallInstrument.plain(), List.of(unit())).items())
                .isEmpty();
    }

    /** Everything that can be seen of it, in words. */
    private String seen(List<Said> all) {
        UnitAppraisal unit = Appraisal.of(all, 2).unit(UNIT, "small");
        return unit.raters() + " " + unit.handedIn() + " " + unit.opening() + " "
                + unit.rated("q1").comesTo() + unit.rated("q1").answers()
                + unit.rated("q2").comesTo()
                + unit.rated("q2").isOpen();
    }

    @Test
    void in_which_order_it_comes_in_does_not_matter_and_twice_is_once() {
        says(AMINA, SmallInstrument.AIMS, "Y")
                .says(AMINA, SmallInstrument.ANALYSIS, "N")
                .hands(AMINA, true);
        says(BRAM, SmallInstrument.AIMS, "N")
                .says(BRAM, SmallInstrument.ANALYSIS, "N")
                .hands(BRAM, true);
        settles(CARYS, SmallInstrument.AIMS, "Y").says(BRAM, SmallInstrument.ANALYSIS, "U");
        String inOrder = seen(said);
        Random random = new Random(42);
        for (int i = 0; i < 50; i++) {
            List<Said> shuffled = new ArrayList<>(said);
            Collections.shuffle(shuffled, random);
            assertThat(seen(shuffled)).isEqualTo(inOrder);
        }
        List<Said> twice = new ArrayList<>(said);
        twice.addAll(said);
        assertThat(seen(twice)).isEqualTo(inOrder);
    }

    @Test
    void where_raters_differ_on_the_kind_of_study_what_either_was_asked_is_shown() {
        Instrument instrument = SmallInstrument.branching();
        says(AMINA, SmallInstrument.KIND, "I").says(AMINA, SmallInstrument.AIMS, "Y");
        says(BRAM, SmallInstrument.KIND, "S").says(BRAM, SmallInstrument.SAMPLE, "Y");
        assertThat(unit().asked(instrument))
                .contains(SmallInstrument.AIMS, SmallInstrument.ANALYSIS, SmallInstrument.SAMPLE);
        settles(CARYS, SmallInstrument.KIND, "S");
        assertThat(unit().asked(instrument))
                .containsExactly(SmallInstrument.KIND, SmallInstrument.SAMPLE, SmallInstrument.VALUE);
    }
}
