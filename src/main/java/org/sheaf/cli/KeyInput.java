// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Single keys of a terminal. A report has the screen for itself; what does not fit is behind the space bar. Where the
 * terminal may not be sent escape codes everything is written below what stands there already.
 */
final class KeyInput implements ScreenInput {
    private static final String TOGETHER = "Several keys at once: none of them counts. Press one.";
    private static final String CLEAR = "\u001b[H\u001b[2J";
    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;
    private static final int NARROWEST = 20;
    /** Longer lines are hard to read. */
    private static final int WIDEST = 100;
    /** Beside the text: which page it is, the keys, and what is said below. */
    private static final int OTHER_ROWS = 3;

    private static final int FEWEST_ROWS = 4;
    private static final int ENTER = '\r';
    private static final int CTRL_L = 12;

    private final Console console;
    private final Lights lights;
    private final KeySource source;
    private final KeyReader keys;
    private final boolean steered;
    private final Choices choices;
    private final List<String> told = new ArrayList<>();
    private Page report = width -> List.of();
    private Page shown = report;
    private int pageNumber;
    private boolean warned;

    /**
     * What may be pressed.
     *
     * @param prompt the line that says so
     * @param letters the keys that mean something
     * @param numbered for which of them a digit stands
     * @param question asked where a further digit may follow
     * @param numbers how many numbers there are to choose from now
     */
    record Choices(String prompt, Set<String> letters, String numbered, String question, IntSupplier numbers) {
        /** The keys of screening: a digit is a reason for exclusion. */
        static Choices ofScreening(int reasons) {
            return new Choices(
                    LineInput.KEYS,
                    Set.of("i", "e", "u", "t", "n", "l", "c", "w", "s", "b", "q", "?"),
                    "e",
                    "exclude, reason: ",
                    () -> reasons);
        }
    }

    /**
     * @param steered whether the terminal may be sent escape codes
     * @param reasons how many reasons for exclusion there are: a digit is one of them
     */
    KeyInput(Console console, Lights lights, KeySource source, boolean steered, int reasons) {
        this(console, lights, source, steered, Choices.ofScreening(reasons));
    }

    /** @param steered whether the terminal may be sent escape codes */
    KeyInput(Console console, Lights lights, KeySource source, boolean steered, Choices choices) {
        this.console = console;
        this.lights = lights;
        this.source = source;
        this.keys = new KeyReader(source);
        this.steered = steered;
        this.choices = choices;
    }

    @Override
    public void show(Page page) {
        report = page;
        shown = page;
        pageNumber = 0;
        draw();
        told.clear();
        if (keys.drain()) {
            console.print(TOGETHER);
        }
    }

    @Override
    public void showBeside(Page page) {
        shown = page;
        pageNumber = 0;
        draw();
    }

    @Override
    public void tell(String line) {
        told.add(line);
        console.print(line);
        console.flush();
    }

    private int width() {
        return source.width() <= 0 ? USUAL_WIDTH : source.width();
    }

    private void draw() {
        List<PageLine> lines = shown.apply(Math.max(NARROWEST, Math.min(WIDEST, width() - 1)));
        int height = source.height() <= 0 ? USUAL_HEIGHT : source.height();
        int promptRows = choices.prompt().length() / width();
        int room = Math.max(FEWEST_ROWS, height - told.size() - promptRows - OTHER_ROWS);
        int pages = Math.max(1, (lines.size() + room - 1) / room);
        pageNumber = pageNumber >= pages ? 0 : pageNumber;
        if (steered) {
            console.out().print(CLEAR);
        } else {
            console.print("");
        }
        told.forEach(console::print);
        lines.stream().skip((long) pageNumber * room).limit(room).forEach(line -> lights.print(console, line));
        if (pages > 1) {
            console.print("--- page " + (pageNumber + 1) + " of " + pages + ", space shows the next ---");
        } else if (shown != report) {
            console.print("--- space shows the report again ---");
        }
    }

    @Override
    public Optional<Typed> next() {
        prompt();
        while (true) {
            Key key = keys.next();
            if (key instanceof Key.Ended) {
                console.print("");
                return Optional.empty();
            }
            if (key instanceof Key.Resized) {
                draw();
                prompt();
            } else if (key instanceof Key.Burst || key instanceof Key.Pasted) {
                warned = false;
                refuse();
            } else if (key instanceof Key.Letter letter) {
                Optional<Typed> answer = answer(letter);
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
    }

    private void prompt() {
        console.type(choices.prompt());
        console.flush();
    }

    private void refuse() {
        if (!warned) { // once for a key that is held down
            console.print("");
            console.print(TOGETHER);
            prompt();
        }
        warned = true;
    }

    /** The answer that a key stands for; nothing for one that only turns pages or does nothing. */
    private Optional<Typed> answer(Key.Letter letter) {
        if (letter.hasty()) {
            refuse();
            return Optional.empty();
        }
        warned = false;
        int c = Character.toLowerCase(letter.codePoint());
        if (c == ' ' || c == CTRL_L || c == ENTER && shown != report) {
            turn(c);
            return Optional.empty();
        }
        String key = Character.toString(c);
        int numbers = choices.numbers().getAsInt();
        if (c >= '1' && c <= '9' && c - '0' <= numbers) {
            console.print("");
            return complete(choices.question(), key, numbers)
                    .filter(number -> !number.isEmpty())
                    .map(number -> new Typed(choices.numbered(), number))
                    .or(this::again);
        }
        if (!choices.letters().contains(key)) {
            return Optional.empty();
        }
        console.print(c == '?' ? "" : key);
        return Optional.of(new Typed(key, ""));
    }

    private Optional<Typed> again() {
        prompt();
        return Optional.empty();
    }

    private void turn(int c) {
        if (c == ' ') {
            pageNumber++;
        }
        int before = pageNumber;
        draw();
        if (c == ENTER || shown != report && before > pageNumber) { // behind its last page
            shown = report;
            pageNumber = 0;
            draw();
        }
        prompt();
    }

    @Override
    public Optional<String> line(String question, String begun) {
        return new LineEditor(console, keys, this::width).edit(question, begun);
    }

    @Override
    public Optional<String> choose(String question, int of) {
        return complete(question, "", of);
    }

    /** A number that is begun: chosen as soon as no other one begins so, else by Enter. */
    private Optional<String> complete(String question, String begun, int of) {
        String number = begun;
        console.type(question + number);
        while (number.isEmpty() || Integer.parseInt(number) * 10 <= of) {
            console.flush();
            Key key = keys.next();
            if (key instanceof Key.Ended) {
                return Optional.empty();
            }
            if (key instanceof Key.Steering steering && steering.sequence().isEmpty()) {
                number = "";
                break;
            }
            if (!(key instanceof Key.Letter letter)) {
                continue;
            }
            int c = letter.codePoint();
            if (c == ENTER) {
                break;
            }
            if (c == LineEditor.BACKSPACE || c == LineEditor.CTRL_H) {
                number = "";
                console.print("");
                console.type(question);
            } else if (c >= '0' && c <= '9' && isNumber(number + (char) c, of)) {
                number += (char) c;
                console.type(Character.toString(c));
            }
        }
        console.print("");
        return Optional.of(number);
    }

    private static boolean isNumber(String digits, int of) {
        return Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= of;
    }

    @Override
    public void close() {
        source.close();
    }
}
