// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;

/**
 * Reads a finding and its assessment as a careful colleague would, against the guidance of Lewin and others 2018
 * (doi:10.1186/s13012-017-0689-2, table 5) and the mistakes listed by Wainwright and others 2023
 * (doi:10.1186/s12961-023-00999-3). It changes nothing and proposes no level.
 */
public final class CerqualCheck {
    /** A finding of fewer words is no sentence that could be true or false. */
    private static final int FEWEST_WORDS = 6;
    /** So many moderate concerns together are a reason to think about rating down. */
    private static final int SEVERAL = 2;

    private final ReviewFinding finding;
    private final CerqualAssessment assessment;
    private final Support support;
    private final List<Remark> remarks = new ArrayList<>();

    private CerqualCheck(ReviewFinding finding, CerqualAssessment assessment, Support support) {
        this.finding = finding;
        this.assessment = assessment;
        this.support = support;
    }

    /** What there is to say, what is to be mended first. */
    public static List<Remark> of(ReviewFinding finding, CerqualAssessment assessment, Support support) {
        CerqualCheck check = new CerqualCheck(finding, assessment, support);
        check.theFinding();
        check.theSupport();
        if (assessment.version() > 0) {
            check.theComponents();
            check.theWhole();
        }
        return check.remarks.stream()
                .sorted((a, b) -> a.weight().compareTo(b.weight()))
                .toList();
    }

    private void theFinding() {
        if (finding.statement().strip().split("\\s+").length < FEWEST_WORDS) {
            mend(
                    "It is only a title: \"" + finding.statement().strip() + "\".",
                    "Write what was found as a sentence that a reader could agree or disagree with.");
        }
        if (finding.codes().isEmpty()) {
            mend("It names no theme, so nothing leads back to the studies.", "Name the themes on which it rests.");
        }
    }

    private void theSupport() {
        for (Support.Gone gone : support.gone()) {
            mend(
                    "Its theme " + gone.code() + " is no longer in the codebook"
                            + (gone.into().isEmpty()
                                    ? "; what was coded with it waits."
                                    : "; what was coded with it counts under " + gone.into() + "."),
                    "Look whether the finding still says what the data say, and name its themes anew.");
        }
        if (support.studies().isEmpty()) {
            mend(
                    "No study stands behind it.",
                    "Code passages or place authors' themes under its themes, or remove it.");
        } else if (support.studies().size() == 1) {
            think(
                    "It rests on one study, " + support.studies().get(0).study() + ".",
                    "That is no mistake. Think about adequacy: how rich are the data of this study?");
        }
    }

    private void theComponents() {
        if (!assessment.missing().isEmpty() && assessment.overall().isPresent()) {
            mend(
                    "The confidence is judged, and "
                            + assessment.missing().stream()
                                    .map(Component::label)
                                    .collect(Collectors.joining(", "))
                            + (assessment.missing().size() == 1 ? " is" : " are") + " not.",
                    "Judge every component; where there is no concern say so.");
        }
        assessment.components().forEach((component, judgement) -> {
            if (judgement.level().isToBeExplained() && !judgement.isExplained()) {
                mend(
                        judgement.level().label() + " about "
                                + component.label().toLowerCase(Locale.ROOT) + " have no explanation.",
                        "Say what the concern is, in words a reader of the table understands.");
            }
            if (Decision.BY_TIME.compare(judgement.at(), finding.at()) < 0) {
                think(
                        component.label() + " was judged before the finding was last changed.",
                        "Look at it again, and judge it anew even if nothing changes.");
            }
        });
    }

    private void theWhole() {
        if (assessment.overall().isEmpty()) {
            return;
        }
        Judgement<Confidence> overall = assessment.overall().get();
        long serious = assessment.with(Concern.SERIOUS);
        long moderate = assessment.with(Concern.MODERATE);
        long minor = assessment.with(Concern.MINOR);
        int below = overall.level().below();
        if (serious > below) {
            mend(
                    "There " + (serious == 1 ? "is a component" : "are " + serious + " components")
                            + " with serious concerns, and the confidence is "
                            + (below == 0 ? "not rated down." : "rated down by " + below + "."),
                    "The guidance normally rates down by at least one level for each. If it was left on purpose, say why in"
                            + " the explanation.");
        }
        if (below == 0 && serious == 0 && moderate + minor >= SEVERAL && moderate > 0) {
            think(
                    "Several components have concerns, and the confidence is high.",
                    "Several together may cost a level; the explanation should say why they do not.");
        }
        if (below > 0 && serious + moderate + minor == 0 && assessment.missing().isEmpty()) {
            mend(
                    "The confidence is rated down, and no component has a concern.",
                    "Name the concern at its component, or look at the level again.");
        }
        if (below > 0 && !overall.isExplained()) {
            mend("The confidence is rated down without an explanation.", "Say which concerns led to it.");
        }
        if (Decision.BY_TIME.compare(overall.at(), finding.at()) < 0) {
            think(
                    "The confidence was judged before the finding was last changed.",
                    "Look at it again, and judge it anew even if nothing changes.");
        }
    }

    private void mend(String what, String advice) {
        remarks.add(new Remark(finding.id(), Remark.Weight.MEND, what, advice));
    }

    private void think(String what, String advice) {
        remarks.add(new Remark(finding.id(), Remark.Weight.THINK, what, advice));
    }
}
