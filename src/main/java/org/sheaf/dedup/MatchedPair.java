// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Comparator;
import org.sheaf.citation.RecordId;

/**
 * Two records and what was decided about them.
 *
 * @param a the record whose id comes first
 * @param b the other one
 */
public record MatchedPair(RecordId a, RecordId b, Verdict verdict) {
    static final Comparator<MatchedPair> BY_IDS =
            Comparator.comparing(MatchedPair::a).thenComparing(MatchedPair::b);

    public MatchedPair {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("a pair is written with the smaller id first: " + a + ", " + b);
        }
    }
}
