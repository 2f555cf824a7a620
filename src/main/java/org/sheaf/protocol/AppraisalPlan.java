// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the team agreed to appraise what it includes.
 *
 * @param of what is appraised
 * @param instruments ids of the instruments, in the order in which they are used; none where nothing is appraised
 * @param raters how many people appraise each unit unseen, at least 1
 * @param without rules for the tables that show which themes would stand without some studies; nothing else follows from them
 */
public record AppraisalPlan(Of of, List<String> instruments, int raters, List<Rule> without) {
    /** Nobody has agreed to appraise anything. */
    public static final AppraisalPlan NONE = new AppraisalPlan(Of.STUDY, List.of(), 2, List.of());

    /** What is appraised as one. */
    public enum Of {
        /** A study, with all of its reports. */
        STUDY,
        /** Each report by itself. */
        REPORT;

        /** The word in the protocol. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The word that means it; nothing if none does. */
        public static Optional<Of> parse(String word) {
            return Stream.of(values()).filter(of -> of.key().equals(word)).findFirst();
        }
    }

    /**
     * Which units are left out of a table.
     *
     * @param name by which the table is called
     * @param instrument its id
     * @param items their ids; none for every question
     * @param answers codes that count; "not reported" for what is not reported
     * @param atLeast so many of the items must have such an answer, at least 1
     * @param line of the protocol
     */
    public record Rule(String name, String instrument, Set<String> items, Set<String> answers, int atLeast, long line) {
        public Rule {
            items = Set.copyOf(items);
            answers = Set.copyOf(answers);
        }
    }

    public AppraisalPlan {
        instruments = List.copyOf(instruments);
        without = List.copyOf(without);
    }

    /** Whether anything is to be appraised. */
    public boolean isAgreed() {
        return !instruments.isEmpty();
    }

    /** The rule with a name, in whatever case; nothing if there is none. */
    public Optional<Rule> rule(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return without.stream()
                .filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
