// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sheaf.appraisal.Answer;
import org.sheaf.appraisal.AnswerReader;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.studies.SheetRows;
import org.sheaf.tabular.FormWriter;
import org.sheaf.workspace.SheetFile;

/**
 * An instrument as a workbook for one rater: a row for each unit, a column for each answer and, beside it, one for the comment;
 * the questions with what to look for; and what stood there when it was written, by which a changed cell is told from an old
 * one. It holds nothing that another rater answered.
 */
public final class AppraisalSheet {
    static final String ANSWERS = "answers";
    static final String SENT = "as written";
    static final String NAME = "name";
    static final String TITLE = "title";
    static final String ID = "id";
    static final String ITEM = "item";
    static final String VALUE = "value";
    static final String COMMENT = "comment";
    /** In the column of items, for the row that holds a unit's name; no item can be called so. */
    static final String NAMED = "(name)";

    private AppraisalSheet() {}

    /** Writes the workbook of the person who acts, with what that person has answered. Returns how many units it holds. */
    public static int write(AppraisalDesk desk, Instrument instrument, Path file) {
        desk.requireNamed();
        return desk.read(state -> {
            SheetFile.writeNew(file, workbook(state, instrument, desk.me()));
            return state.units().size();
        });
    }

    /** What stands in every row of a person's sheet, so that it is not taken for somebody else's. */
    static String mark(Instrument instrument, ReviewerId person) {
        return "appraisal with " + instrument.id() + " by " + person;
    }

    /**
     * The columns of an item.
     *
     * @param answer heading of that for the answer, which no other column has
     * @param comment heading of that for the comment
     */
    record Columns(Item item, String answer, String comment) {}

    static List<Columns> columns(Instrument instrument) {
        Set<String> taken = new HashSet<>(Set.of(NAME, TITLE, ID, SheetRows.SHEET));
        List<Columns> columns = new ArrayList<>();
        for (Item item : instrument.items()) {
            String heading = item.name();
            while (!taken.add(heading.toLowerCase(java.util.Locale.ROOT))) {
                heading += " (" + item.id() + ")";
            }
            columns.add(new Columns(item, heading, COMMENT + " on " + heading));
        }
        return columns;
    }

    private static byte[] workbook(AppraisalState state, Instrument instrument, ReviewerId rater) {
        return FormWriter.write(
                List.of(answers(state, instrument, rater)),
                List.of(questions(instrument), sent(state, instrument, rater)));
    }

    private static FormWriter.Form answers(AppraisalState state, Instrument instrument, ReviewerId rater) {
        List<Columns> items = columns(instrument);
        List<FormWriter.Column> columns = new ArrayList<>(List.of(FormWriter.Column.toRead(NAME, 18)));
        for (Columns one : items) {
            boolean words = one.item().kind() == Item.Kind.TEXT;
            columns.add(FormWriter.Column.suggesting(
                    one.answer(), words ? 40 : 14, words ? List.of() : choices(one.item()), hint(one.item())));
            columns.add(new FormWriter.Column(one.comment(), 24, true, List.of(), ""));
        }
        columns.add(FormWriter.Column.toRead(TITLE, 40));
        columns.add(FormWriter.Column.toRead(ID, 24));
        columns.add(FormWriter.Column.toRead(SheetRows.SHEET, 30));
        List<List<String>> rows = new ArrayList<>();
        for (AppraisalState.Unit unit : state.units()) {
            List<String> row = new ArrayList<>(List.of(unit.name()));
            for (Columns one : items) {
                Optional<Given> given = mine(state, unit, instrument, rater, one.item());
                row.add(given.map(Given::words).orElse(""));
                row.add(given.map(Given::comment).orElse(""));
            }
            row.add(title(state, unit));
            row.add(unit.id().toString());
            row.add(mark(instrument, rater));
            rows.add(row);
        }
        return new FormWriter.Form(ANSWERS, columns, rows);
    }

    static String title(AppraisalState state, AppraisalState.Unit unit) {
        return state.studies().record(unit.id()).title();
    }

    static Optional<Given> mine(
            AppraisalState state, AppraisalState.Unit unit, Instrument instrument, ReviewerId rater, Item item) {
        return Optional.ofNullable(
                state.of(unit, instrument).assessment(instrument, rater).given().get(item.id()));
    }

    private static List<String> choices(Item item) {
        List<String> choices =
                new ArrayList<>(item.answers().stream().map(Answer::code).toList());
        choices.add(AnswerReader.NOT_REPORTED);
        return choices;
    }

    private static String hint(Item item) {
        return item.question() + " "
                + item.answers().stream()
                        .map(answer -> answer.code() + ": " + answer.label())
                        .collect(Collectors.joining("; "));
    }

    private static FormWriter.Page questions(Instrument instrument) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("item", "part", "question", "what to look for", "answers", "a comment is owed"));
        instrument
                .sections()
                .forEach(section -> section.items()
                        .forEach(item -> rows.add(List.of(
                                item.name() + (item.optional() ? " (may stay empty)" : ""),
                                section.title(),
                                item.question(),
                                String.join("\n", item.hints()),
                                item.kind() == Item.Kind.TEXT
                                        ? "words"
                                        : item.answers().stream()
                                                .map(answer -> answer.code() + ": " + answer.label())
                                                .collect(Collectors.joining("\n")),
                                owed(item)))));
        rows.add(List.of("any", "", "", "The source does not report it.", AnswerReader.NOT_REPORTED, ""));
        rows.add(List.of(
                "any",
                "",
                "",
                "Something is to be added to the answer: write it in brackets behind it.",
                "such as Y (MM)",
                ""));
        return new FormWriter.Page("questions", List.of(24, 24, 50, 60, 24, 20), rows);
    }

    private static String owed(Item item) {
        return item.comment().always()
                ? "always"
                : item.answers().stream()
                        .map(Answer::code)
                        .filter(item.comment()::isOwedBy)
                        .collect(Collectors.joining(", "));
    }

    private static FormWriter.Page sent(AppraisalState state, Instrument instrument, ReviewerId rater) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(ID, ITEM, VALUE, COMMENT, SheetRows.SHEET));
        String mark = mark(instrument, rater);
        for (AppraisalState.Unit unit : state.units()) {
            rows.add(List.of(unit.id().toString(), NAMED, unit.name(), "", mark));
            for (Item item : instrument.items()) {
                mine(state, unit, instrument, rater, item)
                        .ifPresent(given -> rows.add(
                                List.of(unit.id().toString(), item.id(), given.words(), given.comment(), mark)));
            }
        }
        return new FormWriter.Page(SENT, List.of(24, 20, 30, 40, 30), rows);
    }
}
