// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import org.sheaf.audit.Digest;

/**
 * A file that came in.
 *
 * @param id its number in the store
 * @param digest SHA-256 of its bytes
 * @param name its name when it was imported
 * @param searchId the search it belongs to; when it came in, or as described since
 * @param format in which it was read
 * @param charset in which it was read
 * @param bytes its size
 * @param records number of records in it
 * @param problems number of problems found in it
 */
public record StoredFile(
        long id,
        Digest digest,
        String name,
        String searchId,
        String format,
        String charset,
        long bytes,
        long records,
        long problems) {

    /** The same file under another search. */
    public StoredFile under(String search) {
        return new StoredFile(id, digest, name, search, format, charset, bytes, records, problems);
    }
}
