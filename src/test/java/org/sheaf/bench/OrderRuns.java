// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sheaf.ranking.Measures;
import org.sheaf.ranking.RankingIndex;
import org.sheaf.ranking.RankingModel;
import org.sheaf.ranking.Simulation;

/**
 * The simulated screenings of one set with one model, from each of its starts.
 *
 * @param set the set
 * @param orders by start, whether the records in their order were relevant, the two known ones first
 */
record OrderRuns(OrderSet set, List<List<Boolean>> orders) {
    private static final int RESAMPLES = 10_000;

    /**
     * Prints measures while working on the labelled sets (system property {@code sheaf.shared}: the folder that holds
     * {@code screening/}). Arguments: a model, how many starts to draw beside the given ones, names of sets or none for all.
     */
    public static void main(String[] args) {
        Path folder = Path.of(System.getProperty("sheaf.shared", "../shared"), "screening");
        RankingModel model = RankingModel.named(args[0]).orElseThrow();
        List<String> names = args.length > 2 ? List.of(args).subList(2, args.length) : OrderSet.NAMES;
        for (String name : names) {
            OrderRuns runs = of(OrderSet.read(folder, name, Integer.parseInt(args[1])), model);
            for (Measures run : runs.measures()) {
                System.out.printf(
                        Locale.ROOT,
                        "%s %s loss %.4f recall@10 %.3f WSS@95 %.3f ATD %.1f%n",
                        model.name(),
                        name,
                        run.loss(),
                        run.recall10(),
                        run.wss95(),
                        100 * run.atd());
            }
        }
    }

    /** Simulates on all processors. */
    static OrderRuns of(OrderSet set, RankingModel model) {
        int threads = Math.min(
                Runtime.getRuntime().availableProcessors(), set.starts().size());
        List<List<List<Boolean>>> parts = IntStream.range(0, threads)
                .parallel()
                .mapToObj(thread -> {
                    RankingIndex index = set.index(model);
                    List<List<Boolean>> orders = new ArrayList<>();
                    for (int i = thread; i < set.starts().size(); i += threads) {
                        int[] order = new Simulation(index, set.relevant())
                                .run(set.starts().get(i), i + 1L, known -> {});
                        orders.add(Arrays.stream(order)
                                .mapToObj(row -> set.relevant().get(row))
                                .toList());
                    }
                    return orders;
                })
                .toList();
        return new OrderRuns(
                set,
                IntStream.range(0, set.starts().size())
                        .mapToObj(i -> parts.get(i % threads).get(i / threads))
                        .toList());
    }

    List<Measures> measures() {
        return orders.stream()
                .map(order -> Measures.of(order.subList(2, order.size())))
                .toList();
    }

    double mean(ToDoubleFunction<Measures> figure) {
        return measures().stream().mapToDouble(figure).average().orElseThrow();
    }

    /**
     * Another model's runs from the same starts are what this one's loss is compared with: the ratio of the mean losses and
     * its 95% interval, by drawing starts with replacement.
     *
     * @return ratio, lower and upper bound
     */
    double[] ratioTo(OrderRuns other) {
        double[] mine = measures().stream().mapToDouble(Measures::loss).toArray();
        double[] theirs = other.measures().stream().mapToDouble(Measures::loss).toArray();
        SplittableRandom chance = new SplittableRandom(1);
        double[] ratios = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double a = 0;
            double b = 0;
            for (int k = 0; k < mine.length; k++) {
                int start = chance.nextInt(mine.length);
                a += mine[start];
                b += theirs[start];
            }
            ratios[i] = a / b;
        }
        Arrays.sort(ratios);
        return new double[] {
            Arrays.stream(mine).sum() / Arrays.stream(theirs).sum(),
            ratios[(int) (0.025 * RESAMPLES)],
            ratios[(int) (0.975 * RESAMPLES)]
        };
    }
}
