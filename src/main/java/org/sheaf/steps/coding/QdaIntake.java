// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.qda.ProjectToReview;

/** Takes the coding of another program: codes that are not there yet, then passages, each under its coder. */
public final class QdaIntake {
    private QdaIntake() {}

    /**
     * What it came to.
     *
     * @param codes that are new
     * @param passages that are new
     */
    public record Tally(int codes, int passages, List<Problem> problems) {
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
        return new Tally(codes, passages, problems);
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
