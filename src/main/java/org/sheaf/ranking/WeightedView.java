// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.stream.IntStream;

/** The records of an index as one view sees them, each feature with its weight. */
final class WeightedView {
    private static final double TOO_COMMON = 0.95;
    private static final double SATURATION = 1.2;
    private static final double LENGTH_SHARE = 0.75;
    private static final double[] LOGARITHMIC = new double[256];

    static {
        for (int count = 1; count < LOGARITHMIC.length; count++) {
            LOGARITHMIC[count] = 1 + StrictMath.log(count);
        }
    }

    private final View view;
    private final Postings postings = new Postings();
    /** What a feature weighs by the number of records that have it. */
    private float[] rarities = new float[0];
    /** By what a record's weights are multiplied, so that their length is the root of the view's share. */
    private float[] scale = new float[0];

    WeightedView(View view) {
        this.view = view;
    }

    View view() {
        return view;
    }

    Postings postings() {
        return postings;
    }

    /**
     * Works out the weights anew, once records have been added.
     *
     * @param share this view's share of all, 0 to 1
     */
    void weigh(double share) {
        int records = postings.records();
        rarities = new float[records + 1];
        parallel(rarities.length).forEach(holders -> rarities[holders] = (float) rarity(holders, records));
        scale = new float[records];
        double root = Math.sqrt(share);
        parallel(records).forEach(row -> {
            double once = count(row, 1) * rarity(1, records);
            double squares = postings.alone(row) * once * once;
            PackedFeatures its = postings.features(row);
            while (its.next()) {
                double weight = count(row, its.count()) * rarity(its.number());
                squares += weight * weight;
            }
            scale[row] = squares == 0 ? 0 : (float) (root / Math.sqrt(squares));
        });
    }

    static IntStream parallel(int records) {
        IntStream rows = IntStream.range(0, records);
        return records > 1 << 12 ? rows.parallel() : rows;
    }

    private static double rarity(int holders, int records) {
        return holders > TOO_COMMON * records ? 0 : StrictMath.log((1.0 + records) / (1 + holders)) + 1;
    }

    private double count(int row, int count) {
        return view.saturating() ? count / (count + saturation(row)) : LOGARITHMIC[count];
    }

    private double saturation(int row) {
        return SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * postings.length(row) / postings.meanLength());
    }

    /**
     * The weights of a record's features, in the order of {@link Postings#features}.
     *
     * @param features how many it has
     */
    float[] weights(int row, int features) {
        float[] weights = new float[features];
        PackedFeatures its = postings.features(row);
        for (int i = 0; its.next(); i++) {
            weights[i] = (float) (count(row, its.count()) * rarity(its.number()) * scale[row]);
        }
        return weights;
    }

    /** The square of the weights of what the record has alone. */
    double aloneSquared(int row) {
        double once = count(row, 1) * rarity(1, postings.records()) * scale[row];
        return postings.alone(row) * once * once;
    }

    /** What a feature weighs however often it stands somewhere. */
    float rarity(int feature) {
        return rarities[postings.holders(feature)];
    }

    /**
     * The score of a record.
     *
     * @param learned what was learned of each feature, times its {@link #rarity(int)}
     */
    double score(int row, float[] learned) {
        PackedFeatures its = postings.features(row);
        double sum = 0;
        if (view.saturating()) {
            double saturation = saturation(row);
            double once = 1 / (1 + saturation);
            while (its.next()) {
                float weight = learned[its.number()];
                if (weight != 0) {
                    int count = its.count();
                    sum += (count == 1 ? once : count / (count + saturation)) * weight;
                }
            }
        } else {
            while (its.next()) {
                sum += LOGARITHMIC[its.count()] * learned[its.number()];
            }
        }
        return sum * scale[row];
    }
}
