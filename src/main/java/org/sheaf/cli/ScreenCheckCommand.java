// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.sampling.ErrorRate;
import org.sheaf.sampling.SampleSize;
import org.sheaf.steps.screening.CheckDesk;
import org.sheaf.steps.screening.CheckResult;
import org.sheaf.steps.screening.CheckStratum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "check",
        header = "A second person checks a random sample of what one decided.",
        description = {
            "For stages with one vote. With --sample and --by: draws some of the reports that one person",
            "decided and puts them into the queue of another, who does not see the first vote if the stage is",
            "independent. Votes that differ are a conflict, settled as any other. Without --sample: shows what",
            "was checked and how often the first was wrong after settlement, with 95%% intervals (Clopper and",
            "Pearson). What follows from that is yours to decide."
        },
        mixinStandardHelpOptions = true)
final class ScreenCheckCommand implements Callable<Integer> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @ParentCommand
    private ScreenCommand screen;

    @Mixin
    private DrawOptions draw = new DrawOptions();

    @Option(names = "--by", paramLabel = "ID", description = "Who checks.")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--stratum",
            paramLabel = "BY",
            description = "Draw by shares of, and show by: outcome, search or reviewer.")
    private Optional<String> stratum = Optional.empty();

    @Option(
            names = "--extend-if",
            paramLabel = "LIMIT",
            description = "Say which larger sample to draw if more than this, such as 5%%, may be wrongly excluded.")
    private Optional<String> extendIf = Optional.empty();

    private final Context context;

    ScreenCheckCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        Optional<CheckStratum> shown = stratum.map(ScreenCheckCommand::stratum);
        Optional<SampleSize> limit = extendIf.map(ScreenCheckCommand::limit);
        try (CheckDesk desk = screen.review().checks(screen.stage())) {
            if (draw.size().isPresent()) {
                draw(desk, draw.size().get(), shown.orElse(CheckStratum.NONE));
                return ExitCode.OK;
            }
            if (by.isPresent()) {
                throw ReviewException.usage(
                        "How many are to be checked?", "Say it with --sample, such as --sample 20%.");
            }
            show(desk.result(shown));
            limit.ifPresent(percent -> advise(desk, percent));
        }
        return ExitCode.OK;
    }

    private static CheckStratum stratum(String key) {
        return CheckStratum.parse(key)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + key + "\" is nothing by which a check can be divided.",
                        "Write outcome, search or reviewer."));
    }

    private static SampleSize limit(String written) {
        return SampleSize.percent(written)
                .orElseThrow(() ->
                        ReviewException.usage("\"" + written + "\" is no limit.", "Write a percentage such as 5%."));
    }

    private void draw(CheckDesk desk, SampleSize size, CheckStratum divided) {
        ReviewerId checker = ScreenCommand.person(
                by.orElseThrow(() -> ReviewException.usage("Who is to check?", "Name a person with --by.")));
        CheckDesk.Drawn drawn = desk.draw(size, draw.seed(), checker, divided);
        Console console = context.console();
        console.print(desk.stage().name() + ": " + Amount.of(drawn.added(), "report") + " for " + checker
                + (drawn.added() < drawn.sample() ? ", beside those drawn before" : "") + "; the sample holds "
                + drawn.sample() + " of " + drawn.of());
        if (drawn.waiting() > 0) {
            console.say("note     " + Amount.of(drawn.waiting(), "report is", "reports are")
                    + " not decided yet and could not be drawn.");
        }
    }

    private void show(CheckResult result) {
        Console console = context.console();
        if (result.last().size().isEmpty()) {
            console.print("Nothing was drawn to be checked: `sheaf screen check --sample 20% --by ID`.");
            return;
        }
        TextTable table = new TextTable(
                "", "drawn", "checked", "differing", "not settled", "wrongly excluded", "wrongly included");
        row(table, "all", result.whole());
        result.strata().forEach(row -> row(table, row.name(), row));
        table.printTo(console);
        if (result.whole().open() > 0) {
            console.say("note     " + Amount.of(result.whole().open(), "report is", "reports are")
                    + " not settled and in neither rate: `sheaf screen conflicts --open`.");
        }
    }

    private static void row(TextTable table, String name, CheckResult.Row row) {
        table.row(
                name,
                row.drawn(),
                row.checked(),
                row.differing(),
                row.open(),
                words(row.wronglyExcluded()),
                words(row.wronglyIncluded()));
    }

    private static String words(ErrorRate rate) {
        return rate.isEstimable() ? rate.errors() + " of " + rate.checked() + ", " + rate.words() : "none to check";
    }

    private void advise(CheckDesk desk, SampleSize limit) {
        CheckResult result = desk.result(Optional.empty());
        Console console = context.console();
        CheckResult.Row whole = result.whole();
        if (whole.open() > 0 || whole.checked() < whole.drawn()) {
            console.print("The rule is applied when all that was drawn is checked and settled: "
                    + (whole.drawn() - whole.checked()) + " to check, " + whole.open() + " to settle.");
            return;
        }
        if (!whole.wronglyExcluded().isEstimable()) {
            console.print("Nothing that the first person excluded was checked, so the rule says nothing.");
            return;
        }
        BigDecimal percent = new BigDecimal(limit.written().replace("%", ""));
        double high = whole.wronglyExcluded().high();
        String words = "Wrongly excluded: " + whole.wronglyExcluded().words() + ".";
        if (high * 100 <= percent.doubleValue()) {
            console.print(words + " The upper limit is not above " + limit.written()
                    + ": by this rule the sample need not be extended.");
            return;
        }
        larger(result.last().size())
                .ifPresentOrElse(
                        size -> console.print(words + " The upper limit is above " + limit.written()
                                + ": by this rule the sample is extended. This one holds the one before:\n  "
                                + command(desk, result.last(), size)),
                        () -> console.print(words + " The upper limit is above " + limit.written()
                                + ", and everything was drawn already."));
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

    private static String command(CheckDesk desk, CheckResult.Last last, String size) {
        return "sheaf screen check --stage " + desk.stage().id() + " --sample " + size + " --seed " + last.seed()
                + " --by " + last.by()
                + (last.stratum() == CheckStratum.NONE
                        ? ""
                        : " --stratum " + last.stratum().key());
    }
}
