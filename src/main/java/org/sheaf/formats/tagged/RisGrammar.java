// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.reading.ByteLines;
import org.sheaf.formats.reading.Preamble;
import org.sheaf.formats.reading.ProblemLog;
import org.sheaf.formats.reading.Reading;

/**
 * The grammar of RIS: a record goes from {@code TY} to {@code ER}, to the next {@code TY}, or to the end of the file. In
 * exports that lack {@code TY}, it begins behind a blank line with the tag with which the one before began.
 */
final class RisGrammar implements TaggedGrammar {
    private static final String TYPE = "TY";

    private final RisTagLine tagLine = new RisTagLine();

    @Override
    public boolean find(ByteLines line) {
        return tagLine.find(line);
    }

    @Override
    public String tag() {
        return tagLine.tag();
    }

    @Override
    public int valueStart() {
        return tagLine.valueStart();
    }

    @Override
    public Role role(TaggedRecord open, boolean afterBlank) {
        if (tag().equals("ER")) {
            return Role.END;
        }
        boolean again = afterBlank && !open.beginsWith(TYPE) && open.beginsWith(tag());
        return again || tag().equals(TYPE) ? Role.START : Role.FIELD;
    }

    @Override
    public String start() {
        return TYPE;
    }

    @Override
    public String end() {
        return "ER";
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
        return record.has("TI") || record.has("T1") || record.has("CT");
    }

    @Override
    public boolean isTalk(String text, boolean afterBlank) {
        return afterBlank && Preamble.endsRecord(text) || Preamble.isLink(text);
    }

    /** Adds a field, and the fields that its value swallowed. */
    @Override
    public TaggedField add(TaggedRecord record, String value, Reading reading) {
        String tag = tag();
        int from = 0;
        int swallowed = SwallowedTag.find(value, 0);
        if (swallowed >= 0) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.SWALLOWED_TAGS,
                            reading.line().number(),
                            "The value of " + tag
                                    + " had other tags in it; it was cut and they were read by themselves.",
                            "");
        }
        while (swallowed >= 0) {
            record.add(new TaggedField(tag, value.substring(from, swallowed).strip(), false));
            tag = value.substring(swallowed, swallowed + 2);
            from = Math.min(swallowed + RisTagLine.WIDTH, value.length());
            swallowed = SwallowedTag.find(value, from);
        }
        TaggedField last =
                new TaggedField(tag, from == 0 ? value : value.substring(from).strip(), false);
        record.add(last);
        return last;
    }

    @Override
    public CitationRecord map(TaggedRecord record, CitationRecord.Builder builder) {
        return RisMapping.map(record, builder);
    }
}
