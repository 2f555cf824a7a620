// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Stage;
import org.sheaf.ranking.Reason;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Vote;
import org.sheaf.steps.screening.ScreeningCard;
import org.sheaf.steps.screening.VotingDesk;

/** One report after another: shows it and takes the vote. Fits a terminal of 80 columns, without colour, over ssh. */
final class ScreenLoop {
    private static final List<String> HELP = List.of(
            "i  include",
            "e  exclude; `e 2`, or on single keys 2, with the second reason",
            "u  unsure",
            "t  later: this report comes after all others, for you only",
            "s  skip for now",
            "n  a note beside your vote",
            "l  a label on the report; the same again takes it off",
            "c  criteria and reasons",
            "w  why it comes now: the words that weigh most, where the order is learned",
            "b  take back your last vote, or the last `later`",
            "q  stop; nothing is lost",
            "?  this list");

    private final Console console;
    private final VotingDesk desk;
    private final ScreenInput input;
    private final Set<ReportId> queue;
    private final Set<ReportId> later;
    private final Lights lights;
    private final List<ReportId> skipped = new ArrayList<>();
    /** What was taken back comes again before all others. */
    private Optional<ReportId> again = Optional.empty();

    /** What the person did last at this sitting was to put this report aside for later. */
    private Optional<ReportId> justPutOff = Optional.empty();

    private int voted;

    /**
     * @param queue the reports to be voted on, in order
     * @param lights what lights up in titles and abstracts
     */
    ScreenLoop(Console console, VotingDesk desk, List<ReportId> queue, ScreenInput input, Lights lights) {
        this.console = console;
        this.desk = desk;
        this.queue = new LinkedHashSet<>(queue);
        this.later = new TreeSet<>(desk.later());
        this.input = input;
        this.lights = lights;
    }

    /** Runs until nothing is left or the person stops. */
    void run() {
        boolean goOn = true;
        while (goOn && !queue.isEmpty()) {
            ReportId report = next();
            if (!desk.awaitsMe(report)) {
                queue.remove(report); // others have voted, or settled it, in the meantime
                continue;
            }
            goOn = new OneReport(report).ask();
        }
    }

    private ReportId next() {
        ReportId next = again.filter(queue::contains)
                .or(() -> desk.likeliest(report -> queue.contains(report) && !later.contains(report)))
                .orElseGet(() -> queue.iterator().next());
        again = Optional.empty();
        return next;
    }

    /** Says what was done and what is left. */
    void sumUp() {
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
            ScreeningCard card = desk.card(report);
            input.show(width -> page(card, width));
            while (true) {
                Optional<ScreenInput.Typed> typed = input.next();
                if (typed.isEmpty()) {
                    return false;
                }
                try {
                    Optional<Boolean> goOn =
                            answer(typed.get().key(), typed.get().rest());
                    if (goOn.isPresent()) {
                        return goOn.get();
                    }
                } catch (ReviewException e) {
                    console.say(e.getMessage());
                    console.say(e.advice());
                }
            }
        }

        /** Whether to go on with the next report; nothing to ask about this one again. */
        private Optional<Boolean> answer(String key, String rest) {
            switch (key) { // whole words: "undo" is not "unsure"
                case "i", "include" -> {
                    return vote(new ScreeningDecision.Include());
                }
                case "u", "unsure" -> {
                    return vote(new ScreeningDecision.Unsure());
                }
                case "e", "exclude" -> {
                    return reason(rest).flatMap(reason -> vote(new ScreeningDecision.Exclude(reason)));
                }
                case "t", "later" -> {
                    return putOff();
                }
                case "s", "skip" -> {
                    queue.remove(report);
                    skipped.add(report);
                    return Optional.of(true);
                }
                case "b", "back" -> {
                    return back();
                }
                case "q", "quit" -> {
                    return Optional.of(false);
                }
                case "n", "note" -> note(rest);
                case "l", "label" -> label(rest);
                case "c", "criteria" -> input.showBeside(this::criteria);
                case "w", "why" -> input.showBeside(this::why);
                default -> input.showBeside(OneReport::help);
            }
            return Optional.empty();
        }

        private Optional<Boolean> vote(ScreeningDecision decision) {
            queue.remove(report);
            justPutOff = Optional.empty();
            try {
                desk.vote(report, decision, note);
                input.tell("kept: " + words(desk.eligibility(), decision));
                voted++;
            } catch (ReviewException e) { // somebody else was quicker
                input.tell(e.getMessage());
                input.tell(e.advice());
            }
            return Optional.of(true);
        }

        /** The report comes after all others, now and at the next sitting. */
        private Optional<Boolean> putOff() {
            desk.putOff(report, true);
            later.add(report);
            queue.remove(report);
            queue.add(report);
            justPutOff = Optional.of(report);
            input.tell("for later: it comes after all others" + (note.isEmpty() ? "" : "; the note is not kept"));
            return Optional.of(true);
        }

        /** What was done before this is taken back, a vote or a "later", and its report comes again. */
        private Optional<Boolean> back() {
            if (justPutOff.isPresent()) {
                ReportId before = justPutOff.get();
                justPutOff = Optional.empty();
                desk.putOff(before, false);
                later.remove(before);
                comeAgain(before);
                input.tell("taken back: later");
                return Optional.of(true);
            }
            Optional<Vote> last = desk.undo();
            if (last.isEmpty()) {
                input.tell("There is no vote of yours to take back.");
            } else {
                voted = Math.max(0, voted - 1);
                comeAgain(desk.report(last.get().reports().first().anchor()));
                input.tell("taken back: " + words(desk.eligibility(), last.get().decision()));
            }
            return Optional.of(true);
        }

