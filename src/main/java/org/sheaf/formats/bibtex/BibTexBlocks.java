// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sheaf.formats.reading.ByteLines;
import org.sheaf.formats.reading.Excerpt;
import org.sheaf.formats.reading.Preamble;
import org.sheaf.formats.reading.ProblemLog;
import org.sheaf.formats.reading.Reading;

/**
 * Cuts a BibTeX file into its entries without understanding them, so that one that is broken costs no other: from
 * {@code @type{} to the bracket that closes it, or, if a brace is missing, to the line on which the next one begins. If a
 * brace too many closed an entry early, the fields that stand behind it still belong to it.
 */
final class BibTexBlocks {
    /** Bytes of one entry that are kept; what follows in the same entry is lost and said to be. */
    private static final long ENTRY_CAP = 16L << 20;

    private static final int LONGEST_TYPE = 30;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_FIELD_NAME = 60;

    /** Types of entries: with one of these and a key a line begins an entry wherever it stands. */
    private static final Set<String> TYPES = Set.of(
            "article",
            "book",
            "booklet",
            "bookinbook",
            "collection",
            "conference",
            "dataset",
            "electronic",
            "inbook",
            "incollection",
            "inproceedings",
            "inreference",
            "journal",
            "manual",
            "mastersthesis",
            "misc",
            "mvbook",
            "mvcollection",
            "mvproceedings",
            "online",
            "patent",
            "periodical",
            "phdthesis",
            "proceedings",
            "reference",
            "report",
            "software",
            "suppbook",
            "suppcollection",
            "suppperiodical",
            "techreport",
            "thesis",
            "unpublished",
            "webpage",
            "www",
            "newspaper",
            "magazine");

    private final Reading reading;
    private final Consumer<BibTexBlock> sink;
    private @Nullable Open open;
    private @Nullable Open closed;

    BibTexBlocks(Reading reading, Consumer<BibTexBlock> sink) {
        this.reading = reading;
        this.sink = sink;
    }

    void read() throws IOException {
        while (reading.nextLine()) {
            line(reading.line());
        }
        flush();
        if (open != null) {
            cut(open);
        }
    }

    private void line(ByteLines line) {
        byte[] bytes = line.buffer();
        int end = line.end();
        if (open != null && begins(open, bytes, line.start(), end)) {
            Open unfinished = open;
            open = null;
            cut(unfinished);
        }
        if (open == null && closed != null && isField(bytes, line.start(), end)) {
            open = closed.reopened();
            closed = null;
        }
        int at = line.start();
        while (at < end) {
            at = open == null ? outside(line, at) : inside(open, line, at);
        }
        if (open != null) {
            open.text.append('\n');
        }
    }

    /** Reads on from {@code from} outside of entries; gives the place behind what it read. */
    private int outside(ByteLines line, int from) {
        byte[] bytes = line.buffer();
        int end = line.end();
        for (int i = from; i < end; i++) {
            if (bytes[i] != '@') {
                continue;
            }
            int bracket = bracket(bytes, i, end);
            if (bracket > 0) {
                between(line, from, i);
                flush();
                open = new Open(word(bytes, i + 1, bracket), bytes[bracket] == '(', line.number(), line.offsetAt(i));
                open.end = line.offsetAt(bracket + 1);
                return bracket + 1;
            }
        }
        between(line, from, end);
        return end;
    }

    private int inside(Open entry, ByteLines line, int from) {
        byte[] bytes = line.buffer();
        int end = line.end();
        for (int i = from; i < end; i++) {
            switch (bytes[i]) {
                case '\\' -> i++;
                case '{' -> entry.depth++;
                case '}' -> entry.depth -= entry.depth > 0 ? 1 : 0;
                case '"' -> entry.quoted ^= entry.round && entry.depth == 0;
                default -> {
                    // of no account to the brackets
                }
            }
            boolean over =
                    i < end && entry.depth == 0 && (entry.round ? bytes[i] == ')' && !entry.quoted : bytes[i] == '}');
            if (over) {
                take(entry, line, from, i);
                entry.end = line.offsetAt(i + 1);
                closed = entry;
                open = null;
                return i + 1;
            }
        }
        take(entry, line, from, end);
        if (!line.blank()) {
            entry.end = line.offsetAt(end);
        }
        return end;
    }

    private void take(Open entry, ByteLines line, int from, int to) {
        entry.bytes += to - from;
        if (entry.bytes <= ENTRY_CAP) {
            entry.text.append(reading.text(from, to));
        } else if (!entry.full) {
            entry.full = true;
            reading.problems()
                    .error(
                            line.number(),
                            "The entry that starts on line " + entry.line + " is longer than " + (ENTRY_CAP >> 20)
                                    + " MB; from this line on it was not read.",
                            "Look whether a brace is missing there.");
        }
    }

