// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which way a synthesis brings studies together, as far as it decides how the review is to be reported. */
public enum SynthesisMethod {
    /** Thematic synthesis (Thomas and Harden 2008, doi:10.1186/1471-2288-8-45). */
    THEMATIC_SYNTHESIS,
    /** Framework synthesis, best fit (Carroll and others 2013, doi:10.1186/1471-2288-13-37). */
    FRAMEWORK_SYNTHESIS,
    /** Meta-ethnography, reported after eMERGe (doi:10.1186/s12874-018-0600-0). */
    META_ETHNOGRAPHY,
    /** Effects in numbers, pooled. */
    META_ANALYSIS,
    /** Effects in numbers that are not pooled, reported after SWiM (doi:10.1136/bmj.l6890). */
    SYNTHESIS_WITHOUT_META_ANALYSIS,
    /** An overview of reviews, reported after PRIOR (doi:10.1136/bmj-2022-070849). */
    OVERVIEW_OF_REVIEWS;

    /** The word in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words. */
    public static List<String> keys() {
        return Stream.of(values()).map(SynthesisMethod::key).toList();
    }

    /** The constant whose key this is; nothing if there is none. */
    public static Optional<SynthesisMethod> parse(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
