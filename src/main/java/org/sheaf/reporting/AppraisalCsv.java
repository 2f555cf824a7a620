// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/** The appraisal as tables for spreadsheets. */
final class AppraisalCsv {
    private AppraisalCsv() {}

    /** A row for each unit. Where there are several instruments the columns of each stand empty in the rows of the others. */
    static String units(AppraisalView view) {
        List<String> header = new ArrayList<>(List.of("instrument", "version", "name", "id", "state"));
        boolean several = view.tables().size() > 1;
        for (AppraisalView.Table table : view.tables()) {
            String before = several ? table.about().id() + ": " : "";
            table.questions().forEach(question -> header.add(Csv.guarded(before + question.named())));
            table.notes().forEach(note -> header.add(Csv.guarded(before + note)));
            if (table.hasTotal()) {
                header.add(Csv.guarded(before + "total"));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        int behind = 0;
        for (AppraisalView.Table table : view.tables()) {
            for (AppraisalView.Unit unit : table.units()) {
                List<String> row = new ArrayList<>(
                        List.of(table.about().id(), table.about().version(), unit.name(), unit.id(), unit.state()));
                fill(row, 5 + behind);
                unit.cells().forEach(cell -> row.add(words(cell)));
                row.addAll(unit.notes());
                if (table.hasTotal()) {
                    row.add(unit.total());
                }
                fill(row, header.size());
                rows.add(row);
            }
            behind += table.questions().size() + table.notes().size() + (table.hasTotal() ? 1 : 0);
        }
        return Csv.write(header, rows);
    }

    private static void fill(List<String> row, int width) {
        while (row.size() < width) {
            row.add("");
        }
    }

    private static String words(AppraisalView.Cell cell) {
        return cell.state().equals(AppraisalView.Cell.OPEN) ? cell.words() + " (to settle)" : cell.words();
    }

    /** A row for each answer of each person, and for what was settled. */
    static String answers(AppraisalView view) {
        List<List<String>> rows = new ArrayList<>();
        for (AppraisalView.Table table : view.tables()) {
            for (AppraisalView.Given given : table.given()) {
                rows.add(List.of(
                        table.about().id(),
                        given.unit(),
                        given.id(),
                        given.item(),
                        given.question(),
                        given.as(),
                        given.who(),
                        given.answer(),
                        given.qualifier(),
                        given.comment(),
                        given.when()));
            }
        }
        return Csv.write(
                List.of(
                        "instrument",
                        "name",
                        "id",
                        "item",
                        "question",
                        "as",
                        "who",
                        "answer",
                        "addition",
                        "comment",
                        "when"),
                rows);
    }

    /** A row for each question and each answer or state that it can have. */
    static String counts(List<AppraisalReport.Shown> shown) {
        List<List<String>> rows = new ArrayList<>();
        for (AppraisalReport.Shown one : shown) {
            for (AppraisalReport.Counted counted : one.counted()) {
                for (AppraisalSigns.Count count : counted.counts()) {
                    rows.add(List.of(
                            one.table().about().id(),
                            counted.question().number(),
                            counted.question().label(),
                            count.label(),
                            String.valueOf(count.number())));
                }
            }
        }
        return Csv.write(List.of("instrument", "number", "question", "answer", "count"), rows);
    }

    /** A row for each rule and each theme. */
    static String without(AppraisalView view) {
        List<List<String>> rows = new ArrayList<>();
        for (AppraisalView.Without rule : view.without()) {
            for (AppraisalView.Theme theme : rule.themes()) {
                rows.add(List.of(
                        rule.name(),
                        rule.rule(),
                        String.join("; ", rule.leftOut()),
                        theme.id(),
                        theme.name(),
                        String.valueOf(theme.before()),
                        String.valueOf(theme.after()),
                        theme.isLost() ? "rests on nothing" : ""));
            }
        }
        return Csv.write(
                List.of("rule", "in words", "left out", "code", "theme", "studies", "studies without", "lost"), rows);
    }
}
