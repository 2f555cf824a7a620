// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.IOException;

/** A table of citations as an Excel workbook (XLSX), one record a row. */
final class XlsxFormat implements CitationFormat {
    @Override
    public String formatName() {
        return "XLSX";
    }

    /** Zipped, with the parts of a workbook: they stand in the file by name. */
    @Override
    public boolean recognises(Head head) {
        return head.startsWith("PK\3\4")
                && (head.contains("xl/w")
                        || head.contains("xl/s")
                        || head.contains("[Content_Types].xml") && !head.contains("word/") && !head.contains("ppt/"));
    }

    @Override
    public void read(Reading reading) throws IOException {
        new XlsxReader(reading).read();
    }
}
