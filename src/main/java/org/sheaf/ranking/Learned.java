// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.Arrays;
import java.util.List;

/** What a fit has learned: a weight for each feature that its examples have, view by view, and a bias. */
final class Learned {
    private final List<int[]> features;
    private final List<float[]> weights;
    private final double bias;

    /**
     * Keeps what it is given.
     *
     * @param features by view; a feature may stand there more than once, and weighs the sum then
     * @param weights beside each feature
     */
    Learned(List<int[]> features, List<float[]> weights, double bias) {
        this.features = features;
        this.weights = weights;
        this.bias = bias;
    }

    double bias() {
        return bias;
    }

    /** What was learned of some features of a view, which are given in ascending order; 0 where no example has one. */
    double[] of(int view, int[] some) {
        double[] learned = new double[some.length];
        int[] its = features.get(view);
        for (int i = 0; i < its.length; i++) {
            int place = Arrays.binarySearch(some, its[i]);
            if (place >= 0) {
                learned[place] += weights.get(view)[i];
            }
        }
        return learned;
    }

    /** An array over all features of a view with what was learned of each times its rarity, as scores need it. */
    float[] spread(int view, WeightedView seen) {
        float[] spread = new float[seen.postings().size()];
        int[] its = features.get(view);
        for (int i = 0; i < its.length; i++) {
            spread[its[i]] += weights.get(view)[i] * seen.rarity(its[i]);
        }
        return spread;
    }
}
