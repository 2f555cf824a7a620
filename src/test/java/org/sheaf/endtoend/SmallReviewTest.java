// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer does with a small review, command by command. */
class SmallReviewTest {
    private static final String ONE = record("Boats at dawn", "Okafor, N.", "2019", "Harbour Studies", "10.5555/one");
    private static final String ONE_AGAIN = record("Boats at dawn.", "Okafor, Ngozi", "2019", "Harb Stud", "");
    private static final String TWO = record("Nets at noon", "Lindqvist, P.", "2020", "Harbour Studies", "10.5555/two");

    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReview() {
        sandbox = Sandbox.withReview(folder);
    }

    @Test
    void a_file_dropped_into_the_folder_is_imported_though_nobody_described_its_search() {
        Sandbox.Run run = sandbox.put("export.txt", ONE + TWO).run("run");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("export.txt: 2 records (RIS, UTF-8)")
                .contains("2 records refer to 2 reports (0 duplicate records)");
        assertThat(run.err()).contains("No search in searches.yml names this file");
        assertThat(sandbox.read("reports/harbour/main/prisma-flow.csv")).contains("export, 2");
    }

    @Test
    void doing_it_twice_changes_nothing() throws IOException {
        sandbox.put("a.ris", ONE + TWO).put("b.ris", ONE_AGAIN).run("run");
        String ledger = sandbox.run("status").out();
        byte[] report = Files.readAllBytes(folder.resolve("reports/harbour/main/prisma-flow.html"));
        Sandbox.Run again = sandbox.run("run");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out())
                .contains("0 records from 0 files; 2 files were in already")
                .contains("nothing new");
        assertThat(sandbox.run("status").out()).isEqualTo(ledger);
        assertThat(folder.resolve("reports/harbour/main/prisma-flow.html")).hasBinaryContent(report);
    }

    @Test
    void status_says_the_same_whether_or_not_the_tally_was_kept() throws SQLException {
        sandbox.put("a.ris", ONE + TWO).put("b.ris", ONE_AGAIN).run("run");
        String status = sandbox.run("status").out();
        assertThat(status).contains("2 reports, 1 duplicate record, 0 pairs in doubt");
        try (Connection connection = new StoreOnDisk(folder).connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("delete from tally")).isEqualTo(1);
        }
        assertThat(sandbox.run("status").out()).isEqualTo(status);
    }

    @Test
    void a_report_is_exported_once_and_a_record_each_time_under_ids_that_are_known_here() {
        sandbox.put("a.ris", ONE + TWO).put("b.ris", ONE_AGAIN).run("run");
        Sandbox.Run reports = sandbox.run("export", "--to", "ris", "-o", "reports.ris");
        assertThat(reports.exitCode()).isZero();
        assertThat(reports.err()).contains("export: 2 reports in reports.ris, as ris");
        assertThat(sandbox.read("reports.ris")).contains("ID  - R" + sandbox.idOf("a.ris", 2));
        Sandbox.Run records = sandbox.run("export", "--what", "records", "--to", "jsonl");
        assertThat(records.out().lines()).hasSize(3);
        assertThat(records.out()).contains("\"key\":\"" + sandbox.idOf("b.ris", 1) + "\"");
        assertThat(sandbox.run("export", "--to", "rayan").err()).contains("Did you mean \"rayyan\"?");
    }

    @Test
    void records_that_belong_to_no_report_yet_are_not_passed_over() {
        sandbox.put("a.ris", ONE).run("import");
        Sandbox.Run run = sandbox.run("export", "-o", "out.ris");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("belong to no report yet: 1").contains("sheaf dedupe");
    }

    @Test
    void a_wrong_file_is_withdrawn_and_let_in_again_and_both_are_in_the_decisions() {
        sandbox.put("a.ris", ONE).put("b.ris", ONE_AGAIN + TWO).run("run");
        Sandbox.Run withdrawn = sandbox.run("import", "withdraw", "b.ris", "--why", "another review's");
        assertThat(withdrawn.out())
                .contains("withdrawn: b.ris with 2 records")
                .contains("1 record refers to 1 report ");
        assertThat(sandbox.run("run").out()).contains("b.ris: withdrawn, not used");
        assertThat(sandbox.run("import", "readmit", "b.ris", "--why", "it was ours")
                        .out())
                .contains("3 records refer to 2 reports");
        assertThat(sandbox.read("corpus/harbour/decisions/amina.jsonl"))
                .contains("\"kind\":\"withdraw-file\"")
                .contains("\"why\":\"it was ours\"");
        assertThat(sandbox.run("import", "withdraw", "c.ris", "--why", "x").exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_file_whose_bytes_changed_is_refused_and_what_came_in_stays() {
        sandbox.put("a.ris", ONE).run("run");
        Sandbox.Run run = sandbox.put("a.ris", ONE + TWO).run("run");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("its bytes have changed").contains("sheaf search supersede");
        assertThat(run.out()).contains("1 record refers to 1 report ");
    }

    @Test
    void a_search_exported_again_replaces_the_old_one_and_keeps_ids_and_decisions() {
        sandbox.put("old.ris", ONE + TWO)
                .put("other.ris", record("Nets at night", "Lindqvist, P.", "2020", "Harbour Studies", ""));
        sandbox.run("run");
        String two = sandbox.idOf("old.ris", 2);
        String other = sandbox.idOf("other.ris", 1);
        sandbox.run("dedupe", "join", two, other, "--why", "same study report, title changed");
        String withAbstracts = ONE.replace("ER  - ", "AB  - With an abstract.\r\nER  - ")
                + TWO.replace("ER  - ", "AB  - With one too.\r\nER  - ");
        sandbox.put("new.ris", withAbstracts).run("run");
        Sandbox.Run run = sandbox.run("search", "supersede", "old.ris", "new.ris", "--why", "with abstracts");
        assertThat(run.out()).contains("3 records refer to 2 reports (1 duplicate record)");
        assertThat(sandbox.run("show", sandbox.idOf("new.ris", 2)).out()).contains("report R" + two);
        assertThat(sandbox.run("search").out()).contains("replaced by new.ris, not counted");
        assertThat(sandbox.run("search", "supersede", "old.ris", "new.ris", "--why", "x")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_report_keeps_its_id_through_a_later_import_a_join_and_a_split() {
        sandbox.put("a.ris", ONE).run("run");
        String a = sandbox.idOf("a.ris", 1);
        String report = "report R" + a;
        sandbox.put("b.ris", ONE_AGAIN).put("c.ris", TWO).run("run");
        String b = sandbox.idOf("b.ris", 1);
        String c = sandbox.idOf("c.ris", 1);
        assertThat(sandbox.run("show", b).out()).contains(report);
        sandbox.run("dedupe", "join", a, c, "--why", "a try");
        assertThat(sandbox.run("show", c).out()).contains(report);
        sandbox.run("dedupe", "split", c, "--why", "it was a mistake");
        assertThat(sandbox.run("show", c).out()).contains("report R" + c);
        assertThat(sandbox.run("show", a).out()).contains(report).contains("also " + b);
        assertThat(sandbox.run("dedupe", "split", c).exitCode()).isEqualTo(2);
    }

    @Test
    void a_database_that_is_gone_is_rebuilt_from_the_corpus_to_the_same_reports() throws IOException {
        sandbox.put("a.ris", ONE).put("b.ris", ONE_AGAIN).put("c.ris", TWO).run("run");
        sandbox.run("dedupe", "split", sandbox.idOf("b.ris", 1), "--why", "another edition");
        sandbox.run("report");
        byte[] page = Files.readAllBytes(folder.resolve("reports/harbour/main/prisma-flow.html"));
        removeDatabase();
        assertThat(sandbox.run("run").out()).contains("3 records refer to 3 reports");
        assertThat(folder.resolve("reports/harbour/main/prisma-flow.html")).hasBinaryContent(page);
    }

    @Test
    void a_search_described_after_its_file_came_in_gives_the_reports_of_one_described_before() throws IOException {
        sandbox.put("a.ris", ONE).put("b.ris", TWO).run("run");
        sandbox.write(
                "corpus/harbour/searches.yml",
                "searches:\n  - id: scopus\n    source: Scopus\n    files: [b.ris]\n"
                        + "  - id: medline\n    source: MEDLINE\n    files: [a.ris]\n");
        sandbox.run("run");
        assertThat(sandbox.run("search").out()).doesNotContain("a.ris").doesNotContain("b.ris");
        String facts = facts();
        removeDatabase();
        sandbox.run("run");
        assertThat(sandbox.run("search").out()).contains("medline").contains("scopus");
        assertThat(facts()).isEqualTo(facts);
    }

    @Test
    void a_file_belongs_to_the_search_that_names_it_now_however_often_that_changes() {
        sandbox.put("a.ris", ONE).run("run");
        for (String id : new String[] {"medline", "ovid", "medline", "ovid"}) {
            sandbox.write(
                    "corpus/harbour/searches.yml",
                    "searches:\n  - id: " + id + "\n    source: MEDLINE\n    hits: 1\n    files: [a.ris]\n");
            sandbox.run("run");
            String ledger = sandbox.run("status").out();
            assertThat(sandbox.run("search").out())
                    .containsOnlyOnce("MEDLINE")
                    .contains(id + " ")
                    .contains("as many as stated");
            sandbox.run("run");
            assertThat(sandbox.run("status").out()).as("twice is once").isEqualTo(ledger);
        }
    }

    @Test
    void a_file_taken_back_leaves_no_trace_in_the_digest_of_what_counts_once_it_is_removed() throws IOException {
        sandbox.put("a.ris", ONE).put("b.ris", TWO).run("run");
        sandbox.run("import", "withdraw", "b.ris", "--why", "another review's");
        sandbox.run("report");
        String facts = facts();
        Files.delete(sandbox.searches().resolve("b.ris"));
        removeDatabase();
        sandbox.run("run");
        assertThat(facts()).isEqualTo(facts);
    }

    /** The digest at the foot of a page. */
    private String facts() {
        String page = sandbox.read("reports/harbour/main/prisma-flow.html");
        return page.substring(page.indexOf("<footer>"));
    }

    private void removeDatabase() throws IOException {
        for (String name : new String[] {"sheaf.db", "sheaf.db-wal", "sheaf.db-shm"}) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    @Test
    void show_gives_the_raw_text_and_says_when_the_file_is_gone() throws IOException {
        sandbox.put("a.ris", "\ufeff" + ONE + TWO).run("run");
        String second = sandbox.idOf("a.ris", 2);
        assertThat(sandbox.run("show", second).out())
                .contains("TI  - Nets at noon")
                .doesNotContain("Boats");
        Files.delete(sandbox.searches().resolve("a.ris"));
        assertThat(sandbox.run("show", second).err()).contains("file is gone");
        assertThat(sandbox.run("show", "nonsense").exitCode()).isEqualTo(2);
    }

    @Test
    void what_a_file_holds_does_not_steer_the_terminal() {
        sandbox.put(
                "a.ris", record("Boats \u001b[2J\u0007at\u009b31m dawn", "Okafor, N.", "2019", "Harbour Studies", ""));
        sandbox.run("run");
        assertThat(sandbox.run("show", sandbox.idOf("a.ris", 1)).out())
                .contains("Boats \uFFFD[2J\uFFFDat\uFFFD31m dawn")
                .doesNotContainPattern("[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x9F]");
    }

    @Test
    void the_next_step_names_the_review_where_there_are_several() {
        sandbox.put("a.ris", ONE).run("run");
        assertThat(sandbox.run("status").out()).contains("next: `sheaf screen --stage title-abstract`");
        sandbox.write(
                "codebooks/attic/protocol.yml",
                sandbox.read("codebooks/harbour/protocol.yml").replace("review: harbour", "review: attic"));
        assertThat(sandbox.run("status").out()).contains("next: `sheaf screen --stage title-abstract -r harbour`");
    }

    @Test
    void nobody_acts_without_a_name() throws IOException {
        Files.delete(folder.resolve(".sheaf/whoami-tester"));
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Nobody has said who acts here").contains("the protocol names amina");
    }

    @Test
    void a_name_that_the_protocol_does_not_know_is_taken_and_said_with_the_nearest_that_it_does() {
        Sandbox.Run slip = sandbox.run("whoami", "amnia");
        assertThat(slip.exitCode()).isZero();
        assertThat(slip.out()).isEqualTo(sandbox.run("whoami").out()).startsWith("amnia");
        assertThat(slip.err())
                .contains("note     codebooks/harbour/protocol.yml: \"amnia\" is not named")
                .contains("Did you mean \"amina\"?");
        assertThat(sandbox.run("whoami", "Amina").err()).contains("Did you mean \"amina\"?");
        assertThat(sandbox.run("whoami", "stranger").err()).contains("the protocol names amina");
        assertThat(sandbox.run("whoami", "amina").err()).isEmpty();
    }

    @Test
    void every_act_of_somebody_whom_the_protocol_does_not_name_is_said_once_and_kept() {
        sandbox.put("a.ris", ONE).put("c.ris", TWO).run("whoami", "stranger");
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).containsOnlyOnce("\"stranger\" is not named under `reviewers:` here");
        Sandbox.Run join =
                sandbox.run("dedupe", "join", sandbox.idOf("a.ris", 1), sandbox.idOf("c.ris", 1), "--why", "a try");
        assertThat(join.exitCode()).isZero();
        assertThat(join.err()).containsOnlyOnce("\"stranger\" is not named");
        sandbox.run("whoami", "amina");
        assertThat(sandbox.run("run").err())
                .as("a decision that lies in the folder")
                .containsOnlyOnce("\"stranger\" is not named");
    }

    @Test
    void a_folder_that_is_no_workspace_is_said_with_the_next_thing_to_type(@TempDir Path elsewhere) {
        Sandbox.Run run = new Sandbox(elsewhere).run("status");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("sheaf init");
    }

    @Test
    void init_asks_what_no_option_says(@TempDir Path elsewhere) {
        Sandbox other = new Sandbox(elsewhere);
        Sandbox.Run run =
                other.answer("Lamps: a review\nWhat shines?\nSPIDER\n\namina=Amina:lead\n\n\n\n", "init", "lamps");
        assertThat(run.exitCode()).isZero();
        assertThat(other.read("codebooks/lamps/protocol.yml"))
                .contains("title: \"Lamps: a review\"")
                .contains("framework: SPIDER")
                .contains("  Phenomenon of interest:")
                .contains("- id: amina");
        assertThat(other.run("init", "lamps").exitCode()).isEqualTo(2);
        assertThat(other.run("init", "Lamps!").exitCode()).isEqualTo(2);
    }

    @Test
    void init_asks_again_at_once_where_an_answer_cannot_stand_in_a_protocol(@TempDir Path elsewhere) {
        Sandbox other = new Sandbox(elsewhere);
        Sandbox.Run run = other.answer(
                "\n\nLamps\n\nSPYDER\nSPIDER\n\n\nAmina Okwuosa\namina=Amina:leader\namina=Amina:lead\namina\n\n"
                        + "title-abstract=two\ntitle-abstract=2\nMain one!\nmain\n",
                "init",
                "lamps");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err())
                .contains("Title of the review: A review needs a title.\nTitle of the review: A review needs a title.")
                .contains("\"SPYDER\" is none of these. Did you mean \"SPIDER\"?")
                .contains("A review needs at least one person")
                .contains("A reviewer's id is made of small letters")
                .contains("Did you mean \"lead\"?")
                .contains("Two reviewers have the id \"amina\".")
                .contains("\"votes\" takes a whole number")
                .contains("cannot be an id");
        assertThat(other.read("codebooks/lamps/protocol.yml")).containsOnlyOnce("- id: amina");
    }

    @Test
    void init_refuses_a_wrong_option_before_it_asks_anything(@TempDir Path elsewhere) {
        Sandbox other = new Sandbox(elsewhere);
        for (String[] wrong : new String[][] {
            {"--title", ""}, {"--framework", "PIKO"}, {"--reviewer", "A B"}, {"--stage", "a=b"}, {"--synthesis", "a b"}
        }) {
            Sandbox.Run run = other.answer("Lamps\n", "init", "lamps", wrong[0], wrong[1]);
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
            assertThat(run.err()).doesNotContain("Title of the review: ");
        }
        Sandbox.Run silent = other.run("init", "lamps");
        assertThat(silent.exitCode()).as("no more input").isEqualTo(2);
        assertThat(silent.err()).contains("A review needs a title.").doesNotContain("Its question");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void the_exit_code_of_a_wrong_word_is_2_and_help_teaches() {
        assertThat(sandbox.run("impotr").exitCode()).isEqualTo(2);
        assertThat(sandbox.run("--help").out()).contains("A first review, in six lines");
        assertThat(sandbox.run("dedupe", "--help").out()).contains("Nothing is").contains("split");
        assertThat(sandbox.run("--version").out()).matches("sheaf \\d+\\.\\d+\\.\\d+\\R");
    }

    private static String record(String title, String author, String year, String journal, String doi) {
        return "TY  - JOUR\r\nTI  - " + title + "\r\nAU  - " + author + "\r\nPY  - " + year + "\r\nT2  - " + journal
                + (doi.isEmpty() ? "" : "\r\nDO  - " + doi) + "\r\nSP  - 11\r\nEP  - 19\r\nVL  - 4\r\nER  - \r\n\r\n";
    }
}
