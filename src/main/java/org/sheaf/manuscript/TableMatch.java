// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows and columns of one table are those of another. Columns are known by what heads them, rows by their first cells:
 * as many as it takes to tell them apart, at most three. A first column that only counts the rows tells nothing.
 */
final class TableMatch {
    static final int NONE = Alignment.NONE;
    private static final int MOST_KEYS = 3;
    private static final double ALIKE = 0.5;
    /** Two tables with more rows that differ are not looked through for rows that are nearly the same. */
    private static final long MOST_PAIRS = 40_000;

    private final Part.Table a;
    private final Part.Table b;
    private final int[] columns;
    private final int[] rows;
    private final List<Integer> keys;

    private TableMatch(Part.Table a, Part.Table b) {
        this.a = a;
        this.b = b;
        this.columns = columns();
        this.keys = keys();
        this.rows = rows();
    }

    static TableMatch of(Part.Table a, Part.Table b) {
        return new TableMatch(a, b);
    }

    /** The column of the second table that is this one of the first, or {@link #NONE}. */
    int column(int ofA) {
        return ofA < columns.length ? columns[ofA] : NONE;
    }

    /** The row of the second table's body that is this one of the first's, or {@link #NONE}. */
    int row(int ofA) {
        return rows[ofA];
    }

    /** The first table's row that is this one of the second's, or {@link #NONE}. */
    int rowBack(int ofB) {
        return back(rows, ofB);
    }

    int columnBack(int ofB) {
        return back(columns, ofB);
    }

    private static int back(int[] partners, int wanted) {
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == wanted) {
                return i;
            }
        }
        return NONE;
    }

    /** What a row of the first table's body is known by. */
    String label(int row) {
        return keys.stream()
                .map(column -> a.body().get(row).get(column).text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private int[] columns() {
        List<String> headsA = heads(a);
        List<String> headsB = heads(b);
        int[] partner = Alignment.of(headsA, headsB);
        for (int i = 0; i < partner.length; i++) {
            int there = headsB.indexOf(headsA.get(i));
            if (partner[i] < 0 && !headsA.get(i).isEmpty() && there >= 0 && back(partner, there) < 0) {
                partner[i] = there;
            }
        }
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                continue;
            }
            List<String> shape = Plain.shape(headsA.get(i));
            for (int j = 0; j < headsB.size() && partner[i] < 0; j++) {
                boolean alike = !shape.isEmpty() && Likeness.of(shape, Plain.shape(headsB.get(j))) >= ALIKE;
                if (back(partner, j) < 0 && (alike || i == j && headsA.size() == headsB.size())) {
                    partner[i] = j;
                }
            }
        }
        return partner;
    }

    private static List<String> heads(Part.Table table) {
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < table.columns(); i++) {
            heads.add(Plain.of(table.head(i)));
        }
        return heads;
    }

    /** The columns of the first table by whose cells its rows are known; each is in the second table too. */
    private List<Integer> keys() {
        List<Integer> shared = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0) {
                shared.add(i);
            }
        }
        List<Integer> telling =
                shared.stream().filter(column -> !isCount(a, column)).toList();
        List<Integer> from = telling.isEmpty() ? shared : telling;
        for (int count = 1; count < Math.min(MOST_KEYS, from.size()); count++) {
            List<Integer> first = from.subList(0, count);
            if (tellApart(keysOf(a, first)) && tellApart(keysOf(b, inB(first)))) {
                return first;
            }
        }
        return from.subList(0, Math.min(MOST_KEYS, from.size()));
    }

    private static boolean isCount(Part.Table table, int column) {
        return table.body().stream()
                .map(row -> row.get(column).text())
                .allMatch(text -> text.isEmpty() || text.matches("[0-9]{1,6}[.)]?"));
    }

    private List<Integer> inB(List<Integer> columnsOfA) {
        return columnsOfA.stream().map(column -> columns[column]).toList();
    }

    private static List<String> keysOf(Part.Table table, List<Integer> columns) {
        return table.body().stream()
                .map(row -> columns.stream()
                        .map(column -> Plain.of(row.get(column).text()))
                        .collect(Collectors.joining("\u0000")))
                .toList();
    }

    private static boolean tellApart(List<String> keys) {
        return new HashSet<>(keys).size() == keys.size();
    }

    private int[] rows() {
        List<String> keysA = keysOf(a, keys);
        List<String> keysB = keysOf(b, inB(keys));
        int[] partner = Alignment.of(keysA, keysB);
        boolean[] taken = new boolean[keysB.size()];
        Arrays.stream(partner).filter(row -> row >= 0).forEach(row -> taken[row] = true);
        for (int i = 0; i < partner.length; i++) {
            for (int j = 0; j < taken.length && partner[i] < 0; j++) {
                if (!taken[j] && keysA.get(i).equals(keysB.get(j))) {
                    partner[i] = j;
                    taken[j] = true;
                }
            }
        }
        nearlyTheSame(partner, taken);
        return partner;
    }

    private void nearlyTheSame(int[] partner, boolean[] taken) {
        long freeA = Arrays.stream(partner).filter(row -> row < 0).count();
        long paired = partner.length - freeA;
        if (freeA * (taken.length - paired) > MOST_PAIRS) {
            return;
        }
        for (int i = 0; i < partner.length; i++) {
            int best = NONE;
            double most = ALIKE;
            for (int j = 0; j < taken.length && partner[i] < 0; j++) {
                double alike = taken[j] ? 0 : alike(i, j);
                if (alike > most) {
                    best = j;
                    most = alike;
                }
            }
            if (best >= 0) {
                partner[i] = best;
                taken[best] = true;
            }
        }
    }

    /** How much of two rows is the same: cells that are equal, or nearly so and not short. */
    private double alike(int rowOfA, int rowOfB) {
        int filled = 0;
        double same = 0;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] < 0) {
                continue;
            }
            String left = Plain.of(a.body().get(rowOfA).get(i).text());
            String right = Plain.of(b.body().get(rowOfB).get(columns[i]).text());
            if (!left.isEmpty() || !right.isEmpty()) {
                filled++;
                same += left.equals(right) ? 1 : Likeness.of(Plain.shape(left), Plain.shape(right)) * 0.8;
            }
        }
        return filled == 0 ? 0 : same / filled;
    }
}
