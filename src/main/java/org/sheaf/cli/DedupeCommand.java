// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sheaf.citation.RecordId;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.DedupTally;
import org.sheaf.steps.QueueSheet;
import org.sheaf.steps.Review;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dedupe",
        header = "Finds duplicates; asks, joins and splits.",
        description = {
            "Finds the records that refer to the same document and makes reports out of them. Nothing is",
            "deleted: every record stays, each joined pair keeps its evidence, and a person can join or split",
            "at any time. Pairs in doubt wait in a queue: answer them with `review`, or in a spreadsheet."
        },
        mixinStandardHelpOptions = true)
final class DedupeCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    private final Context context;

    DedupeCommand(Context context) {
        this.context = context;
    }

    private Review open() {
        Workspace workspace = context.workspace();
        return context.open(workspace, context.review(workspace, reviewOption.name()));
    }

    @Override
    public Integer call() {
        return run(context, open());
    }

    static int run(Context context, Review review) {
        return say(context, review.dedupe(ProgressBar.on(context.console())));
    }

    private static int say(Context context, DedupTally tally) {
        context.console()
                .print("dedupe: " + Amount.of(tally.records(), "record refers", "records refer") + " to "
                        + Amount.of(tally.reports(), "report") + " ("
                        + Amount.of(tally.duplicates(), "duplicate record") + "); "
                        + Amount.of(tally.linked(), "pair") + " linked, "
                        + Amount.of(tally.questions(), "question waits", "questions wait")
                        + (tally.changed() ? "" : "; nothing new"));
        return ExitCode.OK;
    }

    @Command(
            name = "review",
            header = "Asks about the pairs in doubt, one after another.",
            description = "Shows each pair in doubt and takes your answer. Every answer is safe at once.",
            mixinStandardHelpOptions = true)
    int review() {
        Review review = open();
        boolean answered = new QuestionLoop(context.console(), review).run();
        return answered ? run(context, review) : ExitCode.OK;
    }

    @Command(
            name = "queue",
            header = "Writes the pairs in doubt as a spreadsheet.",
            description = "Writes the pairs in doubt as a spreadsheet with a column for your answers.",
            mixinStandardHelpOptions = true)
    int queue(
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "FILE",
                            required = true,
                            description = "The file to write: XLSX by its name, else CSV.")
                    String out) {
        Review review = open();
        int questions = QueueSheet.write(review, context.path(out));
        context.console().print(Amount.of(questions, "question") + " in " + out);
        context.console()
                .say("Write `same` or `different` into the column \"answer\", then `sheaf dedupe answers " + out
                        + "`.");
        return ExitCode.OK;
    }

    @Command(
            name = "answers",
            header = "Reads the spreadsheet with your answers.",
            description = "Reads a spreadsheet that `queue` wrote and that you filled in. Doing it twice is once.",
            mixinStandardHelpOptions = true)
    int answers(@Parameters(paramLabel = "FILE", description = "The CSV or XLSX file.") String file) {
        Review review = open();
        Path path = context.path(file);
        QueueSheet.Read read = QueueSheet.read(review, path, file);
        DedupTally tally = review.dedupe(ProgressBar.on(context.console())); // one answer can settle other questions
        long open = review.questions().stream()
                .filter(question -> read.unanswered().contains(question.pair()))
                .count();
        long settled = read.unanswered().size() - open;
        context.console()
                .print(Amount.of(read.answered(), "answer") + " taken, " + Amount.of(open, "question") + " left open"
                        + (settled == 0 ? "" : ", " + settled + " settled in the meantime"));
        int problems = context.show(read.problems());
        return Math.max(problems, say(context, tally));
    }

    @Command(
            name = "join",
            header = "Says that two records refer to the same document.",
            description = "Says that two records refer to the same document.",
            mixinStandardHelpOptions = true)
    int join(
            @Parameters(paramLabel = "A", description = "Id of a record or report.") String a,
            @Parameters(paramLabel = "B", description = "Id of another.") String b,
            @Option(
                            names = "--why",
                            paramLabel = "REASON",
                            defaultValue = "",
                            description = "Why; it stands in the ledger.")
                    String why) {
        Review review = open();
        review.answers().same(recordId(a), recordId(b), why);
        return run(context, review);
    }

    @Command(
            name = "split",
            header = "Takes a record out of its report.",
            description = {
                "Says that a record refers to another document than the other records of its report.",
                "The report keeps its id; the record gets one of its own."
            },
            mixinStandardHelpOptions = true)
    int split(
            @Parameters(paramLabel = "RECORD", description = "Id of the record.") String record,
            @Option(
                            names = "--why",
                            paramLabel = "REASON",
                            defaultValue = "",
                            description = "Why; it stands in the ledger.")
                    String why) {
        Review review = open();
        review.answers().split(recordId(record), why);
        return run(context, review);
    }

    private static RecordId recordId(String text) {
        return RecordId.parse(text.startsWith("R") ? text.substring(1) : text)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + text + "\" is no id of a record or report.",
                        "Ids look like 3fa9c1d2e4b5a6c7-12 and stand in reports/ and in `sheaf dedupe queue`."));
    }
}
