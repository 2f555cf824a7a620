// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.sheaf.ranking.Measures;
import org.sheaf.ranking.RankingModel;
import org.sheaf.ranking.View;

/** The part of the page about the screening order: simulated screenings, what each part of the model adds, speed, stopping. */
final class OrderPage {
    private static final int GIVEN = 3;
    private static final int DRAWN = 17;
    /** Records of the speed table, with the goals for indexing and retraining in seconds. */
    private static final Map<Integer, String> SPEEDS = new LinkedHashMap<>();

    static {
        SPEEDS.put(10_000, "5 / 0.15");
        SPEEDS.put(100_000, "45 / 0.7");
        SPEEDS.put(1_000_000, "480 / 6");
    }

    private OrderPage() {}

    /** Prints this part of the page alone (system property {@code sheaf.shared}: the folder that holds {@code screening/}). */
    public static void main(String[] args) throws IOException, InterruptedException {
        measure(Path.of(System.getProperty("sheaf.shared", "../shared"), "screening"))
                .forEach(System.out::println);
    }

    static List<String> measure(Path folder) throws IOException, InterruptedException {
        List<String> page = new ArrayList<>();
        page.add("## Screening order");
        page.add("");
        page.add("Simulated screenings of labelled sets, from " + GIVEN + " given and " + DRAWN
                + " drawn pairs of a relevant and"
                + " an irrelevant record; both models begin with the same pairs. u4 is ASReview's default (ELAS u4), built"
                + " anew here; the column before it is its own code on the given pairs. Loss: 0 is the best order there could"
                + " be, 1 the worst. The interval of the ratio is that of the pairs, drawn with replacement.");
        page.add("");
        page.add(
                "| set | records | included | loss, ASReview's u4 | u4 here, same pairs | loss, u4 | **loss, Sheaf** | ratio (95%) |"
                        + " recall@10, u4 | **Sheaf** | WSS@95, u4 | **Sheaf** | ATD %, u4 | **Sheaf** |");
        page.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        List<OrderRuns> baseline = new ArrayList<>();
        List<OrderRuns> ours = new ArrayList<>();
        for (String name : OrderSet.NAMES) {
            OrderSet set = OrderSet.read(folder, name, DRAWN);
            baseline.add(OrderRuns.of(set, RankingModel.U4));
            ours.add(OrderRuns.of(set, RankingModel.SHEAF));
            String row = row(baseline.get(baseline.size() - 1), ours.get(ours.size() - 1));
            page.add(row);
            System.err.println(row); // it takes a quarter of an hour until the page is whole
        }
        page.add("");
        page.add("Macro mean: loss " + number(macro(ours, Measures::loss), 4) + " against "
                + number(macro(baseline, Measures::loss), 4) + " of u4, ratio "
                + number(macro(ours, Measures::loss) / macro(baseline, Measures::loss), 3) + "; recall@10 "
                + number(100 * (macro(ours, Measures::recall10) - macro(baseline, Measures::recall10)), 1)
                + " points more, WSS@95 "
                + number(100 * (macro(ours, Measures::wss95) - macro(baseline, Measures::wss95)), 1)
                + " points more.");
        page.add("");
        page.addAll(ablation(folder));
        page.addAll(StoppingTable.of(ours));
        page.addAll(speeds());
        return page;
    }

    private static String row(OrderRuns u4, OrderRuns sheaf) {
        OrderSet set = u4.set();
        double[] ratio = sheaf.ratioTo(u4);
        StringBuilder row = new StringBuilder("| " + set.name() + " | "
                + set.documents().size() + " | " + set.relevant().cardinality());
        row.append(" | ")
                .append(number(
                        set.peerLoss().stream()
                                .mapToDouble(loss -> loss)
                                .average()
                                .orElse(0),
                        4));
        row.append(" | ")
                .append(number(
                        u4.measures().subList(0, GIVEN).stream()
                                .mapToDouble(Measures::loss)
                                .average()
                                .orElse(0),
                        4));
        row.append(" | ").append(number(u4.mean(Measures::loss), 4));
        row.append(" | **").append(number(sheaf.mean(Measures::loss), 4));
        row.append("** | ").append(number(ratio[0], 2)).append(" (").append(number(ratio[1], 2));
        row.append(" to ").append(number(ratio[2], 2)).append(")");
        pair(row, u4.mean(Measures::recall10), sheaf.mean(Measures::recall10), 3);
        pair(row, u4.mean(Measures::wss95), sheaf.mean(Measures::wss95), 3);
        pair(row, 100 * u4.mean(Measures::atd), 100 * sheaf.mean(Measures::atd), 1);
        return row.append(" |").toString();
    }

