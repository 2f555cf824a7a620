// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.sheaf.ranking.Document;
import org.sheaf.ranking.Labelled;
import org.sheaf.ranking.Ranking;
import org.sheaf.ranking.RankingIndex;
import org.sheaf.ranking.RankingModel;

/**
 * How long the order takes on generated records: titles of 12 words and abstracts of 100, drawn from 200 000 words of which
 * each is as frequent as its rank allows (Zipf). Argument: how many records.
 */
public final class OrderSpeed {
    private static final int VOCABULARY = 200_000;
    private static final int TITLE = 12;
    private static final int ABSTRACT = 100;
    private static final int LABELS = 1000;
    /** Of so many records one is relevant, and takes every tenth word from those of its topic. */
    private static final int RARE = 20;

    private static final int TOPIC = 5000;
    private static final int TOPIC_SIZE = 60;
    private static final int TOPIC_SHARE = 10;
    private static final int FITS = 7;
    /** So many records are made, and then taken together. */
    private static final int AT_ONCE = 10_000;

    private static final String[] SYLLABLES =
            "ba co di fu ge ha im ja ke lo ma no or pe qui ra se ti un va wo xe yl zu bri cla dro sta pra ion ing al"
                    .split(" ");

    private OrderSpeed() {}

    /**
     * What was measured.
     *
     * @param indexing seconds to take all records, the first order among it
     * @param retraining seconds from the labels to the next records, median
     * @param megabytes what is kept in memory then
     */
    record Measured(int records, double indexing, double retraining, long megabytes) {}

    public static void main(String[] args) {
        Measured m = measure(Integer.parseInt(args[0]));
        System.out.printf(Locale.ROOT, "%d %.3f %.3f %d%n", m.records, m.indexing, m.retraining, m.megabytes);
    }

    static Measured measure(int records) {
        RankingIndex index = new RankingIndex(RankingModel.SHEAF);
        List<Labelled> labels = new ArrayList<>();
        long indexing = 0;
        while (index.size() < records) {
            List<Document> documents = new ArrayList<>();
            for (int row = index.size(); row < records && documents.size() < AT_ONCE; row++) {
                SplittableRandom chance = new SplittableRandom(row);
                documents.add(new Document(words(chance, TITLE, row), words(chance, ABSTRACT, row)));
            }
            long start = System.nanoTime();
            index.addAll(documents);
            indexing += System.nanoTime() - start;
        }
        for (int i = 0; i < LABELS; i++) {
            labels.add(new Labelled(labelled(i, records), labelled(i, records) % RARE == 0));
        }
        long first = System.nanoTime();
        index.fit(labels.subList(0, 2), 1).next(1);
        indexing += System.nanoTime() - first;
        List<Double> seconds = new ArrayList<>();
        Ranking ranking = index.fit(labels, 1);
        for (int i = 0; i < FITS; i++) {
            long start = System.nanoTime();
            ranking = index.fit(labels, i + 2L);
            ranking.order();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long megabytes = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        return new Measured(index.size(), indexing / 1e9, Benchmarks.median(seconds), megabytes);
    }

    /** Spread over the records, off any rhythm. */
    private static int labelled(int label, int records) {
        return (int) ((long) label * records / LABELS) + label % Math.max(1, records / LABELS);
    }

    private static String words(SplittableRandom chance, int count, int row) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int rank = row % RARE == 0 && chance.nextInt(TOPIC_SHARE) == 0
                    ? TOPIC + chance.nextInt(TOPIC_SIZE)
                    : (int) Math.exp(chance.nextDouble() * Math.log(VOCABULARY));
            long mixed = rank * 0x9E3779B97F4A7C15L;
            for (int left = 2 + (int) (mixed >>> 62); left > 0; left--) {
                words.append(SYLLABLES[(int) (mixed >>> 5 * left & 31)]);
            }
            words.append(Integer.toString(rank % 97, 36)).append(' ');
        }
        return words.toString();
    }
}
