// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, volumes, issues, years and DOIs. */
class PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "313-319, 313-9, SAME",
        "313--319, pp. 313–319, SAME",
        "1095-1101, 1095‐101, SAME",
        "318-333, 318-33, SAME",
        "S12-S14, s12-14, SAME",
        "14A-14A, A14-14, SAME",
        "c37-c42, 37-42, SAME",
        "iii-vi, iii--vi, SAME",
        "313, 313-319, SAME",
        "240-245, 240-240, START",
        "2142-2147, 2141-2147, END",
        "2097-2108, 2297-2108, END",
        "100-110, 105-120, OVERLAP",
        "566-582, 1-17, RENUMBERED",
        "52-52, 22-22, MISTYPED",
        "57, 58, MISTYPED",
        "e505, S42, DIFFERENT",
        "100-105, 200-207, DIFFERENT",
        "313-319, '', MISSING",
        "'', '', MISSING",
    })
    void pagesCompare(String a, String b, PageMatch expected) {
        assertThat(PageKey.of(a).compare(PageKey.of(b))).isEqualTo(expected);
        assertThat(PageKey.of(b).compare(PageKey.of(a))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "No Pagination Specified",
                "(no pagination)",
                "215 p",
                "xxi, 602 pp",
                "UNKNOWN",
                "10.1000/x",
                "-"
            })
    void whatNamesNoPlaceIsNoPage(String written) {
        assertThat(PageKey.of(written).isEmpty()).isTrue();
    }

    @Test
    void absurdlyLongNumbersAreRead() {
        assertThat(PageKey.of("e123456789012345-99999999999999").isEmpty()).isFalse();
        assertThat(Numbering.first("99999999999999999999")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "35 Suppl 1, 35",
        "12933 LNCS, 12933",
        "Drug Discovery. 9, 9",
        "'14, Sp. Iss. SI', 14",
        "7-8, 7",
        "(Jul), -1",
        "UNKNOWN, -1",
        "Suppl 1, -1",
        "'', -1",
        "Ph.D., -1"
    })
    void aVolumeIsItsFirstNumber(String written, int number) {
        assertThat(Numbering.volume(written)).isEqualTo(number);
    }

    @Test
    void aYearAsVolumeSaysNothing() {
        assertThat(Fingerprint.of(Rec.rec(1, "t")
                                .in("J", "2016", "2016", "May", "")
                                .build())
                        .volume)
                .isEqualTo(Numbering.NONE);
    }

    @Test
    void missingNeverEqualsMissing() {
        assertThat(NumberMatch.of(-1, -1)).isEqualTo(NumberMatch.MISSING);
        assertThat(YearMatch.of(-1, -1)).isEqualTo(YearMatch.MISSING);
        assertThat(DoiKey.NONE.compare(DoiKey.NONE)).isEqualTo(DoiMatch.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1000/ABC.12, https://doi.org/10.1000/abc.12, SAME",
        "10.1000/a(1)2, doi:10.1000/a%281%292, SAME",
        "10.1002/14651858.CD009999.pub2, 10.1002/14651858.cd009999.pub3, VERSION",
        "10.1002/14651858.CD009999, 10.1002/14651858.cd009999.pub3, VERSION",
        "10.12688/f1000research.1234.1, 10.12688/f1000research.1234.2, VERSION",
        "10.21203/rs.3.rs-99/v1, 10.21203/rs.3.rs-99/v2, VERSION",
        "10.1002/14651858.CD009999.pub2, 10.1002/14651858.CD008888.pub2, DIFFERENT",
        "10.1000/abc.1, 10.1000/abc.2, DIFFERENT",
        "10.1000/abc.1, 10.1000/abc.12, DIFFERENT",
        "10.1000/abc.12, 10.1000/abc., MISSING",
        "10.1000/abc.12, UNKNOWN, MISSING",
    })
    void doisCompare(String a, String b, DoiMatch expected) {
        assertThat(DoiKey.of(a).compare(DoiKey.of(b))).isEqualTo(expected);
        assertThat(DoiKey.of(b).compare(DoiKey.of(a))).isEqualTo(expected);
    }

    @Test
    void yearsNextToEachOtherAreNear() {
        assertThat(YearMatch.of(2013, 2014)).isEqualTo(YearMatch.NEXT);
        assertThat(YearMatch.of(2012, 2014)).isEqualTo(YearMatch.DIFFERENT);
    }
}