    private static void pair(StringBuilder row, double u4, double sheaf, int digits) {
        row.append(" | ")
                .append(number(u4, digits))
                .append(" | **")
                .append(number(sheaf, digits))
                .append("**");
    }

    private static double macro(List<OrderRuns> runs, ToDoubleFunction<Measures> figure) {
        return runs.stream().mapToDouble(one -> one.mean(figure)).average().orElse(0);
    }

    /** The model without each of its parts, from the given pairs. */
    private static List<String> ablation(Path folder) {
        RankingModel model = RankingModel.SHEAF;
        Map<String, RankingModel> variants = new LinkedHashMap<>();
        variants.put("u4", RankingModel.U4);
        variants.put("Sheaf", model);
        for (View view : model.views()) {
            List<View> others = new ArrayList<>(model.views());
            others.remove(view);
            variants.put(
                    "without " + view.words(),
                    with(model, others, model.balance(), model.decline(), true, model.centroids(), model.elsewhere()));
        }
        List<View> views = model.views();
        double balance = model.balance();
        double decline = model.decline();
        variants.put(
                "nothing presumed irrelevant",
                with(model, views, balance, decline, false, model.centroids(), model.elsewhere()));
        variants.put(
                "balance as in u4",
                with(model, views, RankingModel.U4.balance(), 0, true, model.centroids(), model.elsewhere()));
        variants.put(
                "the machine from the first label on",
                with(model, views, balance, decline, true, 0, model.elsewhere()));
        variants.put(
                "what no relevant record has weighs as much as anything",
                with(model, views, balance, decline, true, model.centroids(), 1));
        Map<String, List<OrderRuns>> runs = new LinkedHashMap<>();
        for (String name : OrderSet.NAMES) {
            OrderSet set = OrderSet.read(folder, name, 0);
            variants.forEach((words, variant) ->
                    runs.computeIfAbsent(words, none -> new ArrayList<>()).add(OrderRuns.of(set, variant)));
        }
        List<String> page = new ArrayList<>();
        page.add("What each part adds, on the " + GIVEN + " given pairs of each set"
                + " ([what else was tried](decisions/0011-order.md)):");
        page.add("");
        page.add("| model | loss, macro mean | recall@10, macro mean |");
        page.add("|---|---|---|");
        runs.forEach((words, its) -> page.add("| " + words + " | " + number(macro(its, Measures::loss), 4) + " | "
                + number(macro(its, Measures::recall10), 3) + " |"));
        page.add("");
        return page;
    }

    private static RankingModel with(
            RankingModel model,
            List<View> views,
            double balance,
            double decline,
            boolean presume,
            int centroids,
            double elsewhere) {
        return new RankingModel(
                model.name(),
                model.version(),
                views,
                model.cost(),
                balance,
                decline,
                presume ? model.presumed() : 0,
                presume ? model.presumedPerLabel() : 0,
                centroids,
                elsewhere);
    }

    private static List<String> speeds() throws IOException, InterruptedException {
        List<String> page = new ArrayList<>();
        page.add(
                "Time on generated records of about 110 words, 1000 labels, heap of 4 GB: to take the records, and from labels to"
                        + " the whole order anew.");
        page.add("");
        page.add("| records | indexing, s | retraining and order, s | goals, s | memory, MB |");
        page.add("|---|---|---|---|---|");
        for (Map.Entry<Integer, String> entry : SPEEDS.entrySet()) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx4g",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OrderSpeed.class.getName(),
                            String.valueOf(entry.getKey()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String[] said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            boolean done = process.waitFor() == 0 && said.length == 4;
            page.add("| " + entry.getKey() + " | " + (done ? said[1] : "–") + " | " + (done ? said[2] : "–") + " | "
                    + entry.getValue() + " | " + (done ? said[3] : "more than the heap") + " |");
        }
        page.add("");
        return page;
    }

    private static String number(double value, int digits) {
        return Benchmarks.number(value, digits);
    }
}
