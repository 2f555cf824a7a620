// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.jline.utils.WCWidth;

/**
 * A line of text typed at a terminal, with the keys that people expect: arrows, Home, End, Backspace, Delete, Ctrl-A, -E,
 * -U, -W, and Escape, which answers nothing: only Enter says that the text is meant. A text wider than the window moves along in one row. No escape
 * codes are needed: the row is written again from its beginning.
 */
final class LineEditor {
    static final int BACKSPACE = 127;
    static final int CTRL_H = 8;
    private static final int ENTER = '\r';
    private static final int NEW_LINE = '\n';
    private static final int CTRL_A = 1;
    private static final int CTRL_E = 5;
    private static final int CTRL_U = 21;
    private static final int CTRL_W = 23;
    private static final int FIRST_PRINTED = 32;

    private final Console console;
    private final KeyReader keys;
    private final IntSupplier width;
    private final StringBuilder text = new StringBuilder();
    /** Before which character of the text the next one comes. */
    private int at;
    /** How many columns the last writing took. */
    private int written;

    LineEditor(Console console, KeyReader keys, IntSupplier width) {
        this.console = console;
        this.keys = keys;
        this.width = width;
    }

    /** The text when Enter is pressed; nothing if the person thought better of it (Escape) or stops. */
    Optional<String> edit(String question, String begun) {
        insert(begun);
        while (true) {
            write(question);
            Key key = keys.next();
            if (key instanceof Key.Ended) {
                console.print("");
                return Optional.empty();
            }
            boolean done = false;
            if (key instanceof Key.Letter letter) {
                done = type(letter.codePoint());
            } else if (key instanceof Key.Burst burst) {
                done = typeAll(burst.text());
            } else if (key instanceof Key.Pasted pasted) {
                insert(pasted.text());
            } else if (key instanceof Key.Steering steering) {
                if (steering.sequence().isEmpty()) {
                    console.print("");
                    return Optional.empty();
                }
                steer(steering.sequence());
            }
            if (done) {
                at = text.length();
                write(question);
                console.print("");
                return Optional.of(text.toString().strip());
            }
        }
    }

    /** Characters that came together; only at their very end is the end of a line Enter. */
    private boolean typeAll(String burst) {
        for (int i = 0; i < burst.length(); i += Character.charCount(burst.codePointAt(i))) {
            int c = burst.codePointAt(i);
            boolean last = i + Character.charCount(c) == burst.length();
            if (c != ENTER && c != NEW_LINE || last) {
                if (type(c)) {
                    return true;
                }
            } else {
                insert(" ");
            }
        }
        return false;
    }

    private boolean type(int c) {
        switch (c) {
            case ENTER, NEW_LINE -> {
                return true;
            }
            case BACKSPACE, CTRL_H -> {
                if (at > 0) {
                    delete(text.offsetByCodePoints(at, -1));
                }
            }
            case CTRL_U -> delete(0);
            case CTRL_W -> delete(text.substring(0, at).stripTrailing().lastIndexOf(' ') + 1);
            case CTRL_A -> at = 0;
            case CTRL_E -> at = text.length();
            default -> {
                if (c >= FIRST_PRINTED) {
                    insert(Character.toString(c));
                }
            }
        }
        return false;
    }

    private void delete(int from) {
        text.delete(from, at);
        at = from;
    }

    private void insert(String more) {
        String line = more.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "");
        text.insert(at, line);
        at += line.length();
    }

    private void steer(String sequence) {
        switch (sequence) {
            case "[D", "OD" -> at = at > 0 ? text.offsetByCodePoints(at, -1) : 0;
            case "[C", "OC" -> at = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
            case "[H", "OH", "[1~" -> at = 0;
            case "[F", "OF", "[4~" -> at = text.length();
            case "[3~" -> {
                if (at < text.length()) {
                    text.delete(at, text.offsetByCodePoints(at, 1));
                }
            }
            default -> {
                // no key of an editor
            }
        }
    }

    /** Writes the row again: that part of the text in which the next character comes. */
    private void write(String question) {
        int room = Math.max(1, width.getAsInt() - 1 - columns(question));
        int from = 0;
        while (columns(text.substring(from, at)) > room) {
            from = text.offsetByCodePoints(from, 1);
        }
        int to = at;
        while (to < text.length() && columns(text.substring(from, text.offsetByCodePoints(to, 1))) <= room) {
            to = text.offsetByCodePoints(to, 1);
        }
        String shown = text.substring(from, to);
        int columns = columns(shown);
        console.type("\r" + question + shown + " ".repeat(Math.max(0, Math.min(room, written) - columns)));
        console.type("\r" + question + text.substring(from, at));
        console.flush();
        written = columns;
    }

    private static int columns(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }
}
