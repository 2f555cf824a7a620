// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sheaf.citation.ReportId;
import org.sheaf.document.Sentence;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.OpenText;

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
    private final CodedReview made;

    private CodingPage(Path workspace) {
        this.workspace = workspace;
        this.made = new CodedReview(workspace, 300, REPORTS, SEGMENTS, CODES, SENTENCES);
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
        made.make();
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
        try (CodingDesk desk = made.review().coding()) {
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
}
