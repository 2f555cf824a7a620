// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An answer that can be given to an item.
 *
 * @param code as it stands in tables, such as {@code Y}
 * @param label in words, such as {@code Yes}
 * @param meaning what it says of the study, whatever the instrument
 * @param points what it adds to a total; nothing where the instrument has none
 * @param aliases other ways to write it, such as {@code CD} for can't tell
 */
public record Answer(String code, String label, Meaning meaning, OptionalInt points, List<String> aliases) {
    /** What an answer says of the study. Drawings show it by shape as well as by colour. */
    public enum Meaning {
        /** As it should be: yes, low risk. */
        GOOD,
        /** With some concerns: partly, moderate risk. */
        PARTLY,
        /** Not as it should be: no, high or serious risk. */
        POOR,
        /** Beyond that: critical risk. */
        CRITICAL,
        /** Cannot be told from what is published. */
        UNCLEAR,
        /** The question does not arise. */
        NOT_APPLICABLE,
        /** Neither good nor bad: a point on a scale, a kind of study. */
        NEUTRAL;

        /** The word in the definition of an instrument. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Answer {
        aliases = List.copyOf(aliases);
    }

    /** Whether somebody who writes {@code typed} means this answer: capitals, typographic apostrophes and blanks aside. */
    public boolean isMeantBy(String typed) {
        String folded = folded(typed);
        return Stream.concat(Stream.of(code, label), aliases.stream())
                .anyMatch(word -> folded(word).equals(folded));
    }

    private static String folded(String word) {
        return word.strip().replace('\u2019', '\'').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
