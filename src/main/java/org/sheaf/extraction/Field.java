// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of every report.
 *
 * @param id small letters, digits and hyphens
 * @param label as people read it
 * @param help what to look for; empty for nothing
 * @param kind what can be filled in
 * @param options what is chosen from; none but for {@link Kind#CHOICE} and {@link Kind#SEVERAL}
 * @param required whether extraction of a report is whole only with it
 * @param checked whether a second person checks it
 * @param theme the id of the code about which it says what a publication states that the report contributes to it; empty
 *     for none
 */
public record Field(
        String id,
        String label,
        String help,
        Kind kind,
        List<String> options,
        boolean required,
        boolean checked,
        String theme) {
    /** What can be filled in. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** One of several options. */
        CHOICE,
        /** One or more of several options. */
        SEVERAL,
        /** A year of four digits. */
        YEAR,
        /** A number with its words. */
        NUMBER,
        /** Groups of people, each with role, number, method. */
        PARTICIPANTS;

        /** The word in the form. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with this word; nothing if there is none. */
        public static Optional<Kind> parse(String key) {
            return Stream.of(values())
                    .filter(kind -> kind.key().equals(key.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }

        /** Whether it has options. */
        public boolean hasOptions() {
            return this == CHOICE || this == SEVERAL;
        }

        /** All words. */
        public static List<String> words() {
            return Stream.of(values()).map(Kind::key).toList();
        }
    }

    public Field {
        options = List.copyOf(options);
    }

    /** One that says nothing about contributions to a theme. */
    public Field(
            String id, String label, String help, Kind kind, List<String> options, boolean required, boolean checked) {
        this(id, label, help, kind, options, required, checked, "");
    }
}
