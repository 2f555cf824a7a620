// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private static Optional<Given> read(String typed) {
        return AnswerReader.read(SmallInstrument.AIMS, typed).given();
    }

    @Test
    void codes_labels_and_other_names_mean_the_answer_in_whatever_case() {
        for (String typed : List.of("U", "u", " can't  TELL ", "Can\u2019t tell", "cd", "?")) {
            assertThat(read(typed)).as(typed).contains(new Given("U", "", ""));
        }
        assertThat(read("yes")).contains(new Given("Y", "", ""));
    }

    @Test
    void what_is_added_in_brackets_is_kept() {
        assertThat(read("Y (MM)")).contains(new Given("Y", "MM", ""));
        assertThat(read("yes(mixed methods)")).contains(new Given("Y", "mixed methods", ""));
        assertThat(read("can't tell ( see annex )")).contains(new Given("U", "see annex", ""));
    }

    @Test
    void an_answer_whose_own_words_have_brackets_is_read_whole() {
        Answer odd = new Answer("L", "Low (as planned)", Answer.Meaning.GOOD, OptionalInt.empty(), List.of());
        Item item = new Item(
                "d1",
                "D1",
                "Domain",
                "?",
                List.of(),
                Item.Kind.CHOICE,
                List.of(odd),
                Item.CommentRule.NEVER,
                Item.Duty.ORDINARY,
                false);
        assertThat(AnswerReader.read(item, "low (as planned)").given()).contains(new Given("L", "", ""));
    }

    @Test
    void not_reported_is_an_answer_of_its_own() {
        assertThat(read("Not reported")).contains(Given.NOT_REPORTED);
        assertThat(AnswerReader.read(SmallInstrument.VALUE, "not reported").given())
                .contains(Given.NOT_REPORTED);
    }

    @Test
    void words_are_taken_as_they_are_where_words_are_asked() {
        assertThat(AnswerReader.read(SmallInstrument.VALUE, " much  for (small) ports ")
                        .given())
                .contains(new Given("much for (small) ports", "", ""));
    }

    @Test
    void what_is_not_understood_is_said_with_what_can_be_answered() {
        for (String typed : List.of("perhaps", "Y N", "(MM)", "Y ()", "")) {
            AnswerReader.Reading reading = AnswerReader.read(SmallInstrument.AIMS, typed);
            assertThat(reading.given()).as(typed).isEmpty();
            assertThat(reading.what()).contains("1 Aims");
            assertThat(reading.advice())
                    .contains("Y (Yes), U (Can't tell), N (No)")
                    .contains("not reported");
        }
    }

    @Test
    void an_exact_code_comes_before_another_answer_that_may_be_written_so() {
        Answer low = new Answer("l", "low", Answer.Meaning.GOOD, OptionalInt.empty(), List.of("H"));
        Answer high = new Answer("H", "high", Answer.Meaning.POOR, OptionalInt.empty(), List.of());
        Item item = new Item(
                "d1",
                "",
                "Domain",
                "?",
                List.of(),
                Item.Kind.CHOICE,
                List.of(low, high),
                Item.CommentRule.NEVER,
                Item.Duty.ORDINARY,
                false);
        assertThat(AnswerReader.read(item, "H").given()).contains(new Given("H", "", ""));
    }
}
