// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.agreement.PairAgreement;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.RaterAgreement;
import org.sheaf.appraisal.UnitAppraisal;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.appraisal.AgreementWords;
import org.sheaf.steps.appraisal.AppraisalState;

/** How studies were appraised, in sentences. Of a unit that is not handed in by all who are wanted nothing is told. */
final class AppraisalMethods {
    private final WritingFacts facts;
    private final MethodsText text = new MethodsText("Appraisal");

    AppraisalMethods(WritingFacts facts) {
        this.facts = facts;
    }

    MethodsText text() {
        if (facts.appraisal().instruments().isEmpty()) {
            text.miss("Whether studies were appraised, and with what: no instrument was agreed.");
            return text;
        }
        AppraisalState state = AppraisalState.of(facts.session(), facts.appraisal());
        facts.appraisal().instruments().forEach(instrument -> instrument(state, instrument));
        return text;
    }

    private void instrument(AppraisalState state, Instrument instrument) {
        Map<Integer, Integer> byRaters = new TreeMap<>();
        Map<String, Integer> people = new TreeMap<>();
        boolean unseen = true;
        int opened = 0;
        for (AppraisalState.Unit unit : state.units()) {
            UnitAppraisal one = state.of(unit, instrument);
            if (!one.isOpened()) {
                continue;
            }
            opened++;
            List<ReviewerId> raters = one.raters();
            byRaters.merge(raters.size(), 1, Integer::sum);
            raters.forEach(rater -> people.merge(rater.name(), 1, Integer::sum));
            unseen &= one.opening()
                    .map(opening -> opening.given().keySet().containsAll(raters))
                    .orElse(false);
        }
        String units = Words.amount(state.units().size(), "unit");
        if (opened == 0) {
            text.miss("Answers with \"" + instrument.name() + "\": nobody has handed in enough yet, of " + units + ".");
            return;
        }
        List<String> shares = new ArrayList<>();
        byRaters.forEach((raters, n) -> shares.add(n + " by " + Words.amount(raters, "person", "people")));
        List<String> who = new ArrayList<>();
        people.forEach((person, n) -> who.add(person + " (" + n + ")"));
        text.say(
                "With \"" + named(instrument) + "\" " + opened + " of " + units + " ("
                        + (facts.protocol().appraisal().of().key().equals("study") ? "studies" : "reports")
                        + ") were appraised: " + Words.listed(shares) + "; units by person: " + Words.listed(who) + ".",
                "answers handed in");
        if (opened < state.units().size()) {
            text.miss("Answers with \"" + instrument.name() + "\" to "
                    + (state.units().size() - opened) + " of " + units + ": not handed in by all who are wanted.");
        }
        if (byRaters.keySet().stream().anyMatch(raters -> raters > 1)) {
            several(state, instrument, unseen && state.wanted() > 1);
        }
    }

    /** Its name, with the edition where it has one that the name does not hold already. */
    static String named(Instrument instrument) {
        return instrument.version().isEmpty() || instrument.name().contains(instrument.version())
                ? instrument.name()
                : instrument.name() + " (" + instrument.version() + ")";
    }

    private void several(AppraisalState state, Instrument instrument, boolean unseen) {
        text.say(
                unseen
                        ? "Those who appraised the same unit did so independently of each other: none could see another's"
                                + " answers before handing in."
                        : "A later rater could see an earlier one's answers.",
                "protocol: " + Words.amount(state.wanted(), "rater") + "; when answers were handed in");
        RaterAgreement.OfItem all = state.agreement(instrument).all();
        if (unseen && all.compared() > 0) {
            text.say(
                    "They answered alike " + AgreementWords.alike(all) + " of "
                            + Words.amount(all.compared(), "question") + ".",
                    "answers as they stood when a unit was opened");
            for (PairAgreement pair : all.agreement().pairs()) {
                text.say(AgreementWords.pair(pair) + ".", "likewise");
            }
        }
        int different = state.different(instrument).size();
        int open = state.differences(instrument).size();
        text.say(
                different == 0
                        ? "No answer differed."
                        : Words.amount(different, "answer") + " differed; "
                                + (open == 0 ? "all are settled." : open + " of these are not settled."),
                "answers and settlements");
        if (open > 0) {
            text.miss(
                    "How " + Words.amount(open, "difference") + " with \"" + instrument.name() + "\" will be settled.");
        }
    }
}
