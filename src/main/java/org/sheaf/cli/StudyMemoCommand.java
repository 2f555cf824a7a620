// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.steps.studies.Studies;
import org.sheaf.steps.studies.StudyDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "memo",
        header = "Notes something on a study.",
        description = {
            "Without TEXT, shows the memos on the study; without REPORT, those on all. Memos on studies also stand",
            "in study-table.html and framework-chart.html."
        },
        mixinStandardHelpOptions = true)
final class StudyMemoCommand implements Callable<Integer> {
    private static final int DAY = 10;

    @ParentCommand
    private StudyCommand study;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REPORT",
            description = "The name or id of any report of the study.")
    private Optional<String> report = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "The memo.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--instead", description = "Let it stand in the place of what you noted on the study last.")
    private boolean instead;

    private final Context context;

    StudyMemoCommand(Context context) {
        this.context = context;
        this.study = new StudyCommand(context);
    }

    @Override
    public Integer call() {
        try (StudyDesk desk = study.review().studies()) {
            if (report.isEmpty()) {
                return desk.read(studies -> {
                    studies.studies().forEach(one -> show(studies, one));
                    return ExitCode.OK;
                });
            }
            ReportId id = desk.report(report.get());
            if (text.isEmpty()) {
                return desk.read(studies -> {
                    show(studies, studies.study(id));
                    return ExitCode.OK;
                });
            }
            boolean isNew = desk.memo(id, text.get(), instead);
            context.console()
                    .print(desk.read(studies -> studies.name(studies.study(id))) + ": noted"
                            + (isNew ? "" : " already"));
        }
        return ExitCode.OK;
    }

    private void show(Studies studies, Study one) {
        for (Decision memo : studies.memos(one)) {
            Wrapped.print(
                    context.console(),
                    studies.name(one) + ", memo of " + memo.actor() + ", "
                            + memo.at().substring(0, DAY) + ": " + memo.why(),
                    78,
                    "");
        }
    }
}
