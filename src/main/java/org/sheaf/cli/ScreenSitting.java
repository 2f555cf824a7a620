// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Eligibility;
import org.sheaf.steps.screening.VotingDesk;
import org.sheaf.text.Highlighter;

/** A person sits down and votes until nothing is left or it is enough. */
final class ScreenSitting {
    private final Console console;
    private final List<? extends VotingDesk> desks;
    private final Predicate<ReportId> only;

    /**
     * @param desks at which the person may vote, one for each stage, at least one
     * @param only whether a report is among those that are wanted
     */
    ScreenSitting(Console console, List<? extends VotingDesk> desks, Predicate<ReportId> only) {
        this.console = console;
        this.desks = desks;
        this.only = only;
    }

    /**
     * Votes at the first desk at which something waits.
     *
     * @return that desk; nothing if nothing waits
     * @param onlyLater whether only to show what was put aside for later
     */
    Optional<VotingDesk> run(boolean onlyLater) {
        for (VotingDesk desk : desks) {
            List<ReportId> queue = (onlyLater ? desk.later() : desk.queue())
                    .stream().filter(only).toList();
            if (!queue.isEmpty()) {
                run(desk, queue);
                return Optional.of(desk);
            }
        }
        String where =
                desks.size() == 1 ? "at the stage \"" + desks.get(0).stage().name() + "\"" : "at any stage";
        console.print(
                onlyLater
                        ? "You have put nothing aside for later " + where + "."
                        : "Nothing waits for your vote " + where + ".");
        return Optional.empty();
    }

    private void run(VotingDesk desk, List<ReportId> queue) {
        Eligibility.Highlights words = desk.eligibility().highlights();
        Lights lights = new Lights(new Highlighter(words.include(), words.exclude()), console.takesEscapeCodes());
        ScreenLoop loop;
        try (ScreenInput input = input(desk, lights)) {
            desk.rehearse(queue.get(0));
            loop = new ScreenLoop(console, desk, queue, input, lights);
            if (desk != desks.get(0)) {
                input.tell("Stage: " + desk.stage().name() + ". Nothing waits for you at an earlier one.");
            }
            loop.run();
        }
        loop.sumUp();
    }

    /** Single keys where a person sits at a terminal that can hand them over, else whole lines. */
    private ScreenInput input(VotingDesk desk, Lights lights) {
        boolean steered = console.takesEscapeCodes();
        return (console.isClever() ? JlineTerminal.open(console.out(), steered) : Optional.<KeySource>empty())
                .<ScreenInput>map(keys -> new KeyInput(
                        console,
                        lights,
                        keys,
                        steered,
                        desk.eligibility().reasons().size()))
                .orElseGet(() -> new LineInput(console, lights));
    }
}
