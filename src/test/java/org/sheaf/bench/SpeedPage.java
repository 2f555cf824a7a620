// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sheaf.generator.GenerateRecords;

/** The part of the page about speed: starting, reading, importing. */
final class SpeedPage {
    private static final int RUNS = 5;
    private static final int MEGABYTES = 200;
    private static final int RECORDS = 100_000;

    private SpeedPage() {}

    static List<String> measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sheaf-bench");
        try {
            List<String> page = new ArrayList<>();
            page.add("## Speed");
            page.add("");
            page.add("Whole runs of the program, start included, median of " + RUNS + "; reading is measured inside one"
                    + " Java process on one core with a heap of 128 MB, on generated files of " + MEGABYTES + " MB.");
            page.add("");
            page.add("| what | figure | goal |");
            page.add("|---|---|---|");
            page.add("| `sheaf --version` | " + Benchmarks.number(Program.medianSeconds(RUNS, folder, "--version"), 2)
                    + " s | about 0.5 s |");
            page.add("| `sheaf status` on the three worked reviews | "
                    + Benchmarks.number(Program.medianSeconds(RUNS, worked(folder), "status"), 2) + " s | about 1 s |");
            for (String line : throughput(folder)) {
                page.add(line);
            }
            page.addAll(importing(folder.resolve("big")));
            page.add("");
            return page;
        } finally {
            delete(folder);
        }
    }

    /** The worked reviews in a workspace of their own, run once. */
    private static Path worked(Path folder) throws IOException, InterruptedException {
        Path workspace = Files.createDirectory(folder.resolve("worked"));
        for (String part : List.of("corpus", "codebooks")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, workspace.resolve(file.toString()));
                }
            }
        }
        Program.seconds(workspace, "whoami", "sheaf-project");
        Program.seconds(workspace, "run");
        return workspace;
    }

    private static List<String> throughput(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "taskset",
                        "-c",
                        "0",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FormatsThroughput.class.getName(),
                        folder.toString(),
                        String.valueOf(MEGABYTES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> rows = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String last = "";
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String format = line.substring(0, line.indexOf(' '));
                if (format.equals(last)) { // the first reading of each file only warms up
                    rows.add("| reading " + format + " | " + line.replaceAll(".*= ([0-9]+) MB/s.*", "$1")
                            + " MB/s | at least 50 MB/s |");
                }
                last = format;
            }
        }
        if (process.waitFor() != 0 || rows.size() != 2) {
            throw new IllegalStateException("reading could not be measured: " + rows);
        }
        return rows;
    }

    private static List<String> importing(Path folder) throws IOException, InterruptedException {
        Path workspace = emptyReview(folder);
        Path records = workspace.resolve("corpus/big/searches/records.csv");
        GenerateRecords.main(new String[] {
            String.valueOf(RECORDS),
            "1",
            records.toString(),
            workspace.resolve("truth.csv").toString()
        });
        List<String> rows = new ArrayList<>();
        for (String step : List.of("import", "status")) {
            rows.add("| `sheaf " + step + "`, " + RECORDS + " generated records | "
                    + Benchmarks.number(Program.seconds(workspace, step), 1) + " s | – |");
        }
        return rows;
    }

    /** A workspace in which nothing was imported yet; its one review is called big. */
    static Path emptyReview(Path workspace) throws IOException, InterruptedException {
        Files.createDirectory(workspace);
        Program.seconds(
                workspace,
                "init",
                "big",
                "--title",
                "Big",
                "--question",
                "How big?",
                "--framework",
                "none",
                "--registration",
                "none",
                "--reviewer",
                "amina",
                "--stage",
                "screening=2",
                "--synthesis",
                "main");
        Program.seconds(workspace, "whoami", "amina");
        return workspace;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
