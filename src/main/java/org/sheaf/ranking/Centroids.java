// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Likeness to the known relevant records, less half of that to the known irrelevant ones, each on average (Rocchio 1971, The
 * SMART Retrieval System, ch. 14). While one or two relevant records are known there is no border to be learned, and this
 * is the better guide.
 */
final class Centroids {
    private static final double AGAINST = 0.5;

    private Centroids() {}

    /**
     * Learns.
     *
     * @param rows what is known, one relevant record at least among it
     * @param relevant which rows are relevant
     */
    static Learned learn(List<WeightedView> views, int[] rows, BitSet relevant) {
        int positive = 0;
        for (int row : rows) {
            positive += relevant.get(row) ? 1 : 0;
        }
        double against = -AGAINST / Math.max(1, rows.length - positive);
        List<int[]> numbers = new ArrayList<>();
        List<float[]> weights = new ArrayList<>();
        for (WeightedView view : views) {
            int[][] features = new int[rows.length][];
            int size = 0;
            for (int i = 0; i < rows.length; i++) {
                features[i] = view.postings().features(rows[i]).numbers();
                size += features[i].length;
            }
            int[] its = new int[size];
            float[] learned = new float[size];
            int at = 0;
            for (int i = 0; i < rows.length; i++) {
                double share = relevant.get(rows[i]) ? 1.0 / positive : against;
                for (float weight : view.weights(rows[i], features[i].length)) {
                    learned[at++] = (float) (share * weight);
                }
                System.arraycopy(features[i], 0, its, at - features[i].length, features[i].length);
            }
            numbers.add(its);
            weights.add(learned);
        }
        return new Learned(numbers, weights, 0);
    }
}
