// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.appraisal.AnswerReader;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.studies.SheetRows;
import org.sheaf.tabular.FilledSheet;
import org.sheaf.workspace.SheetFile;

/**
 * What a workbook of appraisal that came back says. The unit's id decides what a row is about. A cell says something if it is
 * not as it was written; what cannot be trusted is a problem and says nothing, everything else counts. So the same workbook
 * may be taken twice: an answer that the rater has changed elsewhere since is a problem.
 */
public final class AppraisalIntake {
    private static final String UNCHANGED =
            "Columns to read must stay as they were written. Write the sheet again if need be.";
    private static final String WHOLE_ROWS = "Sort whole rows only. Begin again with the sheet as it was written.";

    private final AppraisalState state;
    private final AppraisalDesk desk;
    private final Instrument instrument;
    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private final List<AppraisalDesk.Answering> answers = new ArrayList<>();
    /** By unit and item, as it stood when the sheet was written. */
    private final Map<ReportId, Map<String, FilledSheet.Row>> sent = new HashMap<>();

    private Optional<SheetRows> sentRows = Optional.empty();
    private SheetRows rows;

    private AppraisalIntake(AppraisalState state, AppraisalDesk desk, Instrument instrument, Path file, String name) {
        this.state = state;
        this.desk = desk;
        this.instrument = instrument;
        this.name = name;
        this.rows = new SheetRows(SheetFile.filled(file, name, AppraisalIntake::heads), name, AppraisalSheet.ANSWERS);
    }

