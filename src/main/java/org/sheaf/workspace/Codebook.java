// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * The review's searches, from {@code searches.yml}, {@code searches.csv} or {@code searches.xlsx}; none where none of
     * them is there. Where {@code searches.yml} lists none those of the sheet are used; whatever is not, a problem says so.
     */
    public Searches searches() {
        List<Path> there = Stream.of("searches.yml", "searches.csv", "searches.xlsx")
                .map(workspace.corpus(review)::resolve)
                .filter(Files::isRegularFile)
                .toList();
        return switch (there.size()) {
            case 0 -> new Searches(Searching.NOTHING, List.of());
            case 1 -> searches(there.get(0));
            case 2 -> searches(there.get(0), there.get(1));
            default -> {
                Searches first = searches(there.get(0), there.get(1));
                List<Problem> problems = new ArrayList<>(first.problems());
                problems.add(notRead(there.get(2), there.get(1)));
                yield new Searches(first.searching(), problems);
            }
        };
    }

    private Searches searches(Path file) {
        List<Problem> problems = new ArrayList<>();
        Searching searching = file.toString().endsWith(".xlsx")
                ? SearchesFile.read(workspace.name(file), SheetFile.read(file, workspace.name(file)), problems)
                : SearchesFile.read(workspace.name(file), text(file), problems);
        return new Searches(searching, problems);
    }

    private Problem notRead(Path sheet, Path instead) {
        return Problem.error(
                workspace.name(sheet),
                0,
                "This sheet was not read: the searches are those of " + instead.getFileName() + " beside it.",
                "Keep one of the two: move the searches into one file, and delete the other or move it away.");
    }

    private Searches searches(Path yaml, Path sheet) {
        Searches ofYaml = searches(yaml);
        boolean empty = ofYaml.searching().searches().isEmpty()
                && ofYaml.problems().stream().noneMatch(Problem::isError);
        List<Problem> problems = new ArrayList<>(ofYaml.problems());
        if (!empty) {
            problems.add(notRead(sheet, yaml));
            return new Searches(ofYaml.searching(), problems);
        }
        Searches ofSheet = searches(sheet);
        problems.addAll(ofSheet.problems());
        problems.add(Problem.warning(
                workspace.name(sheet),
                0,
                "The searches are those of this sheet: " + yaml.getFileName() + " beside it lists none.",
                "Delete " + yaml.getFileName() + " if it says nothing else either."));
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
