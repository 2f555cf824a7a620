// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.steps.ledger.Minute;
import org.sheaf.stopping.HypergeometricRule;
import org.sheaf.stopping.StoppingView;

/**
 * That people stopped screening a stage before everything was read.
 *
 * @param by who decided it
 * @param at when
 * @param why as it was said
 * @param unread the reports that nobody had voted on then, by their ids now. What came in later is not among them
 * @param then how the stage stood
 * @param resumed by whom it was taken back; empty while it stands
 */
public record ScreeningStop(
        String by, String at, String why, SortedSet<ReportId> unread, Then then, Optional<Resumed> resumed) {
    /** A report that was left unread, in one field with the others. */
    static final String UNREAD = "unread";

    private static final String LEARNED = "learned";

    /** That it was taken back. */
    public record Resumed(String by, String at, String why) {
        /** In a few words. */
        public String words() {
            return Minute.of(at) + " by " + by + ": " + why;
        }
    }

    /**
     * How a stage stands when somebody stops it, and what the rule says then; kept with the decision.
     *
     * @param total its reports
     * @param screened of these decided
     * @param found of these included
     * @param left those that it leaves unread; what an earlier stop left is not among them
     * @param begun those with a vote that wait for another
     * @param conflicts those that wait to be settled
     * @param aside those set aside
     * @param rule by which is judged
     * @param pValue what it says, rounded to six decimals
     * @param recallClaimed the recall that can be claimed, rounded down to six decimals; empty while none can be
     * @param allowed whether the rule lets people stop
     * @param model name and version of the model that learns the order; empty where the order says nothing
     */
    public record Then(
            long total,
            long screened,
            long found,
            long left,
            long begun,
            long conflicts,
            long aside,
            HypergeometricRule rule,
            double pValue,
            OptionalDouble recallClaimed,
            boolean allowed,
            String model) {
        private static final double DECIMALS = 1e6;

        static Then of(
                StageStatus status, Effort effort, long left, HypergeometricRule rule, Optional<OrderSetting> order) {
            StoppingView says = effort.says(rule);
            return new Then(
                    status.reports(),
                    says.screened(),
                    says.found(),
                    left,
                    status.open() - left,
                    status.conflicts(),
                    status.aside(),
                    rule,
                    Math.rint(says.pValue() * DECIMALS) / DECIMALS,
                    says.recallClaimed().isPresent()
                            ? OptionalDouble.of(Math.floor(says.recallClaimed().getAsDouble() * DECIMALS) / DECIMALS)
                            : OptionalDouble.empty(),
                    says.mayStop(),
                    order.filter(OrderSetting::learned)
                            .map(learned -> learned.model() + " " + learned.version())
                            .orElse(""));
        }

        Map<String, String> write() {
            Map<String, String> about = new TreeMap<>();
            about.put("total", String.valueOf(total));
            about.put("screened", String.valueOf(screened));
            about.put("included", String.valueOf(found));
            about.put("left", String.valueOf(left));
            about.put("begun", String.valueOf(begun));
            about.put("conflicts", String.valueOf(conflicts));
            about.put("aside", String.valueOf(aside));
            about.put("target", String.valueOf(rule.recallTarget()));
            about.put("confidence", String.valueOf(rule.confidence()));
            about.put("p_value", decimals(pValue));
            recallClaimed.ifPresent(share -> about.put("recall_claimed", decimals(share)));
            about.put("allowed", allowed ? "yes" : "no");
            about.put("order", model.isEmpty() ? "plain" : LEARNED);
            if (!model.isEmpty()) {
                about.put("model", model);
            }
            return about;
        }

        private static String decimals(double share) {
            return String.format(Locale.ROOT, "%.6f", share);
        }

        /** @throws IllegalArgumentException if a number is none, or the rule cannot be */
        private static Then read(Map<String, String> about) {
            String claimed = about.getOrDefault("recall_claimed", "");
            return new Then(
                    number(about, "total"),
                    number(about, "screened"),
                    number(about, "included"),
                    number(about, "left"),
                    number(about, "begun"),
                    number(about, "conflicts"),
                    number(about, "aside"),
                    new HypergeometricRule(
                            Double.parseDouble(about.getOrDefault("target", "")),
                            Double.parseDouble(about.getOrDefault("confidence", ""))),
                    Double.parseDouble(about.getOrDefault("p_value", "")),
                    claimed.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(claimed)),
                    about.getOrDefault("allowed", "").equals("yes"),
                    about.getOrDefault("order", "").equals(LEARNED) ? about.getOrDefault("model", "") : "");
        }

        private static long number(Map<String, String> about, String field) {
            return Long.parseLong(about.getOrDefault(field, ""));
        }

        /** Whether something that people had begun on was not finished. */
        public boolean hasOpenWork() {
            return begun + conflicts > 0;
        }

        /** What could be claimed then, in a sentence or two. */
        public String claim() {
            String judged = String.format(
                    Locale.ROOT, " (p-value %.4f, target %s).", pValue, StoppingView.percent(rule.recallTarget()));
            String confidence = StoppingView.percent(rule.confidence());
            if (recallClaimed.isEmpty()) {
                return "The stopping rule did not yet allow it: nothing relevant had been found, so no recall can be claimed.";
            }
            String recall = StoppingView.percent(recallClaimed.getAsDouble()) + " of the relevant reports";
            return allowed
                    ? "The stopping rule allowed it: with " + confidence + " confidence at least " + recall
                            + " had been found" + judged
                    : "The stopping rule did not yet allow it: all that can be claimed with " + confidence
                            + " confidence is that " + recall + " had been found" + judged;
        }
    }

    /** Nothing for a line that somebody edited so that it cannot be read: as if it were not there. */
    static Optional<ScreeningStop> of(Decision decision, SortedSet<ReportId> unread) {
        try {
            return Optional.of(new ScreeningStop(
                    decision.actor(),
                    decision.at(),
                    decision.why(),
                    unread,
                    Then.read(decision.about()),
                    Optional.empty()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    ScreeningStop resumedBy(Decision decision) {
        return new ScreeningStop(
                by, at, why, unread, then, Optional.of(new Resumed(decision.actor(), decision.at(), decision.why())));
    }

    public boolean stands() {
        return resumed.isEmpty();
    }

    /** When, who and why, in a few words. */
    public String words() {
        return Minute.of(at) + " by " + by + ": " + why;
    }
}
