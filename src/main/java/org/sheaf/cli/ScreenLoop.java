// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Vote;
import org.sheaf.steps.screening.ScreeningCard;
import org.sheaf.steps.screening.ScreeningDesk;
import org.sheaf.text.Highlighter;

/** One report after another: shows it and takes the vote. Fits a terminal of 80 columns, without colour, over ssh. */
final class ScreenLoop {
    private static final int WIDTH = 78;
    private static final String KEYS = "[i]nclude [e]xclude [u]nsure [n]ote [l]abel [c]riteria [s]kip [b]ack [q]uit > ";

    private final Console console;
    private final ScreeningDesk desk;
    private final Deque<ReportId> queue;
    private final Lights lights;
    private final List<ReportId> skipped = new ArrayList<>();
    private int voted;

    ScreenLoop(Console console, ScreeningDesk desk) {
        this.console = console;
        this.desk = desk;
        this.queue = new ArrayDeque<>(desk.queue());
        Eligibility.Highlights words = desk.eligibility().highlights();
        this.lights = new Lights(new Highlighter(words.include(), words.exclude()), console.isTerminal());
    }

    /** Runs until nothing is left or the person stops. */
    void run() {
        if (queue.isEmpty()) {
            console.print(
                    "Nothing waits for your vote at the stage \"" + desk.stage().name() + "\".");
            return;
        }
        boolean goOn = true;
        while (goOn && !queue.isEmpty()) {
            ReportId report = queue.peek();
            if (desk.outcome(report)
                    .filter(outcome -> outcome instanceof Outcome.Open)
                    .isEmpty()) {
                queue.poll(); // others have voted, or settled it, in the meantime
                continue;
            }
            goOn = new OneReport(report).ask();
        }
        console.print(Amount.of(voted, "vote") + ", " + (queue.size() + skipped.size()) + " left"
                + (skipped.isEmpty() ? "" : " (" + skipped.size() + " skipped)"));
    }

    /** A decision in words, with the name of its reason. */
    static String words(Eligibility eligibility, ScreeningDecision decision) {
        if (decision.reasonId().isEmpty()) {
            return decision.key();
        }
        return decision.key() + ": "
                + eligibility
                        .reason(decision.reasonId())
                        .map(Eligibility.Reason::name)
                        .orElse(decision.reasonId());
    }

    /** The report that is on the screen. */
    private final class OneReport {
        private final ReportId report;
        private String note = "";

        OneReport(ReportId report) {
            this.report = report;
        }

        /** Asks until the person voted or went on; false if the person stops. */
        boolean ask() {
            show();
            while (true) {
                Optional<String> typed = console.ask(KEYS);
                if (typed.isEmpty()) {
                    return false;
                }
                String line = typed.get();
                String key = line.split(" ", 2)[0].toLowerCase(Locale.ROOT); // a whole word: "undo" is not "unsure"
                String rest = line.contains(" ")
                        ? line.substring(line.indexOf(' ') + 1).strip()
                        : "";
                try {
                    switch (key) {
                        case "i", "include" -> {
                            return vote(new ScreeningDecision.Include());
                        }
                        case "u", "unsure" -> {
                            return vote(new ScreeningDecision.Unsure());
                        }
                        case "e", "exclude" -> {
                            Optional<String> reason = reason(rest);
                            if (reason.isPresent()) {
                                return vote(new ScreeningDecision.Exclude(reason.get()));
                            }
                        }
                        case "s", "skip" -> {
                            skipped.add(queue.poll());
                            return true;
                        }
                        case "b", "back" -> {
                            return back();
                        }
                        case "q", "quit" -> {
                            return false;
                        }
                        case "n", "note" -> note(rest);
                        case "l", "label" -> label(rest);
                        case "c", "criteria" -> criteria();
                        default -> help();
                    }
                } catch (ReviewException e) {
                    console.say(e.getMessage());
                    console.say(e.advice());
                }
            }
        }

        private boolean vote(ScreeningDecision decision) {
            try {
                desk.vote(report, decision, note);
                console.print("kept: " + words(desk.eligibility(), decision));
                voted++;
            } catch (ReviewException e) { // somebody else was quicker
                console.say(e.getMessage());
                console.say(e.advice());
            }
            queue.remove(report);
            return true;
        }

