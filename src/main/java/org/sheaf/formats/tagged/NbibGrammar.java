// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.Set;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.reading.ByteLines;
import org.sheaf.formats.reading.Excerpt;
import org.sheaf.formats.reading.ProblemLog;

/**
 * The grammar of NBIB. Records have no end tag: one starts at {@code PMID}, or behind a blank line at {@code OWN},
 * {@code STAT} or the tag with which the one before began (ERIC's records have no {@code PMID}).
 */
final class NbibGrammar implements TaggedGrammar {
    /** Tags that tell about the record and not about the work. */
    private static final Set<String> HOUSEKEEPING =
            Set.of("PMID", "OWN", "STAT", "DCOM", "LR", "DA", "EDAT", "CRDT", "MHDA");

    private final NbibTagLine tagLine = new NbibTagLine();

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
        String tag = tag();
        boolean again = afterBlank && (tag.equals("OWN") || tag.equals("STAT") || open.beginsWith(tag));
        return again || tag.equals("PMID") ? Role.START : Role.FIELD;
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
    public boolean wraps(String tag) {
        return true;
    }

    @Override
    public boolean isContent(String tag) {
        return !HOUSEKEEPING.contains(tag);
    }

    @Override
    public boolean isCitation(TaggedRecord record) {
        return true;
    }

    @Override
    public void reportEmpty(TaggedRecord record, ProblemLog problems) {
        problems.error(
                record.line(),
                "A record that holds nothing about a work: \"" + Excerpt.of(record.peek("PMID")) + "\".",
                "Look the number up in PubMed, or delete the line.");
    }

    @Override
    public CitationRecord map(TaggedRecord record, CitationRecord.Builder builder) {
        return NbibMapping.map(record, builder);
    }
}
