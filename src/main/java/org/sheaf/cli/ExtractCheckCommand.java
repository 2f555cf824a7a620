// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.extraction.CheckRound;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.sampling.SampleSize;
import org.sheaf.steps.extraction.CheckingDesk;
import org.sheaf.steps.extraction.ExtractionDesk;
import org.sheaf.steps.extraction.ExtractionState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "check",
        header = "A second person checks a random sample of what one extracted.",
        description = {
            "With --by: draws reports that are extracted whole, by somebody else, and puts them into the",
            "loop of `sheaf extract` of the one who checks. How many stands in extraction.yml (25%% if nothing",
            "does), or is said with --sample. Whether the first value is seen stands there too. --again",
            "begins a further round, such as checking everything once more during write-up; it is kept apart.",
            "Without --by: shows how far the rounds are."
        },
        mixinStandardHelpOptions = true)
final class ExtractCheckCommand implements Callable<Integer> {
    @ParentCommand
    private ExtractCommand extract;

    @Mixin
    private DrawOptions draw = new DrawOptions();

    @Option(names = "--by", paramLabel = "ID", description = "Who checks.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--again", description = "Begin a new round.")
    private boolean again;

    private final Context context;

    ExtractCheckCommand(Context context) {
        this.context = context;
        this.extract = new ExtractCommand(context);
    }

    @Override
    public Integer call() {
        try (ExtractionDesk desk = extract.desk()) {
            if (by.isPresent()) {
                draw(desk, ScreenCommand.person(by.get()));
            } else if (draw.size().isPresent() || again) {
                throw ReviewException.usage("Who is to check?", "Name a person with --by.");
            } else {
                desk.read(this::show);
            }
        }
        return ExitCode.OK;
    }

    private void draw(ExtractionDesk desk, ReviewerId checker) {
        SampleSize size = draw.size().orElse(desk.form().checking().sample());
        CheckingDesk.Drawn drawn = desk.checking().draw(size, draw.seed(), checker, again);
        Console console = context.console();
        console.print("round " + drawn.round() + ": " + Amount.of(drawn.added(), "report") + " for " + checker
                + (drawn.added() < drawn.sample() ? ", beside those drawn before" : "") + "; the sample holds "
                + drawn.sample() + " of " + drawn.of() + ", "
                + (desk.form().checking().blind()
                        ? "without the first values in sight"
                        : "with the first values in sight"));
        if (drawn.waiting() > 0) {
            console.say("note     " + Amount.of(drawn.waiting(), "report is", "reports are")
                    + " not extracted whole yet and could not be drawn.");
        }
    }

    /** Says how many reports of a round are not included any more. */
    static void sayGone(Console console, CheckRound round) {
        if (!round.gone().isEmpty()) {
            console.print("round " + round.number() + ": "
                    + Amount.of(round.gone().size(), "report that was drawn is", "reports that were drawn are")
                    + " no longer included");
        }
    }

    private ExtractionState show(ExtractionState state) {
        Console console = context.console();
        if (state.rounds().isEmpty()) {
            console.print("Nothing was drawn to be checked: `sheaf extract check --by ID`.");
            return state;
        }
        TextTable table =
                new TextTable("round", "reports drawn", "checked", "fields checked", "differing", "to settle");
        for (CheckRound round : state.rounds()) {
            table.row(
                    round.number(),
                    round.drawn().size(),
                    round.complete().size(),
                    round.cells().size(),
                    CheckRound.differing(round.cells()),
                    CheckRound.open(round.cells()));
        }
        table.printTo(console);
        state.rounds().forEach(round -> sayGone(console, round));
        return state;
    }
}
