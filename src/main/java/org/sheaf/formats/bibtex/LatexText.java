// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sheaf.formats.field.Paragraphs;

/**
 * Makes plain Unicode text of what a BibTeX value holds: accents, letters, symbols, Greek, the marks of mathematics as far
 * as a line of text can show them; commands that only change how a text looks, and braces, are taken away. What is
 * Unicode already stays. A command that is not known stays as it is written, and is named in {@link #unknown()}.
 *
 * <p>Exports that are no LaTeX at all are common. So a {@code $} is taken for mathematics only where what stands between
 * two of them looks like it, and a {@code ~} for a blank only between two words.
 */
final class LatexText {
    /** Stands for a line break that the value asks for, while those of the file are still to be judged. */
    private static final char BREAK = '\uFDD0';

    private static final int DEEPEST = 40;
    private static final int LONGEST_FORMULA = 300;
    private static final int LONGEST_COMMAND = 40;
    private static final int MOST_UNKNOWN = 5;

    private final Set<String> unknown = new LinkedHashSet<>();

    /** The commands that stayed as they were. */
    Set<String> unknown() {
        return unknown;
    }

    /** A value as one line, paragraphs excepted. */
    String decode(String value) {
        return new Run(value, Mode.TEXT, 0).run().replace(BREAK, '\n');
    }

    /** A value of several lines, put together as {@link Paragraphs} does it. */
    String paragraphs(String value) {
        String[] pieces = new Run(value, Mode.LINES, 0).run().split(String.valueOf(BREAK), -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            text.append(i == 0 ? "" : "\n");
            List<String> lines =
                    pieces[i].lines().filter(line -> !line.isEmpty()).toList();
            text.append(lines.isEmpty() ? "" : Paragraphs.join(lines));
        }
        return text.toString();
    }

    /** A value such as a link or a DOI, in which dashes, quotes and tildes are what they are. */
    String verbatim(String value) {
        return new Run(value, Mode.VERBATIM, 0).run().replace(BREAK, '\n').strip();
    }

    /** A value whose braces belong to it, as in the notes of screening tools. */
    String withBraces(String value) {
        return new Run(value, Mode.BRACES, 0).run().replace(BREAK, '\n');
    }

    private enum Mode {
        TEXT,
        LINES,
        VERBATIM,
        BRACES,
        MATH
    }

    /** One pass over one text. */
    private final class Run {
        private final String in;
        private final Mode mode;
        private final int depth;
        private final StringBuilder out;
        private int at;

        /** Whether the blank at the end of {@link #out} came from blanks that may be taken together. */
        private boolean soft = true;

        /** For each opening brace the place of the one that closes it; made when first asked for. */
        private int @Nullable [] closes;

        Run(String in, Mode mode, int depth) {
            this.in = in;
            this.mode = mode;
            this.depth = depth;
            this.out = new StringBuilder(in.length());
        }

        String run() {
            while (at < in.length()) {
                step();
            }
            trimSoft();
            return out.toString();
        }

        private void step() {
            char c = in.charAt(at);
            switch (c) {
                case ' ', '\t', '\n', '\r' -> blanks();
                case '\\' -> command();
                case '{', '}' -> {
                    at++;
                    if (mode == Mode.BRACES) {
                        append(c);
                    }
                }
                case '$' -> dollar();
                case '~' -> tilde();
                case '-' -> dashes();
                case '`', '\'' -> quotes(c);
                case '?', '!' -> turned(c);
                case '^', '_' -> script(c);
                default -> {
                    append(c);
                    at++;
                }
            }
        }

        private void append(char c) {
            out.append(c);
            soft = false;
        }

        private void append(String text) {
            if (!text.isEmpty()) {
                out.append(text);
                soft = false;
            }
        }

        private void blanks() {
            int breaks = 0;
            while (at < in.length() && isBlank(in.charAt(at))) {
                breaks += in.charAt(at) == '\n' ? 1 : 0;
                at++;
            }
            if (breaks > 1) {
                lineBreak(BREAK);
            } else if (breaks == 1 && mode == Mode.LINES) {
                lineBreak('\n');
            } else if (!soft) {
                out.append(' ');
                soft = true;
            }
        }

        private void lineBreak(char mark) {
            trimSoft();
            if (out.length() > 0 || mark == BREAK && mode == Mode.LINES) {
                out.append(mark);
            }
            soft = true;
        }

