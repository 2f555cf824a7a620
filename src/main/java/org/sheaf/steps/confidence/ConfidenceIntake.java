// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sheaf.confidence.Component;
import org.sheaf.confidence.Concern;
import org.sheaf.confidence.Confidence;
import org.sheaf.confidence.FindingId;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.studies.SheetRows;
import org.sheaf.tabular.FilledSheet;
import org.sheaf.workspace.SheetFile;

/**
 * What a workbook of judgements that came back says. A cell says something if it is not as it was written; what cannot be
 * trusted is a problem and says nothing, everything else counts. The same workbook may be taken twice.
 */
public final class ConfidenceIntake {
    private static final String UNCHANGED =
            "Columns to read must stay as they were written. Write the sheet again if need be.";

    private final ConfidenceState state;
    private final String name;
    private final SheetRows rows;
    /** By finding and item, as it stood when the sheet was written. */
    private final Map<String, ConfidenceSheet.Cells> sent = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();
    private final List<Judging> judged = new ArrayList<>();

    private ConfidenceIntake(ConfidenceState state, Path file, String name) {
        this.state = state;
        this.name = name;
        this.rows =
                new SheetRows(SheetFile.filled(file, name, ConfidenceIntake::heads), name, ConfidenceSheet.WORKSHEET);
        SheetRows before =
                new SheetRows(SheetFile.filled(file, name, ConfidenceIntake::headsSent), name, ConfidenceSheet.SENT);
        for (FilledSheet.Row row : before.rows()) {
            sent.put(
                    before.cell(row, ConfidenceSheet.FINDING) + " " + before.cell(row, ConfidenceSheet.ITEM),
                    new ConfidenceSheet.Cells(
                            plain(before.cell(row, ConfidenceSheet.LEVEL)),
                            plain(before.cell(row, ConfidenceSheet.EXPLANATION))));
        }
    }

