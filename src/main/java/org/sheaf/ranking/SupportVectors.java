// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear support vector machine with squared hinge loss, trained by dual coordinate descent (Hsieh et al. 2008,
 * doi:10.1145/1390156.1390208, algorithm 1, L2-SVM). The bias is a feature of weight 1 that all examples have, and is kept
 * small as all others are.
 *
 * <p>What an example has alone (see {@link Postings}) takes part by its length only. The examples are visited in their
 * order from a fresh start, so that the same examples give the same weights to the last bit.
 */
final class SupportVectors {
    private static final double BIAS = 1;
    private static final double SMALL_STEP = 1e-3;
    private static final int MOST_ROUNDS = 1000;

    private final List<int[]> features = new ArrayList<>();
    private final List<float[]> values = new ArrayList<>();
    private double[] alone = new double[64];
    private double[] sign = new double[64];
    private double[] cost = new double[64];
    private double[] squared = new double[64];
    private double bias;

    /**
     * Takes an example.
     *
     * @param numbers its features
     * @param weights their weights
     * @param aloneSquared the square of the weights of what no other example has
     * @param relevant on which side it belongs
     * @param itsCost what it costs on the wrong side
     */
    void add(int[] numbers, float[] weights, double aloneSquared, boolean relevant, double itsCost) {
        int place = features.size();
        if (place == alone.length) {
            alone = Arrays.copyOf(alone, 2 * place);
            sign = Arrays.copyOf(sign, 2 * place);
            cost = Arrays.copyOf(cost, 2 * place);
            squared = Arrays.copyOf(squared, 2 * place);
        }
        features.add(numbers);
        values.add(weights);
        alone[place] = aloneSquared;
        sign[place] = relevant ? 1 : -1;
        cost[place] = itsCost;
        double length = BIAS + aloneSquared;
        for (float weight : weights) {
            length += (double) weight * weight;
        }
        squared[place] = length;
    }

    /**
     * Trains.
     *
     * @param size how many different features the examples have
     * @return the weight of each
     */
    double[] train(int size) {
        double[] weights = new double[size];
        double[] alphas = new double[features.size()];
        bias = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double largest = 0;
            for (int i = 0; i < alphas.length; i++) {
                largest = Math.max(largest, step(i, alphas, weights));
            }
            if (largest < SMALL_STEP) {
                break;
            }
        }
        return weights;
    }

    private double step(int i, double[] alphas, double[] weights) {
        int[] its = features.get(i);
        float[] values = this.values.get(i);
        double score = bias * BIAS + alphas[i] * sign[i] * alone[i];
        for (int k = 0; k < its.length; k++) {
            score += weights[its[k]] * values[k];
        }
        double softness = 1 / (2 * cost[i]);
        double slope = sign[i] * score - 1 + softness * alphas[i];
        double alpha = Math.max(0, alphas[i] - slope / (squared[i] + softness));
        double change = alpha - alphas[i];
        if (change == 0) {
            return 0;
        }
        alphas[i] = alpha;
        double signed = change * sign[i];
        for (int k = 0; k < its.length; k++) {
            weights[its[k]] += signed * values[k];
        }
        bias += signed * BIAS;
        return Math.abs(change) * squared[i];
    }

    double bias() {
        return bias;
    }
}
