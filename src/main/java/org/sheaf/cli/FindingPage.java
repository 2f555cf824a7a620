// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.stream.Collectors;
import org.sheaf.coding.Code;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.Component;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.steps.confidence.ConfidenceState;
import org.sheaf.steps.confidence.FindingFacts;

/** A finding on the terminal, with all that stands behind it. */
final class FindingPage {
    private final Console console;
    private final ConfidenceState state;
    private final ReviewFinding finding;
    private final FindingFacts facts;

    FindingPage(Console console, ConfidenceState state, ReviewFinding finding) {
        this.console = console;
        this.state = state;
        this.finding = finding;
        this.facts = state.facts(finding);
    }

    void print() {
        head();
        methodology();
        quotes();
        contexts();
        corrections();
        judged();
        ConfidenceWords.notes(console, state.remarks(finding));
    }

    /** What it says and on what it rests. */
    void head() {
        if (!finding.category().isEmpty()) {
            console.print(finding.category());
        }
        ConfidenceWords.indented(console, finding.statement(), finding.id() + "  ", "    ");
        say("Themes: " + state.themes(finding).stream().map(Code::name).collect(Collectors.joining("; ")), 4);
        say("Behind it: " + ConfidenceWords.support(facts), 4);
    }

    /** How the studies were done. */
    void methodology() {
        section("How the studies behind it were done");
        for (FindingFacts.OfStudy study : facts.studies()) {
            if (study.appraised().isEmpty()) {
                say(study.name() + ": no instrument is agreed", 4);
            }
            study.appraised()
                    .forEach(one -> say(
                            one.unit() + ", " + one.instrument() + ": " + one.state()
                                    + (one.notGood().isEmpty()
                                            ? ""
                                            : "; to look at: " + String.join("; ", one.notGood())),
                            4));
        }
    }

    /** What their data say. */
    void quotes() {
        section("What their data say");
        for (FindingFacts.OfStudy study : facts.studies()) {
            say(
                    study.name()
                            + study.added()
                                    .map(added -> " (named by " + added.by() + ": " + added.why() + ")")
                                    .orElse(""),
                    4);
            if (!study.themes().isEmpty()) {
                say("authors' themes: " + String.join("; ", study.themes()), 8);
            }
            study.quotes()
                    .forEach(quote -> say(
                            "\"" + quote.text() + "\" (" + quote.report() + ", page " + quote.page() + "; "
                                    + String.join(", ", quote.codes()) + ")",
                            8));
        }
    }

    /** How rich and how many they are. */
    void amounts() {
        section("How much there is");
        TextTable table = new TextTable("study", "passages", "characters", "authors' themes");
        facts.studies()
                .forEach(study -> table.row(
                        study.name(),
                        study.passages(),
                        study.characters(),
                        study.themes().size()));
        table.printTo(console);
    }

    /** Who and where they are. */
    void contexts() {
        section("Who and where they are");
        for (FindingFacts.OfStudy study : facts.studies()) {
            say(
                    study.name() + ": "
                            + (study.contexts().isEmpty()
                                    ? "the form asks for nothing of the kind"
                                    : study.contexts().stream()
                                            .map(one -> one.label() + ": "
                                                    + (one.words().isEmpty() ? "not extracted" : one.words()))
                                            .collect(Collectors.joining("; "))),
                    4);
        }
    }

    private void corrections() {
        if (!facts.leftOut().isEmpty()) {
            section("Under its themes, and not contributing");
            facts.leftOut()
                    .forEach(one -> say(
                            one.study() + ": " + one.correction().why() + " ("
                                    + one.correction().by() + ", "
                                    + ConfidenceWords.day(one.correction().at()) + ")",
                            4));
        }
    }

    private void judged() {
        CerqualAssessment assessment = state.assessment(finding.id());
        section("What people judged");
        for (Component component : Component.values()) {
            say(
                    component.label() + ": "
                            + assessment
                                    .of(component)
                                    .map(one -> ConfidenceWords.judgement(
                                            one, one.level().label()))
                                    .orElse("not judged"),
                    4);
        }
        say(
                "Confidence: "
                        + assessment
                                .overall()
                                .map(one -> ConfidenceWords.judgement(
                                        one, one.level().label()))
                                .orElse("not judged"),
                4);
    }

    private void section(String title) {
        console.print("");
        console.print(title);
    }

    private void say(String text, int indent) {
        ConfidenceWords.indented(console, text, " ".repeat(indent), " ".repeat(indent + 4));
    }
}
