// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.Set;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.reading.ByteLines;

/**
 * The grammar of RefWorks: a record begins at {@code RT} and has no end. Since a tag looks like a word in capitals, only
 * the format's own tags count. Above the records stands a legend of the tags, which is passed over.
 */
final class RefWorksGrammar implements TaggedGrammar {
    private static final String TYPE = "RT";

    private static final Set<String> KNOWN = Set.of(
            "RT", "SR", "ID", "A1", "T1", "JF", "JO", "YR", "FD", "VO", "IS", "SP", "OP", "K1", "AB", "NO", "A2", "T2",
            "ED", "PB", "PP", "A3", "A4", "A5", "A6", "T3", "SN", "AV", "AD", "AN", "LA", "CL", "SF", "OT", "LK", "DO",
            "CN", "DB", "DS", "IP", "RD", "ST", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "UL", "SL", "LL",
            "WT", "WV", "WP", "OL");

    private static final Set<String> LISTS = Set.of("A1", "A2", "A3", "A4", "K1", "UL", "LK", "SN", "NO");

    private static final int LONG_TAG = 3;

    private final BareTagLine tagLine = new BareTagLine(KNOWN::contains);
    private String tenthUserField = "";
    private int valueStart;

    @Override
    public boolean find(ByteLines line) {
        tenthUserField = tenthUserField(line);
        boolean found = tenthUserField.isEmpty() && tagLine.find(line);
        valueStart = found ? tagLine.valueStart() : line.start() + LONG_TAG + 1;
        return found || !tenthUserField.isEmpty();
    }

    /** {@code U10} to {@code U15} are the only tags of three characters. */
    private static String tenthUserField(ByteLines line) {
        byte[] b = line.buffer();
        int from = line.start();
        boolean tag = line.end() - from > LONG_TAG
                && b[from] == 'U'
                && b[from + 1] == '1'
                && b[from + 2] >= '0'
                && b[from + 2] <= '5'
                && b[from + LONG_TAG] == ' ';
        return tag ? "U1" + (char) b[from + 2] : "";
    }

    @Override
    public String tag() {
        return tenthUserField.isEmpty() ? tagLine.tag() : tenthUserField;
    }

    @Override
    public int valueStart() {
        return valueStart;
    }

    @Override
    public Role role(TaggedRecord open, boolean afterBlank) {
        return tag().equals(TYPE) ? Role.START : Role.FIELD;
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
        return !LISTS.contains(tag) && !tag.equals("AB");
    }

    @Override
    public boolean isContent(String tag) {
        return !tag.equals(TYPE) && !tag.equals("SR");
    }

    @Override
    public boolean isCitation(TaggedRecord record) {
        return record.has("T1");
    }

    @Override
    public CitationRecord map(TaggedRecord record, CitationRecord.Builder builder) {
        return RefWorksMapping.map(record, builder);
    }
}
