// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.tabular.CsvTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sheaf tool codebook} and {@code sheaf tool qdpx}: files of other coding programs in and out. */
class QdaToolsTest {
    private static final String CODES = """
            version: 2
            codes:
              - id: boats
                name: Boats
                definition: What keeps people on a boat
                use-when: a boat is named
                level: analytical
                origin: inductive
              - id: late-boats
                name: Boats that come late
                parent: boats
                column: influencing-factor
            """;
    private static final String PROJECT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Project xmlns="urn:QDA-XML:project:1.0" name="Harbour" origin="Another program" basePath="/home/somebody">
            <Users><User guid="10000000-0000-4000-8000-000000000001" name="Ada"/>
            <User guid="10000000-0000-4000-8000-000000000002" name="Ada"/></Users>
            <CodeBook><Codes><Code guid="00000000-0000-4000-8000-000000000001" name="Boats" isCodable="true" color="#36C"/>
            </Codes></CodeBook>
            <Sources><TextSource guid="40000000-0000-4000-8000-000000000001" name="a" plainTextPath="internal://a.txt">
            <PlainTextSelection guid="50000000-0000-4000-8000-000000000001" name="Boats come late" startPosition="5" endPosition="20">
            <Coding guid="60000000-0000-4000-8000-000000000001" creatingUser="10000000-0000-4000-8000-000000000001">
            <CodeRef targetGUID="00000000-0000-4000-8000-000000000001"/></Coding>
            <Coding guid="60000000-0000-4000-8000-000000000002" creatingUser="10000000-0000-4000-8000-000000000002">
            <CodeRef targetGUID="00000000-0000-4000-8000-000000000001"/></Coding>
            </PlainTextSelection></TextSource></Sources></Project>
            """;

    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of("."));

    @BeforeEach
    void put() throws IOException {
        sandbox = new Sandbox(folder);
        Files.writeString(folder.resolve("codebook.yml"), CODES);
        zip("harbour.qdpx", "project.qde", PROJECT, "sources/a.txt", "One.\r\nBoats come late.\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"codes.qdc", "codes.csv", "codes.xlsx", "codes.yaml"})
    void a_codebook_comes_back_the_same_from_every_kind_of_file(String other) {
        Sandbox.Run there = sandbox.run("tool", "codebook", "codebook.yml", "-o", other);
        assertThat(there.exitCode()).as(there.err()).isZero();
        assertThat(there.err()).contains("codebook.yml: a codebook, 2 codes").doesNotContain("lost");

        Sandbox.Run back = sandbox.run("tool", "codebook", other);
        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(back.out()).isEqualTo(CODES);
        assertThat(back.err()).doesNotContain("lost");
    }

    @Test
    void the_table_of_taguette_goes_out_and_comes_in() {
        assertThat(sandbox.run("tool", "codebook", "codebook.yml", "--to", "taguette", "-o", "tags.csv")
                        .err())
                .contains("lost     writing: tag version left out: 1 time");
        assertThat(sandbox.read("tags.csv"))
                .contains("tag,description,number of highlights")
                .contains("Boats.Boats that");
        assertThat(sandbox.run("tool", "codebook", "tags.csv").out())
                .isEqualTo(CODES.replace("version: 2", "version: 0"));
    }

    @Test
    void the_codebook_of_a_project_is_taken_out_and_what_has_no_place_here_is_listed() {
        Sandbox.Run run = sandbox.run("tool", "codebook", "harbour.qdpx", "--losses", "losses.csv");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("version: 0\ncodes:\n  - id: boats\n    name: Boats\n");
        assertThat(sandbox.read("losses.csv")).contains("reading,Code,Boats,left out,color,#36C,");
    }

    @Test
    void guids_and_colours_stay_on_the_way_from_one_other_program_to_the_next() {
        sandbox.run("tool", "codebook", "harbour.qdpx", "-o", "codes.qdc");
        assertThat(sandbox.read("codes.qdc"))
                .contains(
                        "guid=\"00000000-0000-4000-8000-000000000001\" name=\"Boats\" isCodable=\"true\" color=\"#36C\"");
    }

    @Test
    void a_mistake_in_a_codebook_is_named_and_the_rest_written() throws IOException {
        Files.writeString(folder.resolve("wrong.yml"), CODES.replace("parent: boats", "parent: boat"));
        Sandbox.Run run = sandbox.run("tool", "codebook", "wrong.yml", "-o", "codes.csv");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("wrong.yml:11: ").contains("Did you mean \"boats\"?");
        assertThat(sandbox.read("codes.csv")).contains("late-boats");
    }

    @Test
    void an_empty_codebook_is_no_qdc_file_and_none_is_written() throws IOException {
        Files.writeString(folder.resolve("empty.yml"), "codes: []\n");
        Sandbox.Run run = sandbox.run("tool", "codebook", "empty.yml", "-o", "empty.qdc");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("A codebook without codes cannot be a .qdc file.");
        assertThat(folder.resolve("empty.qdc")).doesNotExist();
    }

    @Test
    void what_to_write_must_be_known_and_the_input_is_never_written_over() {
        assertThat(sandbox.run("tool", "codebook", "codebook.yml", "-o", "codes.doc")
                        .exitCode())
                .isEqualTo(2);
        assertThat(sandbox.run("tool", "codebook", "codebook.yml", "--to", "ymal")
                        .err())
                .contains("Did you mean \"yaml\"?");
        assertThat(sandbox.run("tool", "codebook", "codebook.yml", "-o", "codebook.yml")
                        .exitCode())
                .isEqualTo(2);
        assertThat(sandbox.run("tool", "codebook", "none.yml").exitCode()).isEqualTo(2);
        assertThat(sandbox.read("codebook.yml")).isEqualTo(CODES);
    }

    @Test
    void a_project_is_told_in_numbers_with_what_each_coder_did() {
        Sandbox.Run run = sandbox.run("tool", "qdpx", "harbour.qdpx");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("project  Harbour")
                .containsPattern("users +2")
                .containsPattern("selections +1")
                .containsPattern("codings +2")
                .containsPattern("Ada +1  10000000-0000-4000-8000-000000000001")
                .containsPattern("Ada +1  10000000-0000-4000-8000-000000000002");
    }

    @Test
    void a_check_says_whether_it_is_valid_and_how_what_deviates_is_read() {
        Sandbox.Run run = sandbox.run("tool", "qdpx", "harbour.qdpx", "--check");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("harbour.qdpx: valid by the schema\n");
        assertThat(run.err()).contains("Two users are called \"Ada\"").contains("a line end is counted as one sign");
    }

    @Test
    void a_check_of_a_file_that_the_schema_refuses_fails() throws IOException {
        zip("old.qdpx", "Harbour.qde", PROJECT.replace("project:1.0", "project:1.5"), "sources/a.txt", "One.");
        Sandbox.Run run = sandbox.run("tool", "qdpx", "old.qdpx", "--check");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("not valid by the schema");
        assertThat(run.err()).contains("\"Harbour.qde\", not \"project.qde\"").contains("urn:QDA-XML:project:1.5");
    }

    @Test
    void a_project_is_written_again_and_what_was_left_out_on_purpose_is_listed() {
        Sandbox.Run run = sandbox.run("tool", "qdpx", "harbour.qdpx", "-o", "again.qdpx", "--losses", "losses.csv");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(sandbox.read("losses.csv"))
                .contains("writing,Project,Harbour,left out,basePath,/home/somebody,")
                .contains("writing,Project,Harbour,changed,origin,Another program,\"Sheaf, from Another program\"");
        Sandbox.Run check = sandbox.run("tool", "qdpx", "again.qdpx", "--check");
        assertThat(check.out()).contains("valid by the schema");
        assertThat(check.err()).doesNotContain("line end");
    }

    @Test
    void the_table_of_losses_has_the_columns_of_its_schema() throws IOException {
        sandbox.run("tool", "qdpx", "harbour.qdpx", "-o", "again.qdpx", "--losses", "losses.csv");
        JsonNode schema = new JsonMapper().readTree(Files.readString(Path.of("docs/schemas/qda-losses.schema.json")));
        CsvTable table = CsvTable.parse(sandbox.read("losses.csv"));
        assertThat(table.headings())
                .isEqualTo(schema.get("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        for (String column : List.of("direction", "what_happened")) {
            List<String> words = schema.get("properties")
                    .get(column)
                    .get("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            assertThat(table.rows())
                    .extracting(row -> row.get(table.headings().indexOf(column)))
                    .isSubsetOf(words);
        }
    }

    @Test
    void what_is_no_project_is_said_and_nothing_written() throws IOException {
        zip("renamed.qdpx", "word/document.xml", "<w/>");
        Sandbox.Run run = sandbox.run("tool", "qdpx", "renamed.qdpx", "-o", "again.qdpx");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("it is a Word document");
        assertThat(folder.resolve("again.qdpx")).doesNotExist();
    }

    @Test
    void a_project_with_a_path_that_climbs_out_writes_nothing_anywhere() throws IOException {
        zip("evil.qdpx", "project.qde", PROJECT, "../evil.txt", "x");
        Sandbox.Run run = sandbox.run("tool", "qdpx", "evil.qdpx", "-o", "again.qdpx");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("leads out of it");
        assertThat(folder.resolve("again.qdpx")).doesNotExist();
        assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
    }

    private void zip(String name, String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        Files.write(folder.resolve(name), out.toByteArray());
    }
}
