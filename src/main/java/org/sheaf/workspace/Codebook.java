// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sheaf.checklist.Saying;
import org.sheaf.coding.CodingTree;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.flow.StatedFlow;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.KnownStudies;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.Searching;

/** What was agreed and noted beforehand about a review: its protocol, its searches, and what makes a study eligible. */
public final class Codebook {
    /** Searches as far as they could be read, and what was wrong with the file. */
    public record Searches(Searching searching, List<Problem> problems) {}

    /** What was agreed about eligibility as far as it could be read, and what was wrong with the file. */
    public record Agreed(Eligibility eligibility, List<Problem> problems) {}

    /** The studies known beforehand as far as they could be read, and what was wrong with the file. */
    public record Known(KnownStudies studies, List<Problem> problems) {}

    /** What authors say of items of checklists as far as it could be read, and what was wrong with the file. */
    public record Said(List<Saying> sayings, List<Problem> problems) {
        public Said {
            sayings = List.copyOf(sayings);
            problems = List.copyOf(problems);
        }
    }

    /** The codes as far as they could be read, and what was wrong with the file. */
    public record Coded(CodingTree tree, List<Problem> problems) {}

    /**
     * What is extracted from each report.
     *
     * @param form as far as it could be read; the standard one where none was agreed
     * @param problems what was wrong with the file
     */
    public record Extracted(ExtractionForm form, List<Problem> problems) {}

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
        List<Problem> problems = new ArrayList<>();
        Searching searching = new FileOrSheet<>(workspace, "searches", "searches", this::searches, Searching::isEmpty)
                .read(workspace.corpus(review), Searching.NOTHING, problems);
        return new Searches(searching, problems);
    }

    private Searching searches(Path file, Searching before, List<Problem> problems) {
        String name = workspace.name(file);
        Searching searching = SheetFile.isWorkbook(file)
                ? SearchesFile.read(name, SheetFile.read(file, name), problems)
                : SearchesFile.read(name, text(file), problems);
        return before.equals(Searching.NOTHING) ? searching : before.with(searching.searches());
    }

    /**
     * What makes a study eligible, from {@code eligibility.yml}, {@code eligibility.csv} or {@code eligibility.xlsx} in
     * the review's codebook; nothing where none of them is there. Where {@code eligibility.yml} says nothing the sheet is
     * used; whatever is not, a problem says so.
     */
    public Agreed eligibility() {
        List<Problem> problems = new ArrayList<>();
        Eligibility eligibility = new FileOrSheet<>(
                        workspace, "eligibility", "criteria and reasons", this::eligibility, Eligibility::isEmpty)
                .read(workspace.codebook(review), Eligibility.NOTHING, problems);
        return new Agreed(eligibility, problems);
    }

    private Eligibility eligibility(Path file, Eligibility before, List<Problem> problems) {
        String name = workspace.name(file);
        return SheetFile.isWorkbook(file)
                ? EligibilityFile.read(name, SheetFile.read(file, name), problems)
                : EligibilityFile.read(name, text(file), problems);
    }

    /**
     * The codes, from {@code codebook.yml}, {@code codebook.csv} or {@code codebook.xlsx} in the review's codebook; none
     * where none of them is there. Where {@code codebook.yml} lists none those of the sheet are used; whatever is not, a
     * problem says so.
     */
    public Coded codingTree() {
        List<Problem> problems = new ArrayList<>();
        CodingTree tree = new FileOrSheet<>(
                        workspace,
                        "codebook",
                        "codes",
                        this::codingTree,
                        (CodingTree read) -> read.codes().isEmpty())
                .read(workspace.codebook(review), CodingTree.EMPTY, problems);
        return new Coded(tree, problems);
    }

    private CodingTree codingTree(Path file, CodingTree before, List<Problem> problems) {
        String name = workspace.name(file);
        return SheetFile.isWorkbook(file)
                ? CodebookFile.read(name, SheetFile.read(file, name), problems)
                : CodebookFile.read(name, text(file), problems);
    }

    /**
     * What is extracted from each report, from {@code extraction.yml}, {@code extraction.csv} or {@code extraction.xlsx} in
     * the review's codebook. Where none of them lists a field, the fields are those of the standard form.
     */
    public Extracted extraction() {
        List<Problem> problems = new ArrayList<>();
        ExtractionForm nothing =
                new ExtractionForm(List.of(), ExtractionForm.STANDARD.checking(), "", ExtractionForm.STANDARD.stated());
        ExtractionForm form = new FileOrSheet<ExtractionForm>(
                        workspace,
                        "extraction",
                        "fields",
                        this::extraction,
                        read -> read.fields().isEmpty())
                .read(workspace.codebook(review), nothing, problems);
        return new Extracted(form.fields().isEmpty() ? with(form, ExtractionForm.STANDARD) : form, problems);
    }

    private ExtractionForm extraction(Path file, ExtractionForm before, List<Problem> problems) {
        String name = workspace.name(file);
        return SheetFile.isWorkbook(file)
                ? with(before, ExtractionFile.read(name, SheetFile.read(file, name), problems))
                : file.toString().endsWith(".csv")
                        ? with(before, ExtractionFile.read(name, text(file), problems))
                        : ExtractionFile.read(name, text(file), problems);
    }

    /** The one with the fields of the other. */
    private static ExtractionForm with(ExtractionForm form, ExtractionForm fields) {
        return new ExtractionForm(fields.fields(), form.checking(), form.note(), form.stated());
    }

    /** The instruments that all reviews of the workspace share. */
    public Instruments instruments() {
        return Instruments.of(workspace);
    }

    /** The reporting checklists that this review can have. */
    public Checklists checklists() {
        return Checklists.of(workspace, review);
    }

    /**
     * What authors say of the items of checklists, from {@code checklists.yml}, {@code checklists.csv} or
     * {@code checklists.xlsx} in the review's codebook; nothing where none of them is there.
     */
    public Said sayings(Checklists checklists, Protocol protocol) {
        List<Problem> problems = new ArrayList<>();
        List<Saying> sayings = new FileOrSheet<List<Saying>>(
                        workspace,
                        "checklists",
                        "items",
                        (file, before, wrong) -> {
                            String name = workspace.name(file);
                            SayingsFile said = new SayingsFile(name, checklists, protocol);
                            return SheetFile.isWorkbook(file)
                                    ? said.read(SheetFile.read(file, name), wrong)
                                    : said.read(text(file), wrong);
                        },
                        List::isEmpty)
                .read(workspace.codebook(review), List.of(), problems);
        return new Said(sayings, problems);
    }

    /** Studies that are known to be eligible, from {@code known-studies.yml}; none where it is not there. */
    public Known knownStudies() {
        List<Problem> problems = new ArrayList<>();
        Path path = workspace.codebook(review).resolve("known-studies.yml");
        KnownStudies studies = Files.isRegularFile(path)
                ? KnownStudiesFile.read(workspace.name(path), text(path), problems)
                : KnownStudies.NONE;
        return new Known(studies, problems);
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
