// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces as people leave them: empty, with slips in the files they write, in folders with any name. */
class OddWorkspaceTest {
    private static final String ONE = InventedExports.ris("Boats at dawn", "Okafor, N.", 2019, "10.5555/boats");
    private static final String TWO = InventedExports.ris("Nets at noon", "Lindqvist, P.", 2020, "10.5555/nets");
    private static final String SEARCHES = "corpus/harbour/searches.yml";
    private static final String PROTOCOL = "codebooks/harbour/protocol.yml";
    private static final String DECISIONS = "corpus/harbour/decisions/amina.jsonl";

    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReview() throws IOException {
        sandbox = Sandbox.withReview(Files.createDirectory(folder.resolve("workspace")));
    }

    @Test
    void an_empty_workspace_is_no_mistake_and_says_what_to_do_next() {
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err()).contains("No file under searches/");
        assertThat(sandbox.run("status").out()).contains("next: copy exports into searches/, then `sheaf run`");
        for (String[] command : new String[][] {
            {"import"}, {"search"}, {"dedupe"}, {"dedupe", "review"}, {"dedupe", "queue", "-o", "q.csv"}, {"report"}
        }) {
            Sandbox.Run empty = sandbox.run(command);
            assertThat(empty.exitCode()).as(empty.toString()).isZero();
        }
    }

    @Test
    void a_workspace_without_a_review_says_how_to_make_one(@TempDir Path elsewhere) throws IOException {
        Files.createDirectory(elsewhere.resolve("codebooks"));
        for (String command : List.of("run", "status", "import", "dedupe", "report", "search")) {
            Sandbox.Run run = new Sandbox(elsewhere).run(command);
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
            assertThat(run.err()).contains("no review yet").contains("sheaf init");
        }
    }

    @Test
    void while_the_list_of_searches_is_broken_no_file_comes_in_under_a_wrong_name() {
        sandbox.write(SEARCHES, "searches:\n  - id: medline\n   source: MEDLINE\n    files: [one.ris]\n")
                .put("one.ris", ONE);
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.err())
                .contains(SEARCHES + ":3: This is not YAML")
                .contains("corpus/harbour/searches/one.ris: This file was not imported")
                .contains("Mend the list of searches first.");
        sandbox.write(SEARCHES, "searches:\n  - id: medline\n    source: MEDLINE\n    files: [one.ris]\n");
        assertThat(sandbox.run("run").exitCode()).isZero();
        assertThat(sandbox.run("search").out()).contains("medline  MEDLINE");
    }

    @Test
    void searches_that_can_be_read_are_imported_beside_one_that_cannot() {
        sandbox.write(
                        SEARCHES,
                        "searches:\n  - id: medline\n    source: MEDLINE\n    files: [one.ris]\n"
                                + "  - id: other\n    sorce: Scopus\n    hits: many\n    date: soon\n"
                                + "    files: [\"two\\0.ris\", ../three.ris, missing.ris]\n")
                .put("one.ris", ONE)
                .put("two.ris", TWO);
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("  one.ris: 1 record").contains("  two.ris: not imported");
        assertThat(run.err())
                .contains(SEARCHES + ":6: \"sorce\" is not a key")
                .contains("Did you mean \"source\"?")
                .contains(SEARCHES + ":7: \"hits\" takes a whole number")
                .contains(SEARCHES + ":8: \"soon\" is not a date")
                .contains("\"two?.ris\" cannot be the name of a file")
                .contains("\"../three.ris\" lies outside the folder")
                .contains("corpus/harbour/searches/missing.ris: The search \"other\" names this file");
    }

    @Test
    void files_that_came_in_before_the_list_was_broken_stay_in() {
        sandbox.put("one.ris", ONE).run("run");
        sandbox.write(SEARCHES, "searches: [\n");
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("1 file was in already").contains("dedupe: 1 record");
    }

    @Test
    void a_sheet_of_searches_is_read_while_the_file_that_init_wrote_lists_none() {
        String sheet = "id,source,platform,hits,files\nmedline,MEDLINE,Ovid,1,one.ris\n";
        sandbox.write("corpus/harbour/searches.csv", sheet).put("one.ris", ONE);
        sandbox.write(SEARCHES, sandbox.read(SEARCHES) + "contacts: two authors\n");
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err())
                .contains("corpus/harbour/searches.csv: The searches are those of this sheet")
                .doesNotContain("names this file");
        assertThat(sandbox.run("search").out()).contains("medline  MEDLINE").contains("as many as stated");
        assertThat(sandbox.read("reports/harbour/search-report.html")).contains("two authors");
    }

    @Test
    void a_sheet_of_searches_beside_a_list_of_searches_is_a_problem_that_says_which_one_is_used() {
        sandbox.write("corpus/harbour/searches.csv", "id,source,files\nscopus,Scopus,two.ris\n")
                .write(SEARCHES, "searches:\n  - id: medline\n    source: MEDLINE\n    files: [one.ris]\n")
                .put("one.ris", ONE)
                .put("two.ris", TWO);
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("one.ris: 1 record").contains("two.ris: not imported");
        assertThat(run.err())
                .contains("corpus/harbour/searches.csv: This sheet was not read")
                .contains("Keep one of the two");
    }

    @Test
    void what_lies_in_a_hidden_folder_is_passed_over() throws IOException {
        sandbox.put("one.ris", ONE);
        for (String hidden : List.of(".git/objects", ".Trash", "batch/.versions")) {
            Path deep = Files.createDirectories(sandbox.searches().resolve(hidden));
            Files.writeString(deep.resolve("two.ris"), TWO, StandardCharsets.UTF_8);
        }
        Files.writeString(sandbox.searches().resolve("batch/three.ris"), TWO, StandardCharsets.UTF_8);
        assertThat(sandbox.run("run").out()).contains("import: 2 records from 2 files");
    }

    @Test
    void a_file_that_cannot_be_read_does_not_stop_the_others() throws IOException {
        Path memory = Path.of("/proc/self/mem"); // a file that nobody can read from its beginning, not even root
        assumeTrue(Files.exists(memory), "skipped: only Linux has such a file");
        Files.createSymbolicLink(sandbox.searches().resolve("bad.ris"), memory);
        Sandbox.Run run = sandbox.put("one.ris", ONE).run("run");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("  bad.ris: not imported").contains("  one.ris: 1 record");
        assertThat(run.err()).contains("corpus/harbour/searches/bad.ris: This file cannot be read");
        Files.delete(sandbox.searches().resolve("bad.ris"));
    }

    @Test
    void a_protocol_with_slips_is_refused_with_each_of_them() {
        sandbox.write(
                PROTOCOL,
                sandbox.read(PROTOCOL).replace("framework:", "framwork:").replace("votes: 2", "votes: two"));
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains(PROTOCOL + ":")
                .contains("Did you mean \"framework\"?")
                .contains("\"votes\" takes a whole number");
        sandbox.write(PROTOCOL, "\0\1\2");
        assertThat(sandbox.run("status").exitCode()).isEqualTo(3);
        sandbox.write(PROTOCOL, "");
        assertThat(sandbox.run("status").exitCode()).isEqualTo(3);
    }

    @Test
    void one_review_with_a_broken_protocol_does_not_stop_the_others() {
        sandbox.put("one.ris", ONE);
        sandbox.write("codebooks/attic/protocol.yml", "review: attic\ntitel: Lamps\n");
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("== attic").contains("== harbour").contains("one.ris: 1 record");
        assertThat(run.err()).contains("attic: codebooks/attic/protocol.yml:").contains("Did you mean \"title\"?");
        assertThat(sandbox.run("status").out()).contains("== harbour").contains("1 record");
    }

    @Test
    void text_with_a_byte_order_mark_or_in_windows_1252_is_read_as_it_was_meant() throws IOException {
        String text = "searches:\n  - id: medline\n    source: Bücher\n    files: [one.ris]\n";
        sandbox.put("one.ris", ONE);
        for (byte[] bytes : List.of(
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))) {
            Files.write(sandbox.folder().resolve(SEARCHES), bytes);
            Sandbox.Run run = sandbox.run("run");
            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(sandbox.run("search").out()).contains("Bücher");
        }
    }

    @Test
    void a_decision_line_torn_in_half_is_named_and_no_other_decision_is_lost() {
        sandbox.put("one.ris", ONE + TWO).run("run");
        sandbox.run("dedupe", "join", sandbox.idOf("one.ris", 1), sandbox.idOf("one.ris", 2), "--why", "first");
        sandbox.run("dedupe", "split", sandbox.idOf("one.ris", 2), "--why", "second");
        String whole = sandbox.read(DECISIONS);
        sandbox.write(DECISIONS, whole.substring(0, whole.length() - 40));
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.err()).contains(DECISIONS + ":2: This line is not a decision that Sheaf wrote.");
        assertThat(run.out()).contains("2 records refer to 2 reports");
        assertThat(sandbox.read(DECISIONS)).contains("\"why\":\"first\"").contains("\"why\":\"second\"");
        assertThat(sandbox.run("status").exitCode()).isZero();
    }

    @Test
    void lines_that_are_no_decisions_are_each_named() {
        sandbox.put("one.ris", ONE).run("run");
        sandbox.write(
                DECISIONS,
                "[]\n17\n\"text\"\nnull\n{}\n{\"kind\":\"a\"}\n"
                        + "{\"about\":[],\"actor\":{},\"at\":null,\"id\":\"0\",\"kind\":[],\"why\":1}\n"
                        + "{\"about\":{},\"actor\":\"../../x\",\"at\":\"\",\"id\":\"0\",\"kind\":\"\",\"why\":\"\"}\n"
                        + "\0\0\0\n");
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        for (int line = 1; line <= 9; line++) {
            assertThat(run.err()).contains("PROBLEM  " + DECISIONS + ":" + line + ": ");
        }
    }

    @Test
    void folders_and_files_may_have_any_name() throws IOException {
        for (String name :
                List.of("with blanks and (brackets)", "Prüfung für Ämter", "文献レビュー", "l'hôpital %20 #1 'x'")) {
            Path workspace;
            try {
                workspace = Files.createDirectories(folder.resolve("names").resolve(name));
            } catch (InvalidPathException | FileSystemException e) {
                assumeTrue(false, "skipped: this system's language has no name for " + name + " (set LC_ALL=C.UTF-8)");
                return;
            }
            Sandbox odd = Sandbox.withReview(workspace).put(name + ".ris", ONE).put("b " + name + ".txt", TWO);
            Sandbox.Run run = odd.run("run");
            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(run.out()).contains("  " + name + ".ris: 1 record").contains("  b " + name + ".txt: 1 record");
            assertThat(odd.run("import", "withdraw", name + ".ris", "--why", "test")
                            .exitCode())
                    .isZero();
            assertThat(odd.run(
                                    "tool",
                                    "convert",
                                    odd.searches().resolve(name + ".ris").toString(),
                                    "-o",
                                    name)
                            .exitCode())
                    .isZero();
            assertThat(odd.read("reports/harbour/search-report.html")).contains("2 records");
        }
    }

    @Test
    void a_name_is_found_however_its_umlauts_are_composed() throws IOException {
        String name = "Übersicht.ris";
        try {
            Files.write(
                    sandbox.searches().resolve(Normalizer.normalize(name, Normalizer.Form.NFD)),
                    ONE.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidPathException e) {
            assumeTrue(false, "skipped: this system's language has no umlauts in names (set LC_ALL=C.UTF-8)");
        }
        sandbox.write(SEARCHES, "searches:\n  - id: medline\n    source: MEDLINE\n    files: [" + name + "]\n");
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err()).doesNotContain("No search in searches.yml names this file");
        assertThat(sandbox.run("run").out()).contains("1 file was in already");
    }

    @Test
    void file_tools_never_write_over_what_they_read() {
        sandbox.write("in.ris", ONE);
        for (String[] command : new String[][] {
            {"tool", "convert", "in.ris", "-o", "in.ris"},
            {"tool", "convert", "in.ris", "-o", "./in.ris"},
            {"tool", "convert", "in.ris", "--problems", "in.ris"},
            {"tool", "dedup", "in.ris", "-o", "in.ris"},
            {"tool", "dedup", "in.ris", "--queue", "in.ris"},
            {"tool", "dedup", "in.ris", "--problems", "in.ris"}
        }) {
            Sandbox.Run run = sandbox.run(command);
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
            assertThat(run.err()).contains("in.ris is a file that this command reads");
            assertThat(sandbox.read("in.ris")).isEqualTo(ONE);
        }
    }

    @Test
    void a_command_that_cannot_be_leaves_what_is_there() {
        sandbox.write("in.ris", ONE).write("kept.xml", "kept");
        Sandbox.Run run = sandbox.run("tool", "convert", "in.ris", "--to", "riss", "-o", "kept.xml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean \"ris\"?");
        assertThat(sandbox.read("kept.xml")).isEqualTo("kept");
        assertThat(sandbox.run("tool", "convert", "missing.ris").exitCode()).isEqualTo(2);
        assertThat(sandbox.run("tool", "convert", "missing.ris").err()).contains("There is no file missing.ris");
        assertThat(sandbox.run("tool", "dedup", "in.ris", "missing.ris").exitCode())
                .isEqualTo(2);
    }

    @Test
    void the_same_file_twice_is_said_and_read_once() {
        sandbox.write("in.ris", ONE).write("copy.ris", ONE);
        Sandbox.Run run = sandbox.run("tool", "dedup", "in.ris", "copy.ris", "-o", "out.csv");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("copy.ris: This is, byte for byte, the same file as in.ris");
        assertThat(sandbox.read("out.csv").lines()).hasSize(2);
    }
}
