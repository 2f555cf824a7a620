// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/**
 * Optimal string alignment distance: letters inserted, left out, replaced, or two neighbours swapped (Damerau 1964,
 * doi:10.1145/363958.363994), each pair of neighbours touched once.
 */
final class EditDistance {
    private EditDistance() {}

    /** The distance between the two, or {@code limit + 1} if it is above {@code limit}. Works in a band of that width. */
    static int within(String a, String b, int limit) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(m, i + limit);
            row[from - 1] = from == 1 ? i : limit + 1;
            int best = row[from - 1];
            for (int j = from; j <= to; j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int up = j < i + limit ? last[j] + 1 : limit + 1;
                int d = Math.min(last[j - 1] + cost, Math.min(up, row[j - 1] + 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
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
