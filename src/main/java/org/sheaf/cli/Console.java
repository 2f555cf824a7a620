// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The three streams: answers come in, data go out, talk goes to the side. */
final class Console {
    private static final Pattern STEERING = Pattern.compile("[\\x00-\\x08\\x0B-\\x0C\\x0E-\\x1F\\x7F-\\x9F]");

    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /** @param terminal whether a person watches: only then is there a progress bar */
    Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** A line of the answer. */
    void print(String line) {
        out.println(harmless(line));
    }

    /** A line of the answer, coloured after everything in it that could steer the terminal was taken out. */
    void printColoured(String line, UnaryOperator<String> colours) {
        out.println(colours.apply(harmless(line)));
    }

    /** A part of a line of the answer; where a person watches it is seen after {@link #flush}. */
    void type(String part) {
        out.print(harmless(part));
    }

    /** A line of talk. */
    void say(String line) {
        err.println(harmless(line));
    }

    /**
     * What came in from outside may hold characters by which a terminal is steered: colours, bells, a cursor that moves over
     * what stands there. They are shown as U+FFFD; tabs and ends of lines stay.
     */
    private static String harmless(String line) {
        return STEERING.matcher(line).replaceAll("\uFFFD");
    }

    /** Asks; nothing where there is no more input. */
    Optional<String> ask(String question) {
        err.print(question);
        err.flush();
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isTerminal() {
        return terminal;
    }

    /** Whether a person watches on a terminal that shows colours and can be steered, and did not ask for none of it. */
    boolean takesEscapeCodes() {
        return terminal && System.getenv("NO_COLOR") == null && isClever();
    }

    /** Whether a person watches on a terminal that can do more than write lines. */
    boolean isClever() {
        String kind = System.getenv("TERM");
        return terminal && !"dumb".equals(kind);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
