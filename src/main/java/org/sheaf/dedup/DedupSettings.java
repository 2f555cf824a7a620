// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.EnumSet;
import java.util.Set;
import org.sheaf.citation.LinkKind;

/**
 * What a protocol can change.
 *
 * @param merged kinds of linked documents that count as the same report; none by default
 * @param doubt the lowest score, 0 to 1, at which a pair is put to a person
 */
public record DedupSettings(Set<LinkKind> merged, double doubt) {
    private static final double DEFAULT_DOUBT = 0.5;

    public DedupSettings {
        merged = merged.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(merged));
        if (!(doubt >= 0 && doubt <= 1)) {
            throw new IllegalArgumentException("a score lies between 0 and 1: " + doubt);
        }
    }

    public static DedupSettings defaults() {
        return new DedupSettings(Set.of(), DEFAULT_DOUBT);
    }

    /** These settings with another set of kinds to merge. */
    public DedupSettings merging(Set<LinkKind> kinds) {
        return new DedupSettings(kinds, doubt);
    }
}
