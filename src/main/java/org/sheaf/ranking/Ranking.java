// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order of all records, the likeliest first, as one fit has made it. */
public final class Ranking {
    private final RankingModel model;
    private final long seed;
    private final List<WeightedView> views;
    private final Learned learned;
    private final float[] scores;
    private final BitSet labelled;

    Ranking(RankingModel model, long seed, List<WeightedView> views, Learned learned, float[] scores, BitSet labelled) {
        this.model = model;
        this.seed = seed;
        this.views = views;
        this.learned = learned;
        this.scores = scores;
        this.labelled = labelled;
    }

    public RankingModel model() {
        return model;
    }

    public long seed() {
        return seed;
    }

    /** How many records are in the order. */
    public int size() {
        return scores.length;
    }

    /**
     * A record's score; it says nothing but where the record stands among the others of this order. Words that the record
     * alone has add nothing to it, even if it was learned from itself.
     */
    public double score(int row) {
        return scores[row];
    }

    /** All rows, the highest score first, ties by row. */
    public int[] order() {
        long[] keys = new long[scores.length];
        for (int row = 0; row < keys.length; row++) {
            // Bits that ascend with the score, turned round: the lower key comes first.
            int bits = Float.floatToIntBits(scores[row] + 0f);
            int ascending = bits < 0 ? ~bits : bits ^ Integer.MIN_VALUE;
            keys[row] = (long) ~ascending << 32 ^ Long.MIN_VALUE | row;
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** The rows without a label at the top of the order, at most so many; ties by row. */
    public int[] next(int most) {
        int[] top = new int[Math.min(most, scores.length - labelled.cardinality())];
        int size = 0;
        for (int row = labelled.nextClearBit(0); row < scores.length; row = labelled.nextClearBit(row + 1)) {
            if (size == top.length && (size == 0 || scores[row] <= scores[top[size - 1]])) {
                continue;
            }
            int place = size < top.length ? size++ : size - 1;
            for (; place > 0 && scores[row] > scores[top[place - 1]]; place--) {
                top[place] = top[place - 1];
            }
            top[place] = row;
        }
        return top;
    }

    /**
     * Why a record stands where it stands: the words and pairs of words that weigh most, the heaviest first.
     *
     * @param row its row
     * @param document its text as it was added
     * @param most how many to name
     */
    public List<Reason> why(int row, Document document, int most) {
        FeatureReader reader = new FeatureReader();
        reader.read(document);
        Map<Long, Reason> reasons = new LinkedHashMap<>();
        for (int v = 0; v < views.size(); v++) {
            WeightedView view = views.get(v);
            View.Kind kind = view.view().kind();
            int[] features = view.postings().features(row).numbers();
            float[] weights = view.weights(row, features.length);
            double[] moves = learned.of(v, features);
            long[] found = reader.copy(reader.features(kind));
            int[] places = new int[found.length];
            int[] often = new int[features.length];
            for (int i = 0; i < found.length; i++) {
                places[i] = Arrays.binarySearch(features, view.postings().find(found[i]));
                if (places[i] >= 0) {
                    often[places[i]]++;
                }
            }
            for (int i = 0; i < found.length; i++) {
                int place = places[i];
                if (place >= 0) {
                    // What a feature adds is shared by the words in which it stands.
                    double adds = weights[place] * moves[place] / often[place];
                    reasons.merge(
                            reader.root(i),
                            new Reason(reader.words(i), adds),
                            (old, more) -> new Reason(old.words(), old.share() + more.share()));
                }
            }
        }
        double all = reasons.values().stream()
                .mapToDouble(reason -> Math.abs(reason.share()))
                .sum();
        return reasons.values().stream()
                .filter(reason -> reason.share() != 0)
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.share()))
                        .thenComparing(Reason::words))
                .limit(most)
                .map(reason -> new Reason(reason.words(), reason.share() / all))
                .toList();
    }
}
