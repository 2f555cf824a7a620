// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.steps.Review;
import org.sheaf.steps.studies.Studies;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "study",
        header = "The included studies, and which reports tell of one.",
        description = {
            "Without a subcommand, lists the included studies with their reports: name, id, whether a full text",
            "is here, title. Everywhere after screening a report can be called by its name, such as",
            "\"Okafor 2019a\", or by its id. Two reports of one study stay two reports."
        },
        subcommands = StudyMemoCommand.class,
        mixinStandardHelpOptions = true)
final class StudyCommand implements Callable<Integer> {
    private static final int TITLE_WIDTH = 60;

    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    private final Context context;

    StudyCommand(Context context) {
        this.context = context;
    }

    Review review() {
        Workspace workspace = context.workspace();
        return context.open(workspace, context.review(workspace, reviewOption.name()));
    }

    @Override
    public Integer call() {
        try (StudyDesk desk = review().studies()) {
            desk.read(this::list);
        }
        return ExitCode.OK;
    }

    private int list(Studies studies) {
        TextTable table = new TextTable("study", "report", "id", "full text", "title");
        int number = 0;
        for (Study study : studies.studies()) {
            number++;
            for (ReportId report : study.reports()) {
                table.row(
                        report.equals(study.reports().get(0)) ? String.valueOf(number) : "",
                        studies.name(report),
                        report.toString(),
                        studies.file(report).isPresent() ? "here" : "-",
                        cut(studies.record(report).title()));
            }
        }
        table.printTo(context.console());
        context.console()
                .print(Amount.of(studies.studies().size(), "study", "studies") + " in "
                        + Amount.of(studies.reports().size(), "report"));
        int memos = studies.studies().stream()
                .mapToInt(study -> studies.memos(study).size())
                .sum();
        if (memos > 0) {
            context.console().print(Amount.of(memos, "memo") + ": `sheaf study memo` shows them");
        }
        return ExitCode.OK;
    }

    private static String cut(String title) {
        int length = title.codePointCount(0, title.length());
        return length <= TITLE_WIDTH ? title : title.substring(0, title.offsetByCodePoints(0, TITLE_WIDTH - 1)) + "…";
    }

    @Command(
            name = "same",
            header = "Says that reports tell of one study.",
            description = "They stay reports of their own; from now on they count as one study.",
            mixinStandardHelpOptions = true)
    int same(
            @Parameters(paramLabel = "REPORT", arity = "2..*", description = "Their names or ids.")
                    List<String> reports,
            @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
                    String why) {
        try (StudyDesk desk = review().studies()) {
            List<ReportId> ids = reports.stream().map(desk::report).toList();
            boolean isNew = desk.same(ids, why);
            context.console()
                    .print(desk.read(studies -> studies.name(studies.study(ids.get(0)))) + ": one study"
                            + (isNew ? "" : ", as was said already"));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "own",
            header = "Says that a report tells of a study of its own.",
            description = "Takes it out of the study that it was put into.",
            mixinStandardHelpOptions = true)
    int own(
            @Parameters(paramLabel = "REPORT", description = "Its name or id.") String report,
            @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
                    String why) {
        try (StudyDesk desk = review().studies()) {
            ReportId id = desk.report(report);
            boolean isNew = desk.own(id, why);
            context.console()
                    .print(desk.read(studies -> studies.name(id)) + ": a study of its own"
                            + (isNew ? "" : ", as it was already"));
        }
        return ExitCode.OK;
    }
}
