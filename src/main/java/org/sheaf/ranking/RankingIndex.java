// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The records to be put in an order, as features. Takes more of them at any time; rows are numbered from 0 in the order in
 * which records came. An order is a function of the records, the labels in their order, the model and the seed, whatever
 * was asked before and however many threads compute it. One thread at a time may add or fit; the order of a
 * {@link Ranking} that was handed out stays as it is.
 *
 * <p>Memory: one to three bytes for each different feature of a record, and twelve for each feature of all.
 */
public final class RankingIndex {
    /** So many records' features are held beside the index while they are taken. */
    private static final int AT_ONCE = 1024;

    private final RankingModel model;
    private final FeatureReader reader = new FeatureReader();
    private final List<WeightedView> views;
    private int records;
    private int weighed;

    /** An index without records. */
    public RankingIndex(RankingModel model) {
        this.model = model;
        this.views = model.views().stream().map(WeightedView::new).toList();
    }

    public RankingModel model() {
        return model;
    }

    /** How many records it holds. */
    public int size() {
        return records;
    }

    /** Takes a record; its row is the {@link #size()} before. */
    public synchronized int add(Document document) {
        reader.read(document);
        for (WeightedView view : views) {
            int size = reader.features(view.view().kind());
            view.postings().add(reader.fingerprints(), size);
        }
        return records++;
    }

    /** Takes several records, with as many threads as there are processors; all comes to the same as one by one. */
    public synchronized void addAll(List<Document> documents) {
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            List<Document> some = documents.subList(from, Math.min(documents.size(), from + AT_ONCE));
            long[][][] features = new long[some.size()][][];
            int slices = Math.min(some.size(), Runtime.getRuntime().availableProcessors());
            IntStream.range(0, slices).parallel().forEach(slice -> {
                FeatureReader its = new FeatureReader();
                for (int i = slice; i < features.length; i += slices) {
                    features[i] = features(its, some.get(i));
                }
            });
            IntStream.range(0, views.size()).parallel().forEach(view -> {
                for (long[][] one : features) {
                    views.get(view).postings().add(one[view], one[view].length);
                }
            });
            records += some.size();
        }
    }

    private long[][] features(FeatureReader reader, Document document) {
        reader.read(document);
        long[][] features = new long[views.size()][];
        for (int view = 0; view < features.length; view++) {
            features[view] = reader.copy(reader.features(views.get(view).view().kind()));
        }
        return features;
    }

    /**
     * Learns from labels and scores all records.
     *
     * @param labels in the order in which they were given; a record labelled again counts as it was labelled last
     * @param seed of the draws of presumed irrelevant records
     * @throws IllegalArgumentException if a label's row is not in the index
     */
    public synchronized Ranking fit(List<Labelled> labels, long seed) {
        weigh();
        BitSet labelled = new BitSet(records);
        BitSet relevant = new BitSet(records);
        for (Labelled label : labels) {
            if (label.row() < 0 || label.row() >= records) {
                throw new IllegalArgumentException("no row " + label.row() + " among " + records);
            }
            labelled.set(label.row());
            relevant.set(label.row(), label.relevant());
        }
        int[] known = labels.stream().mapToInt(Labelled::row).distinct().toArray();
        int[] presumed = presumed(labelled, known.length, seed);
        Learned learned = learn(known, relevant, presumed);
        return new Ranking(model, seed, views, learned, scores(learned), labelled);
    }

    private void weigh() {
        if (weighed < records) {
            double all = model.views().stream().mapToDouble(View::share).sum();
            views.forEach(view -> view.weigh(view.view().share() / all));
            weighed = records;
        }
    }

    /** Rows drawn by chance from those without a label, no two alike; the draw depends on the seed and how many are known. */
    private int[] presumed(BitSet labelled, int known, long seed) {
        int wanted = Math.min(model.presumed(known), records - known);
        SplittableRandom chance = new SplittableRandom(Fingerprint.of(seed, known));
        BitSet taken = (BitSet) labelled.clone();
        int[] rows = new int[wanted];
        // Where most rows are taken already, guessing would go on long: then the free ones are listed and drawn from.
        if (records - known < 2 * wanted || records < 8 * known) {
            int[] free = new int[records - known];
            int size = 0;
            for (int row = labelled.nextClearBit(0); row < records; row = labelled.nextClearBit(row + 1)) {
                free[size++] = row;
            }
            for (int i = 0; i < wanted; i++) {
                int from = i + chance.nextInt(size - i);
                rows[i] = free[from];
                free[from] = free[i];
            }
            return rows;
        }
        for (int i = 0; i < wanted; ) {
            int row = chance.nextInt(records);
            if (!taken.get(row)) {
                taken.set(row);
                rows[i++] = row;
            }
        }
        return rows;
    }

    private Learned learn(int[] known, BitSet relevant, int[] presumed) {
        int positive = 0;
        for (int row : known) {
            positive += relevant.get(row) ? 1 : 0;
        }
        if (positive > 0 && positive < model.centroids()) {
            return Centroids.learn(views, known, relevant);
        }
        int negative = known.length - positive + presumed.length;
        double balance = model.balance(Math.max(1, positive));
        double share = negative == 0 ? 1 : positive == 0 ? 0 : balance / (1 + balance);
        double cost = model.cost() * (positive + negative);
        double costPositive = cost * share / Math.max(1, positive);
        double costNegative = cost * (1 - share) / Math.max(1, negative);

        int[] rows = Arrays.copyOf(known, known.length + presumed.length);
        System.arraycopy(presumed, 0, rows, known.length, presumed.length);
        boolean[] sides = new boolean[rows.length];
        double[] costs = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sides[i] = i < known.length && relevant.get(rows[i]);
            costs[i] = sides[i] ? costPositive : costNegative;
        }
        return new Lesson(views, rows, sides, model.elsewhere()).learn(costs);
    }

    private float[] scores(Learned learned) {
        double[] sums = new double[records];
        Arrays.fill(sums, learned.bias());
        for (int v = 0; v < views.size(); v++) {
            WeightedView view = views.get(v);
            float[] spread = learned.spread(v, view);
            WeightedView.parallel(records).forEach(row -> sums[row] += view.score(row, spread));
        }
        float[] scores = new float[records];
        for (int row = 0; row < records; row++) {
            scores[row] = (float) sums[row];
        }
        return scores;
    }
}
