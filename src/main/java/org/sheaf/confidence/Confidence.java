// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.confidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How confident people are in a finding: whether it is a reasonable representation of the phenomenon of interest. */
public enum Confidence {
    HIGH("high", "High confidence", "highly likely that the finding reasonably represents the phenomenon"),
    MODERATE("moderate", "Moderate confidence", "likely that the finding reasonably represents the phenomenon"),
    LOW("low", "Low confidence", "possible that the finding reasonably represents the phenomenon"),
    VERY_LOW("very-low", "Very low confidence", "not clear whether the finding reasonably represents the phenomenon");

    private final String key;
    private final String label;
    private final String meaning;

    Confidence(String key, String label, String meaning) {
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

    /** How many levels below high it is: 0 to 3. */
    public int below() {
        return ordinal();
    }

    /** The level that somebody means, by its word or its label. */
    public static Optional<Confidence> parse(String said) {
        String folded = said.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(one -> one.key.equals(folded.replace(' ', '-'))
                        || one.label.toLowerCase(Locale.ROOT).equals(folded))
                .findFirst();
    }
}
