// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.exchange;

import java.io.IOException;
import java.io.InputStream;
import org.sheaf.audit.Digest;

/** The bytes of one file handed to a reader, which may ask for them more than once. */
public interface CitationFile {
    /** The file's name as the user knows it. */
    String name();

    /** The SHA-256 of the bytes. */
    Digest digest();

    /** Number of bytes. */
    long size();

    /** The bytes from the beginning; the caller closes the stream. */
    InputStream open() throws IOException;
}
