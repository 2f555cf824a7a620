// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pairs that are worth comparing when records were added: those with a new record, and those known pairs that would
 * be found again. A key without a new record finds what it found before. So the known pairs are looked for only where a
 * key's records were narrowed and a new one stands among them; elsewhere they stand.
 */
final class Candidates {
    private final Sketches sketches;
    private final boolean[] isNew;
    private final List<Edge> known;

    /** Records that stand under a key whose records are narrowed and became more. */
    private final boolean[] crowded;

    /** @param known what was decided about earlier pairs, sorted by pair */
    Candidates(Sketches sketches, boolean[] isNew, List<Edge> known) {
        this.sketches = sketches;
        this.isNew = isNew;
        this.known = known;
        this.crowded = new boolean[isNew.length];
    }

    /** Pairs with a new record that a glance does not tell to be strangers, sorted. */
    private long[] fresh = {};

    private List<Edge> standing = List.of();

    Candidates find() {
        long[] found = Blocking.candidates(sketches, new AmongNew(PairSet.of(known)));
        fresh = Arrays.stream(found).filter(this::hasNew).toArray();
        long[] foundAgain = Arrays.stream(found).filter(pair -> !hasNew(pair)).toArray();
        List<Edge> doubted = known.stream()
                .filter(edge -> crowded[edge.a()] && crowded[edge.b()])
                .filter(edge -> Arrays.binarySearch(foundAgain, edge.pair()) < 0)
                .toList();
        standing = doubted.isEmpty() ? known : without(lost(doubted));
        return this;
    }

    /** Pairs to be judged, sorted. */
    long[] fresh() {
        return fresh;
    }

    /** What is known and still stands, sorted by pair. */
    List<Edge> standing() {
        return standing;
    }

    private boolean hasNew(long pair) {
        return isNew[Edge.first(pair)] || isNew[Edge.second(pair)];
    }

    /** Of the doubted pairs those that no other key finds. */
    private PairSet lost(List<Edge> doubted) {
        long[] found = Blocking.candidates(sketches, new AmongOld(PairSet.of(doubted), doubted));
        List<Edge> lost = new ArrayList<>(doubted);
        lost.removeIf(edge -> Arrays.binarySearch(found, edge.pair()) >= 0);
        return PairSet.of(lost);
    }

    private List<Edge> without(PairSet lost) {
        return known.stream().filter(edge -> !lost.contains(edge.pair())).toList();
    }

    private boolean holdsNew(long[] places, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isNew[(int) places[i]]) {
                return true;
            }
        }
        return false;
    }

    /** Under keys with a new record: pairs with one, and known ones where the records are narrowed. */
    private final class AmongNew implements Blocking.Wish {
        private final PairSet pairs;

        AmongNew(PairSet pairs) {
            this.pairs = pairs;
        }

        @Override
        public boolean looksAt(long[] places, int from, int to, boolean narrowed) {
            boolean looks = holdsNew(places, from, to);
            for (int i = from; looks && narrowed && i < to; i++) {
                crowded[(int) places[i]] = true;
            }
            return looks;
        }

        @Override
        public boolean wants(int a, int b) {
            return isNew[a] || isNew[b] ? !sketches.glances().areStrangers(a, b) : pairs.contains(Edge.pair(a, b));
        }
    }

    /** Under keys without a new record: the pairs that were not found elsewhere. */
    private final class AmongOld implements Blocking.Wish {
        private final PairSet pairs;
        private final boolean[] ends = new boolean[isNew.length];

        AmongOld(PairSet pairs, List<Edge> edges) {
            this.pairs = pairs;
            edges.forEach(edge -> {
                ends[edge.a()] = true;
                ends[edge.b()] = true;
            });
        }

        @Override
        public boolean looksAt(long[] places, int from, int to, boolean narrowed) {
            int found = 0;
            for (int i = from; i < to && found < 2; i++) {
                found += ends[(int) places[i]] ? 1 : 0;
            }
            return found == 2 && !holdsNew(places, from, to);
        }

        @Override
        public boolean wants(int a, int b) {
            return ends[a] && ends[b] && pairs.contains(Edge.pair(a, b));
        }
    }
}
