// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.audit.Digest;
import org.sheaf.tabular.CsvTable;
import org.sheaf.tabular.SheetTable;

/** An archive holds everything, comes back as it was, and is not trusted blindly. */
class ArchiveTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReview() throws IOException {
        sandbox = SmallLedger.in(Files.createDirectory(folder.resolve("work")));
    }

    @Test
    void what_is_restored_gives_the_same_archive_byte_for_byte_and_the_same_reports() throws IOException {
        assertThat(sandbox.run("archive", "a.zip").out())
                .contains("archived in a.zip: 1 review, ")
                .contains(" files");
        Sandbox.Run run = sandbox.run("restore", "a.zip", "again");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        Sandbox again = new Sandbox(folder.resolve("work/again"));
        assertThat(again.run("archive", "b.zip").exitCode()).isZero();
        assertThat(folder.resolve("work/again/b.zip")).hasSameBinaryContentAs(folder.resolve("work/a.zip"));
        Sandbox.Run verify = again.run("verify");
        assertThat(verify.exitCode()).as(verify.toString()).isZero();
        again.run("whoami", "amina");
        assertThat(again.run("run").out()).contains("nothing new");
        assertThat(Folders.digests(folder.resolve("work/again/reports/harbour")))
                .isEqualTo(Folders.digests(folder.resolve("work/reports/harbour")));
    }

    @Test
    void the_same_facts_give_the_same_archive_and_one_that_is_there_is_not_written_over() {
        sandbox.run("archive", "a.zip");
        sandbox.run("archive", "b.zip");
        assertThat(folder.resolve("work/a.zip")).hasSameBinaryContentAs(folder.resolve("work/b.zip"));
        assertThat(sandbox.run("archive", "a.zip").exitCode()).isEqualTo(2);
        assertThat(sandbox.run("archive", "a.tar").exitCode()).isEqualTo(2);
        assertThat(sandbox.run("archive", "corpus/a.zip").exitCode()).isEqualTo(2);
    }

    @Test
    void the_same_facts_give_the_same_archive_in_every_time_zone() {
        sandbox.run("archive", "a.zip");
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Caracas"));
            sandbox.run("archive", "b.zip");
        } finally {
            TimeZone.setDefault(here);
        }
        assertThat(folder.resolve("work/a.zip")).hasSameBinaryContentAs(folder.resolve("work/b.zip"));
    }

    @Test
    void an_archive_after_an_erasure_restores_with_its_tombstones() {
        sandbox.run("erase", sandbox.idOf("secret.ris", 1), "--why", "taken back", "--also-files");
        sandbox.run("run");
        sandbox.run("archive", "a.zip");
        sandbox.run("restore", "a.zip", "again");
        Sandbox again = new Sandbox(folder.resolve("work/again"));
        Sandbox.Run verify = again.run("verify");
        assertThat(verify.exitCode()).as(verify.toString()).isZero();
        assertThat(verify.out()).contains("tombstones of 1 erasure");
        again.run("archive", "b.zip");
        assertThat(folder.resolve("work/again/b.zip")).hasSameBinaryContentAs(folder.resolve("work/a.zip"));
    }

    @Test
    void a_public_archive_holds_neither_abstracts_nor_files_nor_names_of_people() throws IOException {
        sandbox.run("snapshot", "as submitted", "--why", "Amina Okwuosa sent it");
        Sandbox.Run run = sandbox.run("archive", "p.zip", "--public");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        Map<String, byte[]> members = members(folder.resolve("work/p.zip"));
        assertThat(members.keySet())
                .contains("corpus/harbour/decisions/reviewer-1.jsonl", "facts/harbour/entry.jsonl")
                .noneMatch(name -> name.contains("/searches/"));
        members.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                .as(name)
                .doesNotContain("amina", "okwuosa", "boris", "olafsdottir", "what the keeper saw", "about tides"));
        assertThat(new String(members.get("facts/harbour/citation_record.jsonl"), StandardCharsets.UTF_8))
                .contains("Confessions of a lighthouse keeper")
                .as("an author of a publication")
                .contains("Brandt");
        assertThat(new String(members.get("facts/harbour/decision.jsonl"), StandardCharsets.UTF_8))
                .contains("told by Reviewer 2 on the phone");
    }

    @Test
    void a_workbook_that_describes_the_review_goes_into_a_public_archive_as_csv_without_names() throws IOException {
        CsvTable sheet = new CsvTable(
                List.of("kind", "id", "name"), List.of(List.of("reason", "opinion", "Only opinion, as amina put it")));
        Files.write(folder.resolve("work/codebooks/harbour/eligibility.xlsx"), SheetTable.write(sheet, "eligibility"));
        Files.delete(folder.resolve("work/codebooks/harbour/eligibility.yml"));
        sandbox.run("archive", "p.zip", "--public");
        sandbox.run("restore", "p.zip", "public");
        Path codebook = folder.resolve("work/public/codebooks/harbour");
        assertThat(codebook.resolve("eligibility.xlsx")).doesNotExist();
        assertThat(Files.readString(codebook.resolve("eligibility.csv")))
                .contains("Only opinion, as reviewer-")
                .doesNotContain("amina");

        sandbox.run("archive", "a.zip");
        sandbox.run("restore", "a.zip", "again");
        assertThat(folder.resolve("work/again/codebooks/harbour/eligibility.xlsx"))
                .hasSameBinaryContentAs(folder.resolve("work/codebooks/harbour/eligibility.xlsx"));
    }

    @Test
    void a_public_archive_restores_to_a_workspace_that_knows_what_it_is_and_archives_the_same_again() {
        sandbox.run("archive", "p.zip", "--public");
        Sandbox.Run run = sandbox.run("restore", "p.zip", "open");
        assertThat(run.out()).contains("(public copy)");
        Sandbox open = new Sandbox(folder.resolve("work/open"));
        Sandbox.Run verify = open.run("verify");
        assertThat(verify.exitCode()).as(verify.toString()).isZero();
        assertThat(verify.err()).contains("This is a public copy");
        for (String[] options : new String[][] {{"archive", "q.zip"}, {"archive", "r.zip", "--public"}}) {
            open.run(options);
            assertThat(folder.resolve("work/open/" + options[1])).hasSameBinaryContentAs(folder.resolve("work/p.zip"));
        }
    }

    @Test
    void without_files_the_records_are_there_all_the_same() throws IOException {
        sandbox.run("archive", "a.zip", "--without-files");
        assertThat(members(folder.resolve("work/a.zip")).keySet()).noneMatch(name -> name.contains("/searches/"));
        sandbox.run("restore", "a.zip", "again");
        Sandbox again = new Sandbox(folder.resolve("work/again"));
        again.run("whoami", "amina");
        assertThat(again.run("show", sandbox.idOf("secret.ris", 1)).out())
                .contains("Confessions of a lighthouse keeper");
        assertThat(again.run("verify").exitCode()).isEqualTo(1);
    }

    @Test
    void a_damaged_archive_is_refused_wherever_the_damage_is_and_leaves_nothing() throws IOException {
        sandbox.run("archive", "a.zip");
        byte[] sound = Files.readAllBytes(folder.resolve("work/a.zip"));
        for (int i = 0; i < 40; i++) {
            byte[] bad = sound.clone();
            bad[(int) ((long) i * sound.length / 40)] ^= 0x41;
            refused(bad);
        }
        for (int length : new int[] {0, 1, 100, sound.length / 2, sound.length - 1}) {
            refused(Arrays.copyOf(sound, length));
        }
    }

    private void refused(byte[] bytes) throws IOException {
        Files.write(folder.resolve("work/bad.zip"), bytes);
        Sandbox.Run run = sandbox.run("restore", "bad.zip", "bad");
        assertThat(run.err()).doesNotContain("mistake in Sheaf");
        if (run.exitCode() == 0) { // the byte is one that no reader needs, such as a time
            Folders.delete(folder.resolve("work/bad"));
            return;
        }
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
        assertThat(folder.resolve("work/bad")).doesNotExist();
        assertThat(folder.resolve("work/bad.part")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "corpus/../../outside.txt",
                "/etc/outside.txt",
                "corpus/c:/outside.txt",
                "corpus\\..\\outside.txt",
                "corpus/./x",
                "corpus/.git/hooks",
                "sheaf.db",
                "somewhere/else.txt"
            })
    void a_name_that_may_not_be_there_is_refused(String name) throws IOException {
        sandbox.run("archive", "a.zip");
        Map<String, byte[]> members = members(folder.resolve("work/a.zip"));
        members.put(name, new byte[] {'x'});
        Files.write(folder.resolve("work/bad.zip"), new byte[0]);
        pack(folder.resolve("work/bad.zip"), members);
        Sandbox.Run run = sandbox.run("restore", "bad.zip", "bad");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
        assertThat(run.err()).contains("may not be there");
        assertThat(folder.resolve("outside.txt")).doesNotExist();
        assertThat(folder.resolve("work/bad")).doesNotExist();
    }

    @Test
    void a_bomb_and_a_file_that_the_manifest_does_not_know_are_refused() throws IOException {
        sandbox.run("archive", "a.zip");
        Map<String, byte[]> members = members(folder.resolve("work/a.zip"));
        members.put("corpus/harbour/zeros.txt", new byte[50 << 20]);
        pack(folder.resolve("work/bomb.zip"), members);
        assertThat(sandbox.run("restore", "bomb.zip", "bad").err()).contains("absurd size");
        members.put("corpus/harbour/zeros.txt", new byte[5]);
        pack(folder.resolve("work/more.zip"), members);
        assertThat(sandbox.run("restore", "more.zip", "bad").err()).contains("some were added or taken away");
    }

    @Test
    void an_archive_packed_anew_by_another_program_is_taken_as_long_as_its_files_are_the_same() throws IOException {
        sandbox.run("archive", "a.zip");
        pack(folder.resolve("work/packed.zip"), members(folder.resolve("work/a.zip")));
        assertThat(sandbox.run("restore", "packed.zip").exitCode()).isZero();
        new Sandbox(folder.resolve("work/packed")).run("archive", "b.zip");
        assertThat(folder.resolve("work/packed/b.zip")).hasSameBinaryContentAs(folder.resolve("work/a.zip"));
    }

    @Test
    void facts_that_are_none_are_refused_with_their_line_though_the_manifest_fits_them() throws IOException {
        sandbox.run("archive", "a.zip");
        for (String line :
                new String[] {"nonsense", "{}", "{\"entry\":1,\"fact\":{}}", "{\"entry\":1.5,\"fact\":{}}", "[]"}) {
            Map<String, byte[]> members = members(folder.resolve("work/a.zip"));
            String file = "facts/harbour/report.jsonl";
            byte[] before = members.get(file);
            byte[] after = (new String(before, StandardCharsets.UTF_8) + line + "\n").getBytes(StandardCharsets.UTF_8);
            forge(members, file, before, after);
            pack(folder.resolve("work/forged.zip"), members);
            Sandbox.Run run = sandbox.run("restore", "forged.zip", "bad");
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
            assertThat(run.err()).contains("facts/harbour/report.jsonl, line");
            assertThat(folder.resolve("work/bad")).doesNotExist();
        }
        Map<String, byte[]> twice = members(folder.resolve("work/a.zip"));
        byte[] reports = twice.get("facts/harbour/report.jsonl");
        String first =
                new String(reports, StandardCharsets.UTF_8).lines().findFirst().orElseThrow() + "\n";
        forge(twice, "facts/harbour/report.jsonl", reports, (first + first).getBytes(StandardCharsets.UTF_8));
        pack(folder.resolve("work/twice.zip"), twice);
        assertThat(sandbox.run("restore", "twice.zip", "bad").err()).contains("contradict each other");
    }

    @Test
    void a_folder_that_holds_something_is_not_restored_into_and_what_is_no_archive_is_refused() throws IOException {
        sandbox.run("archive", "a.zip");
        assertThat(sandbox.run("restore", "a.zip", "corpus").exitCode()).isEqualTo(2);
        assertThat(sandbox.run("restore", "missing.zip").exitCode()).isEqualTo(2);
        sandbox.write("text.zip", "not a zip");
        assertThat(sandbox.run("restore", "text.zip").exitCode()).isEqualTo(3);
        pack(folder.resolve("work/other.zip"), Map.of("README.txt", new byte[] {'x'}));
        assertThat(sandbox.run("restore", "other.zip").err()).contains("no archive of Sheaf");
    }

    private static void forge(Map<String, byte[]> members, String file, byte[] before, byte[] after) {
        members.put(file, after);
        String manifest = new String(members.get("manifest.json"), StandardCharsets.UTF_8);
        members.put(
                "manifest.json",
                manifest.replace(
                                "{\"bytes\":" + before.length + ",\"path\":\"" + file + "\"",
                                "{\"bytes\":" + after.length + ",\"path\":\"" + file + "\"")
                        .replace(Digest.of(before).hex(), Digest.of(after).hex())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> members(Path archive) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                members.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return members;
    }

    /** Packs as other programs do: compressed, with times. */
    private static void pack(Path archive, Map<String, byte[]> members) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
    }
}
