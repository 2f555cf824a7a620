// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import org.sheaf.citation.CitationRecord;

/**
 * Writes records one at a time in some format. What it writes to is opened and closed by the caller, and texts are
 * encoded as UTF-8 there.
 */
public interface CitationWriter extends Closeable {
    /** Writes one record behind those written before. */
    void write(CitationRecord record) throws IOException;

    /**
     * The fields that come back when what was written is read again. What a record states in another field is lost in
     * this format, and the user is told.
     */
    Set<RecordField> carries();

    /** Writes what ends the file, if anything does. What is written to stays open. */
    @Override
    default void close() throws IOException {}
}
