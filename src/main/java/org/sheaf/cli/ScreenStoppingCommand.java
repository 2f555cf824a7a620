// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.screening.Effort;
import org.sheaf.steps.screening.ScreeningDesk;
import org.sheaf.steps.screening.ScreeningOverview;
import org.sheaf.steps.screening.ScreeningStop;
import org.sheaf.stopping.Advice;
import org.sheaf.stopping.HypergeometricRule;
import org.sheaf.stopping.RandomSample;
import org.sheaf.stopping.StoppingView;
import org.sheaf.workspace.Codebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "stopping",
        header = "Whether screening may stop, and what may still be missed.",
        description = {
            "Shows what was found at a stage with how much work, the p-value of the hypergeometric rule",
            "(Callaghan and Müller-Hansen 2020) and the recall that it can claim, and rules of thumb as advice",
            "beside it. With --sample also what a batch says that was drawn by chance from what was left.",
            "Whether to stop is for the team to decide. On small sets the rule promises nothing, and says so."
        },
        mixinStandardHelpOptions = true)
final class ScreenStoppingCommand implements Callable<Integer> {
    @ParentCommand
    private ScreenCommand screen;

    @Mixin
    private StoppingRule rule = new StoppingRule();

    @Option(
            names = "--sample",
            paramLabel = "BATCH",
            defaultValue = "",
            description = {
                "A batch that `sheaf screen assign --size N --seed S` drew from all that was left, and that",
                "is decided by now."
            })
    private String sample = "";

    private final Context context;

    ScreenStoppingCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        HypergeometricRule judging = rule.rule();
        try (ScreeningDesk desk = screen.review().screening(screen.stage(), screen.eligibility())) {
            Codebook.Known known = screen.codebook().knownStudies();
            context.show(known.problems());
            show(desk.overview(), known, judging);
        }
        return ExitCode.OK;
    }

    private void show(ScreeningOverview overview, Codebook.Known known, HypergeometricRule judging) {
        Effort effort = overview.effort();
        StoppingView now = effort.says(judging);
        Console console = context.console();
        console.print(effort.stage().name() + ": " + now.screened() + " of "
                + Amount.of(now.total(), "report") + " screened, " + now.found() + " included"
                + (effort.inConflict() > 0 ? "; " + effort.inConflict() + " wait to be settled" : "")
                + (effort.aside() > 0 ? "; " + effort.aside() + " set aside" : "")
                + (effort.unread() > 0 ? "; " + effort.unread() + " left unread" : ""));
        new StopWords(console).printIfStopped(overview);
        console.print(String.format(Locale.ROOT, "p-value %.4f", now.pValue()));
        console.print(now.promise());
        Optional<RandomSample> drawn = sample.isEmpty() ? Optional.empty() : Optional.of(overview.sample(sample));
        drawn.ifPresent(this::show);
        if (now.screened() == now.total()) {
            return;
        }
        OptionalLong expected = drawn.map(its -> OptionalLong.of(
                        its.found() + Math.round(its.stillToFind().estimate())))
                .orElse(OptionalLong.empty());
        console.print("");
        console.print("Rules of thumb, as advice only; they bound no error:");
        List<Advice> advice = effort.advice(expected, overview.missing(known.studies()));
        for (Advice one : advice) {
            console.print("    " + String.format(Locale.ROOT, "%-15s", words(one.standing())) + one.words());
        }
        if (now.mayStop() && overview.stops().stream().noneMatch(ScreeningStop::stands)) {
            console.say("`sheaf screen stop --because \"…\"` is the team's decision to leave the rest unread.");
        }
        if (effort.stage().kind() == Stage.Kind.FULL_TEXT) {
            console.say("note     Full texts are usually all read: whatever is left can hold a study.");
        } else if (!effort.learned()) {
            console.say("note     Reports come in the order of the exports. The rule takes for granted that what is");
            console.say("         left is no richer than what was screened last; see `sheaf screen order`.");
        }
    }

    private static String words(Advice.Standing standing) {
        return switch (standing) {
            case HOLDS -> "holds";
            case DOES_NOT_HOLD -> "does not hold";
            case CANNOT_BE_TOLD -> "cannot be told";
        };
    }

    private void show(RandomSample drawn) {
        Console console = context.console();
        RandomSample.Interval missing = drawn.stillToFind();
        RandomSample.Interval recall = drawn.recallAfter();
        console.print(String.format(
                Locale.ROOT,
                "Of %d drawn by chance from the %d that were left, %d are included: then %.0f (95%% interval %.0f to"
                        + " %.0f) were still to be found.",
                drawn.drawn(),
                drawn.unscreened(),
                drawn.relevant(),
                missing.estimate(),
                missing.low(),
                missing.high()));
        console.print(String.format(
                Locale.ROOT,
                "With those of the sample %.1f%% of the relevant reports are found (95%% interval %.1f%% to %.1f%%).",
                recall.estimate() * 100,
                recall.low() * 100,
                recall.high() * 100));
    }
}
