// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void whatASpreadsheetWouldComputeIsGuarded(String cell) {
        assertThat(Csv.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Work = life", "12", "'quoted'", "−1"})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(Csv.guarded(cell)).isEqualTo(cell);
    }

    @Test
    void cellsWithCommasQuotesAndLinesAreQuoted() {
        assertThat(Csv.write(List.of("a", "b"), List.of(List.of("x, \"y\"", "two\nlines"))))
                .isEqualTo("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n");
    }
}
