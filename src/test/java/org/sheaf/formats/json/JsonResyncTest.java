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
}
