// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.Entry;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.FieldReader;
import org.sheaf.extraction.Group;
import org.sheaf.extraction.StatedNumber;
import org.sheaf.extraction.Value;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.studies.SheetRows;
import org.sheaf.tabular.FormWriter;
import org.sheaf.workspace.SheetFile;

/**
 * The form as a workbook for one person: a sheet with a row for each report, one with a row for each group of participants,
 * the explanations, and what was filled in when it was written, by which a changed cell is told from an old one.
 */
public final class ExtractionSheet {
    static final String FIELDS = "fields";
    static final String GROUPS = "participants";
    static final String SENT = "as written";
    static final String NAME = "name";
    static final String TITLE = "title";
    static final String ID = "id";
    static final String SHEET = SheetRows.SHEET;
    static final String ROLE = "who";
    static final String NUMBER = "how many";
    static final String METHOD = "how they took part";
    static final String PART = "part of another group";
    static final String VALUE = "value";

    private static final String MARK = "extraction of ";
    /** Empty rows for further groups of each report. */
    private static final int SPARE = 5;

    private static final int SHORTEST = 12;
    private static final int WIDEST = 40;

    private final ExtractionState state;
    private final ReviewerId person;

    private ExtractionSheet(ExtractionState state, ReviewerId person) {
        this.state = state;
        this.person = person;
    }

    /** Writes the workbook of a person, with what that person has filled in so far. Returns how many reports it holds. */
    public static int write(ExtractionDesk desk, Path file) {
        desk.requireNamed();
        return desk.read(state -> {
            ExtractionSheet sheet = new ExtractionSheet(state, desk.me());
            SheetFile.writeNew(file, sheet.workbook());
            return state.studies().reports().size();
        });
    }

    /** What stands in every row of a person's sheet, so that it is not taken for somebody else's. */
    static String mark(ReviewerId person) {
        return MARK + person;
    }

    /** The field of participants; nothing if the form has none. */
    static Optional<Field> participants(ExtractionForm form) {
        return form.fields().stream()
                .filter(field -> field.kind() == Field.Kind.PARTICIPANTS)
                .findFirst();
    }

    /** The fields that have a column. */
    static List<Field> columns(ExtractionForm form) {
        return form.fields().stream()
                .filter(field -> field.kind() != Field.Kind.PARTICIPANTS)
                .toList();
    }

    private byte[] workbook() {
        List<FormWriter.Form> forms = new ArrayList<>(List.of(fields()));
        participants(state.form()).ifPresent(field -> forms.add(groups(field)));
        return FormWriter.write(forms, List.of(explanations(), sent()));
    }

    private FormWriter.Form fields() {
        List<FormWriter.Column> columns = new ArrayList<>(List.of(FormWriter.Column.toRead(NAME, 18)));
        for (Field field : columns(state.form())) {
            columns.add(new FormWriter.Column(
                    field.label(),
                    Math.max(SHORTEST, Math.min(WIDEST, field.label().length() + 14)),
                    true,
                    field.kind() == Field.Kind.CHOICE ? choices(field) : List.of(),
                    field.help()));
        }
        columns.add(FormWriter.Column.toRead(TITLE, 40));
        columns.add(FormWriter.Column.toRead(ID, 24));
        columns.add(FormWriter.Column.toRead(SHEET, 24));
        List<List<String>> rows = new ArrayList<>();
        for (ReportId report : state.studies().reports()) {
            List<String> row = new ArrayList<>(List.of(state.studies().name(report)));
            columns(state.form()).forEach(field -> row.add(typed(report, field)));
            row.addAll(List.of(state.studies().record(report).title(), report.toString(), mark(person)));
            rows.add(row);
        }
        return new FormWriter.Form(FIELDS, columns, rows);
    }

    private static List<String> choices(Field field) {
        List<String> choices = new ArrayList<>(field.options());
        choices.add(StatedNumber.NOT_REPORTED);
        return choices;
    }

    private Optional<Value> mine(ReportId report, Field field) {
        return state.cell(report, field).of(person).flatMap(Entry::value);
    }

    private String typed(ReportId report, Field field) {
        return mine(report, field).map(value -> FieldReader.typed(field, value)).orElse("");
    }

    private FormWriter.Form groups(Field field) {
        List<FormWriter.Column> columns = List.of(
                FormWriter.Column.toRead(NAME, 18),
                new FormWriter.Column(ROLE, 40, true, List.of(), ""),
                new FormWriter.Column(NUMBER, 18, true, List.of(), ""),
                new FormWriter.Column(METHOD, 30, true, List.of(), ""),
                new FormWriter.Column(
                        PART, 14, true, Group.Part.words(), "Whether these people are counted in another row already."),
                FormWriter.Column.toRead(ID, 24),
                FormWriter.Column.toRead(SHEET, 24));
        List<List<String>> rows = new ArrayList<>();
        for (ReportId report : state.studies().reports()) {
            Optional<Value> mine = mine(report, field);
            List<List<String>> filled = new ArrayList<>();
            mine.filter(Value::isNotReported)
                    .ifPresent(none -> filled.add(List.of(StatedNumber.NOT_REPORTED, "", "", "")));
            for (Group group : mine.map(Value::groups).orElse(List.of())) {
                filled.add(List.of(
                        group.role(),
                        group.number().words(),
                        group.method(),
                        group.part() == Group.Part.NO ? "" : group.part().key()));
            }
            for (int i = 0; i < SPARE; i++) {
                filled.add(List.of("", "", "", ""));
            }
            for (List<String> cells : filled) {
                List<String> row = new ArrayList<>(List.of(state.studies().name(report)));
                row.addAll(cells);
                row.addAll(List.of(report.toString(), mark(person)));
                rows.add(row);
            }
        }
        return new FormWriter.Form(GROUPS, columns, rows);
    }

    private FormWriter.Page explanations() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("field", "what to look for", "what to write"));
        for (Field field : state.form().fields()) {
            rows.add(List.of(
                    field.label(),
                    field.help(),
                    switch (field.kind()) {
                        case TEXT -> "words";
                        case CHOICE -> "one of: " + String.join("; ", field.options());
                        case SEVERAL -> "one or more, with ; between, of: " + String.join("; ", field.options());
                        case YEAR -> "a year of four digits";
                        case NUMBER -> "the number as the report prints it, with its words";
                        case PARTICIPANTS -> "the sheet \"" + GROUPS + "\": a row for each group";
                    }));
        }
        rows.add(List.of("any", "The report does not state it.", StatedNumber.NOT_REPORTED));
        return new FormWriter.Page("explanations", List.of(24, 60, 50), rows);
    }

    private FormWriter.Page sent() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(ID, SentSheet.FIELD, VALUE, SHEET));
        for (ReportId report : state.studies().reports()) {
            rows.add(List.of(report.toString(), SentSheet.NAMED, state.studies().name(report), mark(person)));
            for (Field field : state.form().fields()) {
                mine(report, field)
                        .ifPresent(value -> rows.add(List.of(
                                report.toString(),
                                field.id(),
                                value.isNotReported() ? StatedNumber.NOT_REPORTED : value.text(),
                                mark(person))));
            }
        }
        return new FormWriter.Page(SENT, List.of(24, 20, 60, 24), rows);
    }
}
