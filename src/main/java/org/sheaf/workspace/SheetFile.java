// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.sheaf.problem.ReviewException;
import org.sheaf.tabular.CsvTable;
import org.sheaf.tabular.FilledSheet;
import org.sheaf.tabular.SheetTable;
import org.sheaf.tabular.TableLines;
import org.sheaf.tabular.WorkbookTrouble;

/** Spreadsheets that go to people and come back: workbooks where the file's name ends so, else CSV. */
public final class SheetFile {
    private SheetFile() {}

    /** @throws ReviewException if there is a file of this name: somebody's answers may stand in it */
    public static void writeNew(Path file, CsvTable table) {
        if (Files.exists(file)) {
            throw ReviewException.usage(
                    file.getFileName() + " is there already; answers may stand in it.",
                    "Choose another name, or move the old sheet away.");
        }
        try {
            SafeFiles.write(
                    file,
                    isWorkbook(file)
                            ? SheetTable.write(table, "questions")
                            : table.toCsv().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw ReviewException.workspace(
                    file.getFileName() + " cannot be written: " + FileTrouble.words(e) + ".",
                    "Choose another folder.",
                    e);
        }
    }

    /** @throws ReviewException if the file is missing or is no table */
    public static CsvTable read(Path file, String name) {
        return table(
                file,
                name,
                () -> isWorkbook(file)
                        ? SheetTable.read(() -> Files.newInputStream(file))
                        : CsvTable.parse(TextFile.read(file)));
    }

    /**
     * Writes a workbook. The same one may be written twice.
     *
     * @throws ReviewException if there is another file of this name: somebody's answers may stand in it
     */
    public static void writeNew(Path file, byte[] workbook) {
        try {
            if (Files.exists(file)) {
                if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), workbook)) {
                    return;
                }
                throw ReviewException.usage(
                        file.getFileName() + " is there already; answers may stand in it.",
                        "Choose another name, or move the old sheet away.");
            }
            SafeFiles.write(file, workbook);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    file.getFileName() + " cannot be written: " + FileTrouble.words(e) + ".",
                    "Choose another folder.",
                    e);
        }
    }

    /**
     * The rows as they stand. What kind of file it is its first bytes tell, whatever its name.
     *
     * @throws ReviewException if the file is missing or is no table
     */
    public static TableLines lines(Path file, String name) {
        return table(
                file,
                name,
                () -> isZipped(file)
                        ? TableLines.read(() -> Files.newInputStream(file))
                        : TableLines.parse(TextFile.read(file)));
    }

    /**
     * A sheet that came back filled in, as a workbook or saved as CSV.
     *
     * @param heads whether a row is that with the headings
     * @throws ReviewException if the file is missing or is no table, or has no such row
     */
    public static FilledSheet filled(Path file, String name, Predicate<List<String>> heads) {
        Optional<FilledSheet> sheet = table(
                file,
                name,
                () -> isZipped(file)
                        ? FilledSheet.read(() -> Files.newInputStream(file), heads)
                        : FilledSheet.of(TableLines.parse(TextFile.read(file)), heads));
        return sheet.orElseThrow(() -> ReviewException.usage(
                name + " has no row with the headings of the sheet that was sent out.",
                "Put the first row back as it was, with its names, then try again."));
    }

    /** Something that reads a table. */
    private interface Reading<T> {
        T read() throws IOException, WorkbookTrouble;
    }

    private static <T> T table(Path file, String name, Reading<T> reading) {
        if (!Files.isRegularFile(file)) {
            throw ReviewException.usage("There is no file " + name + ".", "Check the name and the folder.");
        }
        try {
            return reading.read();
        } catch (WorkbookTrouble e) {
            throw ReviewException.workspace(name + ": " + e.getMessage(), e.advice(), e);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    name + " cannot be read: " + FileTrouble.words(e) + ".", "Check who may read it.", e);
        } catch (IllegalArgumentException e) {
            throw ReviewException.workspace(
                    name + " cannot be read as a table: " + e.getMessage() + ".",
                    "Save the sheet as CSV (UTF-8) and try again.",
                    e);
        }
    }

    private static boolean isZipped(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        }
    }

    /** Whether the file's name is that of an Excel workbook (XLSX). */
    public static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }
}
