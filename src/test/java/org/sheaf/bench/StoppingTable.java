// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.sheaf.stopping.Advice;
import org.sheaf.stopping.HypergeometricRule;
import org.sheaf.stopping.ScreenedSoFar;

/** At which record of simulated screenings each rule would have stopped, and what would have been found by then. */
final class StoppingTable {
    private static final Map<String, BiPredicate<ScreenedSoFar, Integer>> RULES = new LinkedHashMap<>();

    static {
        RULES.put("hypergeometric, 95% with 95% confidence", HypergeometricRule.CUSTOMARY::mayStop);
        RULES.put(Advice.RUN + " irrelevant in a row", (so, total) -> so.irrelevantRun() >= Advice.RUN);
        RULES.put(
                "the same, and a tenth of all",
                (so, total) -> so.irrelevantRun() >= Advice.RUN && so.screened() >= 0.1 * total);
    }

    private StoppingTable() {}

    static List<String> of(List<OrderRuns> runs) {
        List<String> page = new ArrayList<>();
        int all = runs.stream().mapToInt(one -> one.orders().size()).sum();
        page.add("Stopping, on the same " + all + " screenings in Sheaf's order:");
        page.add("");
        page.add("| rule | reached 95% of the relevant | lowest recall | left unread, mean of the sets |");
        page.add("|---|---|---|---|");
        RULES.forEach((name, rule) -> {
            int reached = 0;
            double lowest = 1;
            double unread = 0;
            for (OrderRuns one : runs) {
                double share = 0;
                for (List<Boolean> order : one.orders()) {
                    int stop = stop(order, rule);
                    double recall = (double) found(order, stop) / found(order, order.size());
                    reached += recall >= 0.95 ? 1 : 0;
                    lowest = Math.min(lowest, recall);
                    share += 1 - (double) stop / order.size();
                }
                unread += share / one.orders().size() / runs.size();
            }
            page.add("| " + name + " | " + reached + " of " + all + " | " + Benchmarks.number(lowest, 3) + " | "
                    + Benchmarks.number(100 * unread, 1) + "% |");
        });
        page.add("");
        return page;
    }

    private static int stop(List<Boolean> order, BiPredicate<ScreenedSoFar, Integer> rule) {
        ScreenedSoFar whole = ScreenedSoFar.of(order);
        for (int screened = 1; screened < order.size(); screened++) {
            if (rule.test(whole.first(screened), order.size())) {
                return screened;
            }
        }
        return order.size();
    }

    private static int found(List<Boolean> order, int screened) {
        return ScreenedSoFar.of(order.subList(0, screened)).found();
    }
}
