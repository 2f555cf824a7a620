// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad files, each brought in beside a good one by {@code sheaf run}, and each read alone by the file tools. The message
 * names the file, the line where there is one, what is wrong and what to do; the good file comes in all the same.
 */
class BadFilesTest {
    private static final String GOOD = InventedExports.ris("Boats at dawn", "Okafor, N.", 2019, "10.5555/boats");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MEGABYTE = 1 << 20;

    /**
     * A bad file and what is expected of it.
     *
     * @param records read from it all the same
     * @param says what the messages must say, among other things
     * @param out what {@code tool convert} must write, among other things
     */
    private record Case(String file, byte[] content, int exitCode, int records, List<String> says, List<String> out) {
        Case(String file, String content, int exitCode, int records, List<String> says, List<String> out) {
            this(file, content.getBytes(StandardCharsets.UTF_8), exitCode, records, says, out);
        }
    }

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> each_beside_a_good_file_in_a_run() {
        return each("run: ", bad -> {
            Sandbox own = review();
            Sandbox.Run run =
                    own.put("good.ris", GOOD).put(bad.file(), bad.content()).run("run");
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(bad.exitCode());
            assertThat(run.out()).contains("  good.ris: 1 record (RIS, UTF-8)");
            assertThat(run.out())
                    .contains(
                            bad.records() == 0
                                    ? "  " + bad.file() + ": not imported"
                                    : "  " + bad.file() + ": " + bad.records() + " record");
            assertThat(run.err()).contains("corpus/harbour/searches/" + bad.file());
            assertHas(run.err(), bad.says());
            assertThat(run.out()).contains("dedupe: " + (1 + bad.records()) + " record");
            assertThat(own.run("status").exitCode()).isZero();
        });
    }

    @TestFactory
    List<DynamicTest> each_through_convert() {
        return each("convert: ", bad -> {
            Path in = Files.write(folder.resolve(bad.file()), bad.content());
            Sandbox sandbox = new Sandbox(folder);
            Sandbox.Run run = sandbox.run("tool", "convert", in.toString(), "--problems", "problems.jsonl");
            assertThat(run.exitCode()).as(run.err()).isEqualTo(bad.exitCode());
            assertThat(run.out().lines()).hasSize(bad.records());
            assertHas(run.out(), bad.out());
            assertThat(run.err()).contains(bad.file());
            assertHas(run.err(), bad.says());
            List<String> problems = sandbox.read("problems.jsonl").lines().toList();
            assertThat(problems).allMatch(line -> line.contains("\"what\":\""));
            assertThat(problems.stream().anyMatch(line -> line.contains("\"severity\":\"error\"")))
                    .isEqualTo(bad.exitCode() == 1);
        });
    }

    @TestFactory
    List<DynamicTest> each_beside_a_good_file_through_dedup() {
        return each("dedup: ", bad -> {
            Path in = Files.write(folder.resolve(bad.file()), bad.content());
            Path good = Files.writeString(folder.resolve("good.ris"), GOOD);
            Sandbox sandbox = new Sandbox(folder);
            Sandbox.Run run = sandbox.run(
                    "tool", "dedup", in.toString(), good.toString(), "--problems", "problems.jsonl", "-o", "out.csv");
            assertThat(run.exitCode()).as(run.err()).isEqualTo(bad.exitCode());
            assertThat(sandbox.read("out.csv").lines()).hasSize(1 + bad.records() + 1);
            assertHas(run.err(), bad.says());
        });
    }

