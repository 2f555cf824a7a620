// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.confidence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people judged of a finding, as it stands.
 *
 * @param components the newest judgement of each component that was judged
 * @param overall the newest judgement of the confidence in the finding; nothing where there is none yet
 * @param version how often anything in it was judged: 0 where nothing was
 */
public record CerqualAssessment(
        FindingId finding,
        Map<Component, Judgement<Concern>> components,
        Optional<Judgement<Confidence>> overall,
        int version) {
    public CerqualAssessment {
        Map<Component, Judgement<Concern>> sorted = new EnumMap<>(Component.class);
        sorted.putAll(components);
        components = Collections.unmodifiableMap(sorted);
    }

    /** One of which nothing is judged. */
    public static CerqualAssessment none(FindingId finding) {
        return new CerqualAssessment(finding, Map.of(), Optional.empty(), 0);
    }

    /** The judgement of a component; nothing where there is none. */
    public Optional<Judgement<Concern>> of(Component component) {
        return Optional.ofNullable(components.get(component));
    }

    /** The components that nobody has judged, in order. */
    public List<Component> missing() {
        return Stream.of(Component.values())
                .filter(component -> !components.containsKey(component))
                .toList();
    }

    /** Whether all four components and the whole are judged. */
    public boolean isWhole() {
        return missing().isEmpty() && overall.isPresent();
    }

    /** How many components have a level of concern. */
    public long with(Concern concern) {
        return components.values().stream()
                .filter(judgement -> judgement.level() == concern)
                .count();
    }
}
