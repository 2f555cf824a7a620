// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.citation.RecordId;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.RecordPage;
import org.sheaf.steps.Review;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        header = "Shows a record, its report and its raw text.",
        description = "Shows a record: what was read, its report, its duplicates, and its raw text in the file.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Parameters(paramLabel = "ID", description = "Id of a record or report.")
    private String id = "";

    private final Context context;

    ShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        Review review = context.open(workspace, context.review(workspace, reviewOption.name()));
        RecordId record = RecordId.parse(id.startsWith("R") ? id.substring(1) : id)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + id + "\" is no id of a record or report.", "Ids look like 3fa9c1d2e4b5a6c7-12."));
        RecordPage page = review.page(record);
        page.lines().forEach(context.console()::print);
        context.console().print("");
        context.console().print("--- as it stands in " + page.place());
        context.console().print(page.rawText());
        return context.show(page.problems());
    }
}
