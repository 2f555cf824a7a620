// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What each of several raters said about each of several items, in the words of one scale; ratings may be missing. */
public final class Ratings {
    static final int MISSING = -1;

    private final List<String> raters;
    private final List<String> scale;
    private final List<int[]> items;

    private Ratings(List<String> raters, List<String> scale, List<int[]> items) {
        this.raters = raters;
        this.scale = scale;
        this.items = items;
    }

    /**
     * Ratings on a scale that is known, whether or not all of it was used.
     *
     * @param raters their names, each once
     * @param scale the categories, each once; of two, the first is the one that "positive" stands for
     * @param items for each item the ratings in the order of the raters; empty where a rating is missing
     * @throws IllegalArgumentException if a name or category occurs twice or is empty, an item has more or fewer ratings
     *     than there are raters, or a rating is not on the scale
     */
    public static Ratings of(List<String> raters, List<String> scale, Collection<List<String>> items) {
        checkDistinct(raters, "rater");
        checkDistinct(scale, "category");
        Map<String, Integer> places = new HashMap<>();
        for (String category : scale) {
            places.put(category, places.size());
        }
        List<int[]> codes = new ArrayList<>(items.size());
        for (List<String> item : items) {
            if (item.size() != raters.size()) {
                throw new IllegalArgumentException(raters.size() + " raters, but ratings " + item);
            }
            int[] row = new int[item.size()];
            for (int rater = 0; rater < row.length; rater++) {
                String rating = item.get(rater);
                Integer place = places.get(rating);
                if (place == null && !rating.isEmpty()) {
                    throw new IllegalArgumentException("\"" + rating + "\" is not one of " + scale);
                }
                row[rater] = place == null ? MISSING : place;
            }
            codes.add(row);
        }
        return new Ratings(List.copyOf(raters), List.copyOf(scale), codes);
    }

    /** Ratings on the scale of the categories that were used by anybody, in the order of their letters. */
    public static Ratings of(List<String> raters, Collection<List<String>> items) {
        TreeSet<String> seen = new TreeSet<>();
        items.forEach(seen::addAll);
        seen.remove("");
        return of(raters, List.copyOf(seen), items);
    }

    private static void checkDistinct(List<String> names, String what) {
        if (names.contains("") || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a " + what + " is empty or occurs twice: " + names);
        }
    }

    public List<String> raters() {
        return raters;
    }

    /** The categories in their order. */
    public List<String> scale() {
        return scale;
    }

    /** How many items there are, rated or not. */
    public int size() {
        return items.size();
    }

    /**
     * The items that two raters have both rated, counted by what each of them said.
     *
     * @param a 0-based place of the rater whose ratings are the rows
     * @param b 0-based place of the rater whose ratings are the columns
     */
    public PairTable table(int a, int b) {
        int[][] counts = new int[scale.size()][scale.size()];
        for (int[] item : items) {
            if (item[a] != MISSING && item[b] != MISSING) {
                counts[item[a]][item[b]]++;
            }
        }
        return new PairTable(scale, counts);
    }

    /** For each item how often each category was given, in the order of the scale. */
    List<int[]> counts() {
        List<int[]> all = new ArrayList<>(items.size());
        for (int[] item : items) {
            int[] counts = new int[scale.size()];
            for (int rating : item) {
                if (rating != MISSING) {
                    counts[rating]++;
                }
            }
            all.add(counts);
        }
        return all;
    }
}
