// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full or read-only: what was acknowledged is kept, the message says what to do, and when there is room
 * again the same command goes on. The tricks are those of Linux and work for everybody, root too.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "/dev/full, ulimit and setpriv are Linux's")
class DiskTest {
    private static final String GOOD = InventedExports.ris("Boats at dawn", "Okafor, N.", 2019, "10.5555/boats");

    @TempDir
    private Path folder;

    @Test
    void no_file_may_grow_any_further_in_the_middle_of_a_run() throws Exception {
        Sandbox sandbox = Sandbox.withReview(folder);
        InventedExports.put(sandbox, 6, 400);
        // Blocks of 512 bytes: room for SQLite's own library and the first file or two, not for all.
        Sandbox.Run run = Child.start(List.of("sh", "-c", "ulimit -f 2300; exec \"$@\"", "sh"), folder, "run")
                .end();
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
        assertThat(run.err()).contains("sheaf.db").contains("disk").doesNotContain("mistake in Sheaf");
        assertThatWhatWasSaidIsThereAndARunCompletesIt(sandbox, run, 6 * 400);
    }

    @Test
    void the_folder_for_temporary_files_has_no_room() throws Exception {
        Sandbox sandbox = Sandbox.withReview(folder);
        Sandbox.Run run = Child.start(List.of("sh", "-c", "ulimit -f 200; exec \"$@\"", "sh"), folder, "run")
                .end();
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
        assertThat(run.err()).contains("temporary files").contains("java.io.tmpdir");
        assertThat(sandbox.run("run").exitCode()).isZero();
    }

