// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.sheaf.formats.Bytes;
import org.sheaf.formats.reading.FileContent;
import org.sheaf.problem.Problem;

/**
 * Counts where records begin in tables. In CSV that is each line that is a row by itself, whatever stands around it: as many
 * cells as there are headings, something in them, and each quote in its place. Repeated headings are none. Lines of a row of which a problem says from where to where it was
 * taken to go are that problem's. In a workbook of one sheet it is each row with something in it below the first; of one in
 * which no table is found an error says so.
 */
public final class SheetStarts {
    private static final Pattern TAKEN_TO_END = Pattern.compile("taken to end on line (\\d+)");
    private static final Pattern ROW = Pattern.compile("<row\\b.*?</row>", Pattern.DOTALL);
    private static final Pattern FULL = Pattern.compile("<(?:v|t)\\b[^>]*>[^<]*\\S[^<]*<");

    private SheetStarts() {}

    /** Whether a format is a table. */
    public static boolean know(String format) {
        return format.equals("CSV") || format.equals("XLSX");
    }

    /** How many records begin in the file, given what reading it said. */
    public static int count(Bytes file, String format, Bytes.Result result) throws IOException {
        return format.equals("XLSX") ? result.records().isEmpty() ? 1 : rows(file) : lines(file, result);
    }

    private static int lines(Bytes file, Bytes.Result result) throws IOException {
        List<String> texts = FileContent.texts(file);
        if (result.records().isEmpty()) {
            return 0;
        }
        int first = Math.toIntExact(result.records().get(0).source().line());
        int width = 0;
        char delimiter = ',';
        for (int i = 0; i < Math.min(first - 1, texts.size()); i++) {
            for (char candidate : new char[] {',', ';', '\t'}) {
                int cells = cells(texts.get(i), candidate);
                if (cells > width) {
                    width = cells;
                    delimiter = candidate;
                }
            }
        }
        Set<String> above = Set.copyOf(texts.subList(0, Math.min(first - 1, texts.size())));
        boolean[] told = new boolean[texts.size() + 1];
        for (Problem problem : result.problems()) {
            Matcher end = TAKEN_TO_END.matcher(problem.what());
            for (long line = problem.line() + 1; end.find() && line <= Long.parseLong(end.group(1)); line++) {
                told[Math.toIntExact(line)] = true;
            }
        }
        int starts = 0;
        for (int line = first; line <= texts.size(); line++) {
            String text = texts.get(line - 1);
            boolean something = text.chars().anyMatch(Character::isLetterOrDigit) && !above.contains(text);
            starts += !told[line] && width > 2 && something && cells(text, delimiter) == width ? 1 : 0;
        }
        return starts;
    }

    /** The number of cells of a line that is a row by itself; 0 if a quote in it is out of place. */
    private static int cells(String line, char delimiter) {
        int cells = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean begins = !quoted && (i == 0 || line.charAt(i - 1) == delimiter);
                boolean ends = quoted && (i + 1 == line.length() || line.charAt(i + 1) == delimiter);
                if (!begins && !ends) {
                    return 0;
                }
                quoted = begins;
            } else if (c == delimiter && !quoted) {
                cells++;
            }
        }
        return quoted ? 0 : cells;
    }

    private static int rows(Bytes file) {
        List<String> sheets = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(file.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().contains("worksheets/") && entry.getName().endsWith(".xml")) {
                    sheets.add(content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return 1;
        }
        int rows = 0;
        if (sheets.size() == 1) {
            Matcher row = ROW.matcher(sheets.get(0));
            while (row.find()) {
                rows += FULL.matcher(row.group()).find() ? 1 : 0;
            }
        }
        return Math.max(1, rows - 1);
    }
}
