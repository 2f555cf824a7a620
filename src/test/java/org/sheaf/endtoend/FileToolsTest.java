// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.tabular.CsvTable;

/** The tools that work on files alone. */
class FileToolsTest {
    private static final String RIS = """
            TY  - JOUR
            ID  - k1
            TI  - Boats at dawn
            AU  - Okafor, Ngozi
            PY  - 2019
            T2  - Harbour Studies
            VL  - 4
            SP  - 11
            EP  - 19
            DO  - 10.5555/ONE
            ER  -\s

            TY  - JOUR
            TI  - Boats at dawn.
            AU  - Okafor, N.
            PY  - 2019
            T2  - Harb Stud
            VL  - 4
            SP  - 11
            ER  -\s

            TY  - JOUR
            ID  - k3
            TI  - Nets at noon
            AU  - Lindqvist, P.
            PY  - 2020
            ER  -\s
            """;

    @TempDir
    private Path folder;

    @Test
    void convert_writes_one_object_a_record_with_what_is_not_stated_as_null() {
        Sandbox.Run run = put("a.ris", RIS).run("tool", "convert", "a.ris");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out().lines().findFirst().orElse(""))
                .startsWith("{\"title\":\"Boats at dawn\",\"authors\":[\"Okafor, Ngozi\"],\"year\":2019,")
                .contains("\"doi\":\"10.5555/ONE\",\"pmid\":null,")
                .contains("\"source\":{\"file\":\"a.ris\",\"line\":1}");
        assertThat(run.err()).contains("3 records, 0 problems");
    }

    @Test
    void the_file_that_is_read_is_never_written_over() {
        Sandbox sandbox = put("a.ris", RIS);
        Sandbox.Run run = sandbox.run("tool", "convert", "a.ris", "--to", "ris", "-o", "./a.ris");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is not written over");
        assertThat(sandbox.read("a.ris")).isEqualTo(RIS);
    }

    @Test
    void a_format_that_cannot_be_written_leaves_the_file_that_was_there() {
        Sandbox sandbox = put("a.ris", RIS);
        assertThat(sandbox.run("tool", "convert", "a.ris", "--to", "xml", "-o", "a.ris")
                        .exitCode())
                .isEqualTo(2);
        assertThat(sandbox.read("a.ris")).isEqualTo(RIS);
    }

    @Test
    void an_input_that_is_not_there_or_is_a_folder_is_wrong_use_and_leaves_what_is_there() throws IOException {
        Files.createDirectory(folder.resolve("exports"));
        Sandbox sandbox = put("a.ris", RIS);
        put("out.csv", "kept");
        for (String tool : List.of("convert", "dedup")) {
            Sandbox.Run missing = sandbox.run("tool", tool, "b.ris", "-o", "out.csv");
            assertThat(missing.exitCode()).as(missing.toString()).isEqualTo(2);
            assertThat(missing.err()).contains("There is no file b.ris.");
            Sandbox.Run notAFile = sandbox.run("tool", tool, "exports", "-o", "out.csv");
            assertThat(notAFile.exitCode()).as(notAFile.toString()).isEqualTo(2);
            assertThat(notAFile.err()).contains("exports is a folder, not a file.");
        }
        assertThat(sandbox.read("out.csv")).isEqualTo("kept");
    }

    @Test
    void what_a_format_cannot_carry_is_told_and_listed_and_a_formula_in_the_list_is_guarded() {
        Sandbox sandbox = put("a.ris", RIS.replace("ID  - k3\nTI  - Nets", "ID  - k3\nU5  - =1+1\nTI  - =Nets"));
        Sandbox.Run run = sandbox.run("tool", "convert", "a.ris", "--to", "csv", "-o", "a.csv", "--losses", "l.csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("lost     other fields of the source (U5) is not in the file: 1 record");
        CsvTable losses = CsvTable.parse(sandbox.read("l.csv"));
        assertThat(losses.rows()).hasSize(1);
        assertThat(losses.cell(0, "record_id")).isEqualTo("k3");
        assertThat(losses.cell(0, "stated")).isEqualTo("U5: =1+1");
        assertThat(sandbox.read("l.csv")).contains(",'=Nets");
        assertThat(sandbox.read("a.csv")).contains(",'=Nets");
    }

    @Test
    void JSON_lines_go_from_one_tool_to_the_next_and_lose_nothing() {
        Sandbox sandbox = put("a.ris", RIS);
        sandbox.run("tool", "convert", "a.ris", "-o", "a.jsonl");
        Sandbox.Run run = sandbox.run("tool", "convert", "a.jsonl", "--to", "ris", "-o", "b.ris");

        assertThat(run.err()).contains("JSON Lines").doesNotContain("lost");
        assertThat(sandbox.run("tool", "convert", "a.ris", "--to", "ris").out()).isEqualTo(sandbox.read("b.ris"));
    }

    @Test
    void cite_writes_references_in_a_style() {
        Sandbox.Run run = put("a.ris", RIS).run("tool", "cite", "a.ris", "--style", "vancouver");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().toList().get(0))
                .startsWith("1. Okafor N. Boats at dawn. Harbour Studies. 2019;4:11");
        assertThat(new Sandbox(folder)
                        .run("tool", "cite", "a.ris", "--style", "apaa")
                        .err())
                .contains("Did you mean \"apa\"?");
    }

    @Test
    void problems_stand_in_a_file_of_their_own_as_JSON_lines() {
        Sandbox.Run run = put("a.pdf", "%PDF-1.4\n").run("tool", "convert", "a.pdf", "--problems", "p.jsonl");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(new Sandbox(folder).read("p.jsonl"))
                .startsWith("{\"advice\":\"")
                .contains("\"file\":\"a.pdf\",\"line\":0,\"severity\":\"error\",\"what\":\"");
    }

    @Test
    void dedup_names_each_record_by_its_own_id_where_it_has_one_and_gives_every_record_a_cluster() {
        Sandbox sandbox = put("a.ris", RIS);
        assertThat(sandbox.run("tool", "dedup", "a.ris", "-o", "out.csv", "--queue", "q.csv")
                        .exitCode())
                .isZero();
        CsvTable clusters = CsvTable.parse(sandbox.read("out.csv"));
        assertThat(clusters.headings()).containsExactly("record_id", "cluster");
        assertThat(clusters.rows()).hasSize(3);
        assertThat(clusters.rows().get(0)).containsExactly("k1", "k1");
        assertThat(clusters.cell(1, "record_id")).matches("[0-9a-f]{16}-2");
        assertThat(clusters.cell(1, "cluster")).isEqualTo("k1");
        assertThat(clusters.rows().get(2)).containsExactly("k3", "k3");
        assertThat(sandbox.read("q.csv")).startsWith("record_id_a,record_id_b,score,rule,evidence");
    }

    @Test
    void an_id_that_two_files_use_names_neither_record() {
        Sandbox sandbox = put("a.ris", RIS);
        put("b.ris", RIS.replace("k3", "k4"));
        CsvTable clusters =
                CsvTable.parse(sandbox.run("tool", "dedup", "a.ris", "b.ris").out());
        assertThat(clusters.rows().stream().map(row -> row.get(0)))
                .doesNotContain("k1")
                .contains("k3", "k4");
        assertThat(clusters.rows().stream().map(row -> row.get(0)).distinct()).hasSize(6);
        assertThat(clusters.rows().stream().map(row -> row.get(1)).distinct()).hasSize(2);
    }

    private Sandbox put(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Sandbox(folder);
    }
}
