// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.generator.GenerateRecords;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.steps.Review;
import org.sheaf.steps.ledger.Actor;
import org.sheaf.steps.screening.ScreeningDesk;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Workspace;

/** The part of the page about screening: how long a person waits at the desk of a large review. */
public final class ScreeningPage {
    /** Seven works in ten generated records. */
    private static final double RECORDS_PER_REPORT = 10 / 7.0;

    private static final int[] SIZES = {10_000, 100_000};
    private static final int RUNS = 3;
    /** So many reports are left without a vote, to be voted on while it is measured. */
    private static final int LEFT = 200;

    private static final int KEYS = 60;
    private static final int LABELS = 1000;
    private static final int MOMENT_MILLIS = 200;
    private static final String GOAL = "50 ms";

    private final Path workspace;
    private final List<String> page;

    private ScreeningPage(Path workspace, List<String> page) {
        this.workspace = workspace;
        this.page = page;
    }

    /** Prints the part alone; arguments: how many reports, where not all sizes are wanted. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println(Machine.describe());
        int[] sizes = args.length == 0
                ? SIZES
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        measure(sizes).forEach(System.out::println);
    }

    static List<String> measure() throws IOException, InterruptedException {
        return measure(SIZES);
    }

    private static List<String> measure(int[] sizes) throws IOException, InterruptedException {
        List<String> page = new ArrayList<>();
        page.add("## Screening desk");
        page.add("");
        page.add("Generated reviews (seed 5) in which two people have voted on all but " + LEFT
                + " reports. From key to next record: the vote is on the disk, and the next report is read and ready to"
                + " be shown; the first " + KEYS
                + " of a sitting, so that Java has compiled next to nothing but the way that a sitting rehearses before"
                + " it shows its first report. Commands are"
                + " whole runs, program start included, median of " + RUNS
                + " after one that is not counted; the loop's"
                + " start is its run to the first report.");
        page.add("");
        for (int reports : sizes) {
            Path folder = Files.createTempDirectory("sheaf-bench");
            try {
                new ScreeningPage(folder.resolve("desk"), page).write(reports);
                new ScreeningPage(folder.resolve("order"), page).writeLearned(reports);
            } finally {
                SpeedPage.delete(folder);
            }
        }
        return page;
    }

    private void write(int reports) throws IOException, InterruptedException {
        make(reports);
        int there = vote();
        Program.seconds(workspace, "run");
        page.add("| " + there + " reports, " + 2 * (there - LEFT) + " votes | figure | goal |");
        page.add("|---|---|---|");
        try (ScreeningDesk amina = desk("amina");
                ScreeningDesk bram = desk("bram")) {
            List<ReportId> queue = amina.queue();
            amina.rehearse(queue.get(0));
            keys("from key to next record", queue.subList(0, KEYS + 1), amina, report -> {});
            keys(
                    "the same, when somebody else voted in between",
                    queue.subList(KEYS, 2 * KEYS + 1),
                    amina,
                    report -> bram.vote(report, new ScreeningDecision.Exclude(""), ""));
        }
        command("start of the loop", "screen");
        command("`sheaf screen status`", "screen", "status");
        command("`sheaf screen conflicts`", "screen", "conflicts");
        command("`sheaf screen agreement`", "screen", "agreement");
        page.add("");
    }

    /** A person who has voted on a thousand reports goes on in the learned order, which is learned anew after each vote. */
    private void writeLearned(int reports) throws IOException, InterruptedException {
        make(reports);
        List<ReportId> all;
        try (ScreeningDesk desk = desk("amina")) {
            all = desk.queue();
        }
        Random chance = new Random(6);
        List<String> amina = new ArrayList<>();
        for (int i = 0; i < LABELS; i++) {
            amina.add(vote("amina", i, all.get(i * (all.size() / LABELS)), choice(chance)));
        }
        Path folder = Files.createDirectories(workspace.resolve("corpus/desk/decisions"));
        Files.write(folder.resolve("amina.jsonl"), amina, StandardCharsets.UTF_8);
        Program.seconds(workspace, "run");
        Program.seconds(workspace, "screen", "order", "learned");
        page.add("| " + all.size() + " reports, learned order, " + LABELS + " labels | figure | goal |");
        page.add("|---|---|---|");
        try (ScreeningDesk desk = desk("amina")) {
            long start = System.nanoTime();
            Set<ReportId> waiting = new HashSet<>(desk.queue());
            page.add("| sitting down, to the first report | " + Benchmarks.number((System.nanoTime() - start) / 1e9, 1)
                    + " s | – |");
            awaitFirstOrder(desk, waiting);
            List<Double> millis = new ArrayList<>();
            ReportId report = desk.likeliest(waiting::contains).orElseThrow();
            desk.rehearse(report);
            for (int i = 0; i < KEYS; i++) {
                long key = System.nanoTime();
                waiting.remove(report);
                desk.vote(report, new ScreeningDecision.Exclude(""), "");
                report = desk.likeliest(waiting::contains).orElseThrow();
                desk.awaitsMe(report);
                desk.card(report);
                millis.add((System.nanoTime() - key) / 1e6);
            }
            page.add("| from key to next record, while it is learned anew | "
                    + Benchmarks.number(Benchmarks.median(millis), 1) + " ms, slowest "
                    + Benchmarks.number(Collections.max(millis), 1) + " ms | " + GOAL + " |");
        }
        page.add("");
    }

