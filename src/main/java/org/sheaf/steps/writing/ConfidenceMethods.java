// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.Judgement;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.steps.confidence.ConfidenceBasis;
import org.sheaf.steps.confidence.ConfidenceState;

/**
 * What the methods say of findings and of the confidence in them: how many there are, how many were judged, by whom, and
 * with whom that was agreed. It never says "independently": what is kept is one judgement, with those who agreed to it.
 */
final class ConfidenceMethods {
    private final WritingFacts facts;
    private final MethodsText text = new MethodsText("Findings and confidence");

    ConfidenceMethods(WritingFacts facts) {
        this.facts = facts;
    }

    MethodsText text() {
        ConfidenceState state = ConfidenceState.of(
                facts.session(), new ConfidenceBasis(facts.protocol(), facts.appraisal(), facts.form()));
        List<ReviewFinding> findings = state.findings();
        if (findings.isEmpty()) {
            text.miss("Findings of the review: none is written down.");
            return text;
        }
        long rooted = findings.stream()
                .filter(finding -> !state.facts(finding).studies().isEmpty())
                .count();
        text.say(
                Words.amount(findings.size(), "finding") + (findings.size() == 1 ? " was" : " were")
                        + " written down, " + rooted + " of them with studies behind "
                        + (rooted == 1 ? "it" : "them") + " by their themes.",
                "findings");
        judged(findings.stream().map(finding -> state.assessment(finding.id())).toList());
        return text;
    }

    private void judged(List<CerqualAssessment> assessments) {
        long whole = assessments.stream().filter(CerqualAssessment::isWhole).count();
        Map<String, Integer> people = new TreeMap<>();
        SortedSet<String> agreed = new TreeSet<>();
        assessments.stream().flatMap(ConfidenceMethods::judgements).forEach(judgement -> {
            people.merge(judgement.by(), 1, Integer::sum);
            if (!judgement.with().isBlank()) {
                agreed.add(judgement.with().strip());
            }
        });
        if (!people.isEmpty()) {
            List<String> who = people.entrySet().stream()
                    .map(person -> person.getKey() + " (" + Words.amount(person.getValue(), "judgement") + ")")
                    .toList();
            text.say(
                    "Confidence was judged with GRADE-CERQual (Lewin et al. 2018, doi:10.1186/s13012-017-0688-3): whole"
                            + " for " + whole + " of " + Words.amount(assessments.size(), "finding") + ", by "
                            + Words.listed(who) + ".",
                    "judgements that stand");
            if (agreed.isEmpty()) {
                text.miss("With whom the judgements of confidence were agreed.");
            } else {
                text.say("It was agreed with " + Words.listed(List.copyOf(agreed)) + ".", "likewise");
            }
        }
        if (whole < assessments.size()) {
            text.miss("Confidence in " + Words.amount(assessments.size() - whole, "finding")
                    + ": not judged, or not in all four components and as a whole.");
        }
    }

    private static Stream<Judgement<?>> judgements(CerqualAssessment assessment) {
        return Stream.concat(assessment.components().values().stream(), assessment.overall().stream());
    }
}
