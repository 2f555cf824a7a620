// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.IOException;

/** A table of citations as CSV or TSV (RFC 4180, and what databases make of it), one record a row. */
final class CsvFormat implements CitationFormat {
    @Override
    public String formatName() {
        return "CSV";
    }

    @Override
    public boolean recognises(Head head) {
        return CsvLayout.find(head).isPresent();
    }

    /** Whether the file is a table at all, with headings that are known or without. */
    static boolean looksLikeTable(Head head) {
        return CsvLayout.isTable(head);
    }

    @Override
    public void read(Reading reading) throws IOException {
        CsvLayout layout = CsvLayout.find(reading.head()).orElseThrow();
        new CsvReader(reading, layout).read();
    }
}
