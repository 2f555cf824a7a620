// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.io.IOException;
import java.util.List;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/** A table of citations as CSV or TSV (RFC 4180, and what databases make of it), one record a row. */
public final class CsvFormat implements CitationFormat {
    private static final List<CsvShape> SHAPES = List.of(CsvShape.SHEAF, CsvShape.ASREVIEW, CsvShape.RAYYAN);

    private final boolean writtenHere;

    private CsvFormat(boolean writtenHere) {
        this.writtenHere = writtenHere;
    }

    /** Any table of citations. */
    public static CsvFormat any() {
        return new CsvFormat(false);
    }

    /** A table that was written here, known by its headings: whatever its cells may look like, it is nothing else. */
    public static CsvFormat writtenHere() {
        return new CsvFormat(true);
    }

    @Override
    public String formatName() {
        return "CSV";
    }

    @Override
    public boolean recognises(Head head) {
        return writtenHere ? hasOurHeadings(head) : CsvLayout.find(head).isPresent();
    }

    private static boolean hasOurHeadings(Head head) {
        String first = head.firstLine().replace("\uFEFF", "");
        return SHAPES.stream().anyMatch(shape -> first.equals(String.join(",", shape.headings())));
    }

    /** Whether the file is a table at all, with headings that are known or without. */
    public static boolean looksLikeTable(Head head) {
        return CsvLayout.isTable(head);
    }

    @Override
    public void read(Reading reading) throws IOException {
        CsvLayout layout = CsvLayout.find(reading.head()).orElseThrow();
        new CsvReader(reading, layout).read();
    }
}
