// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.IOException;
import org.sheaf.citation.CitationRecord;

/** Writes records one at a time in some format. What it writes to is opened, encoded as UTF-8 and closed by the caller. */
public interface CitationWriter {
    /** Writes one record behind those written before. */
    void write(CitationRecord record) throws IOException;
}
