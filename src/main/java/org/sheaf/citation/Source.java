// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import org.sheaf.audit.Digest;

/**
 * Where a record was read: enough to find its raw text again to the byte.
 *
 * @param file the file's name as given
 * @param digest the file's SHA-256
 * @param ordinal 1-based place among the records of the file
 * @param line 1-based line at which the record starts; of a workbook the row
 * @param offset 0-based byte at which the record's raw text starts
 * @param length bytes of raw text; 0 where the file is zipped and has none
 */
public record Source(String file, Digest digest, int ordinal, long line, long offset, long length) {
    public Source {
        if (ordinal < 1 || line < 1 || offset < 0 || length < 0) {
            throw new IllegalArgumentException("not a place in a file: " + file + " " + ordinal + " " + line);
        }
    }

    public RecordId recordId() {
        return RecordId.of(digest, ordinal);
    }
}
