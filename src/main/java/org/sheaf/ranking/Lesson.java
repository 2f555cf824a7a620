// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The examples of one fit, made ready for the machine. What but one example has is taken out of its features: its weight
 * follows from the example's own, so that it takes part by its length only, which spares the machine about half the work.
 */
final class Lesson {
    private static final int[] NONE = {};

    private final List<WeightedView> views;
    private final int[] rows;
    /** By view and example, the row's features. */
    private final int[][][] features;
    /** By view and example, their weights. */
    private final float[][][] values;
    /** By view and feature, how many examples have it and then, of those that several have, its number + 1. */
    private final int[][] places;

    private final boolean[] relevant;
    /** By what the weight of a feature is multiplied that no relevant example has. */
    private final double elsewhere;
    /** By number of a feature, whether a relevant example has it. */
    private final BitSet said = new BitSet();

    private int shared;

    /**
     * @param relevant whether each example is relevant
     * @param elsewhere see {@link RankingModel#elsewhere()}; where no example is relevant it changes nothing
     */
    Lesson(List<WeightedView> views, int[] rows, boolean[] relevant, double elsewhere) {
        this.views = views;
        this.rows = rows;
        this.relevant = relevant;
        this.elsewhere = IntStream.range(0, rows.length).anyMatch(i -> relevant[i]) ? elsewhere : 1;
        this.features = new int[views.size()][rows.length][];
        this.values = new float[views.size()][rows.length][];
        this.places = new int[views.size()][];
        for (int v = 0; v < views.size(); v++) {
            WeightedView view = views.get(v);
            places[v] = new int[view.postings().size()];
            for (int i = 0; i < rows.length; i++) {
                features[v][i] = view.postings().features(rows[i]).numbers();
                values[v][i] = view.weights(rows[i], features[v][i].length);
                for (int feature : features[v][i]) {
                    places[v][feature]++;
                }
            }
            number(v);
            for (int i = 0; i < rows.length; i++) {
                for (int feature : relevant[i] ? features[v][i] : NONE) {
                    said.set(places[v][feature]);
                }
            }
        }
    }

    /** Gives those features a number that several examples have, in the order of their first appearance. */
    private void number(int v) {
        boolean[] done = new boolean[places[v].length];
        for (int[] its : features[v]) {
            for (int feature : its) {
                if (!done[feature]) {
                    done[feature] = true;
                    places[v][feature] = places[v][feature] > 1 ? ++shared : 0;
                }
            }
        }
    }

    /**
     * Learns.
     *
     * @param cost what each example costs on the wrong side
     */
    Learned learn(double[] cost) {
        SupportVectors machine = new SupportVectors(rows.length, shared);
        for (int i = 0; i < rows.length; i++) {
            give(machine, i, cost[i]);
        }
        machine.train();
        List<int[]> numbers = new ArrayList<>();
        List<float[]> weights = new ArrayList<>();
        for (int v = 0; v < views.size(); v++) {
            collect(v, machine, numbers, weights);
        }
        return new Learned(numbers, weights, machine.bias());
    }

    /** By what the weight of a feature that several examples have is multiplied, in learning and in scores. */
    private double emphasis(int number) {
        return said.get(number) ? 1 : elsewhere;
    }

    /** The same for what the example alone has. */
    private double own(int example) {
        return relevant[example] ? 1 : elsewhere;
    }

    private void give(SupportVectors machine, int example, double cost) {
        int size = 0;
        for (int v = 0; v < views.size(); v++) {
            size += values[v][example].length;
        }
        int[] numbers = new int[size];
        float[] weights = new float[size];
        double alone = 0;
        int at = 0;
        for (int v = 0; v < views.size(); v++) {
            int[] features = this.features[v][example];
            float[] its = values[v][example];
            alone += views.get(v).aloneSquared(rows[example]);
            for (int i = 0; i < features.length; i++) {
                int number = places[v][features[i]];
                if (number == 0) {
                    alone += (double) its[i] * its[i];
                } else {
                    numbers[at] = number - 1;
                    weights[at++] = (float) (its[i] * emphasis(number));
                }
            }
        }
        double its = own(example);
        machine.add(Arrays.copyOf(numbers, at), Arrays.copyOf(weights, at), alone * its * its, relevant[example], cost);
    }

    private void collect(int v, SupportVectors machine, List<int[]> numbers, List<float[]> weights) {
        int size = 0;
        for (float[] its : values[v]) {
            size += its.length;
        }
        int[] found = new int[size];
        float[] learned = new float[size];
        int at = 0;
        boolean[] done = new boolean[shared];
        for (int i = 0; i < rows.length; i++) {
            int[] its = features[v][i];
            for (int k = 0; k < its.length; k++) {
                int number = places[v][its[k]];
                if (number == 0) {
                    found[at] = its[k];
                    learned[at++] = (float) (machine.alpha(i) * own(i) * own(i) * values[v][i][k]);
                } else if (!done[number - 1]) {
                    done[number - 1] = true;
                    found[at] = its[k];
                    learned[at++] = (float) (machine.weight(number - 1) * emphasis(number));
                }
            }
        }
        numbers.add(Arrays.copyOf(found, at));
        weights.add(Arrays.copyOf(learned, at));
    }
}
