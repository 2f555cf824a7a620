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

/** A search that comes in late is compared with what an earlier run left; nobody can tell that from the results. */
class LateSearchTest {
    @TempDir
    private Path folder;

    private Sandbox source = new Sandbox(Path.of(""));
    private Sandbox goingOn = new Sandbox(Path.of(""));
    private Sandbox afresh = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReviews() {
        source = Sandbox.withReview(folder.resolve("source"));
        InventedExports.put(source, 6, 150);
        goingOn = Sandbox.withReview(folder.resolve("going-on"));
        afresh = Sandbox.withReview(folder.resolve("afresh"));
    }

    @Test
    void theLedgerIsTheSameToTheDigestWhateverComesInAndWhateverIsSaid() throws IOException {
        comesIn("part0.csv");
        comesIn("part1.ris", "part2.csv");
        both("run");
        String one = source.idOf("part0.csv", 1);
        String other = source.idOf("part2.csv", 5);
        both("dedupe", "join", one, other, "--why", "the same trial");
        comesIn("part3.ris");
        both("dedupe", "split", one, "--why", "not the same after all");
        both("import", "withdraw", "part1.ris", "--why", "another review's");
        comesIn("part4.csv");
        both("import", "readmit", "part1.ris", "--why", "ours");
        both("search", "supersede", "part0.csv", "part4.csv", "--why", "run again");
        comesIn("part5.ris");
        both("run");
        Sandbox.Run verified = goingOn.run("verify");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(goingOn.run("export", "--to", "jsonl").out())
                .isEqualTo(afresh.run("export", "--to", "jsonl").out());
    }

    @Test
    void whatWasLeftAndIsDamagedIsNotBelieved() throws IOException {
        comesIn("part0.csv", "part1.ris");
        byte[] bytes = Files.readAllBytes(kept(goingOn));
        for (int i = 0; i < 5; i++) {
            byte[] damaged = bytes.clone();
            damaged[bytes.length * (i + 1) / 7] ^= 0x10;
            Files.write(kept(goingOn), damaged);
            comesIn("part" + (i + 1) + (i % 2 == 0 ? ".ris" : ".csv"));
        }
    }

    @Test
    void storedMatchesThatSomebodyChangedAreMadeAgainOnceVerifyHasFoundThem() throws IOException, SQLException {
        comesIn("part0.csv", "part1.ris");
        try (Connection connection = new StoreOnDisk(goingOn.folder()).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop trigger record_match_no_update");
            statement.execute("update record_match set verdict = 'none' where verdict = 'same'");
        }
        assertThat(goingOn.run("verify").err()).contains("pairs are stored otherwise");
        assertThat(kept(goingOn)).doesNotExist();
        goingOn.run("dedupe");
        assertThat(goingOn.run("verify").err()).doesNotContain("stored otherwise");
    }

    @Test
    void anErasureTakesAwayWhatWasLeft() throws IOException {
        comesIn("part0.csv", "part1.ris");
        assertThat(kept(goingOn)).exists();
        String record = goingOn.idOf("part0.csv", 3);
        goingOn.answer("n\n", "erase", record, "--why", "asked for");
        assertThat(kept(goingOn)).doesNotExist();
    }

    private void comesIn(String... names) throws IOException {
        for (String name : names) {
            byte[] bytes = Files.readAllBytes(source.searches().resolve(name));
            goingOn.put(name, bytes);
            afresh.put(name, bytes);
        }
        both("run");
    }

    private void both(String... command) throws IOException {
        Files.deleteIfExists(kept(afresh));
        Sandbox.Run one = goingOn.run(command);
        Sandbox.Run other = afresh.run(command);
        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(one.out()).isEqualTo(other.out());
        assertThat(ledger(goingOn)).isEqualTo(ledger(afresh)).contains("dedupe");
    }

    private static String ledger(Sandbox sandbox) {
        sandbox.run("audit", "--csv", "audit.csv");
        return sandbox.read("audit.csv");
    }

    private static Path kept(Sandbox sandbox) {
        return sandbox.folder().resolve(".sheaf/dedupe-harbour.kept");
    }
}