        private void trimSoft() {
            while (soft && out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
            }
        }

        private void dashes() {
            int from = at;
            while (at < in.length() && in.charAt(at) == '-') {
                at++;
            }
            int count = at - from;
            if (mode == Mode.VERBATIM || mode == Mode.MATH || mode == Mode.BRACES || count == 1 || count > 3) {
                append(in.substring(from, at));
            } else {
                append(count == 2 ? '\u2013' : '\u2014');
            }
        }

        private void quotes(char c) {
            boolean pair = in.startsWith(c == '`' ? "``" : "''", at) && (mode == Mode.TEXT || mode == Mode.LINES);
            append(!pair ? c : c == '`' ? '\u201C' : '\u201D');
            at += pair ? 2 : 1;
        }

        /** {@code ?`} and {@code !`} begin a Spanish sentence. */
        private void turned(char c) {
            boolean turned = in.startsWith("`", at + 1) && !in.startsWith("``", at + 1) && mode == Mode.TEXT;
            append(!turned ? c : c == '?' ? '\u00BF' : '\u00A1');
            at += turned ? 2 : 1;
        }

        private void tilde() {
            boolean tie = at > 0
                    && at + 1 < in.length()
                    && !isBlank(in.charAt(at - 1))
                    && !isBlank(in.charAt(at + 1))
                    && (mode == Mode.TEXT || mode == Mode.LINES);
            append(tie ? ' ' : '~');
            at++;
        }

        private void dollar() {
            int close = mode == Mode.TEXT || mode == Mode.LINES ? closingDollar() : -1;
            if (close < 0) {
                append('$');
                at++;
                return;
            }
            append(new Run(in.substring(at + 1, close), Mode.MATH, depth + 1).run());
            at = close + 1;
        }

        /** The place of the dollar that closes a formula opened here; -1 if this is money or a stray dollar. */
        private int closingDollar() {
            int limit = Math.min(in.length(), at + LONGEST_FORMULA);
            boolean marks = false;
            for (int i = at + 1; i < limit; i++) {
                char c = in.charAt(i);
                if (c == '\\') {
                    marks = true;
                    i++;
                } else if (c == '$') {
                    boolean single = i == at + 2 && Character.isLetter(in.charAt(at + 1));
                    boolean tight = i > at + 1 && !isBlank(in.charAt(at + 1)) && !isBlank(in.charAt(i - 1));
                    return single || marks && (tight || in.charAt(at + 1) == '\\') ? i : -1;
                } else {
                    marks |= c == '^' || c == '_' || c == '<' || c == '>' || c == '=' || c == '{';
                }
            }
            return -1;
        }

        private void script(char c) {
            if (mode != Mode.MATH || at + 1 >= in.length()) {
                append(c);
                at++;
                return;
            }
            at++;
            String plain = argument();
            String moved = c == '^' ? LatexSymbols.raised(plain) : LatexSymbols.lowered(plain);
            append(moved != null ? moved : c + plain);
        }

        private void command() {
            String name = name();
            Character accent = LatexSymbols.accent(name);
            boolean word = Character.isLetter(name.isEmpty() ? ' ' : name.charAt(0));
            if (accent != null && (!word || name.length() > 1 || accents(at))) {
                accent(accent);
                return;
            }
            String symbol = LatexSymbols.symbol(name);
            if (symbol != null) {
                append(symbol);
                skipBlanks(word);
            } else if (mode == Mode.VERBATIM && (name.equals(":") || name.equals(";"))) {
                append(name);
            } else if (LatexSymbols.isBlank(name)) {
                out.append(' ');
                soft = false;
                skipBlanks(word);
            } else if (LatexSymbols.isNothing(name)) {
                skipBlanks(word);
            } else {
                special(name, word);
            }
        }

        /** The name of the command at {@link #at}, which goes behind it: letters, or one other character. */
        private String name() {
            int from = ++at;
            while (at < in.length() && at - from < LONGEST_COMMAND && isLetter(in.charAt(at))) {
                at++;
            }
            if (at == from && at < in.length()) {
                at++;
            }
            return in.substring(from, at);
        }

        /** Whether what follows a command of one letter is what it puts its accent on: {@code \c{c}}, {@code \c c}. */
        private boolean accents(int from) {
            return from < in.length()
                    && (in.charAt(from) == '{' || isBlank(in.charAt(from)) || in.charAt(from) == '\\');
        }

