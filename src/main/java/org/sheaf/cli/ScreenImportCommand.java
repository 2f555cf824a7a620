// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.steps.Review;
import org.sheaf.steps.foreign.OtherTool;
import org.sheaf.steps.foreign.ToolMapping;
import org.sheaf.steps.foreign.ToolVotes;
import org.sheaf.workspace.CorpusFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "import",
        header = "Brings in decisions from Rayyan, Covidence, EPPI-Reviewer or ASReview as votes.",
        description = {
            "Reads an export of another screening tool and takes what people decided in it as their votes.",
            "Who is who is said with --reviewer; whom you do not name is listed with what to add, and",
            "nothing is taken for them. Nothing is guessed: a row that is no report of this review, or may",
            "be several, is said. The same file again adds nothing."
        },
        mixinStandardHelpOptions = true)
final class ScreenImportCommand implements Callable<Integer> {
    @ParentCommand
    private ScreenCommand screen;

    @Parameters(paramLabel = "FILE", description = "The export: RIS, CSV, XLSX or JSON.")
    private String file = "";

    @Option(
            names = "--from",
            paramLabel = "TOOL",
            defaultValue = "",
            description = "rayyan, covidence, eppi or asreview; only where the file does not tell.")
    private String from = "";

    @Option(
            names = "--reviewer",
            paramLabel = "NAME=ID",
            description = "Who NAME in the tool is here; ID alone for decisions that bear no name.")
    private List<String> reviewers = new ArrayList<>();

    @Option(
            names = "--reason",
            paramLabel = "NAME=ID",
            description = {
                "Which of our reasons NAME in the tool is; nothing behind the = leaves it out. ID alone is the",
                "reason of those who excluded and gave none."
            })
    private List<String> reasons = new ArrayList<>();

    @Option(
            names = "--all-as",
            paramLabel = "VOTE",
            defaultValue = "",
            description = {
                "As what a record without a decision counts: for a list of only the included or only",
                "the excluded ones."
            })
    private String all = "";

    @Option(names = "--dry-run", description = "Only shows what would come in.")
    private boolean dryRun;

    private final Context context;

    ScreenImportCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        ToolMapping mapping = mapping();
        Eligibility eligibility = screen.eligibility();
        mapping.reasons().forEach((name, reason) -> requireReason(eligibility, reason));
        Review review = screen.review();
        ToolVotes.Result result = review.toolVotes(eligibility)
                .take(CorpusFile.at(context.path(file), file), review.stage(screen.stage()), mapping, dryRun);
        Console console = context.console();
        TextTable table = new TextTable("who", "include", "exclude", "unsure");
        result.shares()
                .forEach((who, said) -> table.row(
                        who,
                        said.getOrDefault("include", 0L),
                        said.getOrDefault("exclude", 0L),
                        said.getOrDefault("unsure", 0L)));
        if (!result.shares().isEmpty()) {
            table.printTo(console);
        }
        console.print(file + ": " + Amount.of(result.records(), "record") + "; "
                + (dryRun ? result.votes() + " would come in" : Amount.of(result.votes(), "new vote"))
                + (result.known() == 0 ? "" : ", " + result.known() + " known already"));
        return context.show(result.problems());
    }

    private static void requireReason(Eligibility eligibility, String reason) {
        if (!reason.isEmpty() && eligibility.reason(reason).isEmpty()) {
            throw ReviewException.usage(
                    "There is no reason \"" + reason + "\" in eligibility.yml.",
                    "It lists "
                            + String.join(
                                    ", ",
                                    eligibility.reasons().stream()
                                            .map(Eligibility.Reason::id)
                                            .toList())
                            + ".");
        }
    }

    private ToolMapping mapping() {
        Optional<OtherTool> tool = OtherTool.parse(from);
        if (tool.isEmpty() && !from.isEmpty()) {
            throw ReviewException.usage(
                    "\"" + from + "\" is no tool whose decisions are read.",
                    "Write rayyan, covidence, eppi or asreview.");
        }
        Optional<ScreeningDecision> every = ScreeningDecision.parse(all, "");
        if (every.isEmpty() && !all.isEmpty()) {
            throw ReviewException.usage("\"" + all + "\" is no vote.", "Write include, exclude or unsure.");
        }
        if (every.isPresent() && tool.isEmpty()) {
            throw ReviewException.usage("--all-as needs the tool.", "Add --from, such as --from covidence.");
        }
        Map<String, ReviewerId> people = new TreeMap<>();
        for (String one : reviewers) {
            int sign = one.lastIndexOf('=');
            String id = one.substring(sign + 1).strip();
            people.put(
                    sign < 0 ? "" : one.substring(0, sign).strip(),
                    ReviewerId.parse(id)
                            .orElseThrow(() -> ReviewException.usage(
                                    "\"" + id + "\" cannot be the id of a person.",
                                    "Write --reviewer \"NAME=ID\"; the protocol lists ids under `reviewers:`.")));
        }
        Map<String, String> named = new TreeMap<>();
        for (String one : reasons) {
            int sign = one.lastIndexOf('=');
            named.put(
                    sign < 0 ? "" : one.substring(0, sign).strip(),
                    one.substring(sign + 1).strip());
        }
        return new ToolMapping(tool, new TreeMap<>(people), new TreeMap<>(named), every);
    }
}
