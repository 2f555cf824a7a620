// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sheaf.formats.ReaderBounds;
import org.sheaf.formats.ReaderFuzz;

/** The part of the page about damaged files: what a million of them did to the readers. */
final class FuzzPage {
    private static final int INPUTS = 1_000_000;
    private static final String HEAP = "-Xmx256m";
    private static final List<Long> SIZES = List.of(500_000L, 4_000_000L, 16_000_000L);

    private static final int SHOWN = 5;

    private FuzzPage() {}

    static List<String> measure(Path realFiles) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReaderFuzz.class.getName(),
                        String.valueOf(INPUTS),
                        realFiles.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        boolean passed = process.waitFor() == 0;
        List<String> page = new ArrayList<>(List.of(
                "## Damaged files",
                "",
                "Files of every format that is read, the fixtures and real exports, damaged at random (fixed seed): bytes"
                        + " changed, lines lost or doubled, ends cut off, two files joined in the middle. Each must be"
                        + " read without an exception, in less than a second, in a heap of 256 MB for all. Every"
                        + " start of a record must be a record or a named problem. What starts one: its first tag in the"
                        + " tagged formats, XML and BibTeX; in JSON Lines a line; in JSON an object of the list (in a"
                        + " damaged file one that begins with a citation's id or codes); in CSV a line with as many cells"
                        + " as there are headings; in a workbook a row.",
                "",
                "| result | inputs | seconds for all |",
                "|---|---|---|",
                "| " + (passed ? "passed" : "**failed**") + " | " + said + " | "
                        + Benchmarks.number((System.nanoTime() - start) / 1e9, 0) + " |",
                ""));
        page.addAll(bounds());
        return page;
    }

    private static List<String> bounds() throws IOException, InterruptedException {
        List<String> page = new ArrayList<>();
        page.add(
                "Large files, some well formed, most made to cost time and memory: endless values, lines, rows and lists,"
                        + " a million tiny records, brackets and quotes that nobody closes, deep nesting, one tag or field again and"
                        + " again. All of one size are read one after the other in one heap: 24 MB for the program and its buffers"
                        + " and 20 times the size of the file. Times are processor seconds.");
        page.add("");
        page.add("| size | heap | read within it | seconds for all | the slowest, by seconds (records and errors) |");
        page.add("|---|---|---|---|---|");
        for (long size : SIZES) {
            page.add(bounds(size));
        }
        page.add("");
        return page;
    }

    private static String bounds(long size) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ReaderBounds.heap(size));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ReaderBounds.class.getName(), String.valueOf(size)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String[]> read = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t"))
                .toList();
        boolean all = process.waitFor() == 0 && read.size() == ReaderBounds.files();
        List<String> slowest = read.stream()
                .sorted(Comparator.comparingDouble((String[] line) -> -Double.parseDouble(line[0])))
                .limit(SHOWN)
                .map(line -> line[1] + " " + line[0] + " (" + line[3] + " and " + line[4] + ")")
                .toList();
        List<String> heap = ReaderBounds.heap(size);
        return "| " + Benchmarks.number(size / 1e6, 1) + " MB | "
                + heap.get(heap.size() - 1).replaceAll("[^0-9]", "") + " MB | " + read.size() + " of "
                + ReaderBounds.files() + (all ? "" : ", **then failed**") + " | "
                + Benchmarks.number(
                        read.stream()
                                .mapToDouble(line -> Double.parseDouble(line[0]))
                                .sum(),
                        1)
                + " | " + String.join("; ", slowest) + " |";
    }
}
