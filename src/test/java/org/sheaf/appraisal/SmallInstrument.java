// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** An invented checklist: what kind of study it is, two questions for interviews, one for surveys, and one in words. */
final class SmallInstrument {
    static final Answer YES = answer("Y", "Yes", Answer.Meaning.GOOD);
    static final Answer UNCLEAR =
            new Answer("U", "Can't tell", Answer.Meaning.UNCLEAR, OptionalInt.empty(), List.of("CD", "?"));
    static final Answer NO = answer("N", "No", Answer.Meaning.POOR);
    static final List<Answer> SCALE = List.of(YES, UNCLEAR, NO);

    static final Item KIND = new Item(
            "kind",
            "",
            "Kind",
            "Of what kind is it?",
            List.of(),
            Item.Kind.CHOICE,
            List.of(answer("I", "Interviews", Answer.Meaning.NEUTRAL), answer("S", "Survey", Answer.Meaning.NEUTRAL)),
            Item.CommentRule.NEVER,
            Item.Duty.BRANCH,
            false);
    static final Item AIMS = question("q1", "1", "Aims", Item.CommentRule.NEVER);
    static final Item ANALYSIS = question("q2", "2", "Analysis", new Item.CommentRule(false, Set.of("N")));
    static final Item SAMPLE = question("q3", "3", "Sample", Item.CommentRule.NEVER);
    static final Item VALUE = new Item(
            "q4",
            "4",
            "Value",
            "What is it worth?",
            List.of(),
            Item.Kind.TEXT,
            List.of(),
            Item.CommentRule.NEVER,
            Item.Duty.ORDINARY,
            true);

    private SmallInstrument() {}

    private static Answer answer(String code, String label, Answer.Meaning meaning) {
        return new Answer(code, label, meaning, OptionalInt.empty(), List.of());
    }

    static Item question(String id, String number, String label, Item.CommentRule comment) {
        return new Item(
                id,
                number,
                label,
                "How is it with " + label + "?",
                List.of(),
                Item.Kind.CHOICE,
                SCALE,
                comment,
                Item.Duty.ORDINARY,
                false);
    }

    /** With its kinds of study. */
    static Instrument branching() {
        return instrument(List.of(
                new Section("all", "All", Section.Condition.ALWAYS, List.of(KIND)),
                new Section(
                        "interviews",
                        "Interviews",
                        new Section.Condition("kind", Set.of("I")),
                        List.of(AIMS, ANALYSIS)),
                new Section("surveys", "Surveys", new Section.Condition("kind", Set.of("S")), List.of(SAMPLE)),
                new Section("end", "At the end", Section.Condition.ALWAYS, List.of(VALUE))));
    }

    /** Two questions and one in words, always asked. */
    static Instrument plain() {
        return instrument(List.of(new Section("all", "All", Section.Condition.ALWAYS, List.of(AIMS, ANALYSIS, VALUE))));
    }

    private static Instrument instrument(List<Section> sections) {
        return new Instrument(
                "small", "Small checklist", "1", "", "", "", "own", Instrument.Unit.STUDY, "", sections, List.of());
    }
}
