// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.Review;
import org.sheaf.steps.screening.RetrievalDesk;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.workspace.FullTextFiles;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "retrieval",
        header = "Full texts: what is still to get, what is here, what could not be had.",
        description = {
            "Sought are the reports that titles and abstracts sent on to full text. Without a subcommand, shows",
            "how far it is. The flow diagram takes its boxes \"sought\" and \"not retrieved\" from here."
        },
        mixinStandardHelpOptions = true)
final class RetrievalCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    private final Context context;

    RetrievalCommand(Context context) {
        this.context = context;
    }

    private Review review() {
        Workspace workspace = context.workspace();
        return context.open(workspace, context.review(workspace, reviewOption.name()));
    }

    @Override
    public Integer call() {
        return status();
    }

    @Command(
            name = "status",
            header = "Shows how far it is.",
            description = "How many full texts are sought, here, not retrieved, and still to get.",
            mixinStandardHelpOptions = true)
    int status() {
        try (RetrievalDesk desk = review().retrieval()) {
            context.console().print(words(desk.status()));
        }
        return ExitCode.OK;
    }

    /** How far it is, in one line. */
    static String words(RetrievalDesk.Status status) {
        return status.sought() + " sought: " + status.here() + " here, " + status.notRetrieved() + " not retrieved, "
                + status.toGet() + " still to get"
                + (status.without() == 0 ? "" : ", " + status.without() + " decided or set aside without a file here");
    }

    @Command(
            name = "list",
            header = "Lists what is still to get, with links.",
            description = {
                "The full texts that are neither here nor given up, with the links of their DOI and in PubMed:",
                "as a table, a page for the browser, a spreadsheet, or RIS for a reference manager. In RIS each",
                "has the id of its report as its own, so that you know which it is when it comes back."
            },
            mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "table",
                            description = "table (default), html, csv or ris.")
                    String format,
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "FILE",
                            description = "The file to write; left out, standard output.")
                    Optional<String> out) {
        RetrievalList list = RetrievalList.as(format);
        if (list == RetrievalList.TABLE && out.isPresent()) {
            throw ReviewException.usage("The table is for the screen.", "For a file choose --format html, csv or ris.");
        }
        Review review = review();
        try (RetrievalDesk desk = review.retrieval()) {
            list.write(context, review.protocol(), desk, out);
        }
        return ExitCode.OK;
    }

    @Command(
            name = "got",
            header = "Keeps the full text of a report.",
            description = {
                "Copies the file to corpus/REVIEW/fulltexts/ under its digest, where nothing is ever written",
                "over, and notes digest, size and name. A report that had been given up is looked at again."
            },
            mixinStandardHelpOptions = true)
    int got(
            @Parameters(
                            paramLabel = "REPORT",
                            description = "Its id, that of one of its records, or, once it is included, its name.")
                    String report,
            @Parameters(paramLabel = "FILE", description = "The file, such as a PDF.") String file) {
        Review review = review();
        try (RetrievalDesk desk = review.retrieval();
                StudyDesk studies = review.studies()) {
            ReportId id = studies.named(report).orElseGet(() -> desk.report(ScreenCommand.recordId(report)));
            FullTextFiles.FullText looked = review.fullTexts().look(context.path(file), file);
            say(id, looked, desk.got(id, looked));
            context.console().print(words(desk.status()));
        }
        return ExitCode.OK;
    }

    private void say(ReportId id, FullTextFiles.FullText file, RetrievalDesk.Got got) {
        Console console = context.console();
        console.print(id + ": " + file.name() + ", " + got.bytes() + " bytes, "
                + got.digest().abbreviated() + (got.isNew() ? "" : "; was here already"));
        if (got.foundLate()) {
            console.print("It had been given up, and can be voted on again.");
        }
        if (got.instead()) {
            console.say("note     It takes the place of another file, which stays in the folder.");
        }
        if (!got.alsoOf().isEmpty()) {
            List<ReportId> others = got.alsoOf();
            console.say("note     The same file is the full text of "
                    + others.stream().map(ReportId::toString).collect(Collectors.joining(", "))
                    + ". If these are one report, join them with `sheaf dedupe join`; if not, check the file.");
        }
    }

    @Command(
            name = "missing",
            header = "Says that a full text could not be had.",
            description = {
                "The report is set aside as not retrieved, and counted so in the flow diagram. A file that turns",
                "up later takes that back by itself; `sheaf screen bring-back` does so without one."
            },
            mixinStandardHelpOptions = true)
    int missing(
            @Parameters(paramLabel = "REPORT", description = "Its id, or that of one of its records.") String report,
            @Option(
                            names = "--why",
                            paramLabel = "TEXT",
                            required = true,
                            description = "What was tried; it stands in the ledger.")
                    String why) {
        try (RetrievalDesk desk = review().retrieval()) {
            ReportId id = desk.report(ScreenCommand.recordId(report));
            boolean said = desk.missing(id, why);
            context.console().print(id + ": not retrieved" + (said ? "" : ", as was said already"));
            context.console().print(words(desk.status()));
        }
        return ExitCode.OK;
    }
}
