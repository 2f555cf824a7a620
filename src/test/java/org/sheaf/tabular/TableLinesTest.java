// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class TableLinesTest {
    @Test
    void rows_keep_their_cells_and_their_line_and_empty_ones_are_passed_over() {
        TableLines table = TableLines.parse("id,ama,bo\n\n1, yes ,no\n,,\n\"two\nlines\",no\n3,yes,no,no\n");

        assertThat(table.lines())
                .containsExactly(
                        new TableLines.Line(1, List.of("id", "ama", "bo")),
                        new TableLines.Line(3, List.of("1", "yes", "no")),
                        new TableLines.Line(5, List.of("two\nlines", "no")),
                        new TableLines.Line(7, List.of("3", "yes", "no", "no")));
        assertThat(table.unclosed()).isEmpty();
        assertThat(table.lines().get(2).cell(2)).isEmpty();
    }

    @Test
    void semicolons_and_tabs_separate_where_the_first_line_has_more_of_them() {
        assertThat(TableLines.parse("a;b;c,d\n").lines().get(0).cells()).containsExactly("a", "b", "c,d");
        assertThat(TableLines.parse("a\tb\n").lines().get(0).cells()).containsExactly("a", "b");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told_with_its_line() {
        assertThat(TableLines.parse("a,b\n1,2\n3,\"4\n5,6\n7,8\n").unclosed()).isEqualTo(OptionalLong.of(3));
        assertThat(TableLines.parse("a,b\n5 inches (5\"),2\n3,4\n").unclosed()).isEmpty();
    }

    @Test
    void a_workbook_gives_the_rows_that_the_same_CSV_gives_and_a_guard_is_taken_away() throws Exception {
        CsvTable table =
                new CsvTable(List.of("id", "ama"), List.of(List.of("1", "-1"), List.of("", ""), List.of("2", "+")));
        byte[] workbook = SheetTable.write(table, "s");

        List<TableLines.Line> rows =
                TableLines.read(() -> new ByteArrayInputStream(workbook)).lines();

        assertThat(rows)
                .containsExactly(
                        new TableLines.Line(1, List.of("id", "ama")),
                        new TableLines.Line(2, List.of("1", "-1")),
                        new TableLines.Line(4, List.of("2", "+")));
        assertThat(TableLines.parse(table.toCsv().substring(1)).lines()).isEqualTo(rows);
    }

    @Test
    void merged_cells_of_a_workbook_are_named_and_its_rows_are_as_long_as_the_first() throws Exception {
        byte[] workbook = zip(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\">" + cell("A1", "ama") + cell("B1", "bo") + "</row><row r=\"2\">"
                        + cell("A2", "yes") + "</row></sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
                        + "</worksheet>"));

        TableLines table = TableLines.read(() -> new ByteArrayInputStream(workbook));

        assertThat(table.merged()).containsExactly("A2:A3");
        assertThat(table.lines().get(1).cells()).containsExactly("yes", "");
    }

    private static String cell(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void nothing_gives_no_rows() {
        assertThat(TableLines.parse("").lines()).isEmpty();
        assertThat(TableLines.parse("\n \n").lines()).isEmpty();
    }
}
