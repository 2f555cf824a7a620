// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/**
 * Optimal string alignment distance: letters inserted, left out, replaced, or two neighbours swapped (Damerau 1964,
 * doi:10.1145/363958.363994), each pair of neighbours touched once.
 */
final class EditDistance {
    private static final int ASCII = 128;

    private EditDistance() {}

    /**
     * The distance between the two, or {@code limit + 1} if it is above {@code limit}. What they have in common at the
     * beginning and at the end is passed over.
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
        if (limit == 0) {
            return 1;
        }
        String x = a.substring(start, endA);
        String y = b.substring(start, endB);
        boolean inOrder = x.length() <= y.length();
        String shorter = inOrder ? x : y;
        String longer = inOrder ? y : x;
        return shorter.length() <= Long.SIZE && isAscii(shorter)
                ? inBits(shorter, longer, limit)
                : inBand(shorter, longer, limit);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    /**
     * A whole column of the table at a time, its differences as bits (Myers 1999, doi:10.1145/316542.316550; with swaps,
     * Hyyrö 2003, Nordic Journal of Computing 10, pp. 29-39).
     */
    private static int inBits(String column, String row, int limit) {
        long[] places = new long[ASCII];
        for (int i = 0; i < column.length(); i++) {
            places[column.charAt(i)] |= 1L << i;
        }
        long end = 1L << column.length() - 1;
        long up = -1;
        long down = 0;
        long diagonal = 0;
        long before = 0;
        int distance = column.length();
        for (int j = 0; j < row.length(); j++) {
            char c = row.charAt(j);
            long here = c < ASCII ? places[c] : 0;
            long swapped = (~diagonal & here) << 1 & before;
            diagonal = swapped | (here & up) + up ^ up | here | down;
            long right = down | ~(diagonal | up);
            long left = diagonal & up;
            distance += (right & end) != 0 ? 1 : (left & end) != 0 ? -1 : 0;
            if (distance - (row.length() - 1 - j) > limit) {
                return limit + 1;
            }
            right = right << 1 | 1;
            up = left << 1 | ~(diagonal | right);
            down = right & diagonal;
            before = here;
        }
        return Math.min(distance, limit + 1);
    }

    /** For long texts and other alphabets: the table row by row, as far from its diagonal as the limit lets it matter. */
    private static int inBand(String a, String b, int limit) {
        int n = a.length();
        int m = b.length();
        int[] beforeLast = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= Math.min(m, limit); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(m, i + limit);
            char x = a.charAt(i - 1);
            row[from - 1] = from == 1 ? i : limit + 1;
            int best = row[from - 1];
            for (int j = from; j <= to; j++) {
                char y = b.charAt(j - 1);
                int up = j < i + limit ? last[j] + 1 : limit + 1;
                int d = Math.min(last[j - 1] + (x == y ? 0 : 1), Math.min(up, row[j - 1] + 1));
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
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
