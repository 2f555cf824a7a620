// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.Component;
import org.sheaf.confidence.Concern;
import org.sheaf.confidence.Confidence;
import org.sheaf.confidence.Judgement;
import org.sheaf.confidence.Remark;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.confidence.FindingFacts;

/** Findings and the confidence in them in words. */
final class ConfidenceWords {
    private static final int WIDTH = 78;
    private static final int DAY = 10;

    private ConfidenceWords() {}

    /** On what a finding rests, in half a line. */
    static String support(FindingFacts facts) {
        return Amount.of(facts.studies().size(), "study", "studies") + ", "
                + Amount.of(facts.passages(), "passage") + " (" + Amount.of(facts.characters(), "character") + "), "
                + Amount.of(facts.themes(), "author's theme", "authors' themes")
                + (facts.leftOut().isEmpty() ? "" : "; " + facts.leftOut().size() + " left out")
                + (facts.hidden() == 0 ? "" : "; " + Amount.of(facts.hidden(), "passage") + " not shown yet");
    }

    /** How far it is judged. */
    static String stand(CerqualAssessment assessment) {
        if (assessment.version() == 0) {
            return "confidence: not judged";
        }
        int judged = Component.values().length - assessment.missing().size();
        return "confidence: "
                + assessment.overall().map(overall -> overall.level().label()).orElse("not judged") + "; " + judged
                + " of " + Component.values().length + " components judged";
    }

    /** A judgement with its explanation and who stands for it. */
    static <T extends Enum<T>> String judgement(Judgement<T> judgement, String label) {
        return label + (judgement.isExplained() ? ": " + judgement.explanation() : "") + " ("
                + judgement.by() + (judgement.with().isEmpty() ? "" : " with " + judgement.with()) + ", "
                + day(judgement.at()) + ")";
    }

    static String day(String at) {
        return at.length() > DAY ? at.substring(0, DAY) : at;
    }

    /** Remarks as problems and notes; true if something is to be mended. */
    static boolean notes(Console console, List<Remark> remarks) {
        for (Remark remark : remarks) {
            String sign = remark.weight() == Remark.Weight.MEND ? "MEND     " : "think    ";
            indented(console, remark.finding() + ": " + remark.what(), sign, "         ");
            indented(console, remark.advice(), "         ", "         ");
        }
        return remarks.stream().anyMatch(remark -> remark.weight() == Remark.Weight.MEND);
    }

    /** A text in lines of a terminal's width. */
    static void indented(Console console, String text, String first, String rest) {
        String[] indent = {first};
        Wrapped.print(
                line -> {
                    console.print(indent[0] + line);
                    indent[0] = rest;
                },
                text,
                WIDTH - rest.length());
    }

    /** The component that is meant. */
    static Component component(String said) {
        return Component.parse(said)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + said + "\" is no component of the confidence in a finding.",
                        "The components are "
                                + keys(Stream.of(Component.values()).map(Component::key)) + "."));
    }

    /** The level of concern that is meant. */
    static Concern concern(String said) {
        return Concern.parse(said)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + said + "\" is no level of concern.",
                        "The levels are " + keys(Stream.of(Concern.values()).map(Concern::key)) + "."));
    }

    /** The level of confidence that is meant. */
    static Confidence confidence(String said) {
        return Confidence.parse(said)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + said + "\" is no level of confidence.",
                        "The levels are " + keys(Stream.of(Confidence.values()).map(Confidence::key)) + "."));
    }

    private static String keys(Stream<String> keys) {
        return keys.map(key -> key.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
