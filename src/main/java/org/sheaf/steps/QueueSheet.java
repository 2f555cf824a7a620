// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sheaf.citation.RecordId;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.tabular.CsvTable;
import org.sheaf.workspace.SheetFile;

/** The pairs in doubt as a spreadsheet: written with an empty column for the answers, and read back. */
public final class QueueSheet {
    private static final List<String> HEADINGS = List.of(
            "answer",
            "why",
            "score",
            "rule",
            "title_a",
            "details_a",
            "title_b",
            "details_b",
            "evidence",
            "id_a",
            "id_b");

    private QueueSheet() {}

    /**
     * What was read from a sheet.
     *
     * @param answered answers that are new
     * @param unanswered the pairs whose rows have no answer
     */
    public record Read(int answered, Set<Set<RecordId>> unanswered, List<Problem> problems) {
        public Read {
            unanswered = Set.copyOf(unanswered);
            problems = List.copyOf(problems);
        }
    }

    /** Writes the sheet; returns the number of questions. A sheet that is there already is not written over. */
    public static int write(Review review, Path file) {
        List<Question> questions = review.questions();
        List<List<String>> rows = new ArrayList<>();
        for (Question question : questions) {
            rows.add(List.of(
                    "",
                    "",
                    String.valueOf(question.score()),
                    question.rule(),
                    question.a().title(),
                    String.join(" | ", question.a().lines()),
                    question.b().title(),
                    String.join(" | ", question.b().lines()),
                    question.evidence(),
                    question.a().id().toString(),
                    question.b().id().toString()));
        }
        SheetFile.writeNew(file, new CsvTable(HEADINGS, rows));
        return questions.size();
    }

    /** Reads a sheet; each bad cell is a problem of its own and the other rows are taken. */
    public static Read read(Review review, Path file, String name) {
        List<Problem> problems = new ArrayList<>();
        CsvTable sheet = SheetFile.read(file, name);
        for (String needed : List.of("answer", "id_a", "id_b")) {
            if (!sheet.headings().contains(needed)) {
                throw ReviewException.usage(
                        name + " has no column \"" + needed + "\".",
                        "Fill in the sheet that `sheaf dedupe queue` writes, and keep its first row.");
            }
        }
        Map<Set<RecordId>, Row> seen = new HashMap<>();
        int answered = 0;
        Set<Set<RecordId>> unanswered = new HashSet<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (sheet.cell(i, "answer").isBlank()) {
                pair(sheet, i).ifPresent(unanswered::add);
                continue;
            }
            Optional<Row> row = row(review, name, sheet, i, problems);
            if (row.isEmpty()) {
                continue;
            }
            Row earlier = seen.putIfAbsent(Set.of(row.get().a(), row.get().b()), row.get());
            if (earlier != null) {
                if (earlier.same() != row.get().same()) {
                    problems.add(Problem.error(
                            name,
                            sheet.line(i),
                            "This pair is answered otherwise on line " + earlier.line() + ", which was taken.",
                            "Keep one of the two rows."));
                }
                continue;
            }
            answered += review.answers()
                            .fromSheet(row.get().a(), row.get().b(), row.get().same(), sheet.cell(i, "why"))
                    ? 1
                    : 0;
        }
        return new Read(answered, unanswered, problems);
    }

    /** The two records of a row; nothing where it does not name two. */
    private static Optional<Set<RecordId>> pair(CsvTable sheet, int i) {
        Optional<RecordId> a = RecordId.parse(sheet.cell(i, "id_a").strip());
        Optional<RecordId> b = RecordId.parse(sheet.cell(i, "id_b").strip());
        return a.isPresent() && b.isPresent() && !a.equals(b)
                ? Optional.of(Set.of(a.get(), b.get()))
                : Optional.empty();
    }

    private record Row(long line, RecordId a, RecordId b, boolean same) {}

    /** The answer in a row, or nothing and a problem for what is wrong with it. */
    private static Optional<Row> row(Review review, String name, CsvTable sheet, int i, List<Problem> problems) {
        String answer = sheet.cell(i, "answer").strip().toLowerCase(Locale.ROOT);
        boolean same = answer.equals("same") || answer.equals("s");
        if (!same && !answer.equals("different") && !answer.equals("d")) {
            problems.add(Problem.error(
                    name, sheet.line(i), "\"" + answer + "\" is not an answer.", "Write same or different."));
            return Optional.empty();
        }
        List<RecordId> ids = new ArrayList<>();
        for (String column : List.of("id_a", "id_b")) {
            String cell = sheet.cell(i, column).strip();
            RecordId.parse(cell)
                    .filter(review::holds)
                    .ifPresentOrElse(
                            ids::add,
                            () -> problems.add(Problem.error(
                                    name,
                                    sheet.line(i),
                                    "\"" + cell + "\" in the column " + column + " is no record of this review.",
                                    "The columns id_a and id_b must stay as `sheaf dedupe queue` wrote them.")));
        }
        if (ids.size() < 2) {
            return Optional.empty();
        }
        if (ids.get(0).equals(ids.get(1))) {
            problems.add(Problem.error(
                    name,
                    sheet.line(i),
                    "Both columns name the record " + ids.get(0) + ".",
                    "The columns id_a and id_b must stay as `sheaf dedupe queue` wrote them."));
            return Optional.empty();
        }
        return Optional.of(new Row(sheet.line(i), ids.get(0), ids.get(1), same));
    }
}
