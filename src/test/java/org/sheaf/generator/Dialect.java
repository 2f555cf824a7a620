// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How one system writes citations into a file. Tags, their order, line ends, spaces and the forms of names, pages and
 * identifiers are those seen in real exports.
 */
interface Dialect {
    /** What stands before the first entry: a byte order mark, a header row, a preamble. */
    default String head() {
        return "";
    }

    /**
     * One entry.
     *
     * @param ordinal its 1-based place in the file
     */
    String entry(InventedWork work, int ordinal);

    /** What stands after the last entry. */
    default String tail() {
        return "";
    }

    /** The id that the entry bears in the file (accession number, PMID, RIS {@code ID}); empty if none. */
    String ownId(InventedWork work, int ordinal);

    default Charset charset() {
        return StandardCharsets.UTF_8;
    }
}
