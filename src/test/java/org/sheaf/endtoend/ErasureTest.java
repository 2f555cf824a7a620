// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lawful erasure: gone everywhere where Sheaf can reach, and nothing else changes. */
class ErasureTest {
    private static final String SECRET = "Confessions of a lighthouse keeper";

    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));
    private String secret = "";

    @BeforeEach
    void makeReview() {
        sandbox = SmallLedger.in(folder);
        secret = sandbox.idOf("secret.ris", 1);
    }

    @Test
    void the_content_of_a_record_is_gone_from_database_and_files_and_no_number_changes() throws IOException {
        String status = numbers();
        String copy = sandbox.idOf("rayyan.csv", 1);
        Sandbox.Run run = sandbox.run("erase", secret, "--why", "the publisher took it back", "--also-files");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err()).contains("of the same work: " + copy);
        run = sandbox.run("erase", copy, "--why", "the publisher took it back", "--also-files");
        assertThat(run.out()).contains("taken out of corpus/harbour/searches/rayyan.csv");
        assertThat(run.err()).contains("stale until `sheaf report`").contains("Backups, archives");
        assertThat(sandbox.run("run").exitCode()).isZero();
        assertThat(numbers()).isEqualTo(status);
        assertThat(holding(SECRET)).isEmpty();
        assertThat(sandbox.read("reports/harbour/duplicates.csv"))
                .contains("in one report when the content was erased")
                .doesNotContain("a person said so");
        assertThat(sandbox.run("show", secret).out()).contains("(erased: `sheaf audit --about " + secret);
        assertThat(sandbox.run("show", sandbox.idOf("secret.ris", 1)).exitCode())
                .as("the id is that of the file as it came in")
                .isEqualTo(2);
    }

    @Test
    void the_ledger_still_fits_after_an_erasure_and_a_second_one() {
        sandbox.run("erase", secret, "--why", "taken back", "--also-files");
        assertThat(sandbox.run("status").exitCode()).isZero();
        sandbox.run("run");
        sandbox.run("erase", sandbox.idOf("rayyan.csv", 1), "--why", "taken back too", "--also-files");
        sandbox.run("run");
        Sandbox.Run verify = sandbox.run("verify");
        assertThat(verify.exitCode()).as(verify.toString()).isZero();
        assertThat(verify.out()).contains("tombstone");
    }

    @Test
    void without_consent_the_files_stay_and_are_named() {
        Sandbox.Run run = sandbox.answer("n\n", "erase", secret, "--why", "taken back");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("STILL HELD  corpus/harbour/searches/secret.ris");
        assertThat(sandbox.read("corpus/harbour/searches/secret.ris")).contains(SECRET);
        Sandbox.Run later = sandbox.answer("y\n", "erase", secret, "--why", "taken back");
        assertThat(later.exitCode()).as(later.toString()).isZero();
        assertThat(sandbox.read("corpus/harbour/searches/secret.ris"))
                .doesNotContain(SECRET)
                .contains("Ropes and rigging");
        assertThat(sandbox.run("run").exitCode()).isZero();
    }

    @Test
    void doing_it_twice_is_doing_it_once() {
        sandbox.run("erase", secret, "--why", "taken back", "--also-files");
        String ledger = sandbox.run("status").out();
        Sandbox.Run again = sandbox.run("erase", secret, "--why", "taken back", "--also-files");
        assertThat(again.exitCode()).as(again.toString()).isZero();
        assertThat(again.out()).contains("Neither the database nor a file");
        assertThat(sandbox.run("status").out()).isEqualTo(ledger);
    }

    @Test
    void after_a_stop_between_database_and_files_the_same_command_completes_it() throws IOException {
        byte[] file = Files.readAllBytes(sandbox.searches().resolve("secret.ris"));
        byte[] lines = Files.readAllBytes(folder.resolve("corpus/harbour/decisions/boris.jsonl"));
        byte[] protocol = Files.readAllBytes(folder.resolve("codebooks/harbour/protocol.yml"));
        sandbox.run("erase", "R" + report(), "--why", "taken back", "--also-files");
        sandbox.run("erase", "--person", "Boris Brandt", "--why", "asked for it", "--also-files");
        Files.write(sandbox.searches().resolve("secret.ris"), file);
        Files.write(folder.resolve("corpus/harbour/decisions/boris.jsonl"), lines);
        Files.write(folder.resolve("codebooks/harbour/protocol.yml"), protocol);
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.err()).contains("name was erased");
        assertThat(run.exitCode()).isEqualTo(1);
        sandbox.run("erase", "R" + report(), "--why", "taken back", "--also-files");
        sandbox.run("erase", "--person", "Boris Brandt", "--why", "asked for it", "--also-files");
        assertThat(sandbox.run("run").exitCode()).isZero();
        assertThat(holding(SECRET)).isEmpty();
        assertThat(holding("boris")).isEmpty();
        assertThat(sandbox.run("verify").exitCode()).isZero();
    }

    @Test
    void a_persons_name_is_gone_wherever_the_reviews_people_stand_and_authors_stay() throws IOException {
        String status = numbers();
        Sandbox.Run run = sandbox.run("erase", "--person", "boris", "--why", "withdrew the consent", "--also-files");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).contains("erased: erased-1;");
        sandbox.run("run");
        assertThat(numbers()).isEqualTo(status);
        assertThat(holding("boris")).isEmpty();
        assertThat(holding("Brandt, Boje"))
                .as("an author of that name")
                .contains("corpus/harbour/searches/secret.ris", "corpus/harbour/searches/rayyan.csv");
        assertThat(holding("\"family\":\"Brandt\"")).contains("sheaf.db");
        assertThat(sandbox.read("codebooks/harbour/protocol.yml")).contains("id: erased-1");
        assertThat(sandbox.read("corpus/harbour/decisions/erased-1.jsonl")).contains("told by erased-1");
        assertThat(sandbox.run("verify").exitCode()).isZero();
    }

    @Test
    void a_file_whose_places_are_not_those_of_its_bytes_is_named_and_left() throws IOException {
        String text = "\ufeffTY  - JOUR\nTI  - Secrets in two bytes each\nAU  - Ode, M.\nPY  - 2011\nER  - \n";
        sandbox.put("wide.ris", text.getBytes(StandardCharsets.UTF_16LE)).run("run");
        byte[] before = Files.readAllBytes(sandbox.searches().resolve("wide.ris"));
        Sandbox.Run run = sandbox.run("erase", sandbox.idOf("wide.ris", 1), "--why", "taken back", "--also-files");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.err())
                .contains("STILL HELD  corpus/harbour/searches/wide.ris")
                .contains("by hand");
        assertThat(sandbox.searches().resolve("wide.ris")).hasBinaryContent(before);
        assertThat(sandbox.run("verify").err()).contains("still holds what was erased");
    }

    @Test
    void nobody_erases_their_own_name_and_nothing_is_erased_without_a_ground_or_a_target() {
        assertThat(sandbox.run("erase", "--person", "amina", "--why", "x").exitCode())
                .isEqualTo(2);
        assertThat(sandbox.run("erase", secret).exitCode()).isEqualTo(2);
        assertThat(sandbox.run("erase", secret, "--why", " ").exitCode()).isEqualTo(2);
        assertThat(sandbox.run("erase", "--why", "x").exitCode()).isEqualTo(2);
        assertThat(sandbox.run("erase", secret, "--person", "boris", "--why", "x")
                        .exitCode())
                .isEqualTo(2);
        assertThat(sandbox.run("erase", "nonsense", "--why", "x").exitCode()).isEqualTo(2);
        assertThat(sandbox.run("erase", "--person", "nobody at all", "--why", "x")
                        .out())
                .contains("Neither the database nor a file");
        assertThat(sandbox.read("corpus/harbour/searches/secret.ris")).contains(SECRET);
    }

    private String report() {
        return sandbox.run("show", secret)
                .out()
                .lines()
                .filter(line -> line.startsWith("report R"))
                .map(line -> line.substring("report R".length()))
                .findFirst()
                .orElseThrow();
    }

    private String numbers() {
        return sandbox.run("status").out().lines().limit(3).toList().toString();
    }

    /** The files of the workspace in which a text stands, in whatever case; the database with its log too. */
    private List<String> holding(String text) throws IOException {
        String wanted = text.toLowerCase(Locale.ROOT);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).startsWith(".sheaf"))
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                    .toLowerCase(Locale.ROOT)
                                    .contains(wanted);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
