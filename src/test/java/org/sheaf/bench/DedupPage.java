// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the page about de-duplication: quality and time on the labelled sets, the peers' figures beside ours. */
final class DedupPage {
    private static final int RUNS = 3;
    /**
     * Record level TP/FP/FN of bib-dedupe, ASySD, DedupEndNote and dedupe-sweep (thorough) on these very files, run by
     * others; bib-dedupe on digital_work is its published figure.
     */
    private static final Map<String, List<String>> PEERS = new LinkedHashMap<>();

    static {
        PEERS.put("stroke", List.of("312/0/2", "297/0/17", "307/0/7", "313/4/1"));
        PEERS.put("haematology_adj", List.of("120/1/6", "108/1/18", "112/2/14", "–"));
        PEERS.put("digital_work", List.of("368/0/1", "332/24/37", "335/99/34", "363/243/6"));
        PEERS.put("tafenoquine", List.of("75/0/0", "74/0/1", "75/0/0", "75/0/0"));
    }

    private DedupPage() {}

    static List<String> measure(Path folder) throws IOException, InterruptedException {
        List<String> page = new ArrayList<>();
        page.add("## De-duplication");
        page.add("");
        page.add(
                "Record level: one survivor is kept per predicted group; a unique work lost is a false positive (FP), a"
                        + " duplicate kept a false negative (FN). Seconds are whole runs of `sheaf tool dedup`, program start"
                        + " included, median of " + RUNS
                        + ". Questions are pairs that Sheaf leaves to a person; the last two"
                        + " columns are what stands after all of them were answered rightly.");
        page.add("");
        page.add("| set | records | removable | **Sheaf TP/FP/FN** | bib-dedupe | ASySD | DedupEndNote | dedupe-sweep |"
                + " pairwise F1 | seconds | questions per 100 | recall after | FP after |");
        page.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        DedupScore sum = new DedupScore(0, 0, 0, 0, 0, 0);
        DedupScore answered = sum;
        int excused = 0;
        for (Map.Entry<String, List<String>> entry : PEERS.entrySet()) {
            DedupSet set = DedupSet.read(folder, entry.getKey());
            DedupQuality.Measured m = DedupQuality.measure(set);
            double seconds = Program.medianSeconds(
                    RUNS, folder, "tool", "dedup", entry.getKey() + ".records.csv", "-o", "/dev/null");
            sum = sum.plus(m.score());
            answered = answered.plus(m.answeredScore());
            excused += Excused.missed(set, m.alone().groups());
            page.add(row(set, m, entry.getValue(), seconds));
        }
        page.add("");
        page.add("All four together: TP " + sum.tp() + ", FP " + sum.fp() + ", FN " + sum.fn() + ", F1 "
                + Benchmarks.number(sum.f1(), 4) + "; with the " + excused
                + " false negatives excused that are errors of the labels or a person's business (below): FN "
                + (sum.fn() - excused) + ", F1 "
                + Benchmarks.number(new DedupScore(sum.tp(), sum.fp(), sum.fn() - excused, 0, 0, 0).f1(), 4)
                + ". After an answered queue: FP " + answered.fp() + ", recall "
                + Benchmarks.number(answered.recall(), 4) + ". " + DedupQuality.hardPairsLine(folder));
        page.add("");
        page.addAll(Excused.list());
        return page;
    }

    private static String row(DedupSet set, DedupQuality.Measured m, List<String> peers, double seconds) {
        DedupScore s = m.score();
        return "| " + set.name() + " | " + set.records().size() + " | " + (s.tp() + s.fn()) + " | **" + s.tp() + "/"
                + s.fp() + "/" + s.fn() + "** | " + String.join(" | ", peers) + " | "
                + Benchmarks.number(s.pairF1(), 4) + " | " + Benchmarks.number(seconds, 2) + " | "
                + Benchmarks.number(100.0 * m.questions() / set.records().size(), 2) + " | "
                + Benchmarks.number(m.answeredScore().recall(), 4) + " | "
                + m.answeredScore().fp() + " |";
    }
}