    /**
     * What came of it.
     *
     * @param kept how many answers are new
     * @param problems in the order of the sheet
     */
    public record Taken(int kept, List<Problem> problems) {
        public Taken {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes what the person who acts filled into a workbook.
     *
     * @param name the file as the user knows it
     * @throws ReviewException if it is no such workbook, or was written for somebody else or another instrument
     */
    public static Taken take(AppraisalDesk desk, Instrument instrument, Path file, String name) {
        desk.requireNamed();
        AppraisalIntake intake = desk.read(state -> {
            AppraisalIntake reading = new AppraisalIntake(state, desk, instrument, file, name);
            reading.read(file);
            return reading;
        });
        int kept = intake.answers.isEmpty() ? 0 : desk.answer(intake.answers);
        return new Taken(kept, intake.problems);
    }

    private static boolean heads(List<String> cells) {
        List<String> lower = FilledSheet.folded(cells);
        return lower.contains(SheetRows.SHEET)
                && lower.contains(AppraisalSheet.TITLE)
                && (lower.contains(AppraisalSheet.ID) || lower.contains(AppraisalSheet.NAME));
    }

    private static boolean headsSent(List<String> cells) {
        return cells.contains(AppraisalSheet.ITEM) && cells.contains(AppraisalSheet.VALUE);
    }

    private String mark() {
        return AppraisalSheet.mark(instrument, desk.me());
    }

    private void read(Path file) {
        rows.requireColumns(List.of(AppraisalSheet.ID, SheetRows.SHEET));
        rows.requireMark(mark());
        readSent(file);
        Map<AppraisalState.Unit, FilledSheet.Row> found = new LinkedHashMap<>();
        for (FilledSheet.Row row : rows.rows()) {
            unit(row).ifPresent(unit -> {
                FilledSheet.Row other = found.putIfAbsent(unit, row);
                if (other != null) {
                    error(
                            row.number(),
                            "row " + other.number() + " is about the same unit; this one was not taken.",
                            "Keep one row for each.");
                }
            });
        }
        state.units().stream()
                .filter(unit -> !found.containsKey(unit))
                .forEach(unit -> warning(
                        "there is no row that can be used for " + unit.name() + ".", "Nothing of it was changed."));
        List<AppraisalSheet.Columns> columns = AppraisalSheet.columns(instrument);
        columns.forEach(one -> column(one, found));
        List<String> known =
                new ArrayList<>(List.of(AppraisalSheet.NAME, AppraisalSheet.TITLE, AppraisalSheet.ID, SheetRows.SHEET));
        columns.forEach(one -> known.addAll(FilledSheet.folded(List.of(one.answer(), one.comment()))));
        rows.headings().stream()
                .filter(heading -> !heading.isEmpty() && !known.contains(heading))
                .forEach(heading -> warning(
                        "the instrument has no item \"" + heading + "\"; the column was left out.",
                        "`sheaf instrument show " + instrument.id() + "` lists its items."));
    }

    private void readSent(Path file) {
        try {
            SheetRows before =
                    new SheetRows(SheetFile.filled(file, name, AppraisalIntake::headsSent), name, AppraisalSheet.SENT);
            for (FilledSheet.Row row : before.rows()) {
                ReportId.parse(before.cell(row, AppraisalSheet.ID))
                        .flatMap(id -> state.studies().now(id.anchor()))
                        .ifPresent(id -> sent.computeIfAbsent(id, none -> new HashMap<>())
                                .put(before.cell(row, AppraisalSheet.ITEM), row));
            }
            sentRows = Optional.of(before);
        } catch (ReviewException e) {
            problems.add(Problem.warning(
                    name,
                    0,
                    "The sheet \"" + AppraisalSheet.SENT
                            + "\" is not in the file, so changed cells cannot be told from old ones.",
                    "Only what was not answered before is taken. Save as XLSX, with all sheets."));
        }
    }

    private void error(long row, String what, String advice) {
        problems.add(Problem.error(name, row, rows.sheet() + ": " + what, advice));
    }

    private void warning(String what, String advice) {
        problems.add(Problem.warning(name, 0, rows.sheet() + ": " + what, advice));
    }

    /** The unit of a row that can be trusted; nothing, and a problem, if it cannot. */
    private Optional<AppraisalState.Unit> unit(FilledSheet.Row row) {
        Optional<String> unsound = rows.unsound(row, List.of(AppraisalSheet.ID, SheetRows.SHEET));
        if (unsound.isPresent()) {
            error(row.number(), unsound.get() + "; it was not taken.", UNCHANGED);
            return Optional.empty();
        }
        if (!rows.cell(row, SheetRows.SHEET).equals(mark())) {
            error(
                    row.number(),
                    "this row was added, or belongs to somebody else's sheet; it was not taken.",
                    "Only rows that were written for you are read.");
            return Optional.empty();
        }
        Optional<ReportId> report = ReportId.parse(rows.cell(row, AppraisalSheet.ID))
                .flatMap(id -> state.studies().now(id.anchor()))
                .filter(state.studies()::includes);
        if (report.isEmpty()) {
            error(row.number(), "this row names nothing that is included; it was not taken.", UNCHANGED);
            return Optional.empty();
        }
        String expected = sent(report.get(), AppraisalSheet.NAMED, AppraisalSheet.VALUE)
                .orElse(state.unit(report.get()).name());
        String title = rows.cell(row, AppraisalSheet.TITLE);
        boolean otherName = rows.has(AppraisalSheet.NAME)
                && !plain(rows.cell(row, AppraisalSheet.NAME)).equals(plain(expected));
        boolean otherTitle = rows.has(AppraisalSheet.TITLE)
                && state.units().stream()
                        .anyMatch(unit -> !unit.reports().contains(report.get())
                                && plain(AppraisalSheet.title(state, unit)).equals(plain(title)))
                && !plain(title).equals(plain(AppraisalSheet.title(state, state.unit(report.get()))));
        if (otherName || otherTitle) {
            error(
                    row.number(),
                    "this row has the id of " + expected + " and another " + (otherName ? "name" : "title")
                            + ": a column was sorted by itself, or written over; the row was not taken.",
                    WHOLE_ROWS);
            return Optional.empty();
        }
        return Optional.of(state.unit(report.get()));
    }

    private Optional<String> sent(ReportId unit, String item, String column) {
        return sentRows.flatMap(before ->
                Optional.ofNullable(sent.getOrDefault(unit, Map.of()).get(item)).map(row -> before.cell(row, column)));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void column(AppraisalSheet.Columns column, Map<AppraisalState.Unit, FilledSheet.Row> found) {
        if (!rows.has(column.answer())) {
            warning("there is no column \"" + column.answer() + "\".", "Nothing of it was changed.");
            return;
        }
        if (isSortedAlone(column, found)) {
            error(
                    0,
                    "the column \"" + column.answer() + "\" has the answers it had, in other rows: it was sorted by"
                            + " itself; none of it was taken.",
                    WHOLE_ROWS);
            return;
        }
        found.forEach((unit, row) -> cell(unit, row, column));
    }

    /** Whether at least three answers have changed their rows and none has changed otherwise. */
    private boolean isSortedAlone(AppraisalSheet.Columns column, Map<AppraisalState.Unit, FilledSheet.Row> found) {
        List<String> before = new ArrayList<>();
        List<String> now = new ArrayList<>();
        int moved = 0;
        for (Map.Entry<AppraisalState.Unit, FilledSheet.Row> row : found.entrySet()) {
            String was = plain(sent(row.getKey().id(), column.item().id(), AppraisalSheet.VALUE)
                    .orElse(""));
            String is = plain(rows.cell(row.getValue(), column.answer()));
            before.add(was);
            now.add(is);
            moved += was.equals(is) ? 0 : 1;
        }
        return moved >= 3
                && before.stream()
                        .sorted()
                        .toList()
                        .equals(now.stream().sorted().toList());
    }

    private void cell(AppraisalState.Unit unit, FilledSheet.Row row, AppraisalSheet.Columns column) {
        Item item = column.item();
        String typed = plain(rows.cell(row, column.answer()));
        boolean hasComments = rows.has(column.comment());
        if (rows.isFormula(row, column.answer()) || rows.isFormula(row, column.comment())) {
            error(
                    row.number(),
                    "\"" + column.answer() + "\" is computed by a formula; the cell was not taken.",
                    "Write it as text.");
            return;
        }
        String before = plain(sent(unit.id(), item.id(), AppraisalSheet.VALUE).orElse(""));
        String commentBefore =
                plain(sent(unit.id(), item.id(), AppraisalSheet.COMMENT).orElse(""));
        String comment = hasComments ? rows.cell(row, column.comment()).strip() : commentBefore;
        Optional<Given> now = AppraisalSheet.mine(state, unit, instrument, desk.me(), item);
        if (sentRows.isPresent()
                ? typed.equals(before) && plain(comment).equals(commentBefore)
                : now.isPresent() || typed.isEmpty() && comment.isEmpty()) {
            return;
        }
        Optional<Given> said = Optional.empty();
        if (!typed.isEmpty()) {
            AnswerReader.Reading reading = AnswerReader.read(item, typed);
            if (typed.equals(before) && now.isPresent()) { // one that the instrument may not know any more stays
                said = now.map(given -> given.withComment(comment));
            } else if (reading.given().isEmpty()) {
                error(row.number(), unit.name() + ": " + reading.what() + " The cell was not taken.", reading.advice());
                return;
            } else {
                said = reading.given().map(given -> given.withComment(comment));
            }
        } else if (!comment.isEmpty()) {
            error(
                    row.number(),
                    "there is a comment on " + item.name() + " of " + unit.name() + " and no answer; it was not taken.",
                    AnswerReader.possible(item));
            return;
        }
        if (said.equals(now)) {
            return;
        }
        if (!plain(now.map(Given::words).orElse("")).equals(before)
                || !plain(now.map(Given::comment).orElse("")).equals(commentBefore)) {
            error(
                    row.number(),
                    "you have answered " + item.name() + " of " + unit.name()
                            + " otherwise since this sheet was written ("
                            + now.map(Given::words).orElse("taken back") + "); the cell was not taken.",
                    "If the sheet is right, say so with `sheaf appraise set`.");
            return;
        }
        answers.add(new AppraisalDesk.Answering(unit.id(), instrument, item, said));
    }
}
