// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.studies;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sheaf.problem.ReviewException;
import org.sheaf.tabular.FilledSheet;

/** The rows of one sheet of a workbook that came back, by the names of its columns in whatever case. */
public final class SheetRows {
    /** The column that says for whom, and for what, each row was written. */
    public static final String SHEET = "sheet";

    private final FilledSheet filled;
    private final String file;
    private final String sheet;

    public SheetRows(FilledSheet filled, String file, String sheet) {
        this.filled = filled;
        this.file = file;
        this.sheet = sheet;
    }

    /** The sheet in words. */
    public String sheet() {
        return "sheet \"" + sheet + "\"";
    }

    public List<FilledSheet.Row> rows() {
        return filled.rows();
    }

    /** As they are compared. */
    public List<String> headings() {
        return FilledSheet.folded(filled.headings());
    }

    public boolean has(String heading) {
        return filled.column(heading) >= 0;
    }

    public String cell(FilledSheet.Row row, String heading) {
        return filled.cell(row, heading);
    }

    public boolean isFormula(FilledSheet.Row row, String heading) {
        return filled.computed(row, List.of(heading)).isPresent();
    }

    /** @throws ReviewException if one of them is not there exactly once */
    public void requireColumns(Collection<String> needed) {
        for (String heading : needed) {
            int there = filled.columns(heading);
            if (there != 1) {
                throw ReviewException.usage(
                        file + ", " + sheet() + ", has " + (there == 0 ? "no column" : "several columns") + " \""
                                + heading + "\".",
                        "Nothing was taken. Give the columns the names they had; where they stand does not matter.");
            }
        }
    }

    /** @throws ReviewException if the sheet was written for somebody else, or says nothing of for whom */
    public void requireMark(String mark) {
        List<String> marks = filled.rows().stream()
                .map(row -> cell(row, SHEET))
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
    public Optional<String> unsound(FilledSheet.Row row, Collection<String> needed) {
        Optional<FilledSheet.Merged> merged = filled.merged(row);
        if (merged.isPresent()) {
            return Optional.of(
                    "this row was made one with others (" + merged.get().range() + ")");
        }
        return filled.computed(row, needed)
                .map(heading -> "the column \"" + heading + "\" of this row is computed by a formula");
    }
}
