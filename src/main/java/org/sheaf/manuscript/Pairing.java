// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which units of one document are those of another: those that say the same, in order; between them those that say nearly the
 * same; and what was moved.
 */
final class Pairing {
    static final int NONE = Alignment.NONE;
    /** From so much in common on, two units that stand in the same place are one that was changed. */
    private static final double ALIKE = 0.5;
    /** From so much on, two units that stand in different places are. */
    private static final double MOVED = 0.75;
    /** From so much on, with their years and pages, two entries of the references name one work. */
    private static final double SAME_WORK = 0.8;
    /** Words fewer than this are too few to know a sentence by in another place. */
    private static final int FEWEST_WORDS = 4;

    /** So many pairs are looked at in one stretch; two texts with more of them that differ have little in common. */
    private static final long LARGEST = 1_000_000;

    private final List<Unit> a;
    private final List<Unit> b;
    private final int[] toB;
    private final int[] toA;
    private final boolean[] exact;
    private final List<List<String>> shapesA;
    private final List<List<String>> shapesB;

    private Pairing(List<Unit> a, List<Unit> b) {
        this.a = a;
        this.b = b;
        List<String> keysA = a.stream().map(Unit::key).toList();
        List<String> keysB = b.stream().map(Unit::key).toList();
        this.shapesA = a.stream().map(unit -> Plain.shape(unit.text())).toList();
        this.shapesB = b.stream().map(unit -> Plain.shape(unit.text())).toList();
        this.toB = Alignment.of(keysA, keysB);
        this.toA = new int[b.size()];
        this.exact = new boolean[a.size()];
        Arrays.fill(toA, NONE);
        for (int i = 0; i < toB.length; i++) {
            if (toB[i] >= 0) {
                toA[toB[i]] = i;
                exact[i] = true;
            }
        }
        betweenAnchors();
        moved(keysA, keysB);
        movedAndChanged();
    }

    static Pairing of(List<Unit> a, List<Unit> b) {
        return new Pairing(a, b);
    }

    /** The partner in the second document of a unit of the first, or {@link #NONE}. */
    int of(int unitOfA) {
        return toB[unitOfA];
    }

    /** The partner in the first document of a unit of the second, or {@link #NONE}. */
    int back(int unitOfB) {
        return toA[unitOfB];
    }

    /** Whether a unit of the first document says the same as its partner. */
    boolean isExact(int unitOfA) {
        return exact[unitOfA];
    }

    private void pair(int i, int j, boolean same) {
        toB[i] = j;
        toA[j] = i;
        exact[i] = same;
    }

    private void betweenAnchors() {
        int[] anchors = toB.clone();
        int fromA = 0;
        int fromB = 0;
        for (int i = 0; i <= anchors.length; i++) {
            if (i == anchors.length || anchors[i] >= 0) {
                int toBHere = i == anchors.length ? b.size() : anchors[i];
                nearlyTheSame(fromA, i, fromB, toBHere);
                fromA = i + 1;
                fromB = toBHere + 1;
            }
        }
    }

    /** Pairs that keep their order and have most in common, taken together. */
    private void nearlyTheSame(int fromA, int endA, int fromB, int endB) {
        int rows = endA - fromA;
        int columns = endB - fromB;
        if (rows <= 0 || columns <= 0 || (long) rows * columns > LARGEST) {
            return;
        }
        double[][] best = new double[rows + 1][columns + 1];
        double[][] alike = new double[rows][columns];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                alike[i][j] = alike(fromA + i, fromB + j);
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (alike[i][j] >= ALIKE) {
                    best[i][j] = Math.max(best[i][j], best[i + 1][j + 1] + alike[i][j]);
                }
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (alike[i][j] >= ALIKE && best[i][j] == best[i + 1][j + 1] + alike[i][j]) {
                pair(fromA + i++, fromB + j++, false);
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** How much two units have in common; tables and pictures without words are known by their place alone. */
    private double alike(int i, int j) {
        if (a.get(i).kind() == Unit.Kind.REFERENCE && b.get(j).kind() == Unit.Kind.REFERENCE) {
            double alike = Likeness.of(
                    Plain.tokens(a.get(i).text()), Plain.tokens(b.get(j).text()));
            return alike >= SAME_WORK ? alike : 0;
        }
        List<String> left = shapesA.get(i);
        List<String> right = shapesB.get(j);
        // Of lengths so different they cannot have enough in common, which is known without looking at the words.
        boolean tooUnlike = 2.0 * Math.min(left.size(), right.size()) < ALIKE * (left.size() + right.size());
        return tooUnlike || !a.get(i).kind().like(b.get(j).kind()) ? 0 : Likeness.of(left, right);
    }

    private void moved(List<String> keysA, List<String> keysB) {
        Map<String, List<Integer>> free = new HashMap<>();
        for (int j = 0; j < toA.length; j++) {
            if (toA[j] < 0) {
                free.computeIfAbsent(keysB.get(j), key -> new ArrayList<>()).add(j);
            }
        }
        for (int i = 0; i < toB.length; i++) {
            List<Integer> there = free.getOrDefault(keysA.get(i), List.of());
            if (toB[i] < 0 && !there.isEmpty() && (isTelling(i) || sameHeading(i, there.get(0)))) {
                pair(i, there.remove(0), true);
            }
        }
    }

    private boolean isTelling(int i) {
        return shapesA.get(i).size() >= FEWEST_WORDS;
    }

    private boolean sameHeading(int i, int j) {
        return Plain.of(a.get(i).heading()).equals(Plain.of(b.get(j).heading()));
    }

    private void movedAndChanged() {
        long freeA = Arrays.stream(toB).filter(partner -> partner < 0).count();
        long freeB = Arrays.stream(toA).filter(partner -> partner < 0).count();
        if (freeA * freeB > LARGEST) {
            return;
        }
        for (int i = 0; i < toB.length; i++) {
            if (toB[i] >= 0 || !isTelling(i)) {
                continue;
            }
            int nearest = NONE;
            double most = MOVED;
            for (int j = 0; j < toA.length; j++) {
                double alike = toA[j] < 0 ? alike(i, j) : 0;
                if (alike > most) {
                    nearest = j;
                    most = alike;
                }
            }
            if (nearest >= 0) {
                pair(i, nearest, false);
            }
        }
    }
}
