// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sheaf.audit.Digest;

/**
 * A question of an instrument.
 *
 * @param id letters, digits, hyphens and dots, such as {@code q6}; answers refer to it, so it stays when the wording changes
 * @param number as it is printed, such as {@code 6} or {@code D2}; empty for what is noted beside the questions
 * @param label short, for the head of a column
 * @param question in full
 * @param hints what to look for
 * @param kind what can be answered
 * @param answers to choose from; none for {@link Kind#TEXT}
 * @param comment which answers owe a comment
 * @param duty what it is within the instrument
 * @param optional whether an appraisal is whole without it
 * @param form tells this question from another: see {@link ItemForm}
 */
public record Item(
        String id,
        String number,
        String label,
        String question,
        List<String> hints,
        Kind kind,
        List<Answer> answers,
        CommentRule comment,
        Duty duty,
        boolean optional,
        Digest form) {
    /** What can be answered. */
    public enum Kind {
        /** One of the answers. */
        CHOICE,
        /** Words. */
        TEXT
    }

    /** What an item is within its instrument. */
    public enum Duty {
        /** A question among others. */
        ORDINARY,
        /** Decides whether to go on with the rest, such as the first two of CASP. */
        SCREENING,
        /** Weighs more than others, such as the critical domains of AMSTAR 2. */
        CRITICAL,
        /** The judgement over all others, made by a person. */
        OVERALL,
        /** Says of what kind the study is; sections apply by it, as in MMAT. */
        BRANCH,
        /** Noted beside the questions, such as what the study contributes. */
        NOTE
    }

    /**
     * Which answers owe a comment.
     *
     * @param always whether each does
     * @param codes else those that do
     */
    public record CommentRule(boolean always, Set<String> codes) {
        /** None does. */
        public static final CommentRule NEVER = new CommentRule(false, Set.of());

        public CommentRule {
            codes = Set.copyOf(codes);
        }

        /** Whether an answer owes one. */
        public boolean isOwedBy(String code) {
            return always || codes.contains(code);
        }
    }

    public Item {
        hints = List.copyOf(hints);
        answers = List.copyOf(answers);
    }

    /** An item whose question is worded as it was defined. */
    public Item(
            String id,
            String number,
            String label,
            String question,
            List<String> hints,
            Kind kind,
            List<Answer> answers,
            CommentRule comment,
            Duty duty,
            boolean optional) {
        this(
                id,
                number,
                label,
                question,
                hints,
                kind,
                answers,
                comment,
                duty,
                optional,
                ItemForm.of(id, question, kind, answers));
    }

    /**
     * The same item in other words, such as those of its authors. It stays the same question: answers that were given to it
     * stand, and it keeps its {@link #form}.
     *
     * @param words empty to keep the question
     * @param lookFor empty to keep the hints
     */
    public Item worded(String words, List<String> lookFor) {
        return new Item(
                id,
                number,
                label,
                words.isEmpty() ? question : words,
                lookFor.isEmpty() ? hints : lookFor,
                kind,
                answers,
                comment,
                duty,
                optional,
                form);
    }

    /** The answer with a code; nothing where the item has none such (any more). */
    public Optional<Answer> answer(String code) {
        return answers.stream().filter(answer -> answer.code().equals(code)).findFirst();
    }

    /** What it is called in messages: {@code 8 Analysis}; its id where it has neither number nor label. */
    public String name() {
        String name = (number + " " + label).strip();
        return name.isEmpty() ? id : name;
    }

    /** Whether it stands among the questions that tables and plots show. */
    public boolean isQuestion() {
        return duty != Duty.NOTE && duty != Duty.BRANCH;
    }
}
