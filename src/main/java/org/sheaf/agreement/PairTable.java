// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How often one rater said this and another said that: a square table, rows the first rater, columns the second. */
public final class PairTable {
    private final List<String> categories;
    private final int[][] counts;
    private final long[] rows;
    private final long[] columns;
    private final long total;
    private final long agreed;

    /**
     * @param categories of rows and columns, in this order
     * @param counts as many rows and columns as categories, each 0 or more
     * @throws IllegalArgumentException if it is not square or a count is negative
     */
    public PairTable(List<String> categories, int[][] counts) {
        int size = categories.size();
        this.categories = List.copyOf(categories);
        this.counts = new int[size][];
        this.rows = new long[size];
        this.columns = new long[size];
        if (counts.length != size) {
            throw new IllegalArgumentException(size + " categories, but " + counts.length + " rows");
        }
        long sum = 0;
        long same = 0;
        for (int i = 0; i < size; i++) {
            if (counts[i].length != size || Arrays.stream(counts[i]).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a row of the table is " + Arrays.toString(counts[i]));
            }
            this.counts[i] = counts[i].clone();
            for (int j = 0; j < size; j++) {
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
                sum += counts[i][j];
            }
            same += counts[i][i];
        }
        this.total = sum;
        this.agreed = same;
    }

    /** The categories of rows and columns. */
    public List<String> categories() {
        return categories;
    }

    /** How many items both raters have rated. */
    public long n() {
        return total;
    }

    /** How many of them both gave the same category: the sum of the diagonal. */
    public long agreed() {
        return agreed;
    }

    /** How many got one category from the first rater and one from the second; both 0-based. */
    public int count(int row, int column) {
        return counts[row][column];
    }

    /** How often the first rater gave a category (0-based). */
    public long row(int category) {
        return rows[category];
    }

    /** How often the second rater gave a category (0-based). */
    public long column(int category) {
        return columns[category];
    }

    /** The counts, row by row. */
    public List<List<Integer>> cells() {
        List<List<Integer>> cells = new ArrayList<>();
        for (int[] row : counts) {
            cells.add(Arrays.stream(row).boxed().toList());
        }
        return cells;
    }

    int size() {
        return categories.size();
    }

    /** How many categories people could choose from: at least two, since with one there is nothing to judge. */
    int choices() {
        return Math.max(2, categories.size());
    }
}
