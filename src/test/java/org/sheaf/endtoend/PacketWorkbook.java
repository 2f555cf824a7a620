// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sheaf.tabular.CsvTable;
import org.sheaf.tabular.FilledSheet;
import org.sheaf.tabular.WorkbookTrouble;

/** The workbook of a packet in the hands of somebody who fills it in, and does more than that. */
final class PacketWorkbook {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, String> parts = new LinkedHashMap<>();

    PacketWorkbook(Path file) {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String sheet() {
        return parts.getOrDefault(SHEET, "");
    }

    /** Writes into an empty cell. */
    PacketWorkbook fill(String cell, String text) {
        return replace(
                "<c r=\"" + cell + "\" s=\"2\"/>",
                "<c r=\"" + cell + "\" s=\"2\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
    }

    PacketWorkbook formula(String cell, String formula, String value) {
        return replace(
                "<c r=\"" + cell + "\" s=\"2\"/>",
                "<c r=\"" + cell + "\" s=\"2\" t=\"str\"><f>" + formula + "</f><v>" + value + "</v></c>");
    }

    PacketWorkbook merge(String range) {
        return replace(
                "</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"" + range + "\"/></mergeCells>");
    }

    /** As a spreadsheet program does when it saves. */
    PacketWorkbook savedAt(String time) {
        parts.put(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"c\" xmlns:dcterms=\"t\"><dcterms:modified>" + time
                        + "</dcterms:modified></cp:coreProperties>");
        return this;
    }

    PacketWorkbook replace(String what, String with) {
        String sheet = sheet();
        if (!sheet.contains(what)) {
            throw new AssertionError("not in the sheet: " + what);
        }
        parts.put(SHEET, sheet.replace(what, with));
        return this;
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** The rows of the sheet, the headings first, for somebody who saves it as CSV. */
    static List<List<String>> rows(Path file) {
        try {
            FilledSheet sheet = FilledSheet.read(() -> Files.newInputStream(file), cells -> cells.contains("choice"))
                    .orElseThrow();
            List<List<String>> rows = new ArrayList<>();
            rows.add(new ArrayList<>(sheet.headings()));
            for (FilledSheet.Row row : sheet.rows()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < sheet.headings().size(); i++) {
                    cells.add(row.cell(i));
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WorkbookTrouble e) {
            throw new AssertionError(e);
        }
    }

    static Path writeCsv(Path file, List<List<String>> rows) {
        try {
            Files.writeString(file, new CsvTable(rows.get(0), rows.subList(1, rows.size())).toCsv());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
