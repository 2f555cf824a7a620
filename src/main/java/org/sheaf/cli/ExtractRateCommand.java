// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.extraction.CheckDraw;
import org.sheaf.extraction.CheckRound;
import org.sheaf.extraction.CheckedCell;
import org.sheaf.extraction.ExtensionRule;
import org.sheaf.extraction.Field;
import org.sheaf.problem.ReviewException;
import org.sheaf.sampling.ErrorRate;
import org.sheaf.sampling.SampleSize;
import org.sheaf.steps.extraction.ExtractionDesk;
import org.sheaf.steps.extraction.ExtractionState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "rate",
        header = "How often the first value was wrong, field by field.",
        description = {
            "Of the fields that a second person checked, after settlement, with 95%% intervals (Clopper and",
            "Pearson). A rule to extend the check stands in extraction.yml (extend-above) or is said with",
            "--extend-if: the larger sample to draw is named. What follows is yours to decide."
        },
        mixinStandardHelpOptions = true)
final class ExtractRateCommand implements Callable<Integer> {
    @ParentCommand
    private ExtractCommand extract;

    @Option(
            names = "--extend-if",
            paramLabel = "LIMIT",
            description = "Say which larger sample to draw if more than this, such as 5%%, was wrong.")
    private Optional<String> extendIf = Optional.empty();

    private final Context context;

    ExtractRateCommand(Context context) {
        this.context = context;
        this.extract = new ExtractCommand(context);
    }

    @Override
    public Integer call() {
        Optional<SampleSize> said = extendIf.map(written -> SampleSize.percent(written)
                .orElseThrow(() ->
                        ReviewException.usage("\"" + written + "\" is no limit.", "Write a percentage such as 5%.")));
        try (ExtractionDesk desk = extract.desk()) {
            Optional<SampleSize> limit = said.or(() -> desk.form().checking().extendAbove());
            desk.read(state -> show(state, limit));
        }
        return ExitCode.OK;
    }

    private ExtractionState show(ExtractionState state, Optional<SampleSize> limit) {
        Console console = context.console();
        List<CheckRound> rounds = state.rounds();
        if (rounds.isEmpty()) {
            console.print("Nothing was drawn to be checked: `sheaf extract check --by ID`.");
            return state;
        }
        for (CheckRound round : rounds) {
            console.print("round " + round.number());
            TextTable table = new TextTable("field", "checked", "differing", "to settle", "wrong");
            row(table, "all", round.cells());
            for (Field field : state.form().fields()) {
                List<CheckedCell> cells = round.cells().stream()
                        .filter(cell -> cell.field().equals(field))
                        .toList();
                if (!cells.isEmpty()) {
                    row(table, field.label(), cells);
                }
            }
            table.printTo(console);
            ExtractCheckCommand.sayGone(console, round);
        }
        limit.ifPresent(percent -> advise(state, rounds.get(rounds.size() - 1), ExtensionRule.above(percent)));
        return state;
    }

    private static void row(TextTable table, String name, List<CheckedCell> cells) {
        ErrorRate rate = CheckRound.errors(cells);
        table.row(
                name,
                cells.size(),
                CheckRound.differing(cells),
                CheckRound.open(cells),
                rate.isEstimable() ? rate.errors() + " of " + rate.checked() + ", " + rate.words() : "none to count");
    }

    private void advise(ExtractionState state, CheckRound round, ExtensionRule rule) {
        CheckDraw last = round.draws().get(round.draws().size() - 1);
        int frame = state.frame(last.by(), round.number()).size();
        context.console().print(rule.words(round, frame));
        if (rule.of(round) == ExtensionRule.Verdict.ABOVE) {
            ExtensionRule.larger(round, frame)
                    .ifPresent(size -> context.console()
                            .print("This sample holds the one before:\n  sheaf extract check --sample " + size.written()
                                    + " --seed " + last.seed() + " --by " + last.by()));
        }
    }
}
