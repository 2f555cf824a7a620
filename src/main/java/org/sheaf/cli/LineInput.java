// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Locale;
import java.util.Optional;

/** Whole lines, each a key or word and Enter: for pipes, scripts, and terminals that can do no more. */
final class LineInput implements ScreenInput {
    static final String KEYS = "[i]nclude [e]xclude [u]nsure la[t]er [n]ote [c]riteria [s]kip [b]ack [q]uit ? > ";
    private static final int WIDTH = 78;

    private final Console console;
    private final Lights lights;
    private final String prompt;

    LineInput(Console console, Lights lights) {
        this(console, lights, KEYS);
    }

    /** @param prompt the line that says what may be typed */
    LineInput(Console console, Lights lights, String prompt) {
        this.console = console;
        this.lights = lights;
        this.prompt = prompt;
    }

    @Override
    public void show(Page page) {
        console.print("");
        showBeside(page);
    }

    @Override
    public void showBeside(Page page) {
        page.apply(WIDTH).forEach(line -> lights.print(console, line));
    }

    @Override
    public void tell(String line) {
        console.print(line);
    }

    @Override
    public Optional<Typed> next() {
        return console.ask(prompt).map(line -> {
            String[] words = line.split(" ", 2);
            return new Typed(words[0].toLowerCase(Locale.ROOT), words.length > 1 ? words[1].strip() : "");
        });
    }

    @Override
    public Optional<String> line(String question, String begun) {
        return console.ask(question);
    }

    @Override
    public Optional<String> choose(String question, int of) {
        return console.ask(question);
    }

    @Override
    public void close() {
        // the streams are not its own
    }
}
