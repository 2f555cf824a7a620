// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.reading.ByteLines;
import org.sheaf.formats.reading.ProblemLog;
import org.sheaf.formats.reading.Reading;

/**
 * The grammar of a tagged format: which lines begin with a tag, which tags begin and end a record, and what the tags
 * mean. {@link TaggedReader} does for all of them what they have in common.
 */
interface TaggedGrammar {
    /** What a tag does to the records of a file. */
    enum Role {
        /** It begins a record, and is its first field. */
        START,
        /** It belongs to the record that is open, or begins one if none is. */
        FIELD,
        /** It ends the record, and is no field. */
        END,
        /** It tells about the file; it is no field, and no record goes on behind it. */
        OUTSIDE
    }

    /** Whether the line begins with a tag; if so {@link #tag()} and {@link #valueStart()} tell about it. */
    boolean find(ByteLines line);

    /** The tag that was found. */
    String tag();

    /** Place in the line's buffer at which the value starts. */
    int valueStart();

    /**
     * What the tag that was found does.
     *
     * @param open the record that is open; one without fields if there is none
     * @param afterBlank whether the line before is blank
     */
    Role role(TaggedRecord open, boolean afterBlank);

    /** The tag with which every record should begin; empty if the format has none. */
    String start();

    /** The tag with which every record should end; empty if the format has none. */
    String end();

    /** Whether lines without a tag below this one are the same text wrapped, and not paragraphs or items. */
    boolean wraps(String tag);

    /** Whether a field with this tag says something about the work, and not only about the record. */
    boolean isContent(String tag);

    /** Whether the fields are a citation, although the record has neither the tag that begins nor the one that ends it. */
    boolean isCitation(TaggedRecord record);

    /** Whether a line without a tag, inside a record, is the database's own talk and no part of the record. */
    default boolean isTalk(String text, boolean afterBlank) {
        return false;
    }

    /** Adds a field to the record that is open, and gives the field to which lines below it belong. */
    default TaggedField add(TaggedRecord record, String value, Reading reading) {
        TaggedField field = new TaggedField(tag(), value, wraps(tag()));
        record.add(field);
        return field;
    }

    /** Says that a record holds nothing. */
    default void reportEmpty(TaggedRecord record, ProblemLog problems) {
        problems.error(
                record.line(),
                "A record that holds nothing but its type.",
                "Look it up in the database, or delete the line.");
    }

    CitationRecord map(TaggedRecord record, CitationRecord.Builder builder);
}