    /** Text that belongs to no entry. */
    private void between(ByteLines line, int from, int to) {
        String text = reading.text(from, to).strip();
        if (text.isEmpty() || isPunctuation(text) || text.startsWith("%") || Preamble.isKnown(text)) {
            return;
        }
        if (text.startsWith("@")) {
            int letters = 1;
            while (letters < text.length() && isLetter((byte) Math.min(text.charAt(letters), 127))) {
                letters++;
            }
            String type = text.substring(1, letters).toLowerCase(Locale.ROOT);
            if (type.equals("comment")) {
                return;
            }
            if (TYPES.contains(type)) {
                reading.problems()
                        .error(
                                line.number(),
                                "An entry seems to begin here, but no brace follows: \"" + Excerpt.of(text) + "\".",
                                "Write it as @" + type + "{key, ...}.");
                return;
            }
        }
        reading.problems()
                .warning(
                        ProblemLog.Kind.STRAY_TEXT,
                        line.number(),
                        "Text that belongs to no entry was passed over: \"" + Excerpt.of(text) + "\".",
                        "");
    }

    private static boolean isPunctuation(String text) {
        return text.chars().allMatch(c -> ",;}){(".indexOf(c) >= 0);
    }

    /** Gives away the entry that was closed, now that nothing can follow that belongs to it. */
    private void flush() {
        Open entry = closed;
        if (entry != null) {
            closed = null;
            sink.accept(entry.block(!entry.patched));
        }
    }

    private void cut(Open entry) {
        sink.accept(entry.block(false));
    }

    /** Whether a line inside an entry begins the next one, so that a brace must be missing. */
    private static boolean begins(Open entry, byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        if (at == end || bytes[at] != '@') {
            return false;
        }
        int bracket = bracket(bytes, at, end);
        if (bracket < 0) {
            return false;
        }
        if (entry.depth <= (entry.round ? 0 : 1) && !entry.quoted || entry.type.equals("comment")) {
            return true;
        }
        return TYPES.contains(word(bytes, at + 1, bracket)) && isKey(bytes, bracket + 1, end);
    }

    /** Whether a key stands at {@code from}, with a comma behind it. */
    private static boolean isKey(byte[] bytes, int from, int end) {
        for (int i = from; i < Math.min(end, from + LONGEST_KEY); i++) {
            if (bytes[i] == ',') {
                return true;
            }
            if ("={}\"".indexOf(bytes[i]) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether a line is a field: a name, an equals sign, and the beginning of a value. */
    private static boolean isField(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && at - start < LONGEST_FIELD_NAME && bytes[at] != '=') {
            if ("{}\"@,\\".indexOf(bytes[at]) >= 0) {
                return false;
            }
            at++;
        }
        if (at == start || at >= end || bytes[at] != '=') {
            return false;
        }
        at++;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at < end && (bytes[at] == '{' || bytes[at] == '"' || bytes[at] >= '0' && bytes[at] <= '9');
    }

    /** The place of the bracket behind {@code @type}, where {@code at} is the place of the {@code @}; -1 if none. */
    private static int bracket(byte[] bytes, int at, int end) {
        int i = at + 1;
        while (i < end && bytes[i] == ' ') {
            i++;
        }
        int letters = i;
        while (i < end && isLetter(bytes[i]) && i - letters <= LONGEST_TYPE) {
            i++;
        }
        if (i == letters || i - letters > LONGEST_TYPE) {
            return -1;
        }
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i < end && (bytes[i] == '{' || bytes[i] == '(') ? i : -1;
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    /** The letters from {@code from} to {@code to}, lower case. */
    private static String word(byte[] bytes, int from, int to) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (isLetter(bytes[i])) {
                word.append((char) (bytes[i] | 0x20));
            }
        }
        return word.toString();
    }

    /** An entry being gathered. */
    private static final class Open {
        private final String type;
        private final boolean round;
        private final long line;
        private final long offset;
        private final StringBuilder text = new StringBuilder(1024);
        private int depth;
        private boolean quoted;
        private boolean full;
        private boolean patched;
        private long bytes;
        private long end;

        Open(String type, boolean round, long line, long offset) {
            this.type = type;
            this.round = round;
            this.line = line;
            this.offset = offset;
            this.depth = round ? 0 : 1;
        }

        /** The same entry, whose closing bracket turned out to be one too many. */
        Open reopened() {
            patched = true;
            depth = round ? 0 : 1;
            text.append(",\n");
            return this;
        }

        BibTexBlock block(boolean balanced) {
            return new BibTexBlock(type, text.toString(), line, offset, end - offset, balanced);
        }
    }
}
