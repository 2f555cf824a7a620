// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, so that it can be killed, interrupted, or run where it may do less. */
final class Child {
    private static final long MINUTES_AT_MOST = 3;
    private static final long POLL_MILLIS = 2;

    private final Process process;
    private final Path out;
    private final Path err;

    private Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts the program in a folder. */
    static Child start(Path folder, String... args) {
        return start(List.of(), folder, args);
    }

    /**
     * Starts the program in a folder.
     *
     * @param before what stands before {@code java} on the command line: a program that takes rights or room away
     */
    static Child start(List<String> before, Path folder, String... args) {
        List<String> command = new ArrayList<>(before);
        command.addAll(ChildProgram.start());
        command.addAll(List.of(args));
        try {
            Path out = Files.createTempFile("sheaf-child", ".out");
            Path err = Files.createTempFile("sheaf-child", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putIfAbsent("LC_ALL", "C.UTF-8");
            return new Child(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types a line at the prompt. */
    void type(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has ended, or not longer than so many milliseconds; true if it has ended. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Waits until it has written so many lines to standard output; true if it ended before. */
    boolean endsBeforeLine(int lines) throws InterruptedException {
        while (out().lines().count() < lines) {
            if (endsWithin(POLL_MILLIS)) {
                return true;
            }
        }
        return false;
    }

    /** {@code kill -9}, and waits until the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What Ctrl-C sends. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Types nothing more and waits for its end. */
    Sandbox.Run end() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it has ended already
        }
        if (!endsWithin(TimeUnit.MINUTES.toMillis(MINUTES_AT_MOST))) {
            kill();
            throw new AssertionError("the child did not end:\n" + out() + err());
        }
        Sandbox.Run run = new Sandbox.Run(process.exitValue(), out(), err());
        forget();
        return run;
    }

    /** What it has written to standard output so far. */
    String out() {
        return read(out);
    }

    /** What it has written to standard error so far. */
    String err() {
        return read(err);
    }

    /** Throws away what it wrote. */
    void forget() {
        try {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
