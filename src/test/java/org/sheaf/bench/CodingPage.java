// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.document.FullText;
import org.sheaf.document.Sentence;
import org.sheaf.generator.GenerateRecords;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.Review;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.OpenText;
import org.sheaf.steps.ledger.Actor;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Workspace;

/** The part of the page about coding: how long a person waits in a large project. */
public final class CodingPage {
    private static final int REPORTS = 200;
    private static final int SEGMENTS = 20_000;
    private static final int CODES = 40;
    private static final int SENTENCES = 300;
    private static final int RUNS = 3;
    private static final int KEYS = 40;
    private static final String GOAL = "2 s";

    private final Path workspace;

    private CodingPage(Path workspace) {
        this.workspace = workspace;
    }

    /** Prints the part alone. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println(Machine.describe());
        measure().forEach(System.out::println);
    }

    static List<String> measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sheaf-bench");
        try {
            return new CodingPage(folder.resolve("coding")).write();
        } finally {
            SpeedPage.delete(folder);
        }
    }

    private List<String> write() throws IOException, InterruptedException {
        make();
        List<String> page = new ArrayList<>();
        page.add("## Coding");
        page.add("");
        page.add("A generated review (seed 7): " + REPORTS + " included reports with texts of " + SENTENCES
                + " sentences, " + SEGMENTS + " coded passages by two people, " + CODES
                + " codes. Commands are whole runs, program start included, median of " + RUNS
                + " after one that is not counted.");
        page.add("");
        page.add("| what | figure | goal |");
        page.add("|---|---|---|");
        command(page, "codebook");
        command(page, "walk", "code-1");
        command(page, "matrix");
        command(page, "code", "status");
        command(page, "code", "agreement");
        try (CodingDesk desk = review().coding()) {
            ReportId report = desk.read(state -> state.studies().reports()).get(3);
            OpenText open = desk.open(report, problem -> {});
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < KEYS; i++) {
                Sentence sentence = open.text().sentences().get(i);
                long start = System.nanoTime();
                desk.code(open, sentence.start(), sentence.end(), "code-" + (i % CODES), "bench");
                desk.mine(report);
                millis.add((System.nanoTime() - start) / 1e6);
            }
            page.add("| from a code typed to the next sentence | " + Benchmarks.number(Benchmarks.median(millis), 0)
                    + " ms, slowest "
                    + Benchmarks.number(millis.stream().max(Double::compare).orElseThrow(), 0)
                    + " ms | – |");
        }
        page.add("");
        return page;
    }

    private void command(List<String> page, String... args) throws IOException, InterruptedException {
        page.add("| `sheaf " + String.join(" ", args) + "` | "
                + Benchmarks.number(Program.medianSeconds(RUNS, workspace, args), 1) + " s | " + GOAL + " |");
    }

    private void make() throws IOException, InterruptedException {
        Files.createDirectory(workspace);
        Program.seconds(
                workspace,
                "init",
                "coding",
                "--title",
                "Coding",
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
                "full-text=1",
                "--synthesis",
                "main");
        Program.seconds(workspace, "whoami", "amina");
        GenerateRecords.main(new String[] {
            "300",
            "7",
            workspace.resolve("corpus/coding/searches/records.csv").toString(),
            workspace.resolve("truth.csv").toString()
        });
        Program.seconds(workspace, "run");
        List<ReportId> reports = reports();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            lines.add(decision(
                    "code",
                    "amina",
                    0,
                    "",
                    Map.of("code", "code-" + i, "name", "Theme " + i, "definition", "It is " + i)));
        }
        Path texts = Files.createDirectories(workspace.resolve("corpus/coding/fulltexts"));
        Random chance = new Random(7);
        for (int i = 0; i < reports.size(); i++) {
            String id = reports.get(i).toString();
            lines.add(
                    decision("vote", "amina", 1, "", Map.of("report", id, "stage", "full-text", "choice", "include")));
            byte[] text = text(i, chance).getBytes(StandardCharsets.UTF_8);
            Digest digest = Digest.of(text);
            Files.write(texts.resolve(digest.hex() + ".txt"), text);
            lines.add(decision(
                    "got-full-text",
                    "amina",
                    2,
                    "",
                    Map.of(
                            "report",
                            id,
                            "stage",
                            "full-text",
                            "file",
                            digest.hex(),
                            "name",
                            i + ".txt",
                            "bytes",
                            String.valueOf(text.length))));
        }
        Path decisions = Files.createDirectories(workspace.resolve("corpus/coding/decisions"));
        Files.write(decisions.resolve("amina.jsonl"), lines, StandardCharsets.UTF_8);
        Program.seconds(workspace, "run");
        lines.addAll(segments(reports, chance));
        Files.write(decisions.resolve("amina.jsonl"), lines, StandardCharsets.UTF_8);
        Program.seconds(workspace, "run");
    }

    private List<ReportId> reports() {
        try (var desk = review().screening("full-text", Eligibility.NOTHING)) {
            return desk.queue().stream().limit(REPORTS).toList();
        }
    }

    private static String text(int number, Random chance) {
        StringBuilder text = new StringBuilder("Results\n\n");
        for (int i = 0; i < SENTENCES; i++) {
            text.append("In study ")
                    .append(number)
                    .append(" person ")
                    .append(i)
                    .append(" spoke of theme ")
                    .append(chance.nextInt(CODES))
                    .append(" and of work that went on for ")
                    .append(chance.nextInt(90))
                    .append(" days or more.")
                    .append(i % 8 == 7 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private List<String> segments(List<ReportId> reports, Random chance) {
        List<String> lines = new ArrayList<>();
        try (CodingDesk desk = review().coding()) {
            for (int i = 0; i < reports.size(); i++) {
                OpenText open = desk.open(reports.get(i), problem -> {});
                FullText text = open.text();
                for (int s = 0; s < SEGMENTS / REPORTS; s++) {
                    Sentence sentence =
                            text.sentences().get(chance.nextInt(text.sentences().size()));
                    String coder = i < 20 && s % 2 == 0 ? "bram" : "amina";
                    lines.add(decision(
                            "code-segment",
                            coder,
                            10 + i * 100 + s,
                            "",
                            Map.of(
                                    "report", open.report().toString(),
                                    "text", open.digest().hex(),
                                    "page", String.valueOf(sentence.page()),
                                    "start", String.valueOf(sentence.start()),
                                    "end", String.valueOf(sentence.end()),
                                    "quote", text.quote(sentence.start(), sentence.end()),
                                    "code", "code-" + chance.nextInt(CODES))));
                }
                if (i < 20) {
                    for (String coder : List.of("amina", "bram")) {
                        lines.add(decision(
                                "coding-done",
                                coder,
                                90_000,
                                "",
                                Map.of("report", open.report().toString(), "on", "yes")));
                    }
                }
            }
        }
        return lines;
    }

    private static String decision(String kind, String person, int second, String why, Map<String, String> fields) {
        String at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second).toString();
        return new Decision(kind, person, at, why, new TreeMap<>(fields)).toJson();
    }

    private Review review() {
        Workspace in = new Workspace(workspace);
        ReviewId id = in.review("coding");
        return Review.open(
                in, new Codebook(in, id).protocol(), new Actor(new ReviewerId("amina"), "bench", Clock.systemUTC()));
    }
}
