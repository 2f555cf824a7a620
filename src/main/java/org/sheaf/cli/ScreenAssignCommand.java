// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.sampling.SampleSize;
import org.sheaf.steps.screening.AssignmentDesk;
import org.sheaf.steps.screening.WorkOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "assign",
        header = "Gives reports to people, by batch, share or random sample.",
        description = {
            "Gives each report to as many of these people as the stage asks votes, so that everybody has the",
            "same share and all pairs come up equally often. A report that is given to some comes into nobody",
            "else's queue. What is given to nobody is everybody's, as before; so is what is imported later."
        },
        mixinStandardHelpOptions = true)
final class ScreenAssignCommand implements Callable<Integer> {
    private static final Pattern SHARE = Pattern.compile("([^=]+)=([0-9]{1,6}(?:\\.[0-9]{1,4})?)%?");

    @ParentCommand
    private ScreenCommand screen;

    @Option(names = "--to", paramLabel = "ID", description = "A person; repeat it for each.")
    private List<String> people = new ArrayList<>();

    @Option(
            names = "--share",
            paramLabel = "ID=SHARE",
            description = "A person with a share, such as amina=60; those without one have 1.")
    private List<String> shares = new ArrayList<>();

    @Option(
            names = "--batch",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Its name; left out, the next free of batch-1, batch-2, …")
    private String batch = "";

    @Option(names = "--size", paramLabel = "N", description = "How many reports; left out, all that are left.")
    private Optional<String> size = Optional.empty();

    @Mixin
    private DrawOptions draw = new DrawOptions();

    private final Context context;

    ScreenAssignCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        if (people.isEmpty() && shares.isEmpty()) {
            throw ReviewException.usage("To whom?", "`sheaf screen assign --to ID --to ID`, or --share ID=60.");
        }
        if (size.isPresent() && draw.size().isPresent()) {
            throw ReviewException.usage("--size and --sample say the same in two ways.", "Give one of them.");
        }
        Optional<SampleSize> wanted = size.map(DrawOptions::size).or(draw::size);
        WorkOrder order = new WorkOrder(batch, shares(), wanted, draw.seed(), false);
        try (AssignmentDesk desk = screen.review().assignments(screen.stage())) {
            say(context.console(), desk, desk.assign(order));
        }
        return ExitCode.OK;
    }

    private SortedMap<ReviewerId, BigDecimal> shares() {
        SortedMap<ReviewerId, BigDecimal> all = equal(people);
        for (String share : shares) {
            Matcher matcher = SHARE.matcher(share);
            if (!matcher.matches() || new BigDecimal(matcher.group(2)).signum() == 0) {
                throw ReviewException.usage(
                        "\"" + share + "\" is no share.", "Write a person and a number, such as amina=60.");
            }
            all.put(ScreenCommand.person(matcher.group(1)), new BigDecimal(matcher.group(2)));
        }
        return all;
    }

    /** One part for each. */
    static SortedMap<ReviewerId, BigDecimal> equal(List<String> people) {
        SortedMap<ReviewerId, BigDecimal> equal = new TreeMap<>();
        people.forEach(id -> equal.put(ScreenCommand.person(id), BigDecimal.ONE));
        return equal;
    }

    static void say(Console console, AssignmentDesk desk, AssignmentDesk.Given given) {
        console.print(given.batch() + ", " + desk.stage().name() + ": " + Amount.of(given.reports(), "report"));
        given.each().forEach((person, reports) -> console.print("  " + person + ": " + reports));
        if (given.left() > 0) {
            console.say(Amount.of(given.left(), "report waits", "reports wait") + " for votes and "
                    + (given.left() == 1 ? "is" : "are") + " given to nobody, and so to everybody.");
        }
    }
}