    @Test
    void the_disk_has_no_space_left() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                ends("mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", disk.toString()),
                "skipped: a small disk can only be mounted by root with the right to mount; the test above needs none");
        try {
            Sandbox sandbox = Sandbox.withReview(disk);
            InventedExports.put(sandbox, 3, 150);
            Sandbox.Run run = sandbox.run("run");
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
            assertThat(run.err()).contains("disk").contains("full").doesNotContain("mistake in Sheaf");
            assertThat(ends("mount", "-o", "remount,size=20m", disk.toString())).isTrue();
            assertThatWhatWasSaidIsThereAndARunCompletesIt(sandbox, run, 3 * 150);
        } finally {
            ends("umount", "--lazy", disk.toString());
        }
    }

    private static void assertThatWhatWasSaidIsThereAndARunCompletesIt(Sandbox sandbox, Sandbox.Run run, int records)
            throws Exception {
        StoreOnDisk store = new StoreOnDisk(sandbox.folder());
        assertThat(store.integrity()).isEqualTo("ok");
        assertThat(store.rows()).isEqualTo(store.records());
        try (Stream<String> said = run.out().lines().filter(line -> line.startsWith("  part"))) {
            for (String line : said.toList()) {
                assertThat(store.records()).containsKey(line.strip().split(":")[0]);
            }
        }
        Sandbox.Run again = sandbox.run("run");
        assertThat(again.exitCode()).as(again.toString()).isZero();
        assertThat(again.out()).contains("dedupe: " + records + " records");
    }

    @Test
    void a_workspace_that_may_only_be_read_is_said_and_left_as_it_is() throws Exception {
        Sandbox sandbox = Sandbox.withReview(folder).put("good.ris", GOOD);
        sandbox.run("run");
        sandbox.put("more.ris", InventedExports.ris("Nets at noon", "Lindqvist, P.", 2020, ""));
        var before = Folders.digests(folder);
        assertThat(ends("chmod", "-R", "a-w", folder.toString())).isTrue();
        try {
            for (String command : List.of("run", "import", "dedupe", "status", "report")) {
                Sandbox.Run run =
                        Child.start(withoutRootsRights(), folder, command).end();
                assertThat(run.exitCode()).as(command + run).isEqualTo(3);
                assertThat(run.err()).contains("sheaf.db").contains("writable").doesNotContain("mistake in Sheaf");
            }
            Sandbox.Run init = Child.start(
                            withoutRootsRights(), folder, "init", "other", "--title", "T", "--reviewer", "ben")
                    .end();
            assertThat(init.exitCode()).as(init.toString()).isEqualTo(3);
            assertThat(init.err()).contains("cannot be made").contains("you may write");
            Sandbox.Run who =
                    Child.start(withoutRootsRights(), folder, "whoami", "ben").end();
            assertThat(who.exitCode()).as(who.toString()).isEqualTo(3);
            assertThat(who.err()).contains("Who acts here cannot be kept");
        } finally {
            ends("chmod", "-R", "u+w", folder.toString());
        }
        assertThat(Folders.digests(folder)).isEqualTo(before);
    }

    /** Root may write what is read-only; this takes that right away from a child of root's. */
    private static List<String> withoutRootsRights() {
        return System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--inh-caps=-dac_override", "--bounding-set=-dac_override")
                : List.of();
    }

    @Test
    void a_file_where_a_folder_is_needed_is_said() throws IOException {
        Sandbox sandbox = Sandbox.withReview(folder).put("good.ris", GOOD);
        Files.writeString(folder.resolve("reports"), "not a folder");
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
        assertThat(run.out()).contains("good.ris: 1 record");
        assertThat(run.err())
                .contains("The reports cannot be written to reports/harbour")
                .contains("a file stands");
        Files.delete(folder.resolve("reports"));
        assertThat(sandbox.run("run").exitCode()).isZero();
    }

    @Test
    void decisions_that_cannot_be_written_out_are_safe_in_the_database_and_written_later() throws IOException {
        Sandbox sandbox = Sandbox.withReview(folder)
                .put("good.ris", GOOD + InventedExports.ris("Nets at noon", "Lindqvist, P.", 2020, ""));
        sandbox.run("run");
        Path decisions = folder.resolve("corpus/harbour/decisions");
        Files.writeString(decisions, "not a folder");
        Sandbox.Run join = sandbox.run("dedupe", "join", sandbox.idOf("good.ris", 1), sandbox.idOf("good.ris", 2));
        assertThat(join.exitCode()).as(join.toString()).isEqualTo(3);
        assertThat(join.err()).contains("corpus/harbour/decisions/amina.jsonl").contains("safe in the database");
        Files.delete(decisions);
        assertThat(sandbox.run("run").out()).contains("2 records refer to 1 report");
        assertThat(sandbox.read("corpus/harbour/decisions/amina.jsonl")).contains("same-document");
    }

    @Test
    void a_folder_where_the_database_should_be_is_said() throws IOException {
        Sandbox sandbox = Sandbox.withReview(folder);
        Files.createDirectory(folder.resolve("sheaf.db"));
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
        assertThat(run.err()).contains("sheaf.db");
    }

    @Test
    void file_tools_say_that_the_disk_is_full_whatever_they_write() throws Exception {
        Path in = Files.writeString(folder.resolve("in.ris"), GOOD, StandardCharsets.UTF_8);
        Path bad = Files.writeString(folder.resolve("bad.ris"), "", StandardCharsets.UTF_8);
        Sandbox sandbox = new Sandbox(folder);
        List<Sandbox.Run> runs = List.of(
                sandbox.run("tool", "convert", in.toString(), "-o", "/dev/full"),
                sandbox.run("tool", "convert", in.toString(), "--to", "csv", "-o", "/dev/full"),
                sandbox.run("tool", "convert", in.toString(), "--to", "ris", "-o", "/dev/full"),
                sandbox.run("tool", "convert", bad.toString(), "--problems", "/dev/full"),
                sandbox.run("tool", "dedup", in.toString(), "-o", "/dev/full"),
                sandbox.run("tool", "dedup", in.toString(), "--queue", "/dev/full"));
        for (Sandbox.Run run : runs) {
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
            assertThat(run.err()).contains("/dev/full").contains("the disk is full");
        }
        Sandbox.Run piped = Child.start(
                        List.of("sh", "-c", "exec \"$@\" >/dev/full", "sh"), folder, "tool", "convert", in.toString())
                .end();
        assertThat(piped.exitCode()).as(piped.toString()).isEqualTo(3);
        assertThat(piped.err()).contains("standard output cannot be written to its end");
    }

    @Test
    void file_tools_say_where_they_cannot_write() {
        Sandbox sandbox = new Sandbox(folder);
        Path in = folder.resolve("in.ris");
        sandbox.write("in.ris", GOOD);
        for (String option : List.of("-o", "--problems")) {
            Sandbox.Run run = sandbox.run("tool", "convert", in.toString(), option, "nowhere/out.txt");
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
            assertThat(run.err()).contains("nowhere/out.txt").contains("there is no such file or folder");
        }
        assertThat(sandbox.run("tool", "dedup", in.toString(), "--queue", "nowhere/out.txt")
                        .exitCode())
                .isEqualTo(3);
    }

    private static boolean ends(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