    /**
     * What came of it.
     *
     * @param kept how many judgements are new
     * @param problems in the order of the sheet
     */
    public record Taken(int kept, List<Problem> problems) {
        public Taken {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes what was filled into a workbook, as judged by the person who acts.
     *
     * @param name the file as the user knows it
     * @throws ReviewException if it is no such workbook
     */
    public static Taken take(ConfidenceDesk desk, Path file, String name) {
        ConfidenceIntake intake = desk.read(state -> {
            ConfidenceIntake reading = new ConfidenceIntake(state, file, name);
            reading.read();
            return reading;
        });
        int kept = intake.judged.isEmpty() ? 0 : desk.judge(intake.judged);
        return new Taken(kept, intake.problems);
    }

    private static boolean heads(List<String> cells) {
        List<String> lower = FilledSheet.folded(cells);
        return lower.contains(SheetRows.SHEET) && lower.contains(ConfidenceSheet.OVERALL);
    }

    private static boolean headsSent(List<String> cells) {
        return cells.contains(ConfidenceSheet.ITEM) && cells.contains(ConfidenceSheet.LEVEL);
    }

    private void read() {
        rows.requireColumns(List.of(ConfidenceSheet.FINDING, SheetRows.SHEET));
        rows.requireMark(ConfidenceSheet.MARK);
        Set<FindingId> seen = new HashSet<>();
        for (FilledSheet.Row row : rows.rows()) {
            finding(row).ifPresent(finding -> {
                if (seen.add(finding.id())) {
                    ConfidenceSheet.parts().forEach(part -> part(row, finding, part));
                } else {
                    error(row, "another row is about " + finding.id() + "; this one was not taken.", "Keep one row.");
                }
            });
        }
    }

    private void error(FilledSheet.Row row, String what, String advice) {
        problems.add(Problem.error(name, row.number(), rows.sheet() + ": " + what, advice));
    }

    /** The finding of a row that can be trusted; nothing, and a problem, if it cannot. */
    private Optional<ReviewFinding> finding(FilledSheet.Row row) {
        Optional<String> unsound = rows.unsound(row, List.of(ConfidenceSheet.FINDING, SheetRows.SHEET));
        if (unsound.isPresent()) {
            error(row, unsound.get() + "; it was not taken.", UNCHANGED);
            return Optional.empty();
        }
        String id = rows.cell(row, ConfidenceSheet.FINDING);
        Optional<ReviewFinding> finding = FindingId.parse(id).flatMap(state::finding);
        if (finding.isEmpty() || !rows.cell(row, SheetRows.SHEET).equals(ConfidenceSheet.MARK)) {
            error(row, "\"" + id + "\" is no finding that stands; the row was not taken.", UNCHANGED);
            return Optional.empty();
        }
        ConfidenceSheet.Cells written = sent(finding.get(), ConfidenceSheet.STATEMENT);
        if (!plain(rows.cell(row, ConfidenceSheet.STATEMENT)).equals(written.level())
                || !written.level().equals(plain(finding.get().statement()))) {
            error(
                    row,
                    finding.get().id() + " reads otherwise than in this row; it was not taken.",
                    "Where the finding was changed since, write the sheet again; where the column was sorted or written"
                            + " over, begin again with the sheet as it was.");
            return Optional.empty();
        }
        return finding;
    }

    private ConfidenceSheet.Cells sent(ReviewFinding finding, String item) {
        return Optional.ofNullable(sent.get(finding.id() + " " + item))
                .orElseGet(() -> new ConfidenceSheet.Cells("", ""));
    }

    private void part(FilledSheet.Row row, ReviewFinding finding, Optional<Component> part) {
        String heading = ConfidenceSheet.heading(part);
        String why = ConfidenceSheet.explanation(part);
        if (!rows.has(heading) || !rows.has(why)) {
            return;
        }
        String about = finding.id() + ", " + heading + ": ";
        if (rows.isFormula(row, heading) || rows.isFormula(row, why)) {
            error(row, about + "the cell is computed by a formula; it was not taken.", "Write it as text.");
            return;
        }
        ConfidenceSheet.Cells typed =
                new ConfidenceSheet.Cells(plain(rows.cell(row, heading)), plain(rows.cell(row, why)));
        ConfidenceSheet.Cells now = ConfidenceSheet.cells(state.assessment(finding.id()), part);
        ConfidenceSheet.Cells before = sent(finding, heading);
        if (typed.equals(before) || typed.equals(now)) {
            return;
        }
        if (!before.equals(now)) {
            error(
                    row,
                    about + "it was judged otherwise since this sheet was written ("
                            + (now.level().isEmpty() ? "taken back" : now.level()) + "); the cell was not taken.",
                    "If the sheet is right, say so with `sheaf confidence`.");
            return;
        }
        if (typed.level().isEmpty() && !typed.explanation().isEmpty()) {
            error(row, about + "there is an explanation and no level; it was not taken.", "Choose a level.");
            return;
        }
        Optional<Judging> judging = judging(row, finding, part, typed);
        judging.ifPresentOrElse(
                judged::add,
                () -> error(
                        row,
                        about + "\"" + typed.level() + "\" is no level; the cell was not taken.",
                        "The sheet \"levels\" lists them."));
    }

    private Optional<Judging> judging(
            FilledSheet.Row row, ReviewFinding finding, Optional<Component> part, ConfidenceSheet.Cells typed) {
        Optional<String> why = Optional.of(typed.explanation());
        Optional<String> with = Optional.of(rows.has(ConfidenceSheet.WITH) ? rows.cell(row, ConfidenceSheet.WITH) : "");
        boolean takesBack = typed.level().isEmpty();
        if (part.isPresent()) {
            Optional<Concern> level = Concern.parse(typed.level());
            return level.isEmpty() && !takesBack
                    ? Optional.empty()
                    : Optional.of(new Judging.OfComponent(finding.id(), part.get(), level, why, with));
        }
        Optional<Confidence> level = Confidence.parse(typed.level());
        return level.isEmpty() && !takesBack
                ? Optional.empty()
                : Optional.of(new Judging.OfWhole(finding.id(), level, why, with));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
