// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodebookChange;
import org.sheaf.coding.CodebookCheck;
import org.sheaf.coding.CodebookComparison;
import org.sheaf.coding.CodebookStep;
import org.sheaf.coding.CodingTree;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;
import org.sheaf.steps.Review;
import org.sheaf.steps.coding.CodebookDesk;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.CodebookFiles;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "codebook",
        header = "The codes: shows, checks, takes and changes them.",
        description = {
            "People write codes in codebooks/REVIEW/codebook.yml (or .csv, .xlsx); `take` records what is new in",
            "it, with who, when and why. Codes that are made while coding, merges and splits are recorded right",
            "away, and `write` brings the file up to date. Without a subcommand, shows the codes as they count",
            "now: passages coded, authors' themes, reports."
        },
        subcommands = {
            CodebookAddCommand.class,
            CodebookRenameCommand.class,
            CodebookMoveCommand.class,
            CodebookMergeCommand.class,
            CodebookSplitCommand.class,
            CodebookRemoveCommand.class,
            CodebookMemoCommand.class
        },
        mixinStandardHelpOptions = true)
final class CodebookCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    private final Context context;

    CodebookCommand(Context context) {
        this.context = context;
    }

    private ReviewId id() {
        return context.review(context.workspace(), reviewOption.name());
    }

    Review review() {
        return context.open(context.workspace(), id());
    }

    @Override
    public Integer call() {
        try (CodebookDesk desk = review().codebook()) {
            desk.read(this::show);
        }
        return ExitCode.OK;
    }

    private int show(CodingState state) {
        Console console = context.console();
        if (state.tree().codes().isEmpty()) {
            console.print("No code is recorded yet. `sheaf codebook take` takes codebooks/" + id() + "/codebook.yml;"
                    + " `sheaf codebook add` adds one.");
            return 0;
        }
        Map<CodeId, CodebookCheck.Uses> uses = state.uses();
        TextTable table = new TextTable("code", "name", "passages", "themes", "reports");
        state.tree().walk((code, depth) -> {
            CodebookCheck.Uses use = uses.getOrDefault(code.id(), CodebookCheck.Uses.NONE);
            table.row(
                    "  ".repeat(depth) + code.id(),
                    code.name(),
                    use.passages(),
                    use.themes(),
                    use.reports().size());
        });
        table.printTo(console);
        console.print("Version " + state.tree().version() + ", "
                + Amount.of(state.tree().codes().size(), "code"));
        if (!state.waiting().isEmpty()) {
            console.say("note     " + Amount.of(state.waiting().size(), "passage")
                    + " whose code was removed or split waits to be coded anew: `sheaf code waiting`.");
        }
        return 0;
    }

    @Command(
            name = "check",
            header = "Says what the file says beyond what is recorded, and what codes lack.",
            description =
                    "Records nothing. Exit code 1 where the file cannot be read whole, or contradicts what is recorded.",
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "Left out, the review's own.")
                    Optional<String> file) {
        Review review = review();
        try (CodebookDesk desk = review.codebook()) {
            boolean own = file.isEmpty() && ownFile().isEmpty();
            Codebook.Coded read = own ? new Codebook.Coded(desk.read(CodingState::tree), List.of()) : read(file);
            CodebookComparison comparison = desk.compare(read.tree());
            List<Problem> problems = new ArrayList<>(read.problems());
            problems.addAll(problems(name(file), comparison));
            say(desk.read(CodingState::tree), comparison, "not taken yet: ");
            CodebookCheck.of(
                            read.tree(),
                            desk.read(CodingState::uses),
                            review.protocol().coding().approach())
                    .stream()
                    .map(finding -> Problem.warning(
                            name(file),
                            0,
                            finding.code().map(code -> "The code " + code + " ").orElse("") + finding.what() + ".",
                            finding.advice()))
                    .forEach(problems::add);
            if (comparison.isEmpty()) {
                context.console()
                        .print(
                                own
                                        ? "No file; the record is looked at."
                                        : "The file says nothing that is not recorded.");
            }
            return context.show(problems);
        }
    }

    @Command(
            name = "take",
            header = "Records what is new in the file.",
            description = {
                "New codes, changed ones, ones left out, and another order, each as a fact with who, when and why.",
                "Codes that others changed since the file's version stay as they are; what both changed is said and",
                "not taken. A second time adds nothing."
            },
            mixinStandardHelpOptions = true)
    int take(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "Left out, the review's own.")
                    Optional<String> file,
            @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
                    String why) {
        Codebook.Coded read = read(file);
        if (read.problems().stream().anyMatch(Problem::isError)) {
            context.console().print("Nothing was taken: mend the file first, so that no code is taken half.");
            return context.show(read.problems());
        }
        try (CodebookDesk desk = review().codebook()) {
            CodebookComparison taken = desk.take(read.tree(), why);
            CodingTree now = desk.read(CodingState::tree);
            say(now, taken, "");
            if (file.isEmpty()
                    && taken.conflicts().isEmpty()
                    && !isSheet(ownFile().orElseThrow())) {
                CodebookFiles.stamp(ownFile().orElseThrow(), name(file), now.version());
            }
            context.console()
                    .print("Codebook version " + now.version() + ", "
                            + Amount.of(now.codes().size(), "code"));
            List<Problem> problems = new ArrayList<>(read.problems());
            problems.addAll(problems(name(file), taken));
            return context.show(problems);
        }
    }

    private void say(CodingTree now, CodebookComparison comparison, String before) {
        for (CodebookChange change : comparison.changes()) {
            String name = change instanceof CodebookChange.Written written
                    ? written.code().name()
                    : now.find(change.about()).map(Code::name).orElse("");
            String what = change instanceof CodebookChange.Removed ? "left out" : "written";
            context.console().print(before + change.about() + "  " + name + "  (" + what + ")");
        }
    }

    private static List<Problem> problems(String file, CodebookComparison comparison) {
        return comparison.conflicts().stream()
                .map(conflict -> conflict.gone()
                        .map(gone -> Problem.error(
                                file,
                                0,
                                "The code " + conflict.code() + " stands in the file and is no longer used: it was "
                                        + gone.became() + ". It was not taken.",
                                "Leave it out, or give it another id; `sheaf codebook add` takes it up again."))
                        .orElseGet(() -> Problem.error(
                                file,
                                0,
                                "The code " + conflict.code()
                                        + " was changed in the file, and by others since the file's version.",
                                "It stays as it is recorded. `sheaf codebook write` writes a file with what is recorded;"
                                        + " make your change there.")))
                .toList();
    }

    private static boolean isSheet(Path file) {
        return !file.getFileName().toString().endsWith(".yml");
    }

    private Optional<Path> ownFile() {
        Path folder = context.workspace().codebook(id());
        return List.of("codebook.yml", "codebook.csv", "codebook.xlsx").stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private Codebook.Coded read(Optional<String> file) {
        if (file.isPresent()) {
            return CodebookFiles.read(context.path(file.get()), file.get());
        }
        if (ownFile().isEmpty()) {
            throw ReviewException.usage(
                    "There is no " + name(file) + ".",
                    "Write one, or name a file; `sheaf codebook write` writes the codes there are.");
        }
        return new Codebook(context.workspace(), id()).codingTree();
    }

    private String name(Optional<String> file) {
        return file.orElseGet(() -> {
            Workspace workspace = context.workspace();
            return workspace.name(ownFile().orElse(workspace.codebook(id()).resolve("codebook.yml")));
        });
    }

    @Command(
            name = "write",
            header = "Writes the codes as they count now into the file.",
            description = {
                "Into codebooks/REVIEW/codebook.yml, or another file: .yml, .csv or .xlsx. What the file says beyond",
                "what is recorded must be taken first, so that nothing that somebody wrote is lost."
            },
            mixinStandardHelpOptions = true)
    int write(
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "FILE",
                            description = "Left out, the review's own codebook.yml.")
                    Optional<String> out) {
        try (CodebookDesk desk = review().codebook()) {
            CodingTree tree = desk.read(CodingState::tree);
            Path file = out.map(context::path)
                    .orElseGet(() -> context.workspace().codebook(id()).resolve("codebook.yml"));
            String shown = out.orElseGet(() -> context.workspace().name(file));
            if (Files.isRegularFile(file)) {
                Codebook.Coded there = CodebookFiles.read(file, shown);
                if (!there.problems().isEmpty() || !desk.compare(there.tree()).isEmpty()) {
                    throw ReviewException.usage(
                            shown + " says something that is not recorded.",
                            "`sheaf codebook check` says what; `sheaf codebook take --why …` records it. Or write to"
                                    + " another file with -o.");
                }
            }
            CodebookFiles.save(file, tree);
            context.console()
                    .print(shown + ": version " + tree.version() + ", "
                            + Amount.of(tree.codes().size(), "code"));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "history",
            header = "What became of the codebook: who did what when, and why.",
            description = "One version after another. The report codebook.html shows the same as a page.",
            mixinStandardHelpOptions = true)
    int history() {
        try (CodebookDesk desk = review().codebook()) {
            for (CodebookStep step : desk.read(state -> state.codebook().steps())) {
                context.console()
                        .print("version " + step.version() + "  " + step.at().substring(0, 10) + "  " + step.actor()
                                + (step.why().isEmpty() ? "" : "  " + step.why()));
                step.lines()
                        .forEach(line -> context.console()
                                .print("    " + line.code() + "  " + line.name() + ": " + line.what()));
            }
        }
        return ExitCode.OK;
    }
}
