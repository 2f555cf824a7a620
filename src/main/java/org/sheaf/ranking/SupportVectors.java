// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A linear support vector machine with squared hinge loss, trained by dual coordinate descent (Hsieh et al. 2008,
 * doi:10.1145/1390156.1390208, algorithm 1, L2-SVM). The bias is a feature of weight 1 that all examples have, and is kept
 * small as all others are.
 *
 * <p>A round over all examples is followed by rounds over those that still moved in it, until these lie still; that costs
 * little, and few full rounds are left. The examples are visited in an order drawn by a fixed seed, from a fresh start, so
 * that the same examples give the same weights to the last bit.
 */
final class SupportVectors {
    private static final double BIAS = 1;
    /** By how much a score moves that moves little; scores are about -1 to 1. */
    private static final double SMALL_STEP = 2e-2;
    /** What moves less in a full round is left alone until the next one. */
    private static final double AT_REST = SMALL_STEP / 5;

    private static final int MOST_ROUNDS = 300;
    private static final int MOST_BETWEEN = 5;

    private final int[][] features;
    private final float[][] values;
    private final double[] alone;
    private final double[] sign;
    private final double[] softness;
    private final double[] squared;
    private final double[] alphas;
    private final double[] weights;
    private int size;
    private double bias;

    /**
     * A machine without examples.
     *
     * @param examples how many there will be
     * @param features how many different features they have
     */
    SupportVectors(int examples, int features) {
        this.features = new int[examples][];
        this.values = new float[examples][];
        this.alone = new double[examples];
        this.sign = new double[examples];
        this.softness = new double[examples];
        this.squared = new double[examples];
        this.alphas = new double[examples];
        this.weights = new double[features];
    }

    /**
     * Takes an example.
     *
     * @param numbers its features
     * @param weights their weights
     * @param aloneSquared the square of the weights of what no other example has
     * @param relevant on which side it belongs
     * @param cost what it costs on the wrong side
     */
    void add(int[] numbers, float[] weights, double aloneSquared, boolean relevant, double cost) {
        features[size] = numbers;
        values[size] = weights;
        alone[size] = aloneSquared;
        sign[size] = relevant ? 1 : -1;
        softness[size] = 1 / (2 * cost);
        double length = BIAS + aloneSquared;
        for (float weight : weights) {
            length += (double) weight * weight;
        }
        squared[size++] = length;
    }

    /** Trains. */
    void train() {
        SplittableRandom chance = new SplittableRandom(1);
        int[] visits = IntStream.range(0, size).toArray();
        int[] moving = new int[size];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            shuffle(visits, chance);
            int still = 0;
            double largest = 0;
            for (int i : visits) {
                double moved = step(i);
                largest = Math.max(largest, moved);
                if (moved > AT_REST) {
                    moving[still++] = i;
                }
            }
            if (largest < SMALL_STEP) {
                return;
            }
            largest = SMALL_STEP;
            for (int between = 0; between < MOST_BETWEEN && largest > SMALL_STEP / 2; between++) {
                largest = 0;
                for (int k = 0; k < still; k++) {
                    largest = Math.max(largest, step(moving[k]));
                }
            }
        }
    }

    private static void shuffle(int[] visits, SplittableRandom chance) {
        for (int i = visits.length - 1; i > 0; i--) {
            int other = chance.nextInt(i + 1);
            int visit = visits[i];
            visits[i] = visits[other];
            visits[other] = visit;
        }
    }

    /** Sets the example's weight to its best, all others being what they are; says how far that moves its score. */
    private double step(int i) {
        int[] its = features[i];
        float[] values = this.values[i];
        double score = bias * BIAS + alphas[i] * sign[i] * alone[i] + score(its, values);
        double slope = sign[i] * score - 1 + softness[i] * alphas[i];
        double alpha = Math.max(0, alphas[i] - slope / (squared[i] + softness[i]));
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

    /** Four sums side by side, since each addition waits for the one before it. */
    private double score(int[] its, float[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < its.length; k += 4) {
            a += weights[its[k]] * values[k];
            b += weights[its[k + 1]] * values[k + 1];
            c += weights[its[k + 2]] * values[k + 2];
            d += weights[its[k + 3]] * values[k + 3];
        }
        for (; k < its.length; k++) {
            a += weights[its[k]] * values[k];
        }
        return a + b + (c + d);
    }

    double bias() {
        return bias;
    }

    /** What was learned of a feature. */
    double weight(int feature) {
        return weights[feature];
    }

    /** With what weight an example takes part, below 0 if it is not relevant. */
    double alpha(int example) {
        return alphas[example] * sign[example];
    }
}
