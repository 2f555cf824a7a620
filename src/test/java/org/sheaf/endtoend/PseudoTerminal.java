// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The program at a pseudo terminal, as a person has it in front of them: made by {@code script} of util-linux. What is
 * shown is kept as it was written, escape codes and all.
 */
final class PseudoTerminal {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final long SECONDS_AT_MOST = 20;
    private static final long POLL_MILLIS = 5;
    /** A person presses no two keys in this time. */
    private static final long BETWEEN_KEYS_MILLIS = 80;

    private final Process process;
    private final Path shown;
    private final Path tty;
    private final Path after;

    private PseudoTerminal(Process process, Path shown, Path tty, Path after) {
        this.process = process;
        this.shown = shown;
        this.tty = tty;
        this.after = after;
    }

    /** Starts the program in a folder, at a terminal of 24 rows and 80 columns. The test is skipped where none can be made. */
    static PseudoTerminal start(Path folder, Map<String, String> environment, String... args) {
        assumeTrue(
                Files.isExecutable(SCRIPT) && System.getProperty("os.name").equals("Linux"),
                "skipped: no script of util-linux is here, so no pseudo terminal can be made");
        try {
            Path shown = Files.createTempFile("sheaf-terminal", ".out");
            Path tty = Files.createTempFile("sheaf-terminal", ".tty");
            Path after = Files.createTempFile("sheaf-terminal", ".after");
            List<String> command = new ArrayList<>(ChildProgram.start());
            command.addAll(List.of(args));
            String line = "tty > " + tty + "; stty rows 24 cols 80; "
                    + command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "))
                    + "; echo \"ended with $?\" > " + after + "; stty -a >> " + after;
            ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qefc", line, "/dev/null")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(shown.toFile());
            builder.environment().putAll(Map.of("TERM", "xterm", "SHELL", "/bin/sh", "LC_ALL", "C.UTF-8"));
            builder.environment().remove("NO_COLOR");
            builder.environment().putAll(environment);
            return new PseudoTerminal(builder.start(), shown, tty, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses keys one after another, as fast as a person can. */
    PseudoTerminal press(String keys) throws InterruptedException {
        for (int i = 0; i < keys.length(); i++) {
            together(keys.substring(i, i + 1));
            Thread.sleep(BETWEEN_KEYS_MILLIS);
        }
        return this;
    }

    /** Sends several characters at once. */
    PseudoTerminal together(String characters) {
        try {
            process.getOutputStream().write(characters.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until so much is shown so many times, and after it the prompt. */
    PseudoTerminal await(String text, int times) throws InterruptedException {
        for (long waited = 0; waited < TimeUnit.SECONDS.toMillis(SECONDS_AT_MOST); waited += POLL_MILLIS) {
            String all = shown();
            int at = -1;
            for (int i = 0; i < times && (i == 0 || at >= 0); i++) {
                at = all.indexOf(text, at + 1);
            }
            if (at >= 0 && all.indexOf("? > ", at) >= 0) {
                Thread.sleep(BETWEEN_KEYS_MILLIS);
                return this;
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new AssertionError("\"" + text + "\" was not shown:\n" + shown());
    }

    /** Gives the window another width. */
    void resize(int columns) throws IOException, InterruptedException {
        new ProcessBuilder("stty", "-F", Files.readString(tty).strip(), "cols", String.valueOf(columns))
                .start()
                .waitFor();
    }

    /** Closes the window: nobody holds the other end of the terminal any more. */
    void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end, and gives the exit code and how the terminal was left. */
    String end() throws IOException, InterruptedException {
        for (long waited = 0; waited < TimeUnit.SECONDS.toMillis(SECONDS_AT_MOST); waited += POLL_MILLIS) {
            String left = Files.readString(after);
            if (left.contains("min = ")) {
                return left;
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new AssertionError("it did not end:\n" + shown());
    }

    String shown() {
        try {
            return Files.readString(shown, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
