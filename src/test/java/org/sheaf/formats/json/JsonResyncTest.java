// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.Bytes;
import org.sheaf.problem.Problem;

/** A bracket too many or too few, or a missing quote, costs the object in which it stands, and no other. */
class JsonResyncTest {
    private static final String CODES =
            "{\"CodeSets\": [\n  {\"SetName\": \"S\", \"Attributes\": {\"AttributesList\": ["
                    + "{\"AttributeId\": 1, \"AttributeName\": \"a\"}]}}%s\n],\n\"References\": [\n";

    @ParameterizedTest
    @ValueSource(strings = {"{\"foo\": 1", "{\"foo\": 1}}", "{\"foo\": [1}", "{\"foo\": 1]]}", "{\"foo\": \"1}", "{{"})
    void what_stands_behind_a_broken_object_is_read(String broken) {
        Bytes.Result result = Bytes.of("[\n{\"id\": \"a\", \"title\": \"Tea\"},\n" + broken
                        + ",\n{\"id\": \"b\", \"title\": \"Milk\"},\n{\"id\": \"c\", \"title\": \"Pots\"}\n]\n")
                .read();

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Tea", "Milk", "Pots");
        assertThat(result.problems()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "]", "{", "[", "}}", "]]"})
    void a_bracket_among_the_codes_of_EPPI_Reviewer_hides_no_citation(String bracket) {
        Bytes.Result result = Bytes.of(CODES.formatted(bracket)
                        + "{\"Codes\": [], \"ItemId\": 1, \"Title\": \"Tea\", \"TypeName\": \"Journal, Article\"},\n"
                        + "{\"ItemId\": 2, \"Title\": \"Milk\", \"TypeName\": \"Journal, Article\"}\n]}\n")
                .read();

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Tea", "Milk");
    }

    @Test
    void an_object_that_cannot_be_read_is_named_with_its_lines() {
        Bytes.Result result = Bytes.of(
                        "[\n{\"id\": \"a\", \"title\": \"Tea\"},\n{\"id\": \"b\",\n \"title\" \"Milk\",\n"
                                + " \"x\": 1},\n{\"id\": \"c\", \"title\": \"Pots\"}\n]\n")
                .read();

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Tea", "Pots");
        assertThat(result.errors()).extracting(Problem::line).containsExactly(3L);
        assertThat(result.errors().get(0).what()).startsWith("The object from here to line 5 is no JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Codes\"", "\"Titlerences\""})
    void references_of_EPPI_Reviewer_within_a_list_that_lost_its_end_are_read_though_the_brackets_are_right(
            String member) {
        Bytes.Result result = Bytes.of("{\"CodeSets\": [],\n\"References\": [\n{\"Codes\": [], \"Title\": \"Cups\", "
                        + member + ": [\n{\"Codes\": [], \"ItemId\": 1, \"Title\": \"Tea\"},\n"
                        + "{\"ItemId\": 2, \"Title\": \"Milk\"}\n]}\n")
                .read();

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Tea", "Milk");
        assertThat(result.errors()).extracting(Problem::line).containsExactly(3L);
    }

    @Test
    void a_reference_of_EPPI_Reviewer_whose_first_line_is_doubled_is_read() {
        Bytes.Result result = Bytes.of("{\"References\": [\n{\"Codes\": [\n{\"Codes\": [\n{\"AttributeId\": 1}],"
                        + " \"ItemId\": 1, \"Title\": \"Tea\"},\n{\"ItemId\": 2, \"Title\": \"Milk\"}\n]\n}\n")
                .read();

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Tea", "Milk");
        assertThat(result.errors()).extracting(Problem::line).containsExactly(2L);
    }

    @Test
    void a_citation_without_a_title_is_read_behind_a_list_that_was_closed_twice() {
        Bytes.Result result = Bytes.of("[\n{\"id\": \"a\", \"title\": \"Tea\", \"author\": [],\n],\n\"editor\": [],\n"
                        + "\"issued\": {\"raw\": \"2001\"}},\n{\"id\": \"b\", \"DOI\": \"10.5555/milk\"}\n]\n")
                .read();

        assertThat(result.records()).extracting(CitationRecord::doi).containsExactly("", "10.5555/milk");
    }

    @Test
    void a_file_cut_off_in_the_id_of_a_citation_names_it_though_a_list_before_it_was_closed_twice() {
        Bytes.Result result = Bytes.of("[\n{\"id\": \"a\", \"title\": \"Tea\", \"author\": [],\n],\n\"editor\": [],\n"
                        + "\"issued\": {\"raw\": \"2001\"}},\n{\"id\": [")
                .read();

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Tea");
        assertThat(result.errors()).extracting(Problem::line).containsExactly(6L);
    }

    @Test
    void a_citation_without_a_title_in_a_member_of_its_own_behind_a_list_that_was_closed_twice_is_read() {
        Bytes.Result result = Bytes.of("{\"items\": [\n{\"id\": \"a\", \"title\": \"Tea\", \"author\": [],\n],\n"
                        + "\"editor\": []},\n{\"id\": \"b\", \"DOI\": \"10.5555/milk\"}\n]}\n")
                .read();

        assertThat(result.records()).extracting(CitationRecord::doi).containsExactly("", "10.5555/milk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u000B", "\f", "\u0000", " \u001F "})
    void a_control_character_between_two_objects_of_a_line_hides_neither(String stray) {
        Bytes.Result result = Bytes.of("[\n{\"id\": \"a\", \"title\": \"No quote at its end, \"x\": 1}," + stray
                        + "{\"id\": \"b\", \"title\": \"Milk\"},\n{\"id\": \"c\", \"title\": \"Pots\"}\n]\n")
                .read();

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Milk", "Pots");
        assertThat(result.errors()).extracting(Problem::line).containsExactly(2L);
    }

    @Test
    void what_begins_with_an_id_within_a_whole_citation_is_a_part_of_it() {
        Bytes.Result result = Bytes.of("{\"items\": [\n{\"id\": \"a\", \"title\": \"Tea\","
                        + " \"funder\": [{\"id\": \"f\", \"title\": \"Fund\"}, {\"id\": \"g\"}]}\n],\n"
                        + "\"collections\": [{\"id\": 1, \"name\": \"Drinks\"}]}\n")
                .read();

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Tea");
        assertThat(result.problems()).isEmpty();
    }
}