        private void accent(char mark) {
            skipBlanks(true);
            String letters = at < in.length() ? argument() : "";
            if (letters.isEmpty()) {
                append(LatexSymbols.alone(mark));
                return;
            }
            int first = letters.offsetByCodePoints(0, 1);
            String base = letters.substring(0, first);
            base = base.equals("\u0131") ? "i" : base.equals("\u0237") ? "j" : base;
            boolean letter = Character.isLetterOrDigit(base.codePointAt(0));
            append(letter ? Normalizer.normalize(base + mark, Normalizer.Form.NFC) : LatexSymbols.alone(mark) + base);
            append(letters.substring(first));
        }

        private void special(String name, boolean word) {
            switch (name) {
                case "par", "newline", "\\", "\n" -> {
                    lineBreak(BREAK);
                    skipBlanks(true);
                }
                case "textsuperscript", "textsubscript" -> {
                    String plain = argument();
                    String moved =
                            name.equals("textsuperscript") ? LatexSymbols.raised(plain) : LatexSymbols.lowered(plain);
                    append(moved != null ? moved : plain);
                }
                case "enquote", "mkbibquote" -> append("\u201C" + argument() + "\u201D");
                case "mkbibparens" -> append("(" + argument() + ")");
                case "href" -> {
                    argument();
                    append(argument());
                }
                case "sqrt" -> append("\u221A" + argument());
                case "frac" -> append(argument() + "/" + argument());
                case "noopsort", "label", "vspace", "hspace", "index", "textcolor", "color" -> argument();
                case "symbol", "char" -> number(argument(), name);
                case "" -> append('\\');
                default -> leave(name, word);
            }
        }

        /** The character with this number in Unicode. */
        private void number(String digits, String name) {
            try {
                append(Character.toString(Integer.parseInt(digits.strip())));
            } catch (IllegalArgumentException e) {
                leave(name, true);
                append('{' + digits + '}');
            }
        }

        private void leave(String name, boolean word) {
            append('\\');
            append(name.strip());
            if (word && unknown.size() < MOST_UNKNOWN) {
                unknown.add('\\' + name);
            }
        }

        private void skipBlanks(boolean word) {
            while (word && at < in.length() && isBlank(in.charAt(at))) {
                at++;
            }
        }

        /** The place of the brace that closes the one at {@link #at}; -1 if none does. */
        private int closing() {
            int[] known = closes;
            if (known == null) {
                known = closingBraces(in);
                closes = known;
            }
            return known[at];
        }

        /** The argument at {@link #at}, decoded: a group, a command with its accent, or one character. */
        private String argument() {
            skipBlanks(true);
            if (at >= in.length()) {
                return "";
            }
            if (in.charAt(at) == '{') {
                int close = depth >= DEEPEST ? -1 : closing();
                if (close < 0) {
                    at++;
                    return "";
                }
                String inner = in.substring(at + 1, close);
                at = close + 1;
                return new Run(inner, mode == Mode.LINES ? Mode.TEXT : mode, depth + 1).run();
            }
            int from = at;
            if (in.charAt(at) == '\\' && depth < DEEPEST) {
                name();
                return new Run(in.substring(from, at), Mode.TEXT, depth + 1).run();
            }
            if (in.charAt(at) == '}') {
                return "";
            }
            at = in.offsetByCodePoints(at, 1);
            return in.substring(from, at);
        }
    }

    /** For each opening brace of a text the place of the one that closes it, or -1. */
    private static int[] closingBraces(String text) {
        int[] closes = new int[text.length()];
        Arrays.fill(closes, -1);
        int[] open = new int[64];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                open = depth == open.length ? Arrays.copyOf(open, 2 * depth) : open;
                open[depth++] = i;
            } else if (c == '}' && depth > 0) {
                closes[open[--depth]] = i;
            }
        }
        return closes;
    }

    /** The place of the brace that closes the one at {@code open}; -1 if none does. */
    static int closingBrace(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** What a value holds between braces that go around all of it; null if there are none. */
    static @Nullable String inner(String value) {
        String text = value.strip();
        return text.startsWith("{") && closingBrace(text, 0) == text.length() - 1
                ? text.substring(1, text.length() - 1)
                : null;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
