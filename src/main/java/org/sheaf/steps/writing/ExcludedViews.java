// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.protocol.Eligibility;
import org.sheaf.reporting.Cited;
import org.sheaf.reporting.ExcludedView;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.Settlement;
import org.sheaf.screening.Vote;
import org.sheaf.steps.screening.FullTextOutcomes;

/** The reports that were sought as full texts and are not in the review, as the page shows them. */
public final class ExcludedViews {
    private final WritingFacts facts;
    private final FullTextOutcomes outcomes;
    private final Bibliography bibliography;

    private ExcludedViews(WritingFacts facts, FullTextOutcomes outcomes) {
        this.facts = facts;
        this.outcomes = outcomes;
        this.bibliography = Bibliography.of(facts.protocol());
    }

    /** Nothing before the first full text is decided or set aside. */
    public static Optional<ExcludedView> of(WritingFacts facts) {
        FullTextOutcomes outcomes = FullTextOutcomes.of(facts.session(), facts.protocol());
        return outcomes.assessed() == 0 && outcomes.aside().isEmpty()
                ? Optional.empty()
                : Optional.of(new ExcludedViews(facts, outcomes).view());
    }

    /** What the page says, in one line. */
    public static String summary(ExcludedView view) {
        StringBuilder words = new StringBuilder()
                .append(view.excluded().size())
                .append(" of ")
                .append(view.assessed());
        words.append(" assessed");
        view.asides()
                .forEach(asides -> words.append("; ")
                        .append(asides.reports().size())
                        .append(' ')
                        .append(lower(asides.title())));
        return words.toString();
    }

    private static String lower(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    private ExcludedView view() {
        Map<String, List<FullTextOutcomes.Excluded>> byReason = new LinkedHashMap<>();
        facts.eligibility().reasons().forEach(reason -> byReason.put(reason.id(), new ArrayList<>()));
        Map<String, List<FullTextOutcomes.Excluded>> others = new TreeMap<>();
        for (FullTextOutcomes.Excluded one : outcomes.excluded()) {
            List<FullTextOutcomes.Excluded> known = byReason.get(one.reason());
            (known == null ? others.computeIfAbsent(one.reason(), id -> new ArrayList<>()) : known).add(one);
        }
        byReason.putAll(others);
        List<ExcludedView.Reason> reasons = new ArrayList<>();
        List<ExcludedView.Excluded> excluded = new ArrayList<>();
        byReason.forEach((id, reports) -> {
            if (!reports.isEmpty()) {
                reasons.add(new ExcludedView.Reason(name(id), reports.size()));
                inOrder(reports).forEach((cited, one) -> excluded.add(excluded(excluded.size() + 1, cited, one)));
            }
        });
        return new ExcludedView(
                facts.frame(),
                bibliography.style(),
                outcomes.assessed(),
                outcomes.waiting(),
                reasons,
                excluded,
                asides());
    }

    private Map<Cited, FullTextOutcomes.Excluded> inOrder(List<FullTextOutcomes.Excluded> reports) {
        Map<String, FullTextOutcomes.Excluded> byId = new HashMap<>();
        reports.forEach(one -> byId.put(one.report().toString(), one));
        Map<Cited, FullTextOutcomes.Excluded> inOrder = new LinkedHashMap<>();
        bibliography
                .list(reports.stream()
                        .map(one -> new Bibliography.Work(one.report(), one.shown(), ""))
                        .toList())
                .forEach(cited -> Optional.ofNullable(byId.get(cited.id())).ifPresent(one -> inOrder.put(cited, one)));
        return inOrder;
    }

    private String name(String reason) {
        return facts.eligibility().reason(reason).map(Eligibility.Reason::name).orElse(reason);
    }

    private ExcludedView.Excluded excluded(int number, Cited cited, FullTextOutcomes.Excluded one) {
        List<String> words = new ArrayList<>();
        one.votes().stream()
                .filter(vote -> !vote.note().isBlank())
                .forEach(vote -> words.add(vote.reviewer() + ": " + vote.note()));
        if (one.settlement().isPresent()) {
            Settlement settlement = one.settlement().get();
            if (!settlement.why().isBlank()) {
                words.add(settlement.by() + ": " + settlement.why());
            }
            return new ExcludedView.Excluded(
                    number,
                    cited,
                    name(one.reason()),
                    "settled, " + settlement.how().key(),
                    List.of(settlement.by().name()),
                    Words.day(settlement.at()),
                    words);
        }
        List<String> who = one.votes().stream()
                .map(vote -> vote.reviewer().name())
                .distinct()
                .sorted()
                .toList();
        return new ExcludedView.Excluded(
                number,
                cited,
                name(one.reason()),
                who.size() == 1 ? "one vote" : who.size() + " votes alike",
                who,
                one.votes().stream()
                        .map(Vote::at)
                        .max(Decision.BY_TIME)
                        .map(Words::day)
                        .orElse(""),
                words);
    }

    private List<ExcludedView.Asides> asides() {
        List<ExcludedView.Asides> all = new ArrayList<>();
        for (Outcome.Aside as : List.of(
                Outcome.Aside.NOT_RETRIEVED, Outcome.Aside.AWAITING_CLASSIFICATION, Outcome.Aside.ONGOING_STUDY)) {
            Map<String, FullTextOutcomes.Aside> byId = new LinkedHashMap<>();
            outcomes.aside().stream()
                    .filter(aside -> aside.as() == as)
                    .forEach(aside -> byId.put(aside.report().toString(), aside));
            List<ExcludedView.Aside> reports = new ArrayList<>();
            bibliography
                    .list(byId.values().stream()
                            .map(aside -> new Bibliography.Work(aside.report(), aside.shown(), ""))
                            .toList())
                    .forEach(cited -> Optional.ofNullable(byId.get(cited.id()))
                            .ifPresent(aside -> reports.add(new ExcludedView.Aside(
                                    reports.size() + 1, cited, aside.who(), Words.day(aside.at()), aside.why()))));
            if (!reports.isEmpty()) {
                String words = as.words();
                all.add(new ExcludedView.Asides(
                        words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), reports));
            }
        }
        return all;
    }
}
