// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.Set;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.reading.ByteLines;

/**
 * The grammar of EndNote's tagged format: a percent sign, one character, a blank. A record begins at {@code %0} and has no
 * end; where {@code %0} is left out (AIS eLibrary), it begins behind a blank line with the tag with which the one before
 * began, or with an author or a title although one is open that has a title.
 */
final class ReferGrammar implements TaggedGrammar {
    private static final String TYPE = "%0";
    private static final String TITLE = "%T";
    private static final Set<String> FIRST = Set.of("%A", TITLE, "%F");
    private static final int ASCII = 128;

    /** Every tag as one shared text. */
    private static final String[] NAMES = names();

    private String tag = "";
    private int valueStart;

    @Override
    public boolean find(ByteLines line) {
        byte[] b = line.buffer();
        int from = line.start();
        int to = line.end();
        if (to - from < 2 || b[from] != '%' || b[from + 1] <= ' ' || b[from + 1] == '%') {
            return false;
        }
        if (to - from > 2 && b[from + 2] != ' ' && b[from + 2] != '\t') {
            return false;
        }
        tag = NAMES[b[from + 1]];
        valueStart = Math.min(to, from + 3);
        return true;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public int valueStart() {
        return valueStart;
    }

    @Override
    public Role role(TaggedRecord open, boolean afterBlank) {
        boolean again = afterBlank && (open.beginsWith(tag) || FIRST.contains(tag) && open.has(TITLE));
        return again || tag.equals(TYPE) ? Role.START : Role.FIELD;
    }

    @Override
    public String start() {
        return TYPE;
    }

    @Override
    public String end() {
        return "";
    }

    @Override
    public boolean wraps(String tag) {
        return false;
    }

    @Override
    public boolean isContent(String tag) {
        return !tag.equals(TYPE);
    }

    @Override
    public boolean isCitation(TaggedRecord record) {
        return record.has(TITLE);
    }

    @Override
    public CitationRecord map(TaggedRecord record, CitationRecord.Builder builder) {
        return ReferMapping.map(record, builder);
    }

    private static String[] names() {
        String[] names = new String[ASCII];
        for (int i = 0; i < names.length; i++) {
            names[i] = "%" + (char) i;
        }
        return names;
    }
}