        /** The vote before this one is taken back, and its report comes again. */
        private boolean back() {
            Optional<Vote> last = desk.undo();
            if (last.isEmpty()) {
                console.say("There is no vote of yours to take back.");
            } else {
                voted = Math.max(0, voted - 1);
                queue.addFirst(desk.report(last.get().reports().first().anchor()));
            }
            return true;
        }

        private void show() {
            ScreeningCard card = desk.card(report);
            console.print("");
            String left = Amount.of(queue.size(), "report") + " left";
            console.print("--- " + desk.stage().name() + " --- " + left + " --- " + report);
            lights.print(console, card.title().isEmpty() ? "(no title)" : card.title(), WIDTH);
            card.lines().forEach(line -> Wrapped.print(console, line, WIDTH, "    "));
            console.print("");
            lights.print(console, card.abstractText().isEmpty() ? "(no abstract)" : card.abstractText(), WIDTH);
            if (!card.labels().isEmpty()) {
                console.print("labels: " + String.join(", ", card.labels()));
            }
            card.others()
                    .forEach(vote -> console.print(vote.reviewer() + " voted: "
                            + words(desk.eligibility(), vote.decision())
                            + (vote.note().isEmpty() ? "" : " (" + vote.note() + ")")));
        }

        /** A reason by its number or id; empty text where none is needed and none is given, nothing if it was not understood. */
        private Optional<String> reason(String typed) {
            List<Eligibility.Reason> reasons = desk.eligibility().reasons();
            boolean needed = desk.stage().kind() == Stage.Kind.FULL_TEXT;
            String answer = typed;
            if (answer.isEmpty() && needed && !reasons.isEmpty()) {
                listReasons(reasons);
                answer = console.ask("reason, the first that applies: ").orElse("");
            }
            if (answer.isEmpty() && !needed) {
                return Optional.of("");
            }
            String wanted = answer;
            for (int i = 0; i < reasons.size(); i++) {
                if (wanted.equals(String.valueOf(i + 1))
                        || wanted.equals(reasons.get(i).id())) {
                    return Optional.of(reasons.get(i).id());
                }
            }
            if (reasons.isEmpty()) {
                console.say("eligibility.yml lists no reasons for exclusion yet; list them there, in order.");
            } else {
                console.say("Type `e` and the number of a reason:");
                listReasons(reasons);
            }
            return Optional.empty();
        }

        private void listReasons(List<Eligibility.Reason> reasons) {
            for (int i = 0; i < reasons.size(); i++) {
                console.print("  " + (i + 1) + "  " + reasons.get(i).name());
            }
        }

        private void note(String typed) {
            note = typed.isEmpty() ? console.ask("note: ").orElse("") : typed;
            console.print("beside your vote: " + note);
        }

        private void label(String typed) {
            String label = typed.isEmpty()
                    ? console.ask("label (again takes it off): ").orElse("")
                    : typed;
            if (!label.isBlank()) {
                boolean on = !desk.card(report).labels().contains(label);
                desk.label(report, label, on);
                console.print((on ? "label: " : "label taken off: ") + label);
            }
        }

        private void criteria() {
            Eligibility eligibility = desk.eligibility();
            if (eligibility.criteria().isEmpty()) {
                console.print("No criteria are written down: codebooks/<review>/eligibility.yml holds them.");
            }
            for (Eligibility.Criterion criterion : eligibility.criteria()) {
                Wrapped.print(console, criterion.element() + ": " + criterion.eligible(), WIDTH, "");
                if (!criterion.rule().isEmpty()) {
                    Wrapped.print(console, "rule: " + criterion.rule(), WIDTH, "    ");
                }
                if (!criterion.note().isEmpty()) {
                    Wrapped.print(console, criterion.note(), WIDTH, "    ");
                }
            }
            listReasons(eligibility.reasons());
        }

        private void help() {
            console.print("i  include     e  exclude (`e 2` with reason 2)     u  unsure");
            console.print("n  a note beside your vote      l  a label on the report      c  criteria and reasons");
            console.print("s  skip for now                 b  take back your last vote   q  stop; nothing is lost");
        }
    }
}
