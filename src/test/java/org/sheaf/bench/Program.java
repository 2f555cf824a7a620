// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the built program as a user does, and times it from start to end, program start included. */
final class Program {
    private static final int POLL_MS = 50;
    private static final Path NOTHING_TYPED = Path.of("/dev/null");
    private static final Path LAUNCHER = Path.of("sheaf").toAbsolutePath();

    private Program() {}

    /**
     * What one run costs.
     *
     * @param seconds from start to end
     * @param peakKilobytes the largest resident set, as the kernel says
     */
    record Cost(double seconds, long peakKilobytes) {}

    /** One run with options for Java, such as the size of its heap. */
    static Cost cost(Path folder, String javaOptions, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SHEAF_JAVA_OPTIONS", javaOptions);
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " ended with exit code " + process.exitValue());
        }
        return new Cost(seconds, peak);
    }

    /** Linux keeps the largest resident set of a process; 0 where the process has just ended. */
    private static long peak(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException | UncheckedIOException ended) {
            return 0;
        }
    }

    /** Seconds that one run takes. */
    static double seconds(Path folder, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(args));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(NOTHING_TYPED.toFile())
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
