// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.List;
import java.util.Optional;

/** How a review question is taken apart. Each framework names its parts. */
public enum Framework {
    PICO("PICO", List.of("Population", "Intervention", "Comparison", "Outcome")),
    PICO_QUALITATIVE("PICo", List.of("Population", "Phenomenon of interest", "Context")),
    SPIDER("SPIDER", List.of("Sample", "Phenomenon of interest", "Design", "Evaluation", "Research type")),
    PCC("PCC", List.of("Population", "Concept", "Context")),
    PEO("PEO", List.of("Population", "Exposure", "Outcome")),
    SPICE("SPICE", List.of("Setting", "Perspective", "Intervention", "Comparison", "Evaluation")),
    NONE("none", List.of());

    private final String key;
    private final List<String> parts;

    Framework(String key, List<String> parts) {
        this.key = key;
        this.parts = parts;
    }

    /** The word used in {@code protocol.yml}; PICO and PICo differ in their last letter only, as in the field. */
    public String key() {
        return key;
    }

    /** The framework's parts, in the order of its letters. */
    public List<String> parts() {
        return parts;
    }

    public static Optional<Framework> parse(String key) {
        for (Framework framework : values()) {
            if (framework.key.equals(key)) {
                return Optional.of(framework);
            }
        }
        return Optional.empty();
    }
}
