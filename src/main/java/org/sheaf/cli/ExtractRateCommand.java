// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.extraction.CheckDraw;
import org.sheaf.extraction.CheckRound;
import org.sheaf.extraction.CheckedCell;
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
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        limit.ifPresent(percent -> advise(rounds.get(rounds.size() - 1), percent));
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

    private void advise(CheckRound round, SampleSize limit) {
        Console console = context.console();
        long open = CheckRound.open(round.cells());
        int toCheck = round.drawn().size() - round.complete().size();
        if (open > 0 || toCheck > 0) {
            console.print("The rule is applied when all that was drawn is checked and settled: "
                    + Amount.of(toCheck, "report") + " to check, " + Amount.of(open, "field") + " to settle.");
            return;
        }
        ErrorRate rate = CheckRound.errors(round.cells());
        if (!rate.isEstimable()) {
            console.print("Nothing was checked, so the rule says nothing.");
            return;
        }
        BigDecimal percent = new BigDecimal(limit.written().replace("%", ""));
        String words = "Wrong: " + rate.words() + ".";
        if (rate.rate() * 100 <= percent.doubleValue()) {
            console.print(
                    words + " Not more than " + limit.written() + ": by this rule the sample need not be extended.");
            return;
        }
        CheckDraw last = round.draws().get(round.draws().size() - 1);
        Optional<String> larger = larger(last.sample());
        console.print(words + " More than " + limit.written()
                + larger.map(size -> ": by this rule more is checked. This sample holds the one before:\n"
                                + "  sheaf extract check --sample " + size + " --seed " + last.seed() + " --by "
                                + last.by())
                        .orElse(", and everything was drawn already."));
    }

    /** Twice as much, at most all. */
    private static Optional<String> larger(String size) {
        if (!size.endsWith("%")) {
            return Optional.of(String.valueOf(2L * Long.parseLong(size)));
        }
        BigDecimal percent = new BigDecimal(size.replace("%", ""));
        return percent.compareTo(HUNDRED) >= 0
                ? Optional.empty()
                : Optional.of(
                        percent.add(percent).min(HUNDRED).stripTrailingZeros().toPlainString() + "%");
    }
}
