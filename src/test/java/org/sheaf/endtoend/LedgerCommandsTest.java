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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger looked at: who did what, whether everything fits, what changed between two states. */
class LedgerCommandsTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReview() {
        sandbox = SmallLedger.in(folder);
    }

    @Test
    void audit_lists_who_did_what_when_with_which_inputs_and_why() {
        Sandbox.Run run = sandbox.run("audit");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().toList().get(0))
                .contains("when (UTC)")
                .contains("who")
                .contains("inputs")
                .contains("why");
        assertThat(run.out())
                .contains("secret.ris: 2 records")
                .contains(sandbox.idOf("secret.ris", 1).substring(0, 8))
                .containsPattern("2026-03-02T10:\\d\\d:00Z  boris  dedupe answer .* told by Boris Brandt on the phone");
    }

    @Test
    void audit_answers_by_person_step_time_and_what_it_concerns() {
        assertThat(entries("--by", "boris")).isEqualTo(2);
        assertThat(entries("--step", "import")).isEqualTo(2);
        assertThat(entries("--step", "import", "--by", "boris")).isZero();
        assertThat(entries("--until", "2026-03-01")).isZero();
        assertThat(entries("--since", "2026-03-02", "--until", "2026-03-02")).isEqualTo(entries());
        assertThat(entries("--since", "2026-03-02T10:04:30"))
                .isLessThan(entries())
                .isPositive();
        assertThat(entries("--about", "rayyan.csv")).isEqualTo(1);
        assertThat(entries("--about", sandbox.idOf("rayyan.csv", 2)))
                .as("imported, in a report of its own, joined, moved, split, moved")
                .isEqualTo(6);
        assertThat(entries("--about", "medline-2026")).isEqualTo(1);
        assertThat(sandbox.run("audit", "--since", "yesterday").exitCode()).isEqualTo(2);
    }

    @Test
    void audit_as_csv_is_the_same_twice_and_no_cell_runs_in_a_spreadsheet() {
        sandbox.run("dedupe", "join", sandbox.idOf("secret.ris", 2), sandbox.idOf("rayyan.csv", 2), "--why", "=1+1");
        assertThat(sandbox.run("audit", "--csv", "a.csv").exitCode()).isZero();
        assertThat(sandbox.run("audit", "--csv", "b.csv").exitCode()).isZero();
        assertThat(folder.resolve("a.csv")).hasSameBinaryContentAs(folder.resolve("b.csv"));
        assertThat(sandbox.read("a.csv")).contains("'=1+1").contains("previous_digest");
        assertThat(sandbox.run("audit", "--csv", "a.csv").exitCode()).isZero();
        assertThat(sandbox.run("audit", "--by", "boris", "--csv", "a.csv").exitCode())
                .as("something else stands in it")
                .isEqualTo(2);
    }

    @Test
    void verify_says_what_it_checked_and_what_it_cannot_show() {
        Sandbox.Run run = sandbox.run("verify");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out())
                .contains("the database file: sound")
                .containsPattern("the chain of the ledger: \\d+ entries, the last with the digest [0-9a-f]{64}")
                .containsPattern("the digests of \\d+ entries over \\d+ facts in \\d+ tables")
                .contains("2 of 2 that were imported are there unchanged")
                .contains("decisions: 2 in the database, 2 lines")
                .containsPattern("made again: \\d+ pairs, 3 reports of 4 records")
                .contains("Everything that was checked fits.")
                .contains("rewrote everything from the beginning");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void verify_and_audit_can_be_asked_by_anybody() throws IOException {
        Files.delete(folder.resolve(".sheaf/whoami-tester"));
        assertThat(sandbox.run("verify").exitCode()).isZero();
        assertThat(sandbox.run("audit").exitCode()).isZero();
        assertThat(sandbox.run("diff", "1", "now").exitCode()).isZero();
        assertThat(sandbox.run("snapshot").exitCode()).isZero();
        assertThat(sandbox.run("snapshot", "mine").exitCode())
                .as("adds to the ledger")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update citation_record set content = replace(content, 'Ropes', 'Sails')                | 2 facts: at least one of them was changed",
                "update entry set actor = 'boris' where id = 1                                          | Ledger entry 1 (import) was changed",
                "update entry set outcome = 'nothing to see' where id = 2                               | Ledger entry 2 (import) was changed",
                "delete from entry where id = 2                                                         | does not follow the entry before it",
                "delete from entry where id = (select max(id) from entry)                               | but there is none: an entry was removed",
                "delete from report_member where record_id in (select min(record_id) from report_member) | facts were removed",
                "update record_match set verdict = 'doubtful' where verdict = 'same'                    | does not fit its",
                "update tally set reports = reports + 1                                                 | not what the facts come to",
                "update decision set kind = 'same-document'                                             | were removed or changed",
                "insert into report values ('harbour', 'R0000000000000000-1', 99, 1)                    | added by hand",
                "insert into report values ('harbour', 'R0000000000000000-1', 99, 99)                   | belong to ledger entry 99",
            })
    void verify_finds_what_another_program_changed(String statement, String said) throws SQLException {
        withoutGuards(statement);
        Sandbox.Run run = sandbox.run("verify");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.err())
                .contains(said.replace("2 facts", ""))
                .contains("the guard entry_no_update")
                .contains("PROBLEM");
    }

    @Test
    void verify_finds_files_that_are_gone_or_changed_and_lines_that_are_gone() throws IOException {
        Files.delete(sandbox.searches().resolve("rayyan.csv"));
        Files.writeString(sandbox.searches().resolve("secret.ris"), "TY  - JOUR\nTI  - Another\nER  - \n");
        Files.delete(folder.resolve("corpus/harbour/decisions/boris.jsonl"));
        Sandbox.Run run = sandbox.run("verify");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("0 of 2 that were imported").contains("3 things do not fit");
        assertThat(run.err())
                .contains("rayyan.csv: This file was imported, and is not there any more")
                .contains("secret.ris: This file is not the one that was imported")
                .contains("1 decisions of the database are missing in decisions/ (of boris)");
    }

    @Test
    void verify_says_when_duplicates_are_to_be_found_anew_which_is_no_flaw() {
        sandbox.put(
                "late.ris",
                "TY  - JOUR\nTI  - Ropes and rigging in northern harbours\nAU  - Okafor, N.\nPY  - 2018\n"
                        + "T2  - Harbour Studies\nSP  - 1\nEP  - 9\nVL  - 7\nER  - \n");
        sandbox.run("import");
        Sandbox.Run run = sandbox.run("verify");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err()).contains("`sheaf dedupe` brings it up to date");
    }

    @Test
    void a_snapshot_names_a_state_and_diff_lists_what_changed_since() throws IOException {
        Sandbox.Run named = sandbox.run("snapshot", "as submitted", "--why", "to the journal");
        assertThat(named.exitCode()).as(named.toString()).isZero();
        assertThat(sandbox.run("diff", "as submitted").out())
                .containsPattern("records +4 +4 +0 +0 +0")
                .contains("ledger entries");
        sandbox.put("new.ris", "TY  - JOUR\nTI  - Whistles in fog\nAU  - Adeyemi, B.\nPY  - 2021\nER  - \n");
        sandbox.run("run");
        sandbox.write(
                "codebooks/harbour/protocol.yml",
                sandbox.read("codebooks/harbour/protocol.yml").replace("What helps?", "What helps most?"));
        Sandbox.Run diff = sandbox.run("diff", "as submitted", "now", "--csv", "d.csv", "--json", "d.json");
        assertThat(diff.exitCode()).as(diff.toString()).isZero();
        assertThat(diff.out())
                .containsPattern("records +4 +5 +0 +1 +0")
                .containsPattern("reports +3 +4 +0 +1 +0")
                .contains("new      " + sandbox.idOf("new.ris", 1))
                .containsPattern("changed  main/\\S+: .* -> ")
                .contains("changed  codebooks/harbour/protocol.yml");
        assertThat(sandbox.read("d.csv")).contains("records,new," + sandbox.idOf("new.ris", 1));
        assertThat(sandbox.read("d.json"))
                .contains("{\"after\":5,\"before\":4,\"changed\":0,\"gone\":0,\"kind\":\"records\"");
        assertThat(sandbox.run("diff", "now", "as submitted").out()).containsPattern("records +5 +4 +1 +0 +0");
        assertThat(sandbox.run("snapshot").out()).contains("as submitted").contains("to the journal");
        assertThat(sandbox.run("verify").exitCode()).isZero();
    }

    @Test
    void a_state_differs_from_itself_in_nothing_and_an_earlier_entry_is_a_state_too() {
        assertThat(sandbox.run("diff", "now", "now").out()).contains("Nothing differs.");
        Sandbox.Run run = sandbox.run("diff", "1", "2");
        assertThat(run.out()).containsPattern("records +2 +4 +0 +2 +0").doesNotContain("codebook");
    }

    @Test
    void names_of_states_are_said_once_and_are_no_numbers() {
        sandbox.run("snapshot", "as submitted");
        for (String name : new String[] {"as submitted", "now", "NOW", "12", " "}) {
            assertThat(sandbox.run("snapshot", name).exitCode()).as(name).isEqualTo(2);
        }
        assertThat(sandbox.run("diff", "as printed", "now").err())
                .contains("There is no state \"as printed\"")
                .contains("as submitted");
        assertThat(sandbox.run("diff", "999", "now").exitCode()).isEqualTo(2);
    }

    private long entries(String... filters) {
        String[] command = new String[filters.length + 1];
        command[0] = "audit";
        System.arraycopy(filters, 0, command, 1, filters.length);
        String out = sandbox.run(command).out();
        return out.startsWith("Nothing") ? 0 : out.lines().count() - 1;
    }

    /** Changes the database as another program can: the guards can be dropped by whoever can write the file. */
    private void withoutGuards(String statement) throws SQLException {
        try (Connection connection = new StoreOnDisk(folder).connect();
                Statement sql = connection.createStatement()) {
            for (String table :
                    new String[] {"entry", "citation_record", "report_member", "record_match", "decision"}) {
                sql.execute("drop trigger " + table + "_no_update");
                sql.execute("drop trigger " + table + "_no_delete");
            }
            assertThat(sql.executeUpdate(statement)).isPositive();
        }
    }
}
