// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.steps.AuditLine;
import org.sheaf.steps.AuditQuery;
import org.sheaf.steps.AuditTrail;
import org.sheaf.steps.Review;
import org.sheaf.workspace.ResultFile;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "audit",
        header = "Lists who did what, when, and with which inputs.",
        description = {
            "Lists the ledger: who did what, when, with which inputs, and why. Times are UTC. \"inputs\" is the",
            "beginning of the digest of what the act read; for an import that of the file. Changes nothing."
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    private static final int DIGITS = 8;

    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Option(names = "--by", paramLabel = "WHO", defaultValue = "", description = "Only what this person did.")
    private String by = "";

    @Option(
            names = "--step",
            paramLabel = "STEP",
            defaultValue = "",
            description = "Only such acts: import, dedupe, \"dedupe split\", erase …; the beginning is enough.")
    private String step = "";

    @Option(names = "--since", paramLabel = "DATE", defaultValue = "", description = "From this day or time (UTC) on.")
    private String since = "";

    @Option(names = "--until", paramLabel = "DATE", defaultValue = "", description = "Up to this day or time (UTC).")
    private String until = "";

    @Option(
            names = "--about",
            paramLabel = "ID",
            defaultValue = "",
            description = "Only what concerns a record, report, search, file (name or digest) or decision.")
    private String about = "";

    @Option(names = "--csv", paramLabel = "FILE", description = "Write a CSV file with all digests instead.")
    private Optional<String> csv = Optional.empty();

    private final Context context;

    AuditCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        Review review = context.openToRead(workspace, context.review(workspace, reviewOption.name()));
        List<AuditLine> lines = review.audit(new AuditQuery(by, step, since, until, about));
        Console console = context.console();
        if (csv.isPresent()) {
            ResultFile.write(context.path(csv.get()), AuditTrail.table(lines).toCsv());
            console.print(Amount.of(lines.size(), "entry", "entries") + " in " + csv.get());
            return ExitCode.OK;
        }
        if (lines.isEmpty()) {
            console.print("Nothing in the ledger answers to that.");
            return ExitCode.OK;
        }
        show(lines);
        return ExitCode.OK;
    }

    private void show(List<AuditLine> lines) {
        List<String> headings =
                new ArrayList<>(List.of("entry", "when (UTC)", "who", "what", "inputs", "what came of it"));
        boolean reasons = lines.stream().anyMatch(line -> !line.why().isEmpty());
        if (reasons) {
            headings.add("why");
        }
        TextTable table = new TextTable(headings.toArray(String[]::new));
        for (AuditLine line : lines) {
            List<Object> cells = new ArrayList<>(List.of(
                    line.entry().id(),
                    line.entry().atUtc().replaceFirst("\\.\\d+Z$", "Z"),
                    line.entry().actor(),
                    line.entry().step(),
                    line.entry().inputsDigest().substring(0, DIGITS),
                    line.entry().outcome()));
            if (reasons) {
                cells.add(line.why());
            }
            table.row(cells.toArray());
        }
        table.printTo(context.console());
    }
}
