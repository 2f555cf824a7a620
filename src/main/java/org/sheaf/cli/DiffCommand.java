// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.steps.Difference;
import org.sheaf.workspace.ResultFile;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        header = "Lists what changed between two states of a review.",
        description = {
            "Lists what changed between two states: searches, records, reports, pairs, questions, decisions,",
            "included studies, themes with their support, findings, the confidence in them, answers of appraisal, and",
            "the boxes of the flow, with counts and ids. A state is the name of a snapshot, the number of a",
            "ledger entry, or now. Flows are derived with the protocol as it is now.",
            "",
            "`sheaf report changes --versus SNAPSHOT` says the same of studies, themes and findings on a page, with who,",
            "when and why.",
            "",
            "Examples:",
            "  sheaf diff \"as published\"                     since a snapshot",
            "  sheaf diff 40 52 --csv changes.csv             between two entries of the ledger"
        },
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Parameters(index = "0", paramLabel = "A", description = "The earlier state.")
    private String a = "";

    @Parameters(
            index = "1",
            paramLabel = "B",
            arity = "0..1",
            defaultValue = "now",
            description = "The later one; left out, now.")
    private String b = "";

    @Option(names = "--csv", paramLabel = "FILE", description = "Write every change to a CSV file.")
    private Optional<String> csv = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Write counts and changes to a JSON file.")
    private Optional<String> json = Optional.empty();

    private final Context context;

    DiffCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        Difference difference = context.openToRead(workspace, context.review(workspace, reviewOption.name()))
                .states()
                .compare(a, b);
        csv.ifPresent(
                file -> ResultFile.write(context.path(file), difference.table().toCsv()));
        json.ifPresent(file -> ResultFile.write(context.path(file), difference.json()));
        counts(difference);
        if (difference.isEmpty()) {
            context.console().print("Nothing differs.");
        }
        difference.kinds().forEach(kind -> changes(difference, kind.name()));
        return ExitCode.OK;
    }

    private void counts(Difference difference) {
        TextTable table = new TextTable("", difference.a(), difference.b(), "gone", "new", "changed");
        for (Difference.Kind kind : difference.kinds()) {
            if (kind.known()) {
                table.row(kind.name(), kind.before(), kind.after(), kind.gone(), kind.added(), kind.changed());
            }
        }
        table.printTo(context.console());
    }

    private void changes(Difference difference, String kind) {
        List<Difference.Change> changes = difference.changes().stream()
                .filter(change -> change.kind().equals(kind))
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        Console console = context.console();
        console.print("");
        console.print(kind + ":");
        changes.stream().limit(SHOWN).forEach(change -> console.print("  " + words(change)));
        if (changes.size() > SHOWN) {
            console.print("  and " + (changes.size() - SHOWN) + " more; --csv FILE lists them all");
        }
    }

    private static String words(Difference.Change change) {
        return switch (change.fate()) {
            case GONE -> "gone     " + change.id() + ": " + change.before();
            case NEW -> "new      " + change.id() + ": " + change.after();
            case CHANGED -> "changed  " + change.id() + ": " + change.before() + " -> " + change.after();
        };
    }
}
