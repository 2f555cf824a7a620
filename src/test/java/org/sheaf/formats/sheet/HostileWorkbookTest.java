// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.sheaf.formats.Bytes;

/** Workbooks that were made to do harm, or were damaged inside: records and problems, and never an exception. */
class HostileWorkbookTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/sheaf/formats/xlsx");

    private static final String SHEET = "xl/worksheets/page1.xml";

    @Test
    void aFileThatUnpacksToFarTooMuchIsRefused() throws IOException {
        Map<String, byte[]> parts = parts("inline.xlsx");
        parts.put("xl/media/picture.png", new byte[40 << 20]);

        Bytes.Result result = zipped(parts).read();

        assertThat(result.records()).isEmpty();
        assertThat(result.errors())
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("more than 100 times"));
    }

    @Test
    void aFileWithThousandsOfPartsIsRefused() throws IOException {
        Map<String, byte[]> parts = parts("inline.xlsx");
        for (int i = 0; i < 3000; i++) {
            parts.put("xl/part" + i, new byte[0]);
        }

        assertThat(zipped(parts).read().errors()).hasSize(1);
    }

    @Test
    void aNameThatClimbsOutOfTheFileIsRefused() throws IOException {
        Map<String, byte[]> parts = parts("inline.xlsx");
        parts.put("xl/../../../etc/tea", new byte[] {1});

        assertThat(zipped(parts).read().errors())
                .hasSize(1)
                .allMatch(p -> p.what().contains("leads out of it"));
    }

    @Test
    void entitiesAreNotUnfoldedAndNoOtherFileIsRead() throws IOException {
        String lol =
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]>";
        Bytes.Result result = withSheet(lol
                        + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>title</t></is></c></row>"
                        + "<row r=\"2\"><c t=\"inlineStr\"><is><t>x&b;y</t></is></c></row></sheetData></worksheet>")
                .read();

        assertThat(result.records()).noneMatch(record -> record.title().contains("root"));
        assertThat(result.records().size() + result.errors().size()).isPositive();
    }

    @Test
    void cellsAtTheFarEndOfTheSheetCostNothing() throws IOException {
        String row = "<row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>Tea</v></c>"
                + "<c r=\"XFD1048576\" t=\"str\"><v>far</v></c></row>";
        Bytes.Result result = withSheet(
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>title</v></c></row>" + row
                                + "</sheetData></worksheet>")
                .read();

        assertThat(result.only().title()).isEqualTo("Tea");
        assertThat(result.only().source().line()).isEqualTo(1_048_576);
        assertThat(result.problems()).anyMatch(p -> p.what().contains("far to the right"));
    }

    @Test
    void aNumberWithAnAbsurdExponentStaysAsItIsWritten() throws IOException {
        Bytes.Result result = withSheet("<worksheet><sheetData><row><c t=\"str\"><v>title</v></c><c t=\"str\"><v>volume"
                        + "</v></c></row><row><c t=\"str\"><v>Tea</v></c><c><v>1E999999999</v></c></row></sheetData>"
                        + "</worksheet>")
                .read();

        assertThat(result.only().volume()).isEqualTo("1E999999999");
    }

    @Test
    void damagedInsideAWorkbookGivesRecordsAndProblems() throws IOException {
        Random random = new Random(20260102);
        for (String name : new String[] {"inline.xlsx", "spoiled.xlsx", "eppi-reviewer.xlsx"}) {
            Map<String, byte[]> parts = parts(name);
            String[] names = parts.keySet().toArray(String[]::new);
            for (int i = 0; i < 400; i++) {
                Map<String, byte[]> mutant = new LinkedHashMap<>(parts);
                String part = names[random.nextInt(names.length)];
                byte[] bytes = parts.get(part).clone();
                for (int k = 1 + random.nextInt(3); k > 0; k--) {
                    bytes[random.nextInt(bytes.length)] =
                            "<>&\"=/0 \u00e9Zt".getBytes(StandardCharsets.ISO_8859_1)[random.nextInt(11)];
                }
                mutant.put(part, random.nextInt(9) == 0 ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
                Bytes.Result result = zipped(mutant).read();

                assertThat(result.records().size() + result.problems().size()).isPositive();
            }
        }
    }

    private static Bytes withSheet(String xml) throws IOException {
        Map<String, byte[]> parts = parts("inline.xlsx");
        parts.put(SHEET, xml.getBytes(StandardCharsets.UTF_8));
        return zipped(parts);
    }

    private static Map<String, byte[]> parts(String name) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(FIXTURES.resolve(name))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Bytes zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return new Bytes("hostile.xlsx", out.toByteArray());
    }
}
