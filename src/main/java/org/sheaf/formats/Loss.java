// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.util.List;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.exchange.RecordField;

/**
 * Something that a record states and that does not come back, or not as it was, when the file in which it was written is
 * read again.
 *
 * @param record the record as it was to be written
 * @param field the field
 * @param kind how much is lost
 * @param before what the record states: the text, or those of several values that do not come back
 * @param after what comes back instead; empty if nothing does
 */
public record Loss(CitationRecord record, RecordField field, Kind kind, List<String> before, String after) {
    public Loss {
        before = List.copyOf(before);
    }

    /** How much of a field is lost. */
    public enum Kind {
        /** Nothing of it comes back. */
        WHOLE("is not in the file"),
        /** Some of several values do not come back. */
        PART("is in the file in part"),
        /** It comes back as another text, such as a name that the format has to take apart. */
        CHANGED("reads back differently"),
        /** The words come back; line breaks and double blanks between them do not. */
        LAYOUT("has lost its line breaks");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What happened, as the end of a sentence that begins with the field. */
        public String label() {
            return label;
        }
    }
}
