// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.generator.GenerateRecords;

/** The part of the page about size: what ten thousand, a hundred thousand and a million generated records cost. */
final class SizePage {
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int LATER = 10_000;
    private static final String SEED = "7";
    private static final String TOOL_HEAP = "-Xmx5g";
    private static final String WORKSPACE_HEAP = "-Xmx1500m";

    private final Path folder;
    private final List<String> page = new ArrayList<>();

    private SizePage(Path folder) {
        this.folder = folder;
    }

    static List<String> measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sheaf-size");
        try {
            return new SizePage(folder).write();
        } finally {
            SpeedPage.delete(folder);
        }
    }

    private List<String> write() throws IOException, InterruptedException {
        page.add("## Size");
        page.add("");
        page.add("Generated records (seed " + SEED
                + "): seven works in ten records, three of them twice, the second copy"
                + " with the habits of another source and its slips (abbreviated journals, exchanged names, missing"
                + " fields, misread letters, a wrong charset, translated titles …). Whole runs of the program, once each;"
                + " memory is the largest resident set. The truth is known, so quality at size is measured too.");
        page.add("");
        page.add(
                "| `sheaf tool dedup` | seconds | µs per record | memory | TP/FP/FN | F1 | questions per 100 | goal |");
        page.add("|---|---|---|---|---|---|---|---|");
        for (int size : SIZES) {
            fileTool(size);
        }
        page.add("");
        page.addAll(LedgerPage.measure(workspace()));
        page.add("");
        return page;
    }

    private Path records(int size) {
        return folder.resolve(size + ".csv");
    }

    private void fileTool(int size) throws IOException, InterruptedException {
        Path truth = folder.resolve(size + ".truth.csv");
        GenerateRecords.main(
                new String[] {String.valueOf(size), SEED, records(size).toString(), truth.toString()});
        Path clusters = folder.resolve(size + ".clusters.csv");
        Path queue = folder.resolve(size + ".queue.csv");
        Program.Cost cost = Program.cost(
                folder,
                TOOL_HEAP,
                "tool",
                "dedup",
                records(size).toString(),
                "-o",
                clusters.toString(),
                "--queue",
                queue.toString());
        DedupScore score = score(truth, clusters);
        long questions;
        try (Stream<String> lines = Files.lines(queue)) {
            questions = lines.count() - 1;
        }
        page.add("| " + size + " records | " + Benchmarks.number(cost.seconds(), 1) + " | "
                + Benchmarks.number(cost.seconds() / size * 1e6, 0) + " | " + gigabytes(cost) + " | " + score.tp() + "/"
                + score.fp() + "/" + score.fn() + " | " + Benchmarks.number(score.f1(), 4) + " | "
                + Benchmarks.number(100.0 * questions / size, 2) + " | "
                + (size == 1_000_000 ? "120 s, 6 GB" : "–") + " |");
    }

    private static String gigabytes(Program.Cost cost) {
        return Benchmarks.number(cost.peakKilobytes() / 1024.0 / 1024.0, 1) + " GiB";
    }

    private static DedupScore score(Path truth, Path clusters) throws IOException {
        Map<RecordId, String> gold = new LinkedHashMap<>();
        Map<String, List<RecordId>> groups = new HashMap<>();
        each(truth, (record, work) -> gold.put(record, work));
        each(
                clusters,
                (record, cluster) ->
                        groups.computeIfAbsent(cluster, c -> new ArrayList<>()).add(record));
        return DedupScore.of(gold, List.copyOf(groups.values()));
    }

    private interface Row {
        void take(RecordId record, String group);
    }

    private static void each(Path file, Row row) throws IOException {
        Digest any = Digest.of("generated records");
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.skip(1).forEach(line -> {
                int comma = line.indexOf(',');
                row.take(RecordId.of(any, Integer.parseInt(line.substring(0, comma))), line.substring(comma + 1));
            });
        }
    }

    /** The review of a million records, and what it cost. */
    private Path workspace() throws IOException, InterruptedException {
        int size = SIZES.get(SIZES.size() - 1);
        Path workspace = SpeedPage.emptyReview(folder.resolve("workspace"));
        Path searches = workspace.resolve("corpus/big/searches");
        Files.move(records(size), searches.resolve("records.csv"));
        page.add("| a review of " + size + " records | seconds | memory | goal |");
        page.add("|---|---|---|---|");
        row("`sheaf import`", "300 s, 2 GB", Program.cost(workspace, WORKSPACE_HEAP, "import"));
        row("`sheaf status` after it", "2 s", Program.cost(workspace, "", "status"));
        row("`sheaf dedupe`", "–", Program.cost(workspace, TOOL_HEAP, "dedupe"));
        row("`sheaf status` after it", "2 s", Program.cost(workspace, "", "status"));
        GenerateRecords.main(new String[] {
            String.valueOf(LATER),
            SEED + 1,
            searches.resolve("later.csv").toString(),
            folder.resolve("later.truth.csv").toString()
        });
        row("`sheaf import`, " + LATER + " records more", "–", Program.cost(workspace, WORKSPACE_HEAP, "import"));
        row("`sheaf dedupe`, these against all others", "20 s", Program.cost(workspace, TOOL_HEAP, "dedupe"));
        page.add("");
        return workspace;
    }

    private void row(String what, String goal, Program.Cost cost) {
        page.add(row(what, cost, goal));
    }

    /** A row of a table: what was run, seconds, memory, and the goal. */
    static String row(String what, Program.Cost cost, String goal) {
        return "| " + what + " | " + Benchmarks.number(cost.seconds(), 1) + " | " + gigabytes(cost) + " | " + goal
                + " |";
    }
}
