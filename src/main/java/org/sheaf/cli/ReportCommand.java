// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.ReportTally;
import org.sheaf.steps.Review;
import org.sheaf.steps.catalogue.ReportOrder;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "report",
        header = "Writes reports/.",
        description = {
            "Writes reports/REVIEW/: the PRISMA 2020 flow of each synthesis, the duplicates with their",
            "evidence, which source found what, and the search report. A report that somebody changed since",
            "is left as it is; the new one is written beside it."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    private final Context context;

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        return run(context, context.open(workspace, context.review(workspace, reviewOption.name())));
    }

    static int run(Context context, Review review) {
        ReportTally tally = review.reports().write(ReportOrder.EVERYTHING, ProgressBar.on(context.console()));
        context.console()
                .print("report: " + tally.files().size() + " files in " + tally.folder() + "/; begin with "
                        + tally.folder() + "/index.html");
        return context.show(tally.problems());
    }
}
