// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

import java.io.IOException;

/** A citation format: what it is called, whether it knows a file when it sees its beginning, and how it is read. */
public interface CitationFormat {
    /** The name shown to the user, such as {@code RIS}. */
    String formatName();

    /** Whether a file that begins so is of this format, judged by content alone. */
    boolean recognises(Head head);

    /**
     * Reads the whole file. Whatever the bytes are, this gives records and problems and no exception but that of the
     * file system.
     */
    void read(Reading reading) throws IOException;
}
