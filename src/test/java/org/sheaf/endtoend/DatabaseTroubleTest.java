// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is locked, newer than the program, or damaged. What happens after the full wait: the store's tests. */
class DatabaseTroubleTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReview() {
        sandbox = Sandbox.withReview(folder)
                .put("one.ris", InventedExports.ris("Boats at dawn", "Okafor, N.", 2019, "10.5555/boats"));
    }

    @Test
    void while_another_program_writes_a_reader_reads_and_a_writer_waits_for_its_turn() throws Exception {
        sandbox.run("run");
        sandbox.put("two.ris", InventedExports.ris("Nets at noon", "Lindqvist, P.", 2020, ""));
        Sandbox.Run after;
        try (Connection other = new StoreOnDisk(folder).connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThat(sandbox.run("status").exitCode()).isZero();
            CompletableFuture<Sandbox.Run> run = CompletableFuture.supplyAsync(() -> sandbox.run("run"));
            assertThatThrownBy(() -> run.get(700, TimeUnit.MILLISECONDS))
                    .as("it waits")
                    .isInstanceOf(TimeoutException.class);
            statement.execute("commit");
            after = run.get();
        }
        assertThat(after.exitCode()).as(after.toString()).isZero();
        assertThat(after.out()).contains("dedupe: 2 records");
    }

    @Test
    void a_database_of_a_newer_Sheaf_is_refused_and_left_as_it_is() throws Exception {
        sandbox.run("run");
        try (Connection other = new StoreOnDisk(folder).connect();
                Statement statement = other.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success) values (99, '999', 'later', 'SQL', 'V999', 'x', 1, 1)");
        }
        for (String command : new String[] {"run", "status", "dedupe", "report", "import"}) {
            Sandbox.Run run = sandbox.run(command);
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
            assertThat(run.err())
                    .contains("sheaf.db was written by a newer Sheaf")
                    .contains("Install");
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused_with_the_way_out_and_the_way_out_works() throws IOException {
        sandbox.run("run");
        sandbox.run("dedupe", "split", sandbox.idOf("one.ris", 1));
        String reports = Folders.digests(folder.resolve("reports")).toString();
        Files.writeString(folder.resolve("sheaf.db"), "This was a database once. ".repeat(400));
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
        assertThat(run.err()).contains("sheaf.db is damaged").contains("sheaf run");
        Files.move(folder.resolve("sheaf.db"), folder.resolve("kept.db"));
        assertThat(sandbox.run("run").exitCode()).isZero();
        assertThat(Folders.digests(folder.resolve("reports"))).hasToString(reports);
    }

    /** Bytes go bad wherever the disk has them. The program may not notice; it never takes it for a mistake of its own. */
    @Test
    void a_database_with_bad_bytes_is_read_or_refused_but_never_called_a_mistake_of_the_programs() throws IOException {
        InventedExports.put(sandbox, 2, 30);
        sandbox.run("run");
        Path file = folder.resolve("sheaf.db");
        byte[] sound = Files.readAllBytes(file);
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] bad = sound.clone();
            int length = seed % 3 == 0 ? 1 : seed % 3 == 1 ? 40 : 4096;
            int at = random.nextInt(bad.length - length);
            for (int i = at; i < at + length; i++) {
                bad[i] = (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            for (String command : new String[] {"status", "run"}) {
                Sandbox.Run run = sandbox.run(command);
                assertThat(run.exitCode())
                        .as("seed " + seed + " " + command + run)
                        .isIn(0, 1, 3);
            }
            Files.deleteIfExists(folder.resolve("sheaf.db-wal"));
            Files.deleteIfExists(folder.resolve("sheaf.db-shm"));
        }
    }

    @Test
    void a_database_cut_short_anywhere_is_refused_or_begun_anew() throws IOException {
        sandbox.run("run");
        Path file = folder.resolve("sheaf.db");
        byte[] sound = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 99, 100, 4096, 5000, sound.length / 2, sound.length - 1}) {
            Files.write(file, Arrays.copyOf(sound, length));
            Sandbox.Run run = sandbox.run("status");
            assertThat(run.exitCode()).as(length + " bytes: " + run).isIn(0, 3);
            assertThat(run.err()).doesNotContain("mistake in Sheaf");
        }
    }
}
