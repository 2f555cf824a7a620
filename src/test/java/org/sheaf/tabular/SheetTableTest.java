// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTableTest {
    private static final CsvTable TABLE = new CsvTable(
            List.of("answer", "why", "id"),
            List.of(
                    List.of("same", "=1+1", "a-1"),
                    List.of("", "", ""),
                    List.of("10-12", "a_x0041_b \u0007 <&> \uD835\uDD38\nnext", " blanks ")));

    @Test
    void a_table_written_and_read_is_the_same_with_its_rows_in_their_places() throws Exception {
        CsvTable again = SheetTable.read(source(SheetTable.write(TABLE, "s")));

        assertThat(again).isEqualTo(TABLE);
        assertThat(again.line(2)).isEqualTo(4);
    }

    @Test
    void a_sheet_that_goes_on_below_the_last_row_that_is_read_is_refused_with_that_row_named() {
        byte[] whole = SheetTable.write(new CsvTable(List.of("id"), Collections.nCopies(200_001, List.of("x"))), "s");

        assertThatThrownBy(() -> SheetTable.read(source(whole)))
                .isInstanceOf(WorkbookTrouble.class)
                .hasMessageContaining("row 200002");
    }

    @Test
    void the_same_table_gives_the_same_bytes() {
        assertThat(SheetTable.write(TABLE, "s")).isEqualTo(SheetTable.write(TABLE, "s"));
    }

    @Test
    void what_is_no_workbook_is_said_to_be_none() {
        assertThatThrownBy(() -> SheetTable.read(source(new byte[] {'P', 'K', 3, 4, 0})))
                .isInstanceOf(WorkbookTrouble.class);
        assertThatThrownBy(
                        () -> SheetTable.read(source("answer,why".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isInstanceOf(WorkbookTrouble.class);
    }

    @Test
    void dates_are_told_from_numbers_by_their_format_and_days_before_march_1900_are_right() {
        CellFormats formats = new CellFormats();
        formats.define(164, "d\\-mmm;@");
        formats.define(165, "0.00\" days\"");
        for (int format : new int[] {0, 14, 164, 165, 45}) {
            formats.style(format);
        }

        assertThat(List.of(
                        formats.isDate(0), formats.isDate(1), formats.isDate(2), formats.isDate(3), formats.isDate(4)))
                .containsExactly(false, true, true, false, false);
        assertThat(formats.date("45577")).isEqualTo("2024-10-12");
        assertThat(formats.date("1")).isEqualTo("1900-01-01");
        assertThat(formats.date("61")).isEqualTo("1900-03-01");
        assertThat(formats.date("45577.5")).isEqualTo("2024-10-12 12:00");
        assertThat(CellFormats.number("12.0")).isEqualTo("12");
        assertThat(CellFormats.number("7.1000000000000005")).isEqualTo("7.1");
        assertThat(CellFormats.number("1.02199191E8")).isEqualTo("102199191");
    }

    private static WorkbookSource source(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
