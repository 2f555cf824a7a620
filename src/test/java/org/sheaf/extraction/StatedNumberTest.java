// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"151;151", "0;0", "1,204;1204", "n = 15;15", "N=7;7", " 12 ;12", "1,204,000;1204000"})
    void a_plain_whole_number_is_a_number(String words, int number) {
        assertThat(new StatedNumber(words).number()).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "around 1000", "12-20", "12–20", "number unclear", "about 20", "15 workers", "1.204", "12,5", "ca. 30",
                "twelve", "> 40", "-3", "not reported", "", "1000+", "12 or 13", "9999999999", "٣"
            })
    void everything_else_keeps_its_words_and_is_no_number(String words) {
        assertThat(new StatedNumber(words).number()).isEmpty();
    }

    @Test
    void not_reported_is_neither_0_nor_not_filled_in() {
        StatedNumber not = new StatedNumber("Not Reported");
        assertThat(not.isNotReported()).isTrue();
        assertThat(not.isMissing()).isFalse();
        assertThat(not).isNotEqualTo(new StatedNumber("0"));
        assertThat(new StatedNumber("").isMissing()).isTrue();
    }
}
