// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;
import org.sheaf.tabular.FormWriter;

/** Puts an instrument into a workspace: one that comes with the program, or a sheet to fill in. No file is written over. */
public final class NewInstrument {
    /** Rows to write items in. */
    private static final int ROWS = 60;

    private static final List<String> EXPLAINED = List.of(
            "section", "A heading above this item and those below it. Leave it empty to stay under the one above.",
            "number", "As it is printed, such as 1 or D2.",
            "label", "Short, for the head of a column.",
            "question", "In full. Every row with a question is an item.",
            "hints", "What to look for. Put semicolons between several.",
            "answers",
                    "What can be answered, with semicolons between: Y = Yes; N = No; U, CT = Can't tell (unclear). In"
                            + " brackets what the answer says of a study: good, partly, poor, critical, unclear,"
                            + " not-applicable or neutral. The first answers in the sheet count for every row that has none.",
            "comment", "Which answers owe a reason: never, always, or codes such as N; U.",
            "kind", "choice (one of the answers) or text (words).",
            "duty",
                    "What the item is: ordinary; screening (whether to go on); critical; overall (a person's judgement over"
                            + " all); branch (of what kind the study is); note (beside the questions).",
            "optional", "yes where an appraisal is whole without it.",
            "when",
                    "Asks a section of some kinds of study only: the id of a branch item and its answers, kind = RCT, cohort.",
            "id",
                    "By which answers refer to the item; letters, digits, hyphens and dots. Left empty it is q and the number."
                            + " Do not change it once somebody has answered.",
            "instrument", "Its name; once, in any row.",
            "version", "Its edition; once.",
            "source", "How it is cited; once.",
            "link", "Where it is to be had; once.",
            "licence", "What its owners allow; once.",
            "totals",
                    "Only where its authors give a total: bands such as 0-10 = low; 11-20 = high. Answers then have points:"
                            + " Y = Yes [2].");

    private final Workspace workspace;

    public NewInstrument(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Copies one that comes with the program.
     *
     * @return the file
     * @throws ReviewException if none of this id does, or a file of this name is there
     */
    public Path copy(String id) {
        byte[] bytes = Instruments.shipped(id)
                .orElseThrow(() -> ReviewException.usage(
                        "No instrument \"" + id + "\" comes with the program.",
                        NearestWord.to(id, Instruments.SHIPPED)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("These do: " + String.join(", ", Instruments.SHIPPED)
                                        + ". `sheaf instrument new` begins one of your own.")));
        refuseIfThere(id);
        Path file = workspace.instruments().resolve(id + ".yml");
        try {
            SafeFiles.write(file, bytes);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    workspace.name(file) + " cannot be written: " + FileTrouble.words(e) + ".",
                    "Check who may write there and that the disk has room.",
                    e);
        }
        return file;
    }

    /**
     * Writes a sheet to fill in.
     *
     * @return the file
     * @throws ReviewException if the name cannot be one, is that of an instrument that comes with the program, or is taken
     */
    public Path sheet(String id) {
        if (ReviewId.parse(id).isEmpty()) {
            throw ReviewException.usage(
                    "\"" + id + "\" cannot be the id of an instrument: small letters, digits and hyphens only.",
                    "For example `sheaf instrument new my-checklist`.");
        }
        if (Instruments.SHIPPED.contains(id)) {
            throw ReviewException.usage(
                    "An instrument \"" + id + "\" comes with the program.",
                    "`sheaf instrument add " + id + "` copies it, so that you can change it; or choose another name.");
        }
        refuseIfThere(id);
        Path file = workspace.instruments().resolve(id + ".xlsx");
        SheetFile.writeNew(file, workbook());
        return file;
    }

    private void refuseIfThere(String id) {
        Stream.of(".yml", ".csv", ".xlsx")
                .map(ending -> workspace.instruments().resolve(id + ending))
                .filter(Files::exists)
                .findFirst()
                .ifPresent(file -> {
                    throw ReviewException.usage(
                            workspace.name(file) + " is there already.",
                            "Edit it, or move it away first; nothing was written.");
                });
    }

    private static byte[] workbook() {
        List<FormWriter.Column> columns = new ArrayList<>();
        List<List<String>> explanations = new ArrayList<>(List.of(List.of("column", "what stands in it")));
        for (int i = 0; i < EXPLAINED.size(); i += 2) {
            String heading = EXPLAINED.get(i);
            columns.add(new FormWriter.Column(heading, width(heading), true, choices(heading), EXPLAINED.get(i + 1)));
            explanations.add(List.of(heading, EXPLAINED.get(i + 1)));
        }
        List<List<String>> rows = Collections.nCopies(ROWS, Collections.nCopies(columns.size(), ""));
        return new FormWriter("items", columns, List.of(new FormWriter.Page("columns", List.of(14, 100), explanations)))
                .write(rows);
    }

    private static int width(String heading) {
        return switch (heading) {
            case "question" -> 50;
            case "hints", "answers" -> 36;
            case "section", "label", "instrument", "source", "totals" -> 22;
            default -> 12;
        };
    }

    private static List<String> choices(String heading) {
        return switch (heading) {
            case "kind" -> List.of("choice", "text");
            case "duty" -> List.of("ordinary", "screening", "critical", "overall", "branch", "note");
            case "optional" -> List.of("yes", "no");
            default -> List.of();
        };
    }
}
