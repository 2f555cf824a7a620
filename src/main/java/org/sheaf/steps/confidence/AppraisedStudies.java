// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.appraisal.Answer;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.Rated;
import org.sheaf.appraisal.UnitAppraisal;
import org.sheaf.citation.Study;
import org.sheaf.steps.appraisal.AppraisalState;

/** How the studies behind a finding were done, by the answers that are shown; nothing of what raters must not see yet. */
final class AppraisedStudies {
    private final AppraisalState state;

    AppraisedStudies(AppraisalState state) {
        this.state = state;
    }

    /** A study with each instrument of the plan; where its reports were appraised one by one, each of them. */
    List<FindingFacts.Appraised> of(Study study) {
        List<FindingFacts.Appraised> appraised = new ArrayList<>();
        for (Instrument instrument : state.basis().instruments()) {
            state.units().stream()
                    .filter(unit -> unit.reports().stream().anyMatch(study.reports()::contains))
                    .forEach(unit -> appraised.add(of(unit, instrument)));
        }
        return appraised;
    }

    private FindingFacts.Appraised of(AppraisalState.Unit unit, Instrument instrument) {
        UnitAppraisal one = state.of(unit, instrument);
        if (!one.isOpened()) {
            return new FindingFacts.Appraised(
                    instrument.name(),
                    unit.name(),
                    one.raters().isEmpty() ? "not appraised" : "the answers are not shown yet",
                    List.of());
        }
        List<String> notGood = new ArrayList<>();
        int answered = 0;
        int asked = 0;
        for (Item item : one.asked(instrument)) {
            if (!item.isQuestion() || item.kind() == Item.Kind.TEXT) {
                continue;
            }
            asked++;
            Rated rated = one.rated(item.id());
            Optional<Given> given = rated.comesTo();
            answered += given.filter(any -> !any.isNotReported()).isPresent() ? 1 : 0;
            if (given.isEmpty() && !rated.answers().isEmpty()) {
                notGood.add(item.name() + ": raters differ");
            } else if (given.filter(answer -> isGood(item, answer)).isEmpty()) {
                notGood.add(item.name() + ": " + given.map(Given::words).orElse("not answered"));
            }
        }
        return new FindingFacts.Appraised(
                instrument.name(), unit.name(), answered + " of " + asked + " questions answered", notGood);
    }

    /** Whether an answer says nothing that a judgement of how the study was done should look at. */
    private static boolean isGood(Item item, Given given) {
        return item.answers().stream()
                .filter(answer -> answer.code().equals(given.answer()))
                .map(Answer::meaning)
                .anyMatch(meaning -> meaning == Answer.Meaning.GOOD
                        || meaning == Answer.Meaning.NOT_APPLICABLE
                        || meaning == Answer.Meaning.NEUTRAL);
    }
}
