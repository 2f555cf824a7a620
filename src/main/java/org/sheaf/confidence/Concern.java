// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.confidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How serious the concerns about a component are (Lewin and others 2018, doi:10.1186/s13012-017-0689-2). */
public enum Concern {
    NONE_OR_VERY_MINOR("none", "No or very minor concerns", "unlikely to reduce confidence"),
    MINOR("minor", "Minor concerns", "may reduce confidence"),
    MODERATE("moderate", "Moderate concerns", "will probably reduce confidence"),
    SERIOUS("serious", "Serious concerns", "very likely to reduce confidence");

    private final String key;
    private final String label;
    private final String meaning;

    Concern(String key, String label, String meaning) {
        this.key = key;
        this.label = label;
        this.meaning = meaning;
    }

    /** The word in files. */
    public String key() {
        return key;
    }

    /** As tables name it. */
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether it is expected to be explained: all but the lowest are. */
    public boolean isToBeExplained() {
        return this != NONE_OR_VERY_MINOR;
    }

    /** The level that somebody means, by its word or its label. */
    public static Optional<Concern> parse(String said) {
        String folded = said.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(one -> one.key.equals(folded)
                        || one.label.toLowerCase(Locale.ROOT).equals(folded)
                        || one == NONE_OR_VERY_MINOR && (folded.equals("no") || folded.equals("very minor")))
                .findFirst();
    }
}
