// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.audit.Digest;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.5555/ABC.Def                           | 10.5555/abc.def
            https://doi.org/10.5555/abc.              | 10.5555/abc
            http://dx.doi.org/10.5555%2FABC%28x%29    | 10.5555/abc(x)
            doi: 10.5555/abc [doi]                    | 10.5555/abc
            DOI:10.5555/(SICI)1-2(19)3:4<5::AID-6>3.0 | 10.5555/(sici)1-2(19)3:4<5::aid-6>3.0
            (10.5555/abc)                             | 10.5555/abc
            10.1000/x%zz                              | 10.1000/x%zz
            10.5555/abc     LK  - https://x           | 10.5555/abc
            see 10.5555/a;b, and                      | 10.5555/a;b
            """)
    void a_DOI_is_the_same_however_it_is_written(String written, String name) {
        assertThat(Doi.parse(written))
                .hasValueSatisfying(doi -> assertThat(doi.name()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.5555", "10.5555/", "110.5555/abc", "10.12/abc", "doi", "10./x", "1.10.5555"})
    void what_is_no_DOI_is_none(String written) {
        assertThat(Doi.parse(written)).isEmpty();
    }

    @Test
    void an_undone_DOI_is_left_alone_when_it_is_undone_again() {
        Doi once = Doi.parse("HTTPS://DOI.ORG/10.5555/ABC%2FD").orElseThrow();
        assertThat(Doi.parse(once.name())).contains(once);
    }

    @Test
    void a_record_id_is_made_of_the_file_and_the_place_in_it_and_parses_itself() {
        RecordId id = RecordId.of(Digest.of("a file"), 12);
        assertThat(RecordId.parse(id.toString())).contains(id);
        assertThat(ReportId.parse("R" + id)).contains(new ReportId(id));
        assertThat(RecordId.parse(id + "x")).isEmpty();
        assertThat(RecordId.parse(id.file() + "-0")).isEmpty();
        assertThat(ReportId.parse(id.toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef",
                "0123456789abcdef-",
                "0123456789abcdef-01",
                "0123456789abcdef-1234567890",
                "0123456789abcdef-1a",
                "0123456789abcdef-+1",
                "0123456789abcdef-\u0661",
                "0123456789abcdef_1",
                "0123456789ABCDEF-1",
                "0123456789abcdeg-1",
                "0123456789abcde-12",
                " 0123456789abcdef-1"
            })
    void what_is_no_record_id_is_none(String written) {
        assertThat(RecordId.parse(written)).isEmpty();
    }

    @Test
    void the_longest_record_id_has_nine_digits_behind_the_file() {
        assertThat(RecordId.parse("0123456789abcdef-999999999"))
                .contains(new RecordId("0123456789abcdef", 999_999_999));
    }

    @Test
    void record_ids_of_one_file_sort_by_place_not_by_letters() {
        RecordId second = RecordId.of(Digest.of("a file"), 2);
        RecordId tenth = RecordId.of(Digest.of("a file"), 10);
        assertThat(second).isLessThan(tenth);
    }
}
