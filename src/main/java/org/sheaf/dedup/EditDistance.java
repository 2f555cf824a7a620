// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/**
 * Optimal string alignment distance: letters inserted, left out, replaced, or two neighbours swapped (Damerau 1964,
 * doi:10.1145/363958.363994), each pair of neighbours touched once.
 */
final class EditDistance {
    private EditDistance() {}

    /**
     * The distance between the two, or {@code limit + 1} if it is above {@code limit}. What they have in common at the
     * beginning and at the end is passed over; between, it works in a band as wide as the limit.
     */
    static int within(String a, String b, int limit) {
        int endA = a.length();
        int endB = b.length();
        if (Math.abs(endA - endB) > limit) {
            return limit + 1;
        }
        int start = 0;
        while (start < endA && start < endB && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        if (start == endA || start == endB) {
            return Math.max(endA, endB) - start;
        }
        return limit == 0 ? 1 : between(a, endA, b, endB, start, limit);
    }

    private static int between(String a, int endA, String b, int endB, int start, int limit) {
        int n = endA - start;
        int m = endB - start;
        int[] beforeLast = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= Math.min(m, limit); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(m, i + limit);
            char x = a.charAt(start + i - 1);
            row[from - 1] = from == 1 ? i : limit + 1;
            int best = row[from - 1];
            for (int j = from; j <= to; j++) {
                char y = b.charAt(start + j - 1);
                int up = j < i + limit ? last[j] + 1 : limit + 1;
                int d = Math.min(last[j - 1] + (x == y ? 0 : 1), Math.min(up, row[j - 1] + 1));
                if (i > 1 && j > 1 && x == b.charAt(start + j - 2) && y == a.charAt(start + i - 2)) {
                    d = Math.min(d, beforeLast[j - 2] + 1);
                }
                row[j] = d;
                best = Math.min(best, d);
            }
            if (best > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[m], limit + 1);
    }
}
