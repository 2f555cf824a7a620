// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The part of the page about reports: how long they take, in all forms, one alone, and of a large review. */
public final class ReportsPage {
    private static final String WORKED = "supported-employment";
    private static final int RUNS = 3;
    private static final CodedReview LARGE = new CodedReview(Path.of("large"), 5000, 60, 3000, 40, 150);

    private ReportsPage() {}

    /** Prints the part alone. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println(Machine.describe());
        measure().forEach(System.out::println);
    }

    static List<String> measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sheaf-bench");
        try {
            List<String> page = new ArrayList<>();
            page.add("## Reports");
            page.add("");
            page.add("Whole runs, program start included, median of " + RUNS
                    + " after one that is not counted. The worked review"
                    + " is " + WORKED + "; the generated one (seed 7) has " + LARGE.records() + " records, "
                    + LARGE.reports() + " included studies with texts of " + LARGE.sentences() + " sentences, and "
                    + LARGE.segments() + " coded passages. Its run begins with an empty database.");
            page.add("");
            page.add("| what | figure | goal |");
            page.add("|---|---|---|");
            worked(page, Files.createDirectory(folder.resolve("worked")));
            large(page, folder.resolve("large"));
            page.add("");
            return page;
        } finally {
            SpeedPage.delete(folder);
        }
    }

    private static void worked(List<String> page, Path workspace) throws IOException, InterruptedException {
        for (String part : List.of("codebooks", "corpus")) {
            copy(Path.of(part, WORKED), workspace.resolve(part).resolve(WORKED));
        }
        copy(Path.of("codebooks", "instruments"), workspace.resolve("codebooks/instruments"));
        Program.seconds(workspace, "whoami", "bench");
        Program.seconds(workspace, "run");
        row(
                page,
                "`sheaf report all --format all`",
                "15 s",
                Program.medianSeconds(RUNS, workspace, "report", "all", "--format", "all"));
        for (String name : List.of("study-table", "prisma-flow", "write-up")) {
            row(
                    page,
                    "`sheaf report " + name + " --format html`",
                    "2 s",
                    Program.medianSeconds(RUNS, workspace, "report", name, "--format", "html"));
        }
    }

    private static void large(List<String> page, Path workspace) throws IOException, InterruptedException {
        new CodedReview(workspace, LARGE.records(), LARGE.reports(), LARGE.segments(), LARGE.codes(), LARGE.sentences())
                .make();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i <= RUNS; i++) {
            anew(workspace);
            double run = Program.seconds(workspace, "run");
            if (i > 0) {
                seconds.add(run);
            }
        }
        row(
                page,
                "`sheaf run` of the generated review: import, duplicates, decisions, all reports",
                "60 s",
                Benchmarks.median(seconds));
        row(
                page,
                "`sheaf report all --format all` of the generated review",
                "–",
                Program.seconds(workspace, "report", "all", "--format", "all"));
    }

    /** Takes away all that the program made, so that a run makes all of it. */
    private static void anew(Path workspace) throws IOException {
        SpeedPage.delete(workspace.resolve("reports"));
        try (Stream<Path> files = Files.list(workspace)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("sheaf.db"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void row(List<String> page, String what, String goal, double seconds) {
        page.add("| " + what + " | " + Benchmarks.number(seconds, 1) + " s | " + goal + " |");
    }
}
