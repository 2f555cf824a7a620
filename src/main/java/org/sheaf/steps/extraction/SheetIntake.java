// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.Entry;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.FieldReader;
import org.sheaf.extraction.Value;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.studies.SheetRows;
import org.sheaf.steps.studies.Studies;
import org.sheaf.tabular.FilledSheet;
import org.sheaf.workspace.SheetFile;

/**
 * What a workbook of extraction that came back says. The report's id decides what a row is about. A cell says something if
 * it is not as it was written; what cannot be trusted is a problem and says nothing, everything else counts. So the same
 * workbook may be taken twice, and several in any order: a cell that the person has changed elsewhere since is a problem.
 */
public final class SheetIntake {
    private static final String UNCHANGED =
            "Columns to read must stay as they were written. Write the sheet again if need be.";

    private final ExtractionState state;
    private final ExtractionDesk desk;
    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ExtractionDesk.Filling> fillings = new ArrayList<>();
    private SentSheet sent = new SentSheet();
    private boolean hasSent;

    private SheetIntake(ExtractionState state, ExtractionDesk desk, String name) {
        this.state = state;
        this.desk = desk;
        this.name = name;
    }

    /**
     * What came of it.
     *
     * @param kept how many values are new
     * @param problems in the order of the sheets
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
     * @throws ReviewException if it is no such workbook, or was written for somebody else
     */
    public static Taken take(ExtractionDesk desk, Path file, String name) {
        desk.requireNamed();
        SheetIntake intake = desk.read(state -> {
            SheetIntake reading = new SheetIntake(state, desk, name);
            reading.read(file);
            return reading;
        });
        int kept = intake.fillings.isEmpty() ? 0 : desk.fill(intake.fillings);
        return new Taken(kept, intake.problems);
    }

    private void read(Path file) {
        FilledSheet fields = SheetFile.filled(file, name, SheetIntake::headsFields);
        SheetRows rows = new SheetRows(fields, name, ExtractionSheet.FIELDS);
        rows.requireColumns(List.of(ExtractionSheet.ID, ExtractionSheet.SHEET));
        rows.requireMark(ExtractionSheet.mark(desk.me()));
        readSent(file);
        new FieldRows(rows).read();
        ExtractionSheet.participants(state.form()).ifPresent(field -> {
            Optional<FilledSheet> groups = groups(file);
            groups.ifPresentOrElse(
                    sheet -> new GroupRows(this, new SheetRows(sheet, name, ExtractionSheet.GROUPS), field).read(),
                    () -> error(
                            0,
                            "The sheet \"" + ExtractionSheet.GROUPS
                                    + "\" is not in the file; no participants were taken.",
                            "Put it back, or fill participants in with `sheaf extract`."));
        });
    }

    /** The sheet of participants has names and ids too, and may stand first. */
    private static boolean headsFields(List<String> cells) {
        List<String> lower = FilledSheet.folded(cells);
        return lower.contains(ExtractionSheet.TITLE)
                && (lower.contains(ExtractionSheet.NAME) || lower.contains(ExtractionSheet.ID))
                && lower.contains(ExtractionSheet.SHEET);
    }

    private Optional<FilledSheet> groups(Path file) {
        try {
            return Optional.of(SheetFile.filled(file, name, cells -> {
                List<String> lower = FilledSheet.folded(cells);
                return lower.contains(ExtractionSheet.ROLE) && lower.contains(ExtractionSheet.NUMBER);
            }));
        } catch (ReviewException e) {
            return Optional.empty(); // said by whoever asks
        }
    }

    private void readSent(Path file) {
        try {
            FilledSheet before = SheetFile.filled(file, name, SentSheet::heads);
            sent = new SentSheet(new SheetRows(before, name, ExtractionSheet.SENT), state.studies());
            hasSent = true;
        } catch (ReviewException e) {
            problems.add(Problem.warning(
                    name,
                    0,
                    "The sheet \"" + ExtractionSheet.SENT
                            + "\" is not in the file, so changed cells cannot be told from" + " old ones.",
                    "Only what was not filled in before is taken. Save as XLSX, with all sheets."));
        }
    }

    Studies studies() {
        return state.studies();
    }

    void warning(String what, String advice) {
        problems.add(Problem.warning(name, 0, what, advice));
    }

