// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the built program as a user does, and times it from start to end, program start included. */
final class Program {
    private static final Path LAUNCHER = Path.of("sheaf").toAbsolutePath();

    private Program() {}

    /** Seconds that one run takes. */
    static double seconds(Path folder, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(args));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exitCode = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exitCode != 0) {
            throw new IllegalStateException(command + " ended with exit code " + exitCode);
        }
        return seconds;
    }

    /** The median of so many runs, after one that is not counted. */
    static double medianSeconds(int runs, Path folder, String... args) throws IOException, InterruptedException {
        seconds(folder, args);
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            seconds.add(seconds(folder, args));
        }
        return Benchmarks.median(seconds);
    }
}
