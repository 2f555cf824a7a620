// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.sheaf.formats.ReaderFuzz;

/** The part of the page about damaged files: what a million of them did to the readers. */
final class FuzzPage {
    private static final int INPUTS = 1_000_000;
    private static final String HEAP = "-Xmx256m";

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
        return List.of(
                "## Damaged files",
                "",
                "Files of every format that is read, the fixtures and real exports, damaged at random (fixed seed): bytes"
                        + " changed, lines lost or doubled, ends cut off, two files joined in the middle. Each must be"
                        + " read without an exception, in less than a second, in a heap of 256 MB for all. In the tagged"
                        + " formats, XML and BibTeX, where a line or a tag shows by itself that a record starts, every"
                        + " start must be a record or a named problem; in tables and JSON starts are not counted.",
                "",
                "| result | inputs | seconds for all |",
                "|---|---|---|",
                "| " + (passed ? "passed" : "**failed**") + " | " + said + " | "
                        + Benchmarks.number((System.nanoTime() - start) / 1e9, 0) + " |",
                "");
    }
}
