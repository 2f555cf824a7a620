// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An archive of each version that changed their form is kept under {@code src/test/resources/archives/} and restores in
 * every later version. A new one is added by {@link #make}, which writes the present one where there is none.
 */
class KeptArchivesTest {
    private static final Path KEPT = Path.of("src/test/resources/archives");

    @TempDir
    private Path folder;

    static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void an_archive_of_an_earlier_version_restores_and_fits(Path archive) throws IOException {
        Files.copy(archive, folder.resolve("kept.zip"));
        Sandbox.Run restored = new Sandbox(folder).run("restore", "kept.zip", "kept");
        assertThat(restored.exitCode()).as(restored.toString()).isZero();
        Sandbox kept = new Sandbox(folder.resolve("kept"));
        Sandbox.Run verify = kept.run("verify");
        assertThat(verify.exitCode()).as(verify.toString()).isZero();
        kept.run("whoami", "amina");
        assertThat(kept.run("report").exitCode()).isZero();
        assertThat(kept.run("status").out()).contains("5 records").contains("4 reports, 1 duplicate record");
        assertThat(kept.run("audit", "--step", "erase").out()).contains("a test of tombstones");
        assertThat(kept.run("diff", "as submitted", "now").out()).contains("records");
    }

    @Test
    void the_archive_of_the_present_form_comes_back_byte_for_byte() throws IOException {
        List<Path> archives = archives();
        Path newest = archives.get(archives.size() - 1);
        Files.copy(newest, folder.resolve("kept.zip"));
        new Sandbox(folder).run("restore", "kept.zip", "kept");
        Sandbox kept = new Sandbox(folder.resolve("kept"));
        assertThat(kept.run("archive", "again.zip").exitCode()).isZero();
        assertThat(folder.resolve("kept/again.zip")).hasSameBinaryContentAs(newest);
    }

    /** The review of the kept archives: every table holds something. */
    static void make(Path folder, Path archive) throws IOException {
        Sandbox sandbox = SmallLedger.in(folder);
        sandbox.put("broken.ris", "stray line\nTY  - JOUR\nTI  - Sails at noon\nAU  - Obi, C.\nPY  - 2015\nER  - \n");
        sandbox.run("run");
        sandbox.run("snapshot", "as submitted", "--why", "to the journal");
        sandbox.run("erase", sandbox.idOf("secret.ris", 1), "--why", "a test of tombstones", "--also-files");
        sandbox.run("erase", "--person", "boris", "--why", "a test of tombstones", "--also-files");
        sandbox.run("run");
        sandbox.run("archive", "made.zip");
        Files.createDirectories(archive.getParent());
        Files.copy(folder.resolve("made.zip"), archive);
    }

    @Test
    void the_kept_review_can_be_made_again(@TempDir Path elsewhere) throws IOException {
        Path archive = Boolean.getBoolean("sheaf.approve")
                ? KEPT.resolve("archive-1.zip")
                : elsewhere.resolve("out/archive-1.zip");
        if (Files.exists(archive)) {
            return; // kept ones are never made anew
        }
        make(Files.createDirectory(elsewhere.resolve("work")), archive);
        assertThat(archive).isNotEmptyFile();
    }
}
