// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.reading.ProblemLog;

/** What the elements of a format in XML mean. */
interface XmlMapping {
    /** Whether the element says something about a work. */
    boolean isCitation(XmlElement record);

    /** Says what a record that is no citation is instead. */
    default void reportEmpty(XmlElement record, long line, ProblemLog problems) {
        problems.error(line, "A record that holds nothing about a work.", "Look it up in the database, or delete it.");
    }

    CitationRecord map(XmlElement record, CitationRecord.Builder builder);
}
