// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Stage;
import org.sheaf.ranking.RankingModel;
import org.sheaf.ranking.Reason;
import org.sheaf.steps.Review;
import org.sheaf.steps.screening.OrderDesk;
import org.sheaf.steps.screening.OrderReplay;
import org.sheaf.steps.screening.OrderSetting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "order",
        header = "The order in which reports come: plain, or learned from your votes.",
        description = {
            "Shows the order of each stage, what yours was learned from and what comes next, with the words",
            "that weigh most. `learned` lets the likely ones come first for everybody at the stage, `plain`",
            "takes that back. Each person's order is learned from that person's votes and from what was",
            "settled, so that it tells nothing of others' votes. Model, seed and settings stand in the ledger."
        },
        mixinStandardHelpOptions = true)
final class ScreenOrderCommand implements Callable<Integer> {
    private static final long SEED = 1;

    @ParentCommand
    private ScreenCommand screen;

    @Parameters(
            paramLabel = "learned|plain",
            arity = "0..1",
            defaultValue = "",
            description = "The order from now on; left out, only shows it.")
    private String order = "";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draws that the model makes; 1 if left out.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "Why, for the ledger.")
    private String why = "";

    @Option(
            names = "--next",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many of the reports that come next to show; 5 if left out.")
    private int next;

    @Option(
            names = "--replay",
            description = {
                "Makes every order again in which somebody voted, and says whether it is the one that was",
                "shown at that time."
            })
    private boolean replay;

    private final Context context;

    ScreenOrderCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        if (next < 0 || next > 1000) {
            throw ReviewException.usage("--next takes 0 to 1000.", "Such as --next 20.");
        }
        if (!order.isEmpty() && !order.equals("learned") && !order.equals("plain")) {
            throw ReviewException.usage("\"" + order + "\" is no order.", "Write learned or plain.");
        }
        if (seed.isPresent() && !order.equals("learned")) {
            throw ReviewException.usage("--seed goes with `learned`.", "Write `sheaf screen order learned --seed N`.");
        }
        Review review = screen.review();
        Eligibility eligibility = screen.eligibility();
        if (!order.isEmpty()) {
            try (OrderDesk desk = review.order(screen.stage(), eligibility)) {
                decide(desk);
            }
            return ExitCode.OK;
        }
        List<String> stages = screen.stage().isEmpty()
                ? review.protocol().stages().stream().map(Stage::id).toList()
                : List.of(screen.stage());
        int exitCode = ExitCode.OK;
        for (String stage : stages) {
            try (OrderDesk desk = review.order(stage, eligibility)) {
                exitCode = Math.max(exitCode, replay ? replay(desk) : show(desk));
            }
        }
        return exitCode;
    }

    private void decide(OrderDesk desk) {
        boolean learned = order.equals("learned");
        boolean isNew = learned ? desk.learn(RankingModel.SHEAF, seed.orElse(SEED), why) : desk.plain(why);
        context.console()
                .print(desk.stage().name() + ": "
                        + (learned
                                ? "the likely ones come first, by what each person voted"
                                : "the order is the same for everybody and says nothing")
                        + (isNew ? "" : "; it was so already"));
        if (learned && isNew) {
            context.console()
                    .say("An order is no reason to stop: `sheaf screen stopping` says what may still be missed.");
        }
    }

    private int show(OrderDesk desk) {
        Console console = context.console();
        Optional<OrderSetting> setting = desk.setting().filter(OrderSetting::learned);
        if (setting.isEmpty()) {
            console.print(desk.stage().name() + ": plain, the same for everybody");
            return ExitCode.OK;
        }
        OrderSetting its = setting.get();
        console.print(desk.stage().name() + ": learned, model " + its.model() + " " + its.version() + ", seed "
                + its.seed() + ", since " + its.at() + " by " + its.by()
                + (its.why().isEmpty() ? "" : ": " + its.why()));
        Optional<OrderDesk.Standing> standing = desk.standing(next);
        if (standing.isEmpty()) {
            console.say("This program has another version of the model, so reports come in the plain order.");
            console.say("`sheaf screen order learned` takes the new version into use.");
            return ExitCode.PROBLEMS;
        }
        OrderDesk.Standing now = standing.get();
        console.print("Yours is learned from " + Amount.of(now.relevant() + now.irrelevant(), "report") + ": "
                + now.relevant() + " relevant, " + now.irrelevant() + " not."
                + (now.relevant() == 0 ? " While none is relevant the words of title and question lead." : ""));
        if (now.waiting() == 0) {
            console.print("Nothing waits for your vote.");
        }
        for (OrderDesk.Next report : now.next()) {
            console.print("");
            console.print(report.report() + "  " + (report.title().isEmpty() ? "(no title)" : report.title()));
            for (Reason reason : report.why()) {
                console.print("    " + ReasonWords.of(reason));
            }
        }
        return ExitCode.OK;
    }

    private int replay(OrderDesk desk) {
        OrderReplay.Result result = desk.replay(ProgressBar.on(context.console()));
        Console console = context.console();
        console.print(desk.stage().name() + ": " + Amount.of(result.votes(), "vote")
                + " cast in a learned order; " + Amount.of(result.orders(), "order was", "orders were")
                + " made again");
        if (result.votes() == 0) {
            return ExitCode.OK;
        }
        console.print("    the same, report by report   " + result.same());
        console.print("    another                      " + result.different());
        console.print("    cannot be told               "
                + (result.otherRecords() + result.otherModel() + result.unknown())
                + " (other records " + result.otherRecords() + ", other version of the model " + result.otherModel()
                + ", labels not found " + result.unknown() + ")");
        return result.different() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
    }
}
