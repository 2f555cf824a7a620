// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of one text are those of another, in the same order: lines that both have once are found first, and what lies
 * between them is laid side by side (patience diff, after Bram Cohen; between, the longest common subsequence).
 */
final class Alignment {
    static final int NONE = -1;
    /** Stretches that are larger than this many pairs, and have no line once in both, stay apart. */
    private static final long LARGEST = 4_000_000;

    private final List<String> a;
    private final List<String> b;
    private final int[] partner;

    private Alignment(List<String> a, List<String> b) {
        this.a = a;
        this.b = b;
        this.partner = new int[a.size()];
        Arrays.fill(partner, NONE);
    }

    /** For each line of {@code a} the index of its partner in {@code b}, or {@link #NONE}. */
    static int[] of(List<String> a, List<String> b) {
        Alignment alignment = new Alignment(a, b);
        alignment.align(0, a.size(), 0, b.size());
        return alignment.partner;
    }

    private void align(int fromA, int toA, int fromB, int toB) {
        int startA = fromA;
        int startB = fromB;
        while (startA < toA && startB < toB && a.get(startA).equals(b.get(startB))) {
            partner[startA++] = startB++;
        }
        int endA = toA;
        int endB = toB;
        while (endA > startA && endB > startB && a.get(endA - 1).equals(b.get(endB - 1))) {
            partner[--endA] = --endB;
        }
        if (startA == endA || startB == endB) {
            return;
        }
        List<int[]> anchors = anchors(startA, endA, startB, endB);
        if (anchors.isEmpty()) {
            if ((long) (endA - startA) * (endB - startB) <= LARGEST) {
                longestCommon(startA, endA, startB, endB);
            }
            return;
        }
        int lastA = startA;
        int lastB = startB;
        for (int[] anchor : anchors) {
            partner[anchor[0]] = anchor[1];
            align(lastA, anchor[0], lastB, anchor[1]);
            lastA = anchor[0] + 1;
            lastB = anchor[1] + 1;
        }
        align(lastA, endA, lastB, endB);
    }

    /** Lines that either stretch has once, as many as keep their order. */
    private List<int[]> anchors(int startA, int endA, int startB, int endB) {
        Map<String, Integer> inA = once(a, startA, endA);
        Map<String, Integer> inB = once(b, startB, endB);
        List<int[]> shared = new ArrayList<>();
        for (int i = startA; i < endA; i++) {
            int inBoth = inB.getOrDefault(a.get(i), NONE);
            if (inA.getOrDefault(a.get(i), NONE) == i && inBoth >= 0) {
                shared.add(new int[] {i, inBoth});
            }
        }
        return rising(shared);
    }

    /** The index of each line that is there once; negative for the others. */
    private static Map<String, Integer> once(List<String> lines, int start, int end) {
        Map<String, Integer> once = new HashMap<>();
        for (int i = start; i < end; i++) {
            once.merge(lines.get(i), i, (first, second) -> NONE);
        }
        return once;
    }

    /** The longest run of pairs whose second indices rise. */
    private static List<int[]> rising(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? NONE : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> run = new ArrayList<>();
        for (int i = length == 0 ? NONE : tails[length - 1]; i >= 0; i = before[i]) {
            run.add(0, pairs.get(i));
        }
        return run;
    }

    private void longestCommon(int startA, int endA, int startB, int endB) {
        int[][] length = new int[endA - startA + 1][endB - startB + 1];
        for (int i = endA - 1; i >= startA; i--) {
            for (int j = endB - 1; j >= startB; j--) {
                length[i - startA][j - startB] = a.get(i).equals(b.get(j))
                        ? length[i - startA + 1][j - startB + 1] + 1
                        : Math.max(length[i - startA + 1][j - startB], length[i - startA][j - startB + 1]);
            }
        }
        int i = startA;
        int j = startB;
        while (i < endA && j < endB) {
            if (a.get(i).equals(b.get(j))) {
                partner[i++] = j++;
            } else if (length[i - startA + 1][j - startB] >= length[i - startA][j - startB + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
