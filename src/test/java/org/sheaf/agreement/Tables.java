// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import java.util.ArrayList;
import java.util.List;

/** Tables and ratings made of numbers. */
final class Tables {
    private Tables() {}

    /** A table whose categories are called A, B, C and so on. */
    static PairTable of(int[]... rows) {
        return new PairTable(categories(rows.length), rows);
    }

    /** The items of a table, one by one: cell by cell, row by row. */
    static List<List<String>> items(PairTable table) {
        List<List<String>> items = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.size(); j++) {
                for (int item = 0; item < table.count(i, j); item++) {
                    items.add(List.of(
                            table.categories().get(i), table.categories().get(j)));
                }
            }
        }
        return items;
    }

    static List<String> categories(int size) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(String.valueOf((char) ('A' + i)));
        }
        return names;
    }

    /** The same ratings by the same two people. */
    static PairAgreement pair(int[]... rows) {
        return PairAgreement.of("first", "second", of(rows));
    }

    static double value(Estimate estimate) {
        return estimate.value().orElseThrow(() -> new AssertionError(estimate));
    }

    static double width(Estimate estimate) {
        return estimate.upper().orElseThrow() - estimate.lower().orElseThrow();
    }
}
