// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.citation.ReportId;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.FindingId;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.Review;
import org.sheaf.steps.confidence.ConfidenceDesk;
import org.sheaf.steps.confidence.ConfidenceState;
import org.sheaf.steps.confidence.FindingFacts;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "finding",
        header = "What the review found: statements, each with the themes and studies on which it rests.",
        description = {
            "Without a subcommand, lists them with what stands behind each. A finding is a sentence or a",
            "few that a reader could agree or disagree with, and names the themes on which it rests: the",
            "studies, passages and authors' themes under these themes, and under those below them, stand",
            "behind it. `sheaf confidence` says how far people trust it."
        },
        footer = {
            "",
            "Example:",
            "  sheaf finding add \"People who trust their advisor stay in work longer.\" --theme relationship",
            "  sheaf finding show F1"
        },
        mixinStandardHelpOptions = true)
final class FindingCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    private final Context context;

    FindingCommand(Context context) {
        this.context = context;
    }

    private ConfidenceDesk open() {
        return review().confidence();
    }

    private Review review() {
        Workspace workspace = context.workspace();
        return context.open(workspace, context.review(workspace, reviewOption.name()));
    }

    @Override
    public Integer call() {
        try (ConfidenceDesk desk = open()) {
            desk.read(this::list);
        }
        return ExitCode.OK;
    }

    private int list(ConfidenceState state) {
        Console console = context.console();
        List<ReviewFinding> findings = state.findings();
        String category = "";
        for (ReviewFinding finding : findings) {
            if (!finding.category().equals(category)) {
                category = finding.category();
                console.print(category.isEmpty() ? "(no category)" : category);
            }
            FindingFacts facts = state.facts(finding);
            CerqualAssessment assessment = state.assessment(finding.id());
            ConfidenceWords.indented(console, finding.statement(), "  " + finding.id() + "  ", "      ");
            console.print("      " + ConfidenceWords.support(facts));
            console.print("      " + ConfidenceWords.stand(assessment));
        }
        console.print(
                findings.isEmpty()
                        ? "There is no finding yet. `sheaf finding add \"STATEMENT\" --theme CODE` writes the first."
                        : Amount.of(findings.size(), "finding"));
        return findings.size();
    }

    @Command(
            name = "add",
            header = "Writes down a finding.",
            description = "It gets the next number, such as F4, and keeps it for good.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "STATEMENT", description = "What was found, in quotes.") String statement,
            @Option(
                            names = "--theme",
                            paramLabel = "CODE",
                            required = true,
                            description = "A theme on which it rests, by id or name; may be given several times.")
                    List<String> themes,
            @Option(
                            names = "--category",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Under which it stands in tables, with others.")
                    String category) {
        try (ConfidenceDesk desk = open()) {
            FindingId id = desk.add(statement, themes, category);
            say(desk, id, id + "  written down");
        }
        return ExitCode.OK;
    }

    /** Says what came of it, with what stands behind the finding and what a colleague would say. */
    private void say(ConfidenceDesk desk, FindingId id, String what) {
        Console console = context.console();
        console.print(what);
        desk.read(state -> {
            ReviewFinding finding = state.finding(id).orElseThrow();
            console.print("    " + ConfidenceWords.support(state.facts(finding)));
            ConfidenceWords.notes(console, state.remarks(finding));
            return id;
        });
    }

    @Command(
            name = "change",
            header = "Puts a finding in other words, under other themes, or in another place.",
            description = {
                "What is not named stays as it is. What people judged stands, and `sheaf confidence check`",
                "asks to look at it again."
            },
            mixinStandardHelpOptions = true)
    int change(
            @Parameters(paramLabel = "FINDING", description = "Such as F1.") String named,
            @Option(names = "--statement", paramLabel = "TEXT", description = "What was found.")
                    Optional<String> statement,
            @Option(
                            names = "--theme",
                            paramLabel = "CODE",
                            description = "All themes on which it rests now; may be given several times.")
                    List<String> themes,
            @Option(names = "--category", paramLabel = "TEXT", description = "\"\" for none.")
                    Optional<String> category,
            @Option(
                            names = "--behind",
                            paramLabel = "PLACE",
                            description = "A finding behind which it is put, or first.")
                    Optional<String> place,
            @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "It stands in the ledger.")
                    String why) {
        Optional<List<String>> wanted = Optional.ofNullable(themes);
        if (statement.isEmpty() && wanted.isEmpty() && category.isEmpty() && place.isEmpty()) {
            throw ReviewException.usage("What is to be changed?", "Name --statement, --theme, --category or --behind.");
        }
        try (ConfidenceDesk desk = open()) {
            FindingId id = desk.finding(named);
            boolean isNew = desk.change(id, new ConfidenceDesk.Change(statement, category, wanted, place), why);
            say(desk, id, id + (isNew ? "  changed" : "  is so already"));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "remove",
            header = "Takes a finding off the list.",
            description = "Its number is not given again; what was said of it stays in the ledger.",
            mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "FINDING", description = "Such as F1.") String named,
            @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
                    String why) {
        try (ConfidenceDesk desk = open()) {
            FindingId id = desk.finding(named);
            desk.remove(id, why);
            context.console().print(id + "  removed");
        }
        return ExitCode.OK;
    }

    @Command(
            name = "study",
            header = "Says that a study contributes to a finding, or that it does not after all.",
            description = {
                "For a study under the finding's themes whose data say something else, and for one that",
                "supports it in a way no theme holds. Where many need it, code the passages instead."
            },
            footer = {
                "",
                "Example:",
                "  sheaf finding study F1 \"Howlin 2005\" no --why \"speaks of another programme\""
            },
            mixinStandardHelpOptions = true)
    int study(
            @Parameters(index = "0", paramLabel = "FINDING", description = "Such as F1.") String named,
            @Parameters(index = "1", paramLabel = "STUDY", description = "Its name or id.") String study,
            @Parameters(index = "2", paramLabel = "YES|NO", description = "Whether it contributes.") String said,
            @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
                    String why) {
        boolean contributes = yes(said);
        try (ConfidenceDesk desk = open()) {
            FindingId id = desk.finding(named);
            ReportId report = desk.report(study);
            boolean isNew = desk.study(id, report, contributes, why);
            String name =
                    desk.read(state -> state.studies().name(state.studies().study(report)));
            say(
                    desk,
                    id,
                    name
                            + (contributes ? " contributes to " : " does not contribute to ")
                            + id
                            + (isNew ? "" : ", as before"));
        }
        return ExitCode.OK;
    }

    private static boolean yes(String said) {
        return switch (said.toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "y" -> true;
            case "no", "n" -> false;
            default -> throw ReviewException.usage("\"" + said + "\" is neither yes nor no.", "Write yes or no.");
        };
    }

    @Command(
            name = "show",
            header = "Goes back from a finding to its themes, studies and passages.",
            description = "With what people judged so far. `sheaf walk CODE` goes back from one theme.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "FINDING", description = "Such as F1.") String named) {
        try (ConfidenceDesk desk = open()) {
            FindingId id = desk.finding(named);
            desk.read(state -> {
                new FindingPage(context.console(), state, state.finding(id).orElseThrow()).print();
                return id;
            });
        }
        return ExitCode.OK;
    }
}
