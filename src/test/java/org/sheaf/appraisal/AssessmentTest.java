// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked of one rater about one unit, and when it is whole. */
class AssessmentTest {
    private final Map<String, Given> given = new HashMap<>();

    private AssessmentTest with(Item item, String answer, String comment) {
        given.put(
                item.id(), AnswerReader.read(item, answer).given().orElseThrow().withComment(comment));
        return this;
    }

    private Assessment plain() {
        return new Assessment(SmallInstrument.plain(), given);
    }

    private Assessment branching() {
        return new Assessment(SmallInstrument.branching(), given);
    }

    @Test
    void it_is_whole_without_what_may_stay_empty() {
        assertThat(plain().isBegun()).isFalse();
        with(SmallInstrument.AIMS, "Y", "");
        assertThat(plain().missing()).containsExactly(SmallInstrument.ANALYSIS);
        with(SmallInstrument.ANALYSIS, "not reported", "");
        assertThat(plain().isWhole()).isTrue();
        assertThat(plain().next()).contains(SmallInstrument.VALUE);
    }

    @Test
    void an_owed_comment_keeps_it_from_being_whole() {
        with(SmallInstrument.AIMS, "Y", "").with(SmallInstrument.ANALYSIS, "N", " ");
        assertThat(plain().isWhole()).isFalse();
        assertThat(plain().owing()).containsExactly(SmallInstrument.ANALYSIS);
        assertThat(plain().lacks()).isEqualTo("a comment is owed at 2 Analysis");
        with(SmallInstrument.ANALYSIS, "N", "no word on themes");
        assertThat(plain().isWhole()).isTrue();
    }

    @Test
    void what_is_asked_follows_from_the_kind_of_study() {
        assertThat(branching().missing()).containsExactly(SmallInstrument.KIND);
        with(SmallInstrument.KIND, "S", "").with(SmallInstrument.AIMS, "Y", "");
        assertThat(branching().asked())
                .containsExactly(SmallInstrument.KIND, SmallInstrument.SAMPLE, SmallInstrument.VALUE);
        assertThat(branching().missing()).containsExactly(SmallInstrument.SAMPLE);
    }

    @Test
    void an_answer_that_the_question_no_longer_has_is_asked_again() {
        with(SmallInstrument.ANALYSIS, "Y", "");
        given.put("q1", new Given("partly", "", ""));
        assertThat(plain().answer(SmallInstrument.AIMS)).isEmpty();
        assertThat(plain().missing()).containsExactly(SmallInstrument.AIMS);
    }
}
