// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.Set;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.reading.ByteLines;

/**
 * The grammar of Web of Science's tagged format: a record goes from {@code PT} to {@code ER}; {@code FN}, {@code VR} and
 * {@code EF} frame the file, and stand in the middle of files that people joined. Lines below a tag are indented by
 * three blanks.
 */
final class WebOfScienceGrammar implements TaggedGrammar {
    private static final String TYPE = "PT";
    private static final Set<String> OUTSIDE = Set.of("FN", "VR", "EF");

    /** Tags below which each line is an item; below the others the same text goes on. */
    private static final Set<String> LISTS =
            Set.of("AU", "AF", "BA", "BF", "BE", "CA", "GP", "ED", "C1", "C3", "CR", "RP", "MH", "Z2");

    private final BareTagLine tagLine = new BareTagLine(tag -> true);

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
        if (OUTSIDE.contains(tag())) {
            return Role.OUTSIDE;
        }
        return tag().equals(TYPE) ? Role.START : Role.FIELD;
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
        return !isList(tag);
    }

    /** Whether the value of a tag is a list: of lines here, of pieces between semicolons in the format's tables. */
    static boolean isList(String tag) {
        return LISTS.contains(tag);
    }

    @Override
    public boolean isContent(String tag) {
        return !tag.equals(TYPE);
    }

    @Override
    public boolean isCitation(TaggedRecord record) {
        return record.has("TI");
    }

    @Override
    public CitationRecord map(TaggedRecord record, CitationRecord.Builder builder) {
        return WebOfScienceMapping.map(record, builder);
    }
}
