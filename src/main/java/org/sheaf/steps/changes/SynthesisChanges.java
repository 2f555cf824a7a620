// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.sheaf.protocol.Eligibility;
import org.sheaf.reporting.ChangesView;
import org.sheaf.reporting.PageFrame;

/** What changed in the synthesis from one state to another, in the sections of the page. */
public final class SynthesisChanges {
    private final SynthesisState before;
    private final SynthesisState after;

    private SynthesisChanges(SynthesisState before, SynthesisState after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares.
     *
     * @param file name of the files, without ending
     * @param then what the earlier state is called
     * @param eligibility names the reasons for exclusion
     */
    public static ChangesView between(
            PageFrame frame,
            String file,
            String then,
            Eligibility eligibility,
            SynthesisState before,
            SynthesisState after) {
        return new SynthesisChanges(before, after).view(frame, file, then, eligibility);
    }

    private ChangesView view(PageFrame frame, String file, String then, Eligibility eligibility) {
        Counterparts counterparts = new Counterparts(before.included(), after.included());
        FindingChanges findings = new FindingChanges(before, after);
        List<ChangesView.Section> sections = List.of(
                new ChangesView.Section(
                        "studies",
                        "Studies",
                        "Which studies came in, left, or have other reports, and why?",
                        "Study",
                        new StudyChanges(before, after, eligibility, counterparts).rows()),
                new ChangesView.Section(
                        "themes",
                        "Themes",
                        "Which themes were gained or lost, and which are better or worse supported?",
                        "Theme",
                        new ThemeChanges(before, after, counterparts).rows()),
                new ChangesView.Section(
                        "findings",
                        "Findings",
                        "Which findings are new, withdrawn or worded otherwise, and which rest on other studies?",
                        "Finding",
                        findings.findings()),
                new ChangesView.Section(
                        "confidence",
                        "Confidence in the findings",
                        "Which GRADE-CERQual levels were changed, and by whom?",
                        "Finding",
                        findings.confidence()),
                new ChangesView.Section(
                        "again",
                        "To look at again",
                        "Which findings rest on other studies than when the confidence in them was judged? The judgements"
                                + " stand as they were made.",
                        "Finding",
                        findings.again()),
                new ChangesView.Section(
                        "appraisal",
                        "Appraisal",
                        "Which answers came to something else?",
                        "Study",
                        new AppraisalChanges(before, after, counterparts).rows()));
        return new ChangesView(frame, file, then, counts(sections), numbers(), sections, notes());
    }

    private static String counts(List<ChangesView.Section> sections) {
        String found = sections.stream()
                .filter(section -> !section.rows().isEmpty())
                .map(section -> section.title() + ": " + section.rows().size())
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? "Nothing differs" : found;
    }

    private List<ChangesView.Number> numbers() {
        return List.of(
                number("Included studies", state -> state.included().studies().size()),
                number("Included reports", state -> state.included().reports().size()),
                number("Themes with at least one study", SynthesisState::supportedThemes),
                number(
                        "Coded passages that are shown",
                        state -> state.confidence().coding().shown().size()),
                number("Findings", state -> state.confidence().findings().size()),
                number("Findings whose confidence is judged", SynthesisState::judgedFindings),
                number(
                        "Answers of appraisal that are shown",
                        state -> state.answers().size()));
    }

    private ChangesView.Number number(String what, ToIntFunction<SynthesisState> count) {
        return new ChangesView.Number(what, count.applyAsInt(before), count.applyAsInt(after));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("Protocol, reasons for exclusion and instruments are those of now, in both states.");
        hidden("then", before, notes);
        hidden("now", after, notes);
        return notes;
    }

    private static void hidden(String when, SynthesisState state, List<String> notes) {
        int hidden = state.hiddenPassages();
        if (hidden > 0) {
            notes.add("Not known: what " + Words.amount(hidden, "coded passage", "coded passages") + " of " + when
                    + " would add. Not all who code these reports had coded them whole.");
        }
    }
}