    private static void awaitFirstOrder(ScreeningDesk desk, Set<ReportId> waiting) throws InterruptedException {
        while (desk.likeliest(waiting::contains).isEmpty()) {
            Thread.sleep(MOMENT_MILLIS);
        }
    }

    private interface InBetween {
        void happens(ReportId report);
    }

    private void keys(String what, List<ReportId> reports, ScreeningDesk desk, InBetween inBetween) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i + 1 < reports.size(); i++) {
            inBetween.happens(reports.get(i));
            long start = System.nanoTime();
            desk.vote(reports.get(i), new ScreeningDecision.Exclude(""), "");
            desk.overview().outcome(reports.get(i + 1));
            desk.card(reports.get(i + 1));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        page.add("| " + what + " | " + Benchmarks.number(Benchmarks.median(millis), 1) + " ms, slowest "
                + Benchmarks.number(Collections.max(millis), 1) + " ms | " + GOAL + " |");
    }

    private void command(String what, String... args) throws IOException, InterruptedException {
        page.add("| " + what + " | " + Benchmarks.number(Program.medianSeconds(RUNS, workspace, args), 1) + " s | – |");
    }

    private void make(int reports) throws IOException, InterruptedException {
        Files.createDirectory(workspace);
        Program.seconds(
                workspace,
                "init",
                "desk",
                "--title",
                "Desk",
                "--question",
                "How big?",
                "--framework",
                "none",
                "--registration",
                "none",
                "--reviewer",
                "amina",
                "--reviewer",
                "bram",
                "--stage",
                "title-abstract=2",
                "--stage",
                "full-text=2",
                "--synthesis",
                "main");
        Program.seconds(workspace, "whoami", "amina");
        GenerateRecords.main(new String[] {
            String.valueOf(10 * Math.round(reports * RECORDS_PER_REPORT / 10)),
            "5",
            workspace.resolve("corpus/desk/searches/records.csv").toString(),
            workspace.resolve("truth.csv").toString()
        });
        Program.seconds(workspace, "run");
    }

    /** Writes the lines of two people's votes beside the corpus; returns how many reports there are. */
    private int vote() throws IOException {
        List<ReportId> reports;
        try (ScreeningDesk desk = desk("amina")) {
            reports = desk.queue();
        }
        Random chance = new Random(5);
        List<String> amina = new ArrayList<>();
        List<String> bram = new ArrayList<>();
        amina.add(decision("stage-rules", "amina", 0, Map.of("kind", "title-abstract", "votes", "2")));
        for (int i = LEFT; i < reports.size(); i++) {
            String choice = choice(chance);
            boolean same = chance.nextInt(20) > 0;
            amina.add(vote("amina", i, reports.get(i), choice));
            bram.add(vote("bram", i, reports.get(i), same ? choice : choice(chance)));
        }
        Path folder = Files.createDirectories(workspace.resolve("corpus/desk/decisions"));
        Files.write(folder.resolve("amina.jsonl"), amina, StandardCharsets.UTF_8);
        Files.write(folder.resolve("bram.jsonl"), bram, StandardCharsets.UTF_8);
        return reports.size();
    }

    private static String choice(Random chance) {
        int of100 = chance.nextInt(100);
        return of100 < 6 ? "include" : of100 < 9 ? "unsure" : "exclude";
    }

    private static String vote(String person, int second, ReportId report, String choice) {
        return decision("vote", person, second, Map.of("report", report.toString(), "choice", choice));
    }

    private static String decision(String kind, String person, int second, Map<String, String> fields) {
        TreeMap<String, String> about = new TreeMap<>(fields);
        about.put("stage", "title-abstract");
        String at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second).toString();
        return new Decision(kind, person, at, "", about).toJson();
    }

    private ScreeningDesk desk(String person) {
        Workspace in = new Workspace(workspace);
        ReviewId id = in.review("desk");
        return Review.open(
                        in,
                        new Codebook(in, id).protocol(),
                        new Actor(new ReviewerId(person), "bench", Clock.systemUTC()))
                .screening("title-abstract", Eligibility.NOTHING);
    }
}
