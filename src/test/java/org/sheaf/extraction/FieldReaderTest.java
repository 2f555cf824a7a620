// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTest {
    private static final List<String> MODELS = List.of("IPS", "Supported employment", "Job club");

    private static Field field(Field.Kind kind) {
        return new Field("f", "Field", "", kind, kind.hasOptions() ? MODELS : List.of(), true, true);
    }

    private static String read(Field.Kind kind, String typed) {
        return FieldReader.read(field(kind), typed).value().map(Value::text).orElse("?");
    }

    @Test
    void a_choice_is_named_in_whatever_case_or_by_its_number() {
        assertThat(read(Field.Kind.CHOICE, "ips")).isEqualTo("IPS");
        assertThat(read(Field.Kind.CHOICE, "2")).isEqualTo("Supported employment");
        assertThat(FieldReader.read(field(Field.Kind.CHOICE), "4").advice()).contains("Job club");
    }

    @Test
    void an_option_that_is_a_number_is_meant_by_its_words_and_not_by_its_place() {
        List<String> options = List.of("0", "1", "2 or more");
        Field one = new Field("f", "Field", "", Field.Kind.CHOICE, options, true, true);
        Field several = new Field("f", "Field", "", Field.Kind.SEVERAL, options, true, true);
        assertThat(FieldReader.read(one, "1").value()).hasValue(new Value("1"));
        assertThat(FieldReader.read(one, "0").value()).hasValue(new Value("0"));
        assertThat(FieldReader.read(one, "3").value()).hasValue(new Value("2 or more"));
        assertThat(FieldReader.read(several, "1; 0").value()).hasValue(new Value("0; 1"));
    }

    @Test
    void several_choices_come_in_the_order_of_the_form_each_once() {
        assertThat(read(Field.Kind.SEVERAL, "Job club; IPS; 1")).isEqualTo("IPS; Job club");
        assertThat(read(Field.Kind.SEVERAL, "IPS; walking")).isEqualTo("?");
        assertThat(read(Field.Kind.SEVERAL, ";")).isEqualTo("?");
    }

    @Test
    void a_year_has_four_digits_and_nothing_else() {
        assertThat(read(Field.Kind.YEAR, " 2018 ")).isEqualTo("2018");
        assertThat(read(Field.Kind.YEAR, "18")).isEqualTo("?");
        assertThat(read(Field.Kind.YEAR, "2018-19")).isEqualTo("?");
        assertThat(read(Field.Kind.YEAR, "2118")).isEqualTo("?");
    }

    @Test
    void participants_are_groups_with_their_words() {
        Value value = FieldReader.read(
                        field(Field.Kind.PARTICIPANTS),
                        "dockers | 15 | interview; trainers|12-20|focus group|yes ; cooks")
                .value()
                .orElseThrow();
        assertThat(value.groups())
                .containsExactly(
                        new Group("dockers", new StatedNumber("15"), "interview", Group.Part.NO),
                        new Group("trainers", new StatedNumber("12-20"), "focus group", Group.Part.YES),
                        new Group("cooks", new StatedNumber(""), "", Group.Part.NO));
        assertThat(value.words(field(Field.Kind.PARTICIPANTS)))
                .isEqualTo("dockers: 15 (interview); trainers: 12-20 (focus group), part of another group; cooks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a | 1 | b | no | more", "| 5", "a | 1 | b | perhaps", ";"})
    void what_is_no_group_is_refused_with_how_to_write_one(String typed) {
        FieldReader.Reading reading = FieldReader.read(field(Field.Kind.PARTICIPANTS), typed);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.what()).isNotEmpty();
        assertThat(reading.advice()).isNotEmpty();
    }

    @Test
    void not_reported_is_a_value_of_every_kind_and_nothing_typed_is_none() {
        for (Field.Kind kind : Field.Kind.values()) {
            assertThat(FieldReader.read(field(kind), "NOT REPORTED").value()).hasValue(Value.NOT_REPORTED);
            assertThat(FieldReader.read(field(kind), " ").value()).isEmpty();
            assertThat(FieldReader.read(field(kind), " ").advice()).contains("not reported");
        }
    }

    /** Law: what is shown to be changed, and not changed, is the same value again. */
    @Test
    void a_value_typed_as_it_is_shown_is_the_same() {
        for (String typed : List.of("dockers | 15; cooks | | by post", "a, b | 3\nc | not reported", "not reported")) {
            Field field = field(Field.Kind.PARTICIPANTS);
            Value value = FieldReader.read(field, typed).value().orElseThrow();
            assertThat(FieldReader.read(field, FieldReader.typed(field, value)).value())
                    .hasValue(value);
        }
    }

    @Test
    void a_semicolon_within_a_group_is_refused_since_it_stands_between_groups() {
        Group group = new Group("managers; supervisors", new StatedNumber("5"), "", Group.Part.NO);
        assertThat(FieldReader.groups(List.of(group)).value()).isEmpty();
        assertThat(FieldReader.groups(List.of(group)).what()).contains("semicolon (;)");
        assertThat(FieldReader.read(field(Field.Kind.PARTICIPANTS), "managers; supervisors | 5\ncooks")
                        .value())
                .isEmpty();
    }

    /** Values of before this was refused: what was one group must not become two when nothing is edited. */
    @Test
    void a_group_that_holds_a_semicolon_is_shown_to_be_changed_without_it() {
        Field field = field(Field.Kind.PARTICIPANTS);
        Value value = new Value("managers; supervisors | 5\ncooks | 3");
        assertThat(value.groups()).hasSize(2);
        assertThat(FieldReader.read(field, FieldReader.typed(field, value))
                        .value()
                        .orElseThrow()
                        .groups())
                .extracting(Group::role)
                .containsExactly("managers, supervisors", "cooks");
    }

    @Test
    void values_say_the_same_whatever_their_case_white_space_and_order() {
        assertThat(new Value("Interviews and  focus groups.").saysTheSameAs(new Value("interviews and focus groups")))
                .isTrue();
        assertThat(new Value("a | 1\nb | 2").saysTheSameAs(new Value("b | 2\na | 1")))
                .isTrue();
        assertThat(new Value("a | 12-20").saysTheSameAs(new Value("a | 12"))).isFalse();
        assertThat(Value.NOT_REPORTED.saysTheSameAs(new Value("0"))).isFalse();
    }
}
