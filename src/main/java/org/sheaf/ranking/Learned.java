// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

/** What a fit has learned: a weight for each feature of the examples, and a bias. */
final class Learned {
    private static final int VIEW_SHIFT = 32;

    private final Dictionary places;
    private final double[] weights;
    private final double bias;

    Learned(Dictionary places, double[] weights, double bias) {
        this.places = places;
        this.weights = weights;
        this.bias = bias;
    }

    /** Under which a feature of a view stands in the dictionary of the examples; never 0. */
    static long key(int view, int feature) {
        return (view + 1L) << VIEW_SHIFT | feature;
    }

    double bias() {
        return bias;
    }

    /** What was learned of a feature; 0 where no example has it. */
    double weight(int view, int feature) {
        int place = places.find(key(view, feature));
        return place < 0 ? 0 : weights[place];
    }

    /** An array over all features of a view with what was learned of each times its rarity, as scores need it. */
    float[] spread(int view, WeightedView features) {
        float[] spread = new float[features.postings().size()];
        places.forEach((key, place) -> {
            if (key >>> VIEW_SHIFT == view + 1L) {
                int feature = (int) key;
                spread[feature] = (float) (weights[place] * features.rarity(feature));
            }
        });
        return spread;
    }
}
