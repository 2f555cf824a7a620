// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes an entry apart as it was probably meant, whatever is wrong with it: keys with blanks, commas or quotes, names of
 * fields with blanks, quotes inside quoted values, a brace too few or too many, a comma that is missing.
 */
final class BibTexEntryParser {
    private static final int LONGEST_NAME = 60;

    /** Fields of one entry; a real one has some dozen. */
    static final int MOST_FIELDS = 10_000;

    private final String text;
    private final boolean balanced;
    private final Map<String, String> macros;
    private final Set<String> unknownMacros = new TreeSet<>();
    private int at;

    private BibTexEntryParser(BibTexBlock block, Map<String, String> macros) {
        this.text = block.body();
        this.balanced = block.balanced();
        this.macros = macros;
    }

    /** What was found, and the macros in it that are defined nowhere. */
    record Parsed(BibTexEntry entry, Set<String> unknownMacros) {}

    static Parsed parse(BibTexBlock block, Map<String, String> macros) {
        BibTexEntryParser parser = new BibTexEntryParser(block, macros);
        String key = parser.key();
        List<BibTexEntry.Field> fields = parser.fields();
        return new Parsed(new BibTexEntry(block.type(), key, fields), parser.unknownMacros);
    }

    /** The definitions in an {@code @string}, which has fields and no key. */
    static List<BibTexEntry.Field> definitions(BibTexBlock block, Map<String, String> macros) {
        return new BibTexEntryParser(block, macros).fields();
    }

    /** The key: up to the first comma behind which a field begins, or nothing more. */
    private String key() {
        skipBlanks();
        int from = at;
        if (nameEnd(at) >= 0) {
            return "";
        }
        for (int comma = text.indexOf(',', from); comma >= 0 && comma - from <= 10 * LONGEST_NAME; ) {
            int behind = afterBlanks(comma + 1);
            if (behind == text.length() || nameEnd(behind) >= 0 || text.charAt(behind) == ',') {
                at = comma + 1;
                return oneLine(text.substring(from, comma));
            }
            comma = text.indexOf(',', comma + 1);
        }
        int end = text.indexOf(',', from);
        int line = text.indexOf('\n', from);
        end = end < 0 || line >= 0 && line < end ? line : end;
        end = end < 0 ? text.length() : end;
        at = Math.min(end + 1, text.length());
        return oneLine(text.substring(from, end));
    }

    private List<BibTexEntry.Field> fields() {
        List<BibTexEntry.Field> fields = new ArrayList<>();
        while (at < text.length() && fields.size() < MOST_FIELDS) {
            skipBlanks();
            int equals = at < text.length() ? nameEnd(at) : -1;
            if (equals < 0) {
                at = nextStart();
                continue;
            }
            String name = oneLine(text.substring(at, equals)).toLowerCase(Locale.ROOT);
            at = equals + 1;
            fields.add(new BibTexEntry.Field(name, value()));
        }
        return List.copyOf(fields);
    }

    /** Where the next field may begin: behind the next comma or line break. */
    private int nextStart() {
        int i = at;
        while (i < text.length() && text.charAt(i) != ',' && text.charAt(i) != '\n') {
            i++;
        }
        return Math.min(i + 1, text.length());
    }

    /** The place of the equals sign, if the name of a field begins at {@code from}; else -1. */
    private int nameEnd(int from) {
        int i = from;
        while (i < text.length() && i - from <= LONGEST_NAME) {
            char c = text.charAt(i);
            if (c == '=') {
                return i > from ? i : -1;
            }
            if (c == ',' || c == '{' || c == '}' || c == '"' || c == '\n' || c == '\\' || i == from && c == '#') {
                return -1;
            }
            i++;
        }
        return -1;
    }

    /** A value and what is joined to it with {@code #}. */
    private String value() {
        StringBuilder value = new StringBuilder();
        while (true) {
            skipBlanks();
            if (at >= text.length()) {
                return value.toString();
            }
            char c = text.charAt(at);
            value.append(c == '{' ? braced() : c == '"' ? quoted() : bare());
            int next = afterBlanks(at);
            if (next >= text.length() || text.charAt(next) != '#') {
                return value.toString();
            }
            at = next + 1;
        }
    }

    private String braced() {
        int from = ++at;
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            if (depth == 0 || !balanced && c == '\n' && endsBefore(i)) {
                at = i + 1;
                return withoutComma(text.substring(from, i), depth == 0);
            }
        }
        at = text.length();
        return withoutComma(text.substring(from), false);
    }

    /** Whether the next line begins a field and this one ended with a comma: then a brace is missing before it. */
    private boolean endsBefore(int lineBreak) {
        int last = lineBreak - 1;
        while (last >= 0 && (text.charAt(last) == ' ' || text.charAt(last) == '\r')) {
            last--;
        }
        return last >= 0 && text.charAt(last) == ',' && beginsField(afterBlanks(lineBreak + 1));
    }

    /** Whether a field begins at {@code from}, judged more strictly than where one is expected. */
    private boolean beginsField(int from) {
        int equals = nameEnd(from);
        if (equals < 0) {
            return false;
        }
        int value = afterBlanks(equals + 1);
        return value < text.length()
                && (text.charAt(value) == '{' || text.charAt(value) == '"' || Character.isDigit(text.charAt(value)));
    }

    /** The text without the comma and the braces that a missing brace left at its end. */
    private static String withoutComma(String value, boolean closed) {
        if (closed) {
            return value;
        }
        int end = value.length();
        while (end > 0
                && (value.charAt(end - 1) == ',' || value.charAt(end - 1) == '}' || value.charAt(end - 1) <= ' ')) {
            end--;
        }
        return value.substring(0, end);
    }

    /** A quoted value. A quote ends it only where a comma, a {@code #}, the next field or the end follows. */
    private String quoted() {
        int from = ++at;
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && !(i + 1 < text.length() && text.charAt(i + 1) == '"')) {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '"' && (depth <= 0 || !balanced) && closes(i)) {
                at = i + 1;
                return text.substring(from, i);
            }
        }
        at = text.length();
        return text.substring(from);
    }

    private boolean closes(int quote) {
        if (text.charAt(quote - 1) == '\\') {
            return false;
        }
        int next = afterBlanks(quote + 1);
        if (next == text.length() || text.charAt(next) == '#') {
            return true;
        }
        if (text.charAt(next) == ',') {
            int behind = afterBlanks(next + 1);
            return behind == text.length() || nameEnd(behind) >= 0 || text.charAt(behind) == '}';
        }
        return next > quote + 1 && beginsField(next) && isWord(next, nameEnd(next));
    }

    private boolean isWord(int from, int to) {
        return text.substring(from, to).strip().chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '_');
    }

    /** A number or a macro; anything else that stands there without delimiters is taken as it is. */
    private String bare() {
        int from = at;
        while (at < text.length() && ",\n#}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at).strip();
        if (at < text.length() && text.charAt(at) == '}') {
            at++;
        }
        if (word.isEmpty() || word.chars().allMatch(Character::isDigit)) {
            return word;
        }
        String macro = macros.get(word.toLowerCase(Locale.ROOT));
        if (macro == null) {
            unknownMacros.add(word);
        }
        return macro == null ? word : macro;
    }

    private void skipBlanks() {
        at = afterBlanks(at);
    }

    private int afterBlanks(int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\u00A0')) {
            i++;
        }
        return i;
    }

    private static String oneLine(String text) {
        return text.replace('\u00A0', ' ').strip().replaceAll("\\s+", " ");
    }
}
