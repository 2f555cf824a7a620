// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.StudyId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.qda.ProjectToReview;
import org.sheaf.steps.qda.QdaReview;

/** Takes the coding of another program: codes that are not there yet, then passages, each under its coder, then memos. */
public final class QdaIntake {
    private QdaIntake() {}

    /**
     * What it came to.
     *
     * @param codes that are new
     * @param passages that are new
     * @param memos that are new: notes, and what the project says of codes that are described otherwise here
     */
    public record Tally(int codes, int passages, int memos, List<Problem> problems) {
        public Tally {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes what was matched to the review.
     *
     * @param file its name, for problems
     * @param why stands beside codes that are added
     */
    public static Tally take(
            CodebookDesk codebook, CodingDesk desk, String file, ProjectToReview.Here taken, String why) {
        List<Problem> problems = new ArrayList<>();
        List<CodebookDesk.Noted> noted = otherwiseDescribed(codebook, file, taken);
        int codes = codes(codebook, taken, why);
        Map<ReportId, OpenText> opened = new HashMap<>();
        Map<ReviewerId, List<CodingDesk.Given>> given = new TreeMap<>();
        Map<String, Integer> strangers = new TreeMap<>();
        for (ProjectToReview.Passage passage : taken.passages()) {
            CodeId code = desk.read(state -> state.codebook().countedUnder(passage.code()));
            if (passage.coder().isEmpty()) {
                strangers.merge(passage.by(), 1, Integer::sum);
            } else if (desk.read(state -> state.tree().has(code))) {
                OpenText open = opened.computeIfAbsent(passage.report(), report -> desk.open(report, problems::add));
                given.computeIfAbsent(passage.coder().get(), coder -> new ArrayList<>())
                        .add(new CodingDesk.Given(open, passage.start(), passage.end(), code, passage.memo()));
            } else {
                problems.add(Problem.warning(
                        file,
                        0,
                        "The code " + code + " is no longer used here: a passage with it was not taken: \""
                                + passage.quote() + "\"",
                        "Code it anew with `sheaf code`."));
            }
        }
        strangers.forEach((name, count) -> problems.add(Problem.error(
                file,
                0,
                count + " passages were coded by \"" + name
                        + "\", of whom the review knows nothing; they were not taken.",
                "Name the person in protocol.yml under this name, and import again.")));
        int passages = 0;
        for (Map.Entry<ReviewerId, List<CodingDesk.Given>> coder : given.entrySet()) {
            passages += desk.take(coder.getKey(), "", coder.getValue());
        }
        noted.addAll(notes(desk, file, taken));
        return new Tally(codes, passages, codebook.take(noted), problems);
    }

    /** The codebook here stays as it was agreed; what another says of its codes stands beside them. */
    private static List<CodebookDesk.Noted> otherwiseDescribed(
            CodebookDesk codebook, String file, ProjectToReview.Here taken) {
        List<CodebookDesk.Noted> noted = new ArrayList<>();
        for (Code theirs : taken.codes().codes()) {
            Optional<Code> ours = codebook.read(state -> state.tree().find(theirs.id()));
            boolean otherwise = ours.isPresent()
                    && !theirs.definition().isEmpty()
                    && !theirs.definition().equals(ours.get().definition());
            if (otherwise) {
                noted.add(new CodebookDesk.Noted(
                        "code",
                        theirs.id().name(),
                        Optional.empty(),
                        "Described in " + named(file) + " as: " + theirs.definition(),
                        ""));
            }
        }
        return noted;
    }

    /** A note by somebody of whom the review knows nothing is a memo of the person who takes it, and says whose it was. */
    private static List<CodebookDesk.Noted> notes(CodingDesk desk, String file, ProjectToReview.Here taken) {
        List<CodebookDesk.Noted> noted = new ArrayList<>();
        for (ProjectToReview.Memo memo : taken.notes()) {
            String text = memo.writer().isPresent()
                    ? memo.text()
                    : memo.text() + " (" + (memo.by().isEmpty() ? "" : memo.by() + " in ") + named(file) + ")";
            noted.add(noted(desk, memo, text));
        }
        return noted;
    }

    private static CodebookDesk.Noted noted(CodingDesk desk, ProjectToReview.Memo memo, String text) {
        String note = memo.note().text();
        if (memo.about() instanceof QdaReview.About.OfCode about) {
            CodeId code = desk.read(state -> state.codebook().countedUnder(about.code()));
            return new CodebookDesk.Noted("code", code.name(), memo.writer(), text, note);
        }
        if (memo.about() instanceof QdaReview.About.OfReport about) {
            return new CodebookDesk.Noted("report", about.report().toString(), memo.writer(), text, note);
        }
        String study = ((QdaReview.About.OfStudy) memo.about()).study();
        String report = StudyId.parse(study).map(id -> id.first().toString()).orElse(study);
        return new CodebookDesk.Noted("study", report, memo.writer(), text, note);
    }

    /** The file without the folders in which it lay on somebody's disk. */
    private static String named(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** Parents come before their children, so that each is there when it is needed. */
    private static int codes(CodebookDesk codebook, ProjectToReview.Here taken, String why) {
        List<Code> missing = new ArrayList<>();
        taken.codes().walk((code, depth) -> {
            boolean known = codebook.read(state -> state.tree().has(code.id())
                    || state.codebook().retired(code.id()).isPresent());
            if (!known) {
                missing.add(code);
            }
        });
        missing.forEach(code -> codebook.add(code, why));
        return missing.size();
    }
}