        private void comeAgain(ReportId before) {
            skipped.remove(before);
            queue.add(before);
            again = Optional.of(before);
        }

        private List<PageLine> page(ScreeningCard card, int width) {
            List<PageLine> page = new ArrayList<>();
            String left = Amount.of(queue.size(), "report") + " left"
                    + (later.contains(report) ? ", this one put aside for later" : "");
            page.add(PageLine.plain("--- " + desk.stage().name() + " --- " + left + " --- " + report));
            page.addAll(lights.lines(card.title().isEmpty() ? "(no title)" : card.title(), width));
            card.lines().forEach(line -> plain(page, line, width, "    "));
            page.add(PageLine.plain(""));
            page.addAll(lights.lines(card.abstractText().isEmpty() ? "(no abstract)" : card.abstractText(), width));
            if (!card.labels().isEmpty()) {
                plain(page, "labels: " + String.join(", ", card.labels()), width, "");
            }
            card.others()
                    .forEach(vote -> plain(
                            page,
                            vote.reviewer() + " voted: "
                                    + words(desk.eligibility(), vote.decision())
                                    + (vote.note().isEmpty() ? "" : " (" + vote.note() + ")"),
                            width,
                            ""));
            return page;
        }

        private static void plain(List<PageLine> page, String text, int width, String indent) {
            Wrapped.print(line -> page.add(PageLine.plain(indent + line)), text, width - indent.length());
        }

        /** A reason by its number or id; empty text where none is needed and none is given, nothing if it was not understood. */
        private Optional<String> reason(String typed) {
            List<Eligibility.Reason> reasons = desk.eligibility().reasons();
            boolean needed = desk.stage().kind() == Stage.Kind.FULL_TEXT;
            if (reasons.isEmpty() && (needed || !typed.isEmpty())) {
                console.say("eligibility.yml lists no reasons for exclusion yet; list them there, in order.");
                return Optional.empty();
            }
            String answer = typed;
            if (answer.isEmpty() && needed) {
                listReasons(reasons).forEach(line -> console.print(line.text()));
                answer = input.choose("reason, the first that applies: ", reasons.size())
                        .orElse("");
                if (answer.isEmpty()) {
                    return Optional.empty();
                }
            }
            if (answer.isEmpty()) {
                return Optional.of("");
            }
            for (int i = 0; i < reasons.size(); i++) {
                if (answer.equals(String.valueOf(i + 1))
                        || answer.equals(reasons.get(i).id())) {
                    return Optional.of(reasons.get(i).id());
                }
            }
            console.say("Type `e` and the number of a reason:");
            listReasons(reasons).forEach(line -> console.print(line.text()));
            return Optional.empty();
        }

        private static List<PageLine> listReasons(List<Eligibility.Reason> reasons) {
            List<PageLine> lines = new ArrayList<>();
            for (int i = 0; i < reasons.size(); i++) {
                lines.add(PageLine.plain("  " + (i + 1) + "  " + reasons.get(i).name()));
            }
            return lines;
        }

        private void note(String typed) {
            note = typed.isEmpty() ? input.line("note: ", note).orElse(note) : typed;
            input.tell(note.isEmpty() ? "no note" : "beside your vote: " + note);
        }

        private void label(String typed) {
            String label = typed.isEmpty()
                    ? input.line("label (again takes it off): ", "").orElse("")
                    : typed;
            if (!label.isBlank()) {
                boolean on = !desk.card(report).labels().contains(label);
                desk.label(report, label, on);
                input.tell((on ? "label: " : "label taken off: ") + label);
            }
        }

        private List<PageLine> criteria(int width) {
            List<PageLine> page = new ArrayList<>();
            Eligibility eligibility = desk.eligibility();
            if (eligibility.criteria().isEmpty()) {
                plain(page, "No criteria are written down: codebooks/<review>/eligibility.yml holds them.", width, "");
            }
            for (Eligibility.Criterion criterion : eligibility.criteria()) {
                plain(page, criterion.element() + ": " + criterion.eligible(), width, "");
                if (!criterion.rule().isEmpty()) {
                    plain(page, "rule: " + criterion.rule(), width, "    ");
                }
                if (!criterion.note().isEmpty()) {
                    plain(page, criterion.note(), width, "    ");
                }
            }
            page.addAll(listReasons(eligibility.reasons()));
            return page;
        }

        private List<PageLine> why(int width) {
            List<PageLine> page = new ArrayList<>();
            List<Reason> reasons = desk.why(report);
            if (reasons.isEmpty()) {
                plain(page, "The order is not learned: it is the same for everybody and says nothing.", width, "");
                return page;
            }
            plain(page, "Why it comes now: the words that weigh most, by what you voted before.", width, "");
            for (Reason reason : reasons) {
                plain(page, ReasonWords.of(reason), width, "  ");
            }
            return page;
        }

        private static List<PageLine> help(int width) {
            List<PageLine> page = new ArrayList<>();
            for (String line : HELP) {
                plain(page, line, width, "");
            }
            return page;
        }
    }
}
