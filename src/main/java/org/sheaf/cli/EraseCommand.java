// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.ErasurePlan;
import org.sheaf.steps.ErasureTally;
import org.sheaf.steps.Review;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "erase",
        header = "Blanks what the law wants gone, under a tombstone.",
        description = {
            "Lawful erasure: blanks the content of records, or a person's name, in the database. A tombstone",
            "stays: what, when, by whom and why, so that `sheaf verify` still holds. Numbers do not change.",
            "This cannot be undone. It is asked before files under corpus/ and codebooks/ are touched."
        },
        mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Parameters(
            paramLabel = "RECORD",
            arity = "0..*",
            description = "Ids of records; the id of a report stands for all of its records.")
    private List<String> records = new ArrayList<>();

    @Option(
            names = "--person",
            paramLabel = "NAME",
            description = "A reviewer: id or name in the protocol, or the name that another tool wrote.")
    private Optional<String> person = Optional.empty();

    @Option(
            names = "--why",
            paramLabel = "REASON",
            required = true,
            description = "The ground; it stays on the tombstone, so name nobody.")
    private String why = "";

    @Option(names = "--also-files", description = "Take it out of the files of the workspace too, without asking.")
    private boolean alsoFiles;

    private final Context context;

    EraseCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (person.isPresent() != records.isEmpty()) {
            throw ReviewException.usage(
                    "Say what is to go: records, or one person.",
                    "`sheaf erase RECORD --why …` or `sheaf erase --person NAME --why …`.");
        }
        Workspace workspace = context.workspace();
        Review review = context.open(workspace, context.review(workspace, reviewOption.name()));
        ErasurePlan plan = person.isPresent()
                ? review.erasure().ofPerson(person.get())
                : review.erasure().ofRecords(records);
        Console console = context.console();
        if (plan.isEmpty()) {
            console.print("Neither the database nor a file of this review holds it"
                    + (person.isPresent() ? "." : " any more."));
            return ExitCode.OK;
        }
        int exitCode = say(plan.carryOut(why, alsoFiles || consent(plan)));
        if (!plan.sameWork().isEmpty()) {
            console.say("Not erased, but of the same work: " + String.join(", ", plan.sameWork()) + ".");
        }
        return exitCode;
    }

    /** Asks about the files; where nobody answers they are left. */
    private boolean consent(ErasurePlan plan) {
        if (plan.files().isEmpty()) {
            return false;
        }
        Console console = context.console();
        console.say("It also stands in:");
        plan.files().forEach(file -> console.say("  " + file));
        String answer = console.ask("Take it out of these files too? This cannot be undone. [y/n] ")
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    private int say(ErasureTally tally) {
        Console console = context.console();
        console.print("erased: " + tally.subject() + "; " + Amount.of(tally.facts(), "fact") + " and "
                + Amount.of(tally.entries(), "ledger entry", "ledger entries") + " blanked");
        tally.blanked().forEach(file -> console.print("  taken out of " + file));
        tally.holding().forEach(file -> console.say("STILL HELD  " + file));
        if (!tally.stale().isEmpty()) {
            console.say("These reports are stale until `sheaf report` writes them anew:");
            tally.stale().forEach(report -> console.say("  " + report));
        }
        tally.backups()
                .forEach(
                        backup -> console.say(
                                "STILL HELD  " + backup
                                        + ": a copy of the database from before it was brought up to date; delete it when you need it no more"));
        console.say(
                "Backups, archives (`sheaf archive`), git history, spreadsheets and copies on other computers that were"
                        + " made before still hold it: Sheaf cannot reach them.");
        return tally.holding().isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
    }
}