    void error(long row, String what, String advice) {
        problems.add(Problem.error(name, row, what, advice));
    }

    private Optional<Value> mine(ReportId report, Field field) {
        return state.cell(report, field).of(desk.me()).flatMap(Entry::value);
    }

    /** What a field held when the sheet was written; nothing if nothing. */
    Optional<Value> sent(ReportId report, Field field) {
        return sent.value(report, field);
    }

    /** Takes a value if it is not what stood there when the sheet was written. */
    void offer(long row, String sheet, ReportId report, Field field, Optional<Value> said) {
        Optional<Value> now = mine(report, field);
        Optional<Value> before = sent(report, field);
        if (same(said, now) || hasSent && same(said, before) || said.isEmpty() && !hasSent) {
            return;
        }
        if (!same(now, before)) {
            error(
                    row,
                    sheet + ": you have filled in \"" + field.label() + "\" of "
                            + state.studies().name(report) + " otherwise since this sheet was written ("
                            + now.map(value -> value.words(field)).orElse("taken back") + "); the cell was not taken.",
                    "If the sheet is right, say so with `sheaf extract set`.");
            return;
        }
        fillings.add(new ExtractionDesk.Filling(report, field, said, Optional.empty(), ""));
    }

    private static boolean same(Optional<Value> a, Optional<Value> b) {
        return a.isPresent() == b.isPresent() && a.stream().allMatch(value -> value.equals(b.orElseThrow()));
    }

    /** The report of a row that can be trusted; nothing, and a problem, if it cannot. */
    Optional<ReportId> report(SheetRows rows, FilledSheet.Row row, List<String> needed) {
        Optional<String> unsound = rows.unsound(row, needed);
        if (unsound.isPresent()) {
            error(row.number(), rows.sheet() + ": " + unsound.get() + "; it was not taken.", UNCHANGED);
            return Optional.empty();
        }
        if (!rows.cell(row, ExtractionSheet.SHEET).equals(ExtractionSheet.mark(desk.me()))) {
            error(
                    row.number(),
                    rows.sheet() + ": this row was added, or belongs to somebody else's sheet; it was not taken.",
                    "Only rows that were written for you are read; empty rows for further groups are there.");
            return Optional.empty();
        }
        Optional<ReportId> report = ReportId.parse(rows.cell(row, ExtractionSheet.ID))
                .flatMap(id -> state.studies().now(id.anchor()))
                .filter(state.studies()::includes);
        if (report.isEmpty()) {
            error(row.number(), rows.sheet() + ": this row names no included report; it was not taken.", UNCHANGED);
            return report;
        }
        return isAbout(rows, row, report.get()) ? report : Optional.empty();
    }

    /** Whether what is there to be read belongs to the same report as the id. */
    private boolean isAbout(SheetRows rows, FilledSheet.Row row, ReportId report) {
        String shown = rows.cell(row, ExtractionSheet.NAME);
        String title = rows.cell(row, ExtractionSheet.TITLE);
        boolean otherTitle = rows.has(ExtractionSheet.TITLE)
                && !plain(title).equals(plain(state.studies().record(report).title()))
                && state.studies().reports().stream()
                        .anyMatch(other ->
                                plain(state.studies().record(other).title()).equals(plain(title)));
        boolean otherName = rows.has(ExtractionSheet.NAME) && isOfAnother(shown, title, report);
        if (otherName || otherTitle) {
            error(
                    row.number(),
                    rows.sheet() + ": this row has the id of " + state.studies().name(report) + " and the "
                            + (otherName ? "name" : "title")
                            + " of another report: a column was sorted by itself; the row"
                            + " was not taken.",
                    "Sort whole rows only. Begin again with the sheet as it was written.");
            return false;
        }
        return true;
    }

    /**
     * Whether a name belongs to another report. Where it is not known how reports were called when the sheet was written, a
     * name alone proves nothing beside the right title.
     */
    private boolean isOfAnother(String shown, String title, ReportId report) {
        if (sent.hasNames()) {
            return sent.isOfAnother(shown, report);
        }
        boolean rightTitle = !title.isBlank()
                && plain(title).equals(plain(state.studies().record(report).title()));
        return !rightTitle
                && !shown.equals(state.studies().name(report))
                && state.studies().byName().containsKey(shown);
    }

    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The sheet with a row for each report. */
    private final class FieldRows {
        private final SheetRows rows;
        private final Map<ReportId, FilledSheet.Row> seen = new LinkedHashMap<>();

