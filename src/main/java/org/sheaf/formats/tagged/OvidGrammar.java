// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.reading.ByteLines;
import org.sheaf.formats.reading.Preamble;
import org.sheaf.formats.reading.ProblemLog;

/**
 * The grammar of Ovid's texts. A record begins with its number, {@code <1. >}, and has no end. Below it stand either tags
 * ({@code UI  - 90000001}, further paragraphs at the margin), or names of fields at the margin with their values
 * indented below; which of the two shows in the first line.
 */
final class OvidGrammar implements TaggedGrammar {
    /** How the number of a record is kept among its fields. */
    static final String NUMBER = "<>";

    private static final int LONGEST_NAME = 60;
    private static final Set<String> TEXTS = Set.of("TI", "SO", "Title", "Source");

    private final RisTagLine tagLine = new RisTagLine();
    private String tag = "";
    private int valueStart;
    private boolean named;
    private boolean undecided = true;

    @Override
    public boolean find(ByteLines line) {
        byte[] b = line.buffer();
        int from = line.start();
        int to = line.end();
        if (isNumber(b, from, to)) {
            tag = NUMBER;
            valueStart = from;
            undecided = true;
            return true;
        }
        if (from == to || b[from] <= ' ') {
            return false;
        }
        boolean tagged = tagLine.find(line) && !tagLine.tag().equals("ER");
        if (undecided && (tagged || isName(b, from, to))) {
            named = !tagged;
            undecided = false;
        }
        if (named) {
            if (!isName(b, from, to)) {
                return false;
            }
            int colon = colon(b, from, to);
            tag = new String(b, from, (colon < to ? colon : to) - from, StandardCharsets.ISO_8859_1).strip();
            valueStart = Math.min(to, colon + 1);
            return true;
        }
        tag = tagLine.tag();
        valueStart = tagLine.valueStart();
        return tagged;
    }

    private static boolean isNumber(byte[] b, int from, int to) {
        if (to - from < 3 || b[from] != '<') {
            return false;
        }
        int digits = 0;
        int at = from + 1;
        while (at < to && (b[at] >= '0' && b[at] <= '9' || b[at] == ' ' || b[at] == '.')) {
            digits += b[at] >= '0' && b[at] <= '9' ? 1 : 0;
            at++;
        }
        if (digits == 0 || at == to || b[at] != '>') {
            return false;
        }
        while (++at < to) {
            if (b[at] != ' ') {
                return false;
            }
        }
        return true;
    }

    /** A name begins with a capital and has a few words of letters; a sentence would have more, or a full stop. */
    private static boolean isName(byte[] b, int from, int to) {
        int end = colon(b, from, to);
        if (b[from] < 'A' || b[from] > 'Z' || end - from > LONGEST_NAME) {
            return false;
        }
        for (int i = from; i < end; i++) {
            boolean letter = b[i] >= 'a' && b[i] <= 'z' || b[i] >= 'A' && b[i] <= 'Z';
            if (!letter && b[i] != ' ' && b[i] != '/' && b[i] != '-' && b[i] != '(' && b[i] != ')' && b[i] != '&') {
                return false;
            }
        }
        return true;
    }

    /** Place of the colon behind a name such as Ovid's link to itself; the end of the line if there is none. */
    private static int colon(byte[] b, int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_NAME); i++) {
            if (b[i] == ':') {
                return i;
            }
        }
        return to;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public int valueStart() {
        return valueStart;
    }

    /** Some exports have no numbers; there a record begins behind a blank line with what the one before began with. */
    @Override
    public Role role(TaggedRecord open, boolean afterBlank) {
        boolean again = afterBlank && open.beginsWith(tag);
        boolean vendor =
                tag.equals("VN") && !(open.beginsWith(NUMBER) && open.fields().size() == 1);
        return again || vendor || tag.equals(NUMBER) ? Role.START : Role.FIELD;
    }

    @Override
    public String start() {
        return "";
    }

    @Override
    public String end() {
        return "";
    }

    @Override
    public boolean wraps(String name) {
        return TEXTS.contains(name);
    }

    @Override
    public boolean isContent(String name) {
        return !name.equals(NUMBER) && !name.equals("VN") && !name.equals("DB") && !name.equals("Database");
    }

    @Override
    public boolean isCitation(TaggedRecord record) {
        return true;
    }

    @Override
    public boolean isTalk(String text, boolean afterBlank) {
        return Preamble.isLink(text);
    }

    @Override
    public void reportEmpty(TaggedRecord record, ProblemLog problems) {
        problems.error(
                record.line(),
                "A record that holds nothing but its number.",
                "Look it up in the database, or delete the line.");
    }

    @Override
    public CitationRecord map(TaggedRecord record, CitationRecord.Builder builder) {
        return OvidMapping.map(record, builder);
    }
}
