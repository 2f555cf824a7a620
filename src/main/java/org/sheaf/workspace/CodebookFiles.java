// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.coding.CodingTree;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.tabular.SheetTable;

/**
 * The codes of a review as a file that people read, compare and edit: YAML, or a sheet of the same columns. What was written
 * reads back the same; the same codes give the same bytes. Line ends within a text are LF, and blanks at its ends are not
 * kept; no comment in a file that is written over is either.
 */
public final class CodebookFiles {
    private static final Pattern VERSION_LINE = Pattern.compile("(?m)^version:[^\\r\\n]*");
    private static final Pattern CODES_LINE = Pattern.compile("(?m)^codes:");

    private CodebookFiles() {}

    /**
     * Reads a codebook: a workbook or CSV by the ending of its name, else YAML.
     *
     * @param name of the file, for problems
     * @throws ReviewException if the file is missing, cannot be had, or is no workbook though its name says so
     */
    public static Codebook.Coded read(Path file, String name) {
        List<Problem> problems = new ArrayList<>();
        CodingTree tree = SheetFile.isWorkbook(file)
                ? CodebookFile.read(name, SheetFile.read(file, name), problems)
                : CodebookFile.read(name, text(file, name), problems);
        return new Codebook.Coded(tree, List.copyOf(problems));
    }

    /** The codes as {@code codebook.yml}. */
    public static byte[] writeYaml(CodingTree tree) {
        return CodebookYaml.write(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** The codes as {@code codebook.csv}. */
    public static byte[] writeCsv(CodingTree tree) {
        return CodebookSheet.of(tree).toCsv().getBytes(StandardCharsets.UTF_8);
    }

    /** The codes as {@code codebook.xlsx}; a text that is longer than a cell can hold is cut, with a sign that it was. */
    public static byte[] writeXlsx(CodingTree tree) {
        return SheetTable.write(CodebookSheet.of(tree), "codebook");
    }

    /**
     * Writes the codes as YAML into a file, whole or not at all, over what stood there.
     *
     * @throws ReviewException if it cannot be written
     */
    public static void save(Path file, CodingTree tree) {
        try {
            SafeFiles.write(file, writeYaml(tree));
        } catch (IOException e) {
            throw ReviewException.workspace(
                    file.getFileName() + " cannot be written: " + FileTrouble.words(e) + ".",
                    "Check who may write there and that the disk has room.",
                    e);
        }
    }

    /**
     * Writes into a YAML file which version of the codebook it holds now; nothing else in it is touched.
     *
     * @throws ReviewException if it cannot be written
     */
    public static void stamp(Path file, String name, int version) {
        String before = text(file, name);
        Matcher line = VERSION_LINE.matcher(before);
        String after = line.find()
                ? line.replaceFirst("version: " + version)
                : CODES_LINE.matcher(before).replaceFirst("version: " + version + "\n$0");
        if (after.equals(before)) {
            return;
        }
        try {
            SafeFiles.write(file, after.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw ReviewException.workspace(
                    name + " cannot be written: " + FileTrouble.words(e) + ".",
                    "What was taken is recorded. Write \"version: " + version + "\" into it by hand.",
                    e);
        }
    }

    private static String text(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw ReviewException.usage("There is no file " + name + ".", "Check the name and the folder.");
        }
        try {
            return TextFile.read(file);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    name + " cannot be read: " + FileTrouble.words(e) + ".", "Check who may read it.", e);
        }
    }
}
