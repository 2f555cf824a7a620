// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.IOException;
import java.util.List;
import org.sheaf.formats.bibtex.BibTexFormat;
import org.sheaf.formats.exchange.CitationFile;
import org.sheaf.formats.exchange.ReadSummary;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.formats.json.CslJsonFormat;
import org.sheaf.formats.json.EppiJsonFormat;
import org.sheaf.formats.json.JsonLinesFormat;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;
import org.sheaf.formats.sheet.CsvFormat;
import org.sheaf.formats.sheet.XlsxFormat;
import org.sheaf.formats.tagged.NbibFormat;
import org.sheaf.formats.tagged.OvidFormat;
import org.sheaf.formats.tagged.RefWorksFormat;
import org.sheaf.formats.tagged.ReferFormat;
import org.sheaf.formats.tagged.RisFormat;
import org.sheaf.formats.tagged.WebOfScienceFormat;
import org.sheaf.formats.xml.EndNoteXmlFormat;
import org.sheaf.formats.xml.PubmedXmlFormat;

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
        try (Reading reading = Reading.of(file, sink)) {
            CitationFormat format = formatOf(reading.head());
            format.read(reading);
            return reading.finish(format.formatName());
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
