// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while an archive is written or restored, or while something is erased: whole, or not at all. */
class LedgerKillTest {
    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    private Path work = Path.of("");
    private long life;

    @BeforeEach
    void makeReview() throws IOException, InterruptedException {
        work = Files.createDirectory(folder.resolve("work"));
        SmallLedger.in(work);
        long before = System.nanoTime();
        assertThat(Child.start(work, "archive", "sound.zip").end().exitCode()).isZero();
        life = (System.nanoTime() - before) / 1_000_000;
    }

    @Test
    void an_archive_is_there_whole_or_not_at_all() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            Path archive = work.resolve("killed" + i + ".zip");
            Child child = Child.start(work, "archive", archive.getFileName().toString());
            killedSomeTime(child, i);
            if (Files.exists(archive)) {
                assertThat(archive).hasSameBinaryContentAs(work.resolve("sound.zip"));
            }
        }
    }

    @Test
    void a_restored_workspace_is_there_whole_or_not_at_all_and_the_same_command_goes_on() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            String name = "restored" + i;
            killedSomeTime(Child.start(work, "restore", "sound.zip", name), i);
            if (!Files.exists(work.resolve(name))) {
                assertThat(new Sandbox(work).run("restore", "sound.zip", name).exitCode())
                        .isZero();
            }
            Sandbox.Run verify = new Sandbox(work.resolve(name)).run("verify");
            assertThat(verify.exitCode()).as(verify.toString()).isZero();
        }
    }

    @Test
    void an_erasure_that_was_stopped_is_completed_by_the_same_command() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            Path copy = folder.resolve("erased" + i);
            Folders.copy(work, copy);
            Sandbox sandbox = new Sandbox(copy);
            String record = sandbox.idOf("secret.ris", 1);
            killedSomeTime(Child.start(copy, "erase", "--person", "boris", "--why", "asked", "--also-files"), i);
            sandbox.run("whoami", "amina");
            assertThat(sandbox.run("erase", "--person", "boris", "--why", "asked", "--also-files")
                            .exitCode())
                    .isZero();
            killedSomeTime(Child.start(copy, "erase", record, "--why", "asked", "--also-files"), i + KILLS);
            assertThat(sandbox.run("erase", record, "--why", "asked", "--also-files")
                            .exitCode())
                    .isZero();
            assertThat(sandbox.run("run").exitCode()).isZero();
            Sandbox.Run verify = sandbox.run("verify");
            assertThat(verify.exitCode()).as(verify.toString()).isZero();
            assertThat(Folders.text(copy.resolve("corpus/harbour/searches/secret.ris")))
                    .doesNotContain("Confessions");
            assertThat(Folders.text(copy.resolve("codebooks/harbour/protocol.yml")))
                    .doesNotContain("boris");
            assertThat(copy.resolve("corpus/harbour/decisions/boris.jsonl")).doesNotExist();
        }
    }

    private void killedSomeTime(Child child, int seed) throws InterruptedException {
        if (!child.endsWithin((long) (life * (0.4 + 0.6 * new Random(seed).nextDouble())))) {
            child.kill();
        }
        child.forget();
    }
}
