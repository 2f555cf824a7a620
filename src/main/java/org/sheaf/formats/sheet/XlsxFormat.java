// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.io.IOException;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/** A table of citations as an Excel workbook (XLSX), one record a row. */
public final class XlsxFormat implements CitationFormat {
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
