// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.tabular.CsvTable;
import org.sheaf.tabular.SheetTable;

/** The pairs in doubt go out as a sheet and come back as spreadsheets and people leave it. */
class QueueSheetTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));
    private CsvTable sheet = new CsvTable(List.of(), List.of());

    @BeforeEach
    void writeTheSheet() {
        sandbox = Sandbox.withReview(folder);
        InventedExports.put(sandbox, 4, 500);
        sandbox.run("run");
        assertThat(sandbox.run("dedupe", "queue", "-o", "queue.csv").exitCode()).isZero();
        sheet = CsvTable.parse(sandbox.read("queue.csv"));
        assertThat(sheet.rows()).hasSizeGreaterThan(4);
    }

    @Test
    void what_is_answered_is_taken_once_and_the_rest_stays_open() {
        answer(List.of("same", " Different ", "S"));
        Sandbox.Run run = sandbox.run("dedupe", "answers", "answered.csv");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        int open = sheet.rows().size() - 3;
        assertThat(run.out()).contains("3 answers taken, " + open + " questions left open");
        String ledger = sandbox.run("status").out();
        assertThat(sandbox.run("dedupe", "answers", "answered.csv").out()).contains("0 answers taken");
        assertThat(sandbox.run("status").out()).isEqualTo(ledger);
        assertThat(sandbox.run("dedupe", "queue", "-o", "second.csv").out()).contains(open + " questions");
    }

    @Test
    void a_row_without_an_answer_is_left_open_only_while_its_question_waits() {
        sandbox.run("dedupe", "join", cell(1, "id_a"), cell(1, "id_b"), "--why", "a colleague was faster");
        int waiting = CsvTable.parse(
                        sandbox.run("dedupe", "queue", "-o", "second.csv").exitCode() == 0
                                ? sandbox.read("second.csv")
                                : "")
                .rows()
                .size();
        answer(List.of());
        Sandbox.Run run = sandbox.run("dedupe", "answers", "answered.csv");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(waiting).isLessThan(sheet.rows().size());
        assertThat(run.out())
                .contains("0 answers taken, " + waiting + " questions left open, "
                        + (sheet.rows().size() - waiting) + " settled in the meantime");
    }

    @Test
    void a_workbook_is_answered_as_a_csv_file_is() throws Exception {
        assertThat(sandbox.run("dedupe", "queue", "-o", "queue.xlsx").exitCode())
                .isZero();
        Path workbook = folder.resolve("queue.xlsx");
        CsvTable questions = SheetTable.read(() -> Files.newInputStream(workbook));
        assertThat(questions).isEqualTo(sheet);
        List<List<String>> rows = new ArrayList<>();
        rows.add(changed(0, 0, "same"));
        rows.add(changed(1, 0, "perhaps"));
        Files.write(folder.resolve("answered.xlsx"), SheetTable.write(new CsvTable(sheet.headings(), rows), "answers"));
        Sandbox.Run run = sandbox.run("dedupe", "answers", "answered.xlsx");
        assertThat(run.out()).contains("1 answer");
        assertThat(run.err()).contains("answered.xlsx:3: \"perhaps\" is not an answer.");
    }

    @Test
    void a_sheet_that_may_hold_answers_is_not_written_over() {
        String before = sandbox.read("queue.csv");
        Sandbox.Run run = sandbox.run("dedupe", "queue", "-o", "queue.csv");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("queue.csv is there already").contains("another name");
        assertThat(sandbox.read("queue.csv")).isEqualTo(before);
    }

    @Test
    void each_bad_cell_is_named_and_the_other_rows_are_taken() {
        int a = sheet.headings().indexOf("id_a");
        int b = sheet.headings().indexOf("id_b");
        List<List<String>> rows = new ArrayList<>();
        rows.add(changed(0, 0, "perhaps"));
        rows.add(with(changed(1, 0, "same"), a, "no-id"));
        rows.add(with(changed(1, 0, "same"), b, "0123456789abcdef-1"));
        rows.add(with(changed(2, 0, "same"), b, sheet.rows().get(2).get(a)));
        rows.add(changed(3, 0, "different"));
        rows.add(changed(3, 0, "same"));
        rows.add(changed(3, 0, "different"));
        sandbox.write("answered.csv", new CsvTable(sheet.headings(), rows).toCsv());
        Sandbox.Run run = sandbox.run("dedupe", "answers", "answered.csv");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("1 answer");
        assertThat(run.err())
                .contains("answered.csv:2: \"perhaps\" is not an answer. Write same or different.")
                .contains("answered.csv:3: \"no-id\" in the column id_a is no record of this review.")
                .contains("answered.csv:4: \"0123456789abcdef-1\" in the column id_b is no record of this review.")
                .contains("answered.csv:5: Both columns name the record")
                .contains("answered.csv:7: This pair is answered otherwise on line 6");
        assertThat(run.err().lines().filter(line -> line.startsWith("PROBLEM"))).hasSize(5);
    }

    @Test
    void as_spreadsheets_save_it_with_semicolons_and_in_windows_1252() throws IOException {
        StringBuilder text = new StringBuilder("answer;why;id_a;id_b\r\n");
        text.append("same;Müller prüfte es;" + cell(0, "id_a") + ";" + cell(0, "id_b") + "\r\n\r\n");
        Files.write(folder.resolve("answered.csv"), text.toString().getBytes(Charset.forName("windows-1252")));
        Sandbox.Run run = sandbox.run("dedupe", "answers", "answered.csv");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(sandbox.read("corpus/harbour/decisions/amina.jsonl")).contains("Müller prüfte es");
    }

    @Test
    void what_is_no_such_sheet_is_refused_and_nothing_is_taken() throws IOException {
        sandbox.write("no-columns.csv", "a,b\n1,2\n");
        sandbox.write("empty.csv", "");
        sandbox.write("open-quote.csv", "answer,id_a,id_b\n\"same,a,b\n");
        Files.write(folder.resolve("binary.csv"), new byte[] {0, 1, 2, 3, (byte) 0xFF, 0});
        Files.write(folder.resolve("wide.csv"), "answer,id_a\n".getBytes(StandardCharsets.UTF_16LE));
        Files.createDirectory(folder.resolve("folder.csv"));
        for (String name :
                List.of("no-columns.csv", "empty.csv", "binary.csv", "wide.csv", "missing.csv", "folder.csv")) {
            Sandbox.Run run = sandbox.run("dedupe", "answers", name);
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
            assertThat(run.err()).contains(name);
        }
        Sandbox.Run open = sandbox.run("dedupe", "answers", "open-quote.csv");
        assertThat(open.exitCode()).isEqualTo(3);
        assertThat(open.err()).contains("a quotation mark is never closed");
        assertThat(folder.resolve("corpus/harbour/decisions")).doesNotExist();
    }

    private void answer(List<String> answers) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            rows.add(changed(i, 0, i < answers.size() ? answers.get(i) : ""));
        }
        sandbox.write("answered.csv", new CsvTable(sheet.headings(), rows).toCsv());
    }

    private String cell(int row, String heading) {
        return sheet.cell(row, heading);
    }

    private List<String> changed(int row, int column, String cell) {
        return with(sheet.rows().get(row), column, cell);
    }

    private static List<String> with(List<String> row, int column, String cell) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, cell);
        return changed;
    }
}
