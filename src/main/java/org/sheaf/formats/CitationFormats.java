// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The front door: reads a citation file of any format that is known here. */
public final class CitationFormats {
    /** In this order a file is shown to them; the last takes all. */
    private static final List<CitationFormat> ALL = List.of(
            ForeignFormat.EMPTY,
            ForeignFormat.PDF,
            new XlsxFormat(),
            ForeignFormat.ZIP,
            ForeignFormat.OLD_OFFICE,
            ForeignFormat.GZIP,
            ForeignFormat.RTF,
            ForeignFormat.HTML,
            new PubmedXmlFormat(),
            new EndNoteXmlFormat(),
            ForeignFormat.XML,
            new JsonLinesFormat(),
            CsvFormat.writtenHere(),
            new EppiJsonFormat(),
            new CslJsonFormat(),
            ForeignFormat.JSON,
            new OvidFormat(),
            new WebOfScienceFormat(),
            new NbibFormat(),
            new RisFormat(),
            new BibTexFormat(),
            new ReferFormat(),
            new RefWorksFormat(),
            CsvFormat.any(),
            ForeignFormat.BINARY,
            ForeignFormat.TABLE,
            ForeignFormat.UNKNOWN);

    private CitationFormats() {}

    /**
     * Reads a file. Its format is found by content, never by name. Whatever the content is, every record in the file is
     * given to {@code sink} or is an error there with its line; a file of a format that is not read gives one error that
     * says what to do.
     *
     * @throws IOException if the bytes cannot be had
     */
    public static ReadSummary read(CitationFile file, RecordSink sink) throws IOException {
        Head head;
        try (InputStream in = file.open()) {
            head = Head.of(in);
        }
        CitationFormat format = formatOf(head);
        try (ByteLines lines = head.encoding().lines(file.open())) {
            Reading reading = new Reading(file, head, lines, sink);
            format.read(reading);
            return reading.close(format.formatName(), head.encoding().charset(reading.decoder()));
        }
    }

    private static CitationFormat formatOf(Head head) {
        for (CitationFormat format : ALL) {
            if (format.recognises(head)) {
                return format;
            }
        }
        return ForeignFormat.UNKNOWN;
    }
}
