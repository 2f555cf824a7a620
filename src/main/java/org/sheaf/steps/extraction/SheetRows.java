// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.problem.ReviewException;
import org.sheaf.tabular.FilledSheet;

/** The rows of one sheet of a workbook that came back, by the names of its columns in whatever case. */
final class SheetRows {
    private final FilledSheet filled;
    private final List<String> headings;
    private final String file;
    private final String sheet;

    SheetRows(FilledSheet filled, String file, String sheet) {
        this.filled = filled;
        this.headings = lower(filled.headings());
        this.file = file;
        this.sheet = sheet;
    }

    static List<String> lower(List<String> cells) {
        return cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    }

    String sheet() {
        return "sheet \"" + sheet + "\"";
    }

    List<FilledSheet.Row> rows() {
        return filled.rows();
    }

    List<String> headings() {
        return headings;
    }

    private int column(String heading) {
        return headings.indexOf(heading.toLowerCase(Locale.ROOT));
    }

    boolean has(String heading) {
        return column(heading) >= 0;
    }

    String cell(FilledSheet.Row row, String heading) {
        return row.cell(column(heading));
    }

    boolean isFormula(FilledSheet.Row row, String heading) {
        return row.formulas().contains(column(heading));
    }

    /** @throws ReviewException if one of them is not there exactly once */
    void requireColumns(Collection<String> needed) {
        for (String heading : needed) {
            long there = headings.stream().filter(heading::equals).count();
            if (there != 1) {
                throw ReviewException.usage(
                        file + ", " + sheet() + ", has " + (there == 0 ? "no column" : "several columns") + " \""
                                + heading + "\".",
                        "Nothing was taken. Give the columns the names they had; where they stand does not matter.");
            }
        }
    }

    /** @throws ReviewException if the sheet was written for somebody else, or says nothing of for whom */
    void requireMark(String mark) {
        List<String> marks = filled.rows().stream()
                .map(row -> cell(row, ExtractionSheet.SHEET))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .toList();
        if (!marks.isEmpty() && !marks.contains(mark)) {
            throw ReviewException.usage(
                    file + " is the sheet \"" + marks.get(0) + "\", and not yours.",
                    "Nothing was taken. Each takes their own sheet; `sheaf whoami` says who acts here.");
        }
    }

    /** What tells that a row cannot be trusted; nothing if it can. */
    Optional<String> unsound(FilledSheet.Row row, Collection<String> needed) {
        Optional<FilledSheet.Merged> merged = filled.merged().stream()
                .filter(range -> range.lastRow() > range.firstRow()
                        && range.firstRow() <= row.number()
                        && row.number() <= range.lastRow())
                .findFirst();
        if (merged.isPresent()) {
            return Optional.of(
                    "this row was made one with others (" + merged.get().range() + ")");
        }
        return needed.stream()
                .filter(heading -> isFormula(row, heading))
                .findFirst()
                .map(heading -> "the column \"" + heading + "\" of this row is computed by a formula");
    }
}
