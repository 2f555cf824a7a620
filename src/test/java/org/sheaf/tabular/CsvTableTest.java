// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private static final CsvTable TABLE = new CsvTable(
            List.of("answer", "title"),
            List.of(
                    List.of("", "plain"),
                    List.of("same", "=HYPERLINK(\"x\")"),
                    List.of("'quoted", "a, b; \"c\"\nd"),
                    List.of("-1", "@x")));

    @Test
    void what_is_written_is_read_back_the_same() {
        assertThat(CsvTable.parse(TABLE.toCsv())).isEqualTo(TABLE);
        assertThat(CsvTable.parse(TABLE.toCsv()).toCsv()).isEqualTo(TABLE.toCsv());
    }

    @Test
    void no_cell_begins_a_formula() {
        assertThat(TABLE.toCsv()).contains("\"'=HYPERLINK(\"\"x\"\")\"").contains("'-1,'@x");
    }

    @Test
    void a_sheet_saved_with_semicolons_is_read_and_short_rows_are_filled_up() {
        CsvTable read = CsvTable.parse("answer;title\nsame;a, b\ndifferent\n");
        assertThat(read.cell(0, "title")).isEqualTo("a, b");
        assertThat(read.cell(1, "title")).isEmpty();
        assertThat(read.cell(1, "nonsense")).isEmpty();
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThatThrownBy(() -> CsvTable.parse("a,b\n\"open")).isInstanceOf(IllegalArgumentException.class);
    }
}
