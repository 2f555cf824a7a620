// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.SearchAccount;
import org.sheaf.protocol.SourceKind;
import org.sheaf.reporting.ExtractionView;
import org.sheaf.reporting.MethodsView;
import org.sheaf.steps.extraction.ExtractionState;
import org.sheaf.steps.extraction.ExtractionViews;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.screening.ScreeningAccount;
import org.sheaf.steps.screening.ScreeningAccounts;
import org.sheaf.store.Tally;

/** What was done, in sentences that facts bear, and what no fact tells. */
public final class MethodsViews {
    private final WritingFacts facts;
    private final List<MethodsView.Part> parts = new ArrayList<>();
    private final List<MethodsView.Gap> gaps = new ArrayList<>();

    private MethodsViews(WritingFacts facts) {
        this.facts = facts;
    }

    /** There is always one: where nothing was done, it says what is missing. */
    public static MethodsView of(WritingFacts facts) {
        return new MethodsViews(facts).view();
    }

    /** What the page says, in one line. */
    public static String summary(MethodsView view) {
        return Words.amount(view.sentences(), "sentence") + ", "
                + Words.amount(view.gaps().size(), "gap");
    }

    private MethodsView view() {
        add(agreed());
        add(searching());
        add(deduplication());
        add(screening());
        add(extraction());
        add(new AppraisalMethods(facts).text());
        add(new CodingMethods(facts).text());
        add(new ConfidenceMethods(facts).text());
        MethodsText software = new MethodsText("Software");
        software.say("The review was kept in Sheaf " + facts.frame().toolVersion() + ".", "the foot of every report");
        add(software);
        return new MethodsView(facts.frame(), parts, gaps);
    }

    private void add(MethodsText text) {
        if (!text.isSilent()) {
            parts.add(text.part());
        }
        gaps.addAll(text.gaps());
    }

    private MethodsText agreed() {
        MethodsText text = new MethodsText("Protocol and eligibility");
        text.quote(
                "Registration", facts.protocol().registration(), "protocol.yml", "Where the protocol is registered.");
        int criteria = facts.eligibility().criteria().size();
        if (criteria == 0) {
            text.miss("Criteria of eligibility.");
        } else {
            text.say(
                    Words.amount(criteria, "criterion", "criteria") + " of eligibility and "
                            + Words.amount(facts.eligibility().reasons().size(), "reason")
                            + " for exclusion were written down.",
                    "eligibility.yml");
        }
        return text;
    }

    private MethodsText searching() {
        MethodsText text = new MethodsText("Searching");
        Map<SourceKind, List<String>> byKind = new TreeMap<>();
        List<String> undated = new ArrayList<>();
        List<String> strategyless = new ArrayList<>();
        long read = 0;
        for (SearchAccount account : facts.searches()) {
            Search search = account.search();
            if (!account.replacedBy().isEmpty()) {
                continue;
            }
            if (account.recordsRead().isEmpty()) {
                text.miss("What the search " + search.id() + " (" + search.source() + ") found: nothing came in.");
                continue;
            }
            read += account.recordsRead().getAsInt();
            byKind.computeIfAbsent(search.kind(), kind -> new ArrayList<>()).add(searched(search));
            if (search.date().isEmpty()) {
                undated.add(search.id());
            }
            if (search.query().isEmpty() && search.kind().isDatabaseOrRegister()) {
                strategyless.add(search.id());
            }
        }
        byKind.forEach((kind, sources) -> text.say(
                kind.label() + ": " + String.join("; ", sources) + ".",
                "searches.yml, " + Words.amount(sources.size(), "search", "searches")));
        if (!byKind.isEmpty()) {
            text.say("In all " + Words.amount(read, "record") + " came in.", "the files of these searches");
            text.quote(
                    "Other methods",
                    facts.searching().otherMethods(),
                    "searches.yml",
                    "Whether studies were sought in other ways.");
            text.quote(
                    "Contacts", facts.searching().contacts(), "searches.yml", "Whether anybody was asked for studies.");
            text.quote(
                    "Updates",
                    facts.searching().updates(),
                    "searches.yml",
                    "Whether and how searches are kept up to date.");
            text.quote(
                    "Peer review of the strategies",
                    facts.searching().peerReview(),
                    "searches.yml",
                    "Whether the strategies were peer reviewed.");
        } else if (facts.searches().isEmpty()) {
            text.miss("No search is described.");
        }
        if (!undated.isEmpty()) {
            text.miss("On which day these searches were run: " + String.join(", ", undated) + ".");
        }
        if (!strategyless.isEmpty()) {
            text.miss("The strategies of these searches: " + String.join(", ", strategyless) + ".");
        }
        return text;
    }

