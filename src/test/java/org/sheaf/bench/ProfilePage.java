// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sheaf.generator.GenerateRecords;

/** The part of the page about where the time of a de-duplication goes: a table, and a flame graph beside the page. */
final class ProfilePage {
    private static final int RECORDS = 100_000;
    private static final String SEED = "7";
    private static final String HEAP = "-Xmx5g";
    private static final int RUNS = 5;
    private static final int HOTTEST = 20;
    private static final String PICTURE = "images/dedup-flame.svg";

    private ProfilePage() {}

    /** @param docs the folder of the page */
    static List<String> measure(Path docs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sheaf-profile");
        try {
            CallTree tree = profile(folder);
            Files.writeString(docs.resolve(PICTURE), picture(tree), StandardCharsets.UTF_8);
            return page(tree);
        } finally {
            SpeedPage.delete(folder);
        }
    }

    private static CallTree profile(Path folder) throws IOException, InterruptedException {
        Path records = folder.resolve("records.csv");
        GenerateRecords.main(new String[] {
            String.valueOf(RECORDS),
            SEED,
            records.toString(),
            folder.resolve("truth.csv").toString()
        });
        CallTree tree = CallTree.empty("all samples");
        for (int run = 0; run < RUNS; run++) {
            Path recording = folder.resolve(run + ".jfr");
            Program.cost(
                    folder,
                    HEAP + " " + Recording.options(recording),
                    "tool",
                    "dedup",
                    records.toString(),
                    "-o",
                    folder.resolve("clusters.csv").toString());
            Recording.read(recording, tree);
        }
        return tree;
    }

    private static String picture(CallTree tree) {
        return FlameGraph.draw(
                tree,
                "Where the time of sheaf tool dedup goes",
                "Flame graph of " + tree.samples() + " samples while " + RECORDS
                        + " generated records were de-duplicated. Each bar is a method on the method that called it, as wide as"
                        + " its share of the samples. The table in benchmarks.md lists the methods with the largest shares.");
    }

    private static List<String> page(CallTree tree) {
        List<CallTree.Share> hottest = tree.shares().stream()
                .sorted(Comparator.comparingLong(CallTree.Share::self)
                        .reversed()
                        .thenComparing(CallTree.Share::method))
                .limit(HOTTEST)
                .toList();
        List<String> page = new ArrayList<>();
        page.add("## Where the time goes");
        page.add("");
        page.add("`sheaf tool dedup` on " + RECORDS + " generated records (seed " + SEED
                + "), under the JDK's flight recorder: " + tree.samples() + " samples of threads at work in " + RUNS
                + " runs. Self: the method itself was at work; total: it, or what it called. What merely hands work on"
                + " (the command line, streams, thread pools) is left out, a lambda counts as the method it is written"
                + " in, and work that was handed to other threads stands beside `Main.main`, not on it. When Java"
                + " compiles a method is chance, and one run can differ from another by several points: hence " + RUNS
                + " of them.");
        page.add("");
        page.add(
                "![Flame graph of `sheaf tool dedup`: bars are methods, each on the one that called it, as wide as their"
                        + " share of the samples; the table below lists the widest](" + PICTURE + ")");
        page.add("");
        page.add("| method | self | total |");
        page.add("|---|---|---|");
        hottest.forEach(share -> page.add("| `" + share.method() + "` | " + percent(share.self(), tree) + " | "
                + percent(share.total(), tree) + " |"));
        page.add("");
        return page;
    }

    private static String percent(long samples, CallTree tree) {
        return Benchmarks.number(100.0 * samples / tree.samples(), 1) + " %";
    }
}
