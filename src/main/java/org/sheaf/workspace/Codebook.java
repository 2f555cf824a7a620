// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sheaf.flow.StatedFlow;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.Searching;

/** What was agreed and noted beforehand about a review: its protocol and its searches. */
public final class Codebook {
    /** Searches as far as they could be read, and what was wrong with the file. */
    public record Searches(Searching searching, List<Problem> problems) {}

    private final Workspace workspace;
    private final ReviewId review;

    public Codebook(Workspace workspace, ReviewId review) {
        this.workspace = workspace;
        this.review = review;
    }

    /**
     * The review's protocol.
     *
     * @throws ReviewException if it is missing, or has a wrong key or value: nothing is guessed about what was agreed
     */
    public Protocol protocol() {
        Path path = workspace.protocolFile(review);
        if (!Files.isRegularFile(path)) {
            throw ReviewException.workspace(
                    "The review \"" + review + "\" has no protocol: " + workspace.name(path) + " is missing.",
                    "`sheaf init " + review + "` writes one.");
        }
        List<Problem> problems = new ArrayList<>();
        Protocol protocol = ProtocolFile.read(workspace.name(path), text(path), review, problems);
        refuse(problems, "Mend the protocol and run the command again.");
        return protocol;
    }

    /**
     * The review's searches, from {@code searches.yml} or {@code searches.csv}; none where neither is there. Where both
     * are, the sheet's searches are used only if the other file lists none, and a problem says which are.
     */
    public Searches searches() {
        Path yaml = workspace.corpus(review).resolve("searches.yml");
        Path sheet = workspace.corpus(review).resolve("searches.csv");
        if (!Files.isRegularFile(sheet)) {
            return Files.isRegularFile(yaml) ? searches(yaml) : new Searches(Searching.NOTHING, List.of());
        }
        return Files.isRegularFile(yaml) ? searches(yaml, sheet) : searches(sheet);
    }

    private Searches searches(Path file) {
        List<Problem> problems = new ArrayList<>();
        Searching searching = SearchesFile.read(workspace.name(file), text(file), problems);
        return new Searches(searching, problems);
    }

    private Searches searches(Path yaml, Path sheet) {
        Searches ofYaml = searches(yaml);
        boolean empty = ofYaml.searching().searches().isEmpty()
                && ofYaml.problems().stream().noneMatch(Problem::isError);
        List<Problem> problems = new ArrayList<>(ofYaml.problems());
        if (!empty) {
            problems.add(Problem.error(
                    workspace.name(sheet),
                    0,
                    "This sheet was not read: the searches are those of searches.yml beside it.",
                    "Keep one of the two: move the searches into one file, and delete the other or move it away."));
            return new Searches(ofYaml.searching(), problems);
        }
        Searches ofSheet = searches(sheet);
        problems.addAll(ofSheet.problems());
        problems.add(Problem.warning(
                workspace.name(sheet),
                0,
                "The searches are those of this sheet: searches.yml beside it lists none.",
                "Delete searches.yml if it says nothing else either."));
        return new Searches(ofYaml.searching().with(ofSheet.searching().searches()), problems);
    }

    /**
     * The flow of a synthesis that is known from a publication only.
     *
     * @param name the file in the review's codebook
     * @throws ReviewException if it is missing, or holds something that no publication prints
     */
    public StatedFlow statedFlow(String name) {
        Path path = workspace.codebook(review).resolve(name);
        if (!Files.isRegularFile(path)) {
            throw ReviewException.workspace(
                    "The protocol names the flow " + name + ", but " + workspace.name(path) + " is missing.",
                    "Add the file, or leave out `flow:` to derive the flow from the review's own decisions.");
        }
        List<Problem> problems = new ArrayList<>();
        StatedFlow flow = StatedFlowFile.read(workspace.name(path), text(path), problems);
        refuse(problems, "Mend the file and run the command again.");
        return flow;
    }

    private static void refuse(List<Problem> problems, String advice) {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw ReviewException.workspace(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), advice);
        }
    }

    private String text(Path path) {
        try {
            return TextFile.read(path);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    workspace.name(path) + " cannot be read: " + FileTrouble.words(e) + ".",
                    "Check who may read it and that the disk is sound.",
                    e);
        }
    }
}