        FieldRows(SheetRows rows) {
            this.rows = rows;
        }

        void read() {
            for (FilledSheet.Row row : rows.rows()) {
                report(rows, row, List.of(ExtractionSheet.ID, ExtractionSheet.SHEET))
                        .ifPresent(report -> {
                            FilledSheet.Row other = seen.putIfAbsent(report, row);
                            if (other != null) {
                                error(
                                        row.number(),
                                        rows.sheet() + ": row " + other.number()
                                                + " is about the same report; this one was not" + " taken.",
                                        "Keep one row for each report.");
                            }
                        });
            }
            state.studies().reports().stream()
                    .filter(report -> !seen.containsKey(report))
                    .forEach(report -> problems.add(Problem.warning(
                            name,
                            0,
                            rows.sheet() + ": there is no row that can be used for "
                                    + state.studies().name(report) + ".",
                            "Nothing of it was changed.")));
            columns();
        }

        private void columns() {
            List<Field> fields = ExtractionSheet.columns(state.form());
            for (Field field : fields) {
                if (!rows.has(field.label())) {
                    problems.add(Problem.warning(
                            name,
                            0,
                            rows.sheet() + ": there is no column \"" + field.label() + "\".",
                            "Nothing of it was changed."));
                    continue;
                }
                Map<ReportId, String> cells = new LinkedHashMap<>();
                seen.forEach((report, row) -> cells.put(report, rows.cell(row, field.label())));
                if (isSortedAlone(field, cells)) {
                    error(
                            0,
                            rows.sheet() + ": the column \"" + field.label()
                                    + "\" has the values it had, in other rows:"
                                    + " it was sorted by itself; none of it was taken.",
                            "Sort whole rows only. Begin again with the sheet as it was written.");
                } else {
                    seen.forEach((report, row) -> cell(report, row, field));
                }
            }
            List<String> known = new ArrayList<>(
                    List.of(ExtractionSheet.NAME, ExtractionSheet.TITLE, ExtractionSheet.ID, ExtractionSheet.SHEET));
            fields.forEach(field -> known.add(field.label().toLowerCase(Locale.ROOT)));
            rows.headings().stream()
                    .filter(heading -> !heading.isEmpty() && !known.contains(heading))
                    .forEach(heading -> problems.add(Problem.warning(
                            name,
                            0,
                            rows.sheet() + ": the form has no field \"" + heading + "\"; the column was left out.",
                            "Fields stand in extraction.yml.")));
        }

        /** Whether at least three values have changed their rows and none has changed otherwise. */
        private boolean isSortedAlone(Field field, Map<ReportId, String> cells) {
            List<String> before = new ArrayList<>();
            List<String> now = new ArrayList<>();
            int moved = 0;
            for (Map.Entry<ReportId, String> cell : cells.entrySet()) {
                String was = sent(cell.getKey(), field)
                        .map(value -> FieldReader.typed(field, value))
                        .orElse("");
                before.add(was);
                now.add(plain(cell.getValue()));
                moved += was.equals(plain(cell.getValue())) ? 0 : 1;
            }
            return moved >= 3
                    && before.stream()
                            .sorted()
                            .toList()
                            .equals(now.stream().sorted().toList());
        }

        private void cell(ReportId report, FilledSheet.Row row, Field field) {
            String typed = rows.cell(row, field.label());
            if (rows.isFormula(row, field.label())) {
                error(
                        row.number(),
                        rows.sheet() + ": \"" + field.label() + "\" is computed by a formula; the cell was not taken.",
                        "Write it as text.");
                return;
            }
            if (typed.isBlank()) {
                offer(row.number(), rows.sheet(), report, field, Optional.empty());
                return;
            }
            FieldReader.Reading reading = FieldReader.read(field, typed);
            if (reading.value().isEmpty()) {
                error(
                        row.number(),
                        rows.sheet() + ": " + reading.what() + " The cell was not taken.",
                        reading.advice());
            } else {
                offer(row.number(), rows.sheet(), report, field, reading.value());
            }
        }
    }
}