    private static String searched(Search search) {
        List<String> beside = new ArrayList<>();
        if (!search.platform().isEmpty()) {
            beside.add(search.platform());
        }
        beside.add(search.date().isEmpty() ? "date not recorded" : "searched " + search.date());
        return search.source() + " (" + String.join(", ", beside) + ")";
    }

    private MethodsText deduplication() {
        MethodsText text = new MethodsText("De-duplication");
        Tally tally = facts.library().tally();
        if (tally.records() == 0) {
            return text;
        }
        long duplicates = tally.records() - tally.reports();
        text.say(
                Words.amount(tally.records(), "record") + (tally.records() == 1 ? " refers" : " refer") + " to "
                        + Words.amount(tally.reports(), "report") + ": "
                        + (duplicates == 0
                                ? "no duplicate was found."
                                : Words.amount(duplicates, "duplicate record") + (duplicates == 1 ? " was" : " were")
                                        + " joined with " + (duplicates == 1 ? "its report" : "their reports")
                                        + ", and none was deleted."),
                "the groups of records");
        long same = count(DecisionKind.SAME_DOCUMENT);
        long different = count(DecisionKind.DIFFERENT_DOCUMENTS);
        if (same + different > 0) {
            text.say(
                    "People answered " + Words.amount(same + different, "question") + " about pairs of records: " + same
                            + " as the same document, " + different + " as different ones.",
                    Words.amount(same + different, "answer"));
        }
        if (tally.linked() > 0) {
            text.say(
                    Words.amount(tally.linked(), "pair")
                            + " of publications that belong together without being the same"
                            + (tally.linked() == 1 ? " is" : " are") + " linked.",
                    "links between records");
        }
        if (tally.questions() > 0) {
            text.miss("Whether " + Words.amount(tally.questions(), "pair")
                    + " of records refer to the same document: questions wait for an answer.");
        }
        return text;
    }

    private long count(DecisionKind kind) {
        return facts.session().decisions().all().stream()
                .filter(decision -> decision.kind().equals(kind.key()))
                .count();
    }

    private MethodsText screening() {
        MethodsText text = new MethodsText("Screening");
        List<ScreeningAccount> accounts = ScreeningAccounts.of(facts.session(), facts.protocol());
        if (accounts.isEmpty()) {
            text.miss("The protocol names no stage of screening.");
        }
        accounts.forEach(account -> new ScreeningMethods(account, text).write());
        return text;
    }

    private MethodsText extraction() {
        MethodsText text = new MethodsText("Extraction");
        ExtractionState state = ExtractionState.of(facts.session(), facts.protocol(), facts.form());
        if (state.extraction().isEmpty()) {
            text.miss("Nothing is extracted yet.");
            return text;
        }
        long reports = state.studies().reports().stream()
                .filter(report -> state.form().fields().stream()
                        .anyMatch(field -> state.cell(report, field).isFilled()))
                .count();
        Map<String, Integer> people = new TreeMap<>();
        for (Decision decision : facts.session().decisions().all()) {
            if (decision.kind().equals(DecisionKind.EXTRACT.key())) {
                people.merge(decision.actor(), 1, Integer::sum);
            }
        }
        List<String> who = new ArrayList<>();
        people.forEach((person, values) -> who.add(person + " (" + Words.amount(values, "entry", "entries") + ")"));
        text.say(
                "A form with " + Words.amount(state.form().fields().size(), "field") + " was filled in for " + reports
                        + " of " + Words.amount(state.studies().reports().size(), "included report") + " by "
                        + Words.listed(who) + ".",
                "values in the fields");
        ExtractionViews.of(facts.session(), facts.protocol(), facts.form(), facts.texts())
                .flatMap(views -> views.check(facts.frame()))
                .ifPresentOrElse(
                        check -> checked(text, check), () -> text.miss("No second person checked the values."));
        return text;
    }

    private static void checked(MethodsText text, ExtractionView check) {
        for (ExtractionView.Round round : check.rounds()) {
            round.draws().forEach(draw -> text.say("For a second check, " + draw, "draw of round " + round.number()));
            text.say(
                    round.complete() + " of " + Words.amount(round.drawn(), "report")
                            + (round.drawn() == 1 ? " was" : " were") + " checked whole; of "
                            + Words.amount(round.rates().get(0).checked(), "value") + ", wrong: "
                            + round.rates().get(0).rate() + ".",
                    "values of both in round " + round.number());
        }
        text.say(check.way(), "draws of the check");
    }
}
