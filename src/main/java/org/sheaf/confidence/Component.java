// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.confidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is judged of a finding on the way to the confidence in it: the four components of GRADE-CERQual. */
public enum Component {
    /** How the studies behind the finding were done (Munthe-Kaas and others 2018, doi:10.1186/s13012-017-0690-9). */
    METHODOLOGICAL_LIMITATIONS(
            "methodological-limitations",
            "Methodological limitations",
            "how far there are concerns about the design or conduct of the studies behind the finding"),
    /** Whether finding and data fit (Colvin and others 2018, doi:10.1186/s13012-017-0691-8). */
    COHERENCE(
            "coherence",
            "Coherence",
            "how clear and cogent the fit is between the data of the studies and the finding"),
    /** Whether there is enough (Glenton and others 2018, doi:10.1186/s13012-017-0692-7). */
    ADEQUACY("adequacy", "Adequacy of data", "how rich and how many the data behind the finding are, all in all"),
    /** Whether it is about the question (Noyes and others 2018, doi:10.1186/s13012-017-0693-6). */
    RELEVANCE(
            "relevance",
            "Relevance",
            "how far the data behind the finding apply to the context of the review question: people, phenomenon, setting");

    private final String key;
    private final String label;
    private final String meaning;

    Component(String key, String label, String meaning) {
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

    /** What is judged, in half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** The component that somebody means, by its word or the beginning of it, if only one begins so. */
    public static Optional<Component> parse(String said) {
        String folded = said.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        var meant =
                Stream.of(values()).filter(one -> one.key.startsWith(folded)).toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
