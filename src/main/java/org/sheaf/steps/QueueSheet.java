// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
     * @param left rows without an answer
     */
    public record Read(int answered, int left, List<Problem> problems) {}

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
        int answered = 0;
        int left = 0;
        for (int i = 0; i < sheet.rows().size(); i++) {
            String answer = sheet.cell(i, "answer").strip().toLowerCase(Locale.ROOT);
            Optional<RecordId> a = RecordId.parse(sheet.cell(i, "id_a").strip());
            Optional<RecordId> b = RecordId.parse(sheet.cell(i, "id_b").strip());
            if (answer.isEmpty()) {
                left++;
            } else if (a.isEmpty() || b.isEmpty() || !review.holds(a.get()) || !review.holds(b.get())) {
                problems.add(Problem.error(
                        name,
                        sheet.line(i),
                        "This row names no pair of records of this review.",
                        "The columns id_a and id_b must stay as they were written."));
            } else if (answer.equals("same") || answer.equals("s")) {
                answered += review.answerFromSheet(a.get(), b.get(), true, sheet.cell(i, "why")) ? 1 : 0;
            } else if (answer.equals("different") || answer.equals("d")) {
                answered += review.answerFromSheet(a.get(), b.get(), false, sheet.cell(i, "why")) ? 1 : 0;
            } else {
                problems.add(Problem.error(
                        name, sheet.line(i), "\"" + answer + "\" is not an answer.", "Write same or different."));
            }
        }
        return new Read(answered, left, problems);
    }
}
