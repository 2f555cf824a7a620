// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Comparator;

/** Two records, by their places in the sorted list ({@code a < b}), and what was decided about them. */
record Edge(int a, int b, Decision decision) {
    private static final Comparator<Edge> LIKEST_FIRST =
            Comparator.<Edge>comparingDouble(e -> e.decision.score()).reversed();

    /** Strongest rule first, then the likest pair; the ids decide between equals. */
    static final Comparator<Edge> STRONGEST_FIRST = Comparator.<Edge>comparingInt(e -> e.decision.rank())
            .thenComparing(LIKEST_FIRST)
            .thenComparingInt(Edge::a)
            .thenComparingInt(Edge::b);

    /** In the order in which a person should look at them. */
    static final Comparator<Edge> MOST_URGENT_FIRST =
            LIKEST_FIRST.thenComparingInt(Edge::a).thenComparingInt(Edge::b);

    boolean is(Decision.Kind kind) {
        return decision.kind() == kind;
    }
}