    @Test
    void all_at_once_are_said_one_by_one() throws IOException {
        Sandbox sandbox = review().put("good.ris", GOOD);
        int refused = 0;
        for (Case bad : cases()) {
            sandbox.put(bad.file(), bad.content());
            refused += bad.records() == 0 ? 1 : 0;
        }
        Sandbox.Run run = sandbox.run("run");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("PROBLEM"))).hasSizeGreaterThanOrEqualTo(refused);
        assertThat(run.err()).doesNotContain("mistake in Sheaf");
        Sandbox.Run again = sandbox.run("run");
        assertThat(again.exitCode()).as("what was wrong is still wrong").isEqualTo(1);
        assertThat(again.out()).contains("import: 0 records from 0 files").contains("nothing new");
    }

    private static List<Case> cases() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(3).nextBytes(noise);
        String first = InventedExports.ris("Nets at noon", "Lindqvist, P.", 2020, "10.5555/nets");
        String second = InventedExports.ris("Sails at dusk", "Müller, Ä.", 2021, "10.5555/sails");
        return List.of(
                new Case("empty.ris", "", 1, 0, List.of("The file is empty", "Export it again"), List.of()),
                new Case("blank.csv", "\r\n \r\n\t\r\n", 1, 0, List.of("PROBLEM"), List.of()),
                new Case("mark-only.csv", "\ufeff", 1, 0, List.of("The file is empty"), List.of()),
                new Case("noise.ris", noise, 1, 0, List.of("bytes that no text has", "Export"), List.of()),
                new Case(
                        "paper.ris",
                        "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
                        1,
                        0,
                        List.of("The file is a PDF", "Export the citations"),
                        List.of()),
                new Case(
                        "sheet.csv",
                        "PK\3\4\24\0\6\0\b\0\0\0!\0",
                        1,
                        0,
                        List.of("The file is zipped, and no Excel workbook", "Unzip it first"),
                        List.of()),
                new Case(
                        "login.ris",
                        "<!DOCTYPE html><html><body>Please sign in</body></html>",
                        1,
                        0,
                        List.of("is a web page", "log-in"),
                        List.of()),
                new Case(
                        "prose.txt",
                        "Dear all,\nplease find the citations in the next mail.\n",
                        1,
                        0,
                        List.of("no citations in a format that is known"),
                        List.of()),
                new Case(
                        "truncated.ris",
                        first + second.substring(0, second.indexOf("T2  -") + 9),
                        0,
                        2,
                        List.of("truncated.ris:12", "has no ER", "cut off"),
                        List.of("Nets at noon", "Sails at dusk")),
                new Case(
                        "truncated.csv",
                        "Title,Authors,Year,Abstract\nNets at noon,\"Lindqvist, P.\",2020,\"It was no",
                        0,
                        1,
                        List.of("truncated.csv:2", "quotation marks"),
                        List.of("Nets at noon")),
                new Case(
                        "truncated.nbib",
                        "PMID- 99000001\nTI  - Nets at noon\nFAU - Lindqvist, P\n\nPMID- 99000002\nTI  - Sai",
                        0,
                        2,
                        List.of(),
                        List.of("Nets at noon")),
                new Case("windows.ris", second.getBytes(WINDOWS), 0, 1, List.of(), List.of("Müller, Ä.")),
                new Case(
                        "mixed.ris",
                        joined(
                                InventedExports.ris("Käse und Brot", "Weiß, J.", 2018, "")
                                        .getBytes(StandardCharsets.UTF_8),
                                second.getBytes(WINDOWS)),
                        0,
                        2,
                        List.of("mixed.ris:13", "windows-1252", "Look at the accents"),
                        List.of("Käse und Brot", "Müller, Ä.")),
                new Case(
                        "utf16.ris",
                        ("\ufeff" + second).getBytes(StandardCharsets.UTF_16LE),
                        0,
                        1,
                        List.of(),
                        List.of("Müller, Ä.")),
                new Case(
                        "no-er.ris",
                        first.replace("ER  - \r\n", "") + second.replace("ER  - \r\n", ""),
                        0,
                        2,
                        List.of("no-er.ris:1:", "has no ER"),
                        List.of("Nets at noon", "Sails at dusk")),
                new Case(
                        "no-ty.ris",
                        first.replace("TY  - JOUR\r\n", "") + second.replace("TY  - JOUR\r\n", ""),
                        0,
                        2,
                        List.of("no-ty.ris:1:", "has no TY"),
                        List.of("Nets at noon", "Sails at dusk")),
                new Case(
                        "fourth-line.csv",
                        "\ufeffThe harbour library\r\nExported for N. Okafor\r\n\r\n"
                                + "Title,Authors,Publication Year,DOI,Journal\r\n"
                                + "\"=HYPERLINK(\"\"http://example.org\"\",\"\"Nets\"\")\",\"Lindqvist, P.\",2020,,A\r\n"
                                + "=\"Sails at dusk\",=\"Müller, Ä.\",=\"2021\",=\"10.5555/sails\",=\"B\"\r\n"
                                + "+Plus and minus,\"-Minus, A.\",2019,,@home\r\n",
                        0,
                        3,
                        List.of("fourth-line.csv:", "above the headings"),
                        List.of(
                                "\"title\":\"Sails at dusk\"",
                                "\"year\":2021",
                                "\"doi\":\"10.5555/sails\"",
                                "=HYPERLINK",
                                "+Plus and minus")),
                new Case(
                        "no-headings.csv",
                        "red,green,blue\n1,2,3\n4,5,6\n",
                        1,
                        0,
                        List.of("no row of it has headings", "Name the columns"),
                        List.of()),
                new Case(
                        "holes.csv",
                        "Title,Authors,Year\nNets at noon,\"Lindqvist, P.\",2020\n,,\n,,\"  \"\nSails,,\n",
                        0,
                        2,
                        List.of(),
                        List.of("Nets at noon")));
    }

    private static byte[] joined(byte[] a, byte[] b) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(a);
        both.writeBytes(b);
        return both.toByteArray();
    }

    private static void assertHas(String text, List<String> parts) {
        for (String part : parts) {
            assertThat(text).contains(part);
        }
    }

    /** A review of its own, in a folder of its own. */
    private Sandbox review() throws IOException {
        return Sandbox.withReview(Files.createTempDirectory(folder, "review"));
    }

    private interface Check {
        void on(Case bad) throws Exception;
    }

    private static List<DynamicTest> each(String how, Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        try {
            for (Case bad : cases()) {
                tests.add(DynamicTest.dynamicTest(how + bad.file(), () -> check.on(bad)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests;
    }

    /** Each in a fifth of a gigabyte of heap, though one line has fifty million characters. */
    @TestFactory
    List<DynamicTest> a_single_line_of_fifty_megabytes() {
        return List.of(
                line("abstract.ris", GOOD.replace("ER  -", "AB  - "), "\r\nER  - \r\n"),
                line("cell.csv", "Title,Authors,Year,Abstract\nBoats,\"Okafor, N.\",2019,\"", "\"\n"),
                line("garbage.txt", "", ""),
                line("garbage-with-end.txt", "", "\n"),
                line("quote.csv", "Title,Authors,Year\n\"", ""));
    }

    private DynamicTest line(String name, String before, String after) {
        return DynamicTest.dynamicTest(name, () -> {
            byte[] line = new byte[50 * MEGABYTE];
            Arrays.fill(line, (byte) 'x');
            for (int i = 7; i < line.length; i += 8) {
                line[i] = ' ';
            }
            Sandbox own = review();
            own.put(
                    name,
                    joined(
                            joined(before.getBytes(StandardCharsets.UTF_8), line),
                            after.getBytes(StandardCharsets.UTF_8)));
            own.put("good.ris", GOOD);
            Sandbox.Run run = Child.start(own.folder(), "run").end();
            assertThat(run.exitCode()).as(run.err()).isBetween(0, 1);
            assertThat(run.out()).contains("  good.ris: 1 record").contains("  " + name + ": ");
            assertThat(run.err()).contains(name);
        });
    }
}
