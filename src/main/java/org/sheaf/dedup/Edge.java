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

    /** Two places as one number, which sorts as they do. */
    static long pair(int a, int b) {
        return (long) a << Integer.SIZE | b;
    }

    /** The smaller place of such a number. */
    static int first(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    /** The larger place of such a number. */
    static int second(long pair) {
        return (int) pair;
    }

    long pair() {
        return pair(a, b);
    }

    boolean is(Decision.Kind kind) {
        return decision.kind() == kind;
    }

    /** The same about the same two records, where they stand now. */
    Edge moved(int[] to) {
        return new Edge(to[a], to[b], decision);
    }
}
