// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.CodingAgreement;
import org.sheaf.steps.coding.CodingComparison;
import org.sheaf.steps.coding.CodingState;

/** How full texts were coded, in sentences. */
final class CodingMethods {
    private static final String PART = "Coding";

    private final WritingFacts facts;
    private final CodingState state;
    private final MethodsText text = new MethodsText(PART);

    CodingMethods(WritingFacts facts) {
        this.facts = facts;
        this.state = CodingState.of(facts.session(), facts.protocol());
    }

    MethodsText text() {
        boolean begun = !state.segments().isEmpty() || !state.themes().isEmpty();
        facts.protocol()
                .coding()
                .approach()
                .ifPresentOrElse(
                        approach -> text.say(
                                "The approach agreed for coding was " + ProtocolViews.words(approach) + ".",
                                "protocol.yml, coding"),
                        () -> text.miss("Which approach to coding was agreed."));
        if (!begun) {
            text.miss("Nothing is coded yet.");
            return text;
        }
        codebook();
        coders();
        themes();
        return text;
    }

    private void codebook() {
        int versions = state.codebook().steps().size();
        if (versions == 0) {
            text.miss("The codebook: there is none.");
            return;
        }
        Map<String, Integer> origins = new TreeMap<>();
        state.tree()
                .codes()
                .forEach(code -> code.origin().ifPresent(origin -> origins.merge(origin.key(), 1, Integer::sum)));
        List<String> words = new ArrayList<>();
        origins.forEach((origin, n) -> words.add(n + " " + origin));
        text.say(
                "The codebook holds " + Words.amount(state.tree().codes().size(), "code")
                        + (words.isEmpty() ? "" : " (" + Words.listed(words) + ")") + " and is in its version "
                        + state.tree().version() + ".",
                Words.amount(versions, "version") + " of the codebook");
    }

    private void coders() {
        Map<Integer, Integer> byCoders = new TreeMap<>();
        Map<String, Integer> people = new TreeMap<>();
        for (ReportId report : state.studies().reports()) {
            int whole = state.done(report).size();
            if (whole > 0) {
                byCoders.merge(whole, 1, Integer::sum);
            }
            state.done(report).forEach(person -> people.merge(person.name(), 1, Integer::sum));
        }
        if (people.isEmpty()) {
            text.miss("Whether any text is coded whole: nobody has said so.");
            return;
        }
        List<String> shares = new ArrayList<>();
        byCoders.forEach((coders, reports) -> shares.add(Words.amount(reports, "text")
                + (reports == 1 ? " was" : " were") + " coded whole by " + Words.amount(coders, "person", "people")));
        List<String> who = new ArrayList<>();
        people.forEach((person, reports) -> who.add(person + " (" + reports + ")"));
        text.say(
                "Of " + Words.amount(state.studies().reports().size(), "included report") + ", " + Words.listed(shares)
                        + "; texts by person: " + Words.listed(who) + ".",
                "who called which text done");
        boolean several = byCoders.keySet().stream().anyMatch(coders -> coders > 1);
        if (several) {
            boolean unseen = facts.protocol().coding().coders() > 1;
            text.say(
                    unseen
                            ? "Nobody could see another's codes in a text before having coded it whole."
                            : "The protocol asks for one coder of each text, so that a later coder could see finished texts"
                                    + " of an earlier one.",
                    "protocol.yml, coders: " + facts.protocol().coding().coders());
            if (!unseen) {
                text.miss("Whether a later coder had looked at an earlier one's codes before coding the same text.");
            }
            agreement(unseen);
        }
    }

    private void agreement(boolean unseen) {
        CodingComparison comparison = new CodingComparison(state, facts.texts(), facts.problems());
        for (CodingComparison.Pair pair : comparison.pairs()) {
            CodingAgreement agreement = pair.agreement();
            if (agreement.codes().isEmpty()) {
                continue;
            }
            List<CodingComparison.Disagreement> differences = comparison.disagreements(pair);
            long open = differences.stream()
                    .filter(CodingComparison.Disagreement::isOpen)
                    .count();
            text.say(
                    pair.first() + " and " + pair.second() + " coded "
                            + Words.amount(pair.texts().size(), "text") + " whole, both of them: kappa pooled over "
                            + Words.amount(agreement.codes().size(), "code") + " and sentences was "
                            + ScreeningMethods.coefficient(agreement.pooledSentences()) + ", with "
                            + Words.amount(differences.size(), "difference") + ", " + open + " of them open.",
                    "their codes as they stood when both had coded a text whole"
                            + (unseen ? "" : "; not known to be unseen"));
        }
    }

    private void themes() {
        if (!state.themes().isEmpty()) {
            text.say(
                    Words.amount(state.themes().size(), "theme") + " that authors name "
                            + (state.themes().size() == 1 ? "was" : "were") + " listed, and "
                            + Words.amount(state.mappings().size(), "place")
                            + " of these in the codebook recorded.",
                    "authors' themes and their mappings");
        }
        if (!state.relations().isEmpty()) {
            text.say(
                    Words.amount(state.relations().size(), "relation") + " between codes "
                            + (state.relations().size() == 1 ? "was" : "were") + " recorded.",
                    "relations between codes");
        }
    }
}
