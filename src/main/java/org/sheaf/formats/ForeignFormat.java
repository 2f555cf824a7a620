// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;
import org.sheaf.formats.sheet.CsvFormat;

/**
 * A kind of file that is recognised but not read: reading gives one error that says what the file seems to be and what
 * to choose instead.
 */
enum ForeignFormat implements CitationFormat {
    EMPTY(
            "empty file",
            "is empty",
            "Export it again; the download may have failed.",
            head -> head.firstLine().isEmpty()),
    PDF(
            "PDF",
            "is a PDF, not a list of citations",
            "Export the citations from the database. " + Advice.READ,
            head -> head.startsWith("%PDF")),
    ZIP(
            "ZIP",
            "is zipped, and no Excel workbook",
            "Unzip it first; a document or an OpenDocument sheet: save it as XLSX or \"CSV UTF-8\".",
            head -> head.startsWith("PK\3\4") || head.startsWith("PK\5\6")),
    OLD_OFFICE(
            "XLS or DOC",
            "is an old Excel or Word file",
            "Open it and save the sheet as XLSX or \"CSV UTF-8\"; a workbook with a password cannot be read either.",
            head -> head.startsWith("\u00D0\u00CF\u0011\u00E0")),
    GZIP("GZIP", "is compressed (gzip)", "Unpack it first.", head -> head.startsWith("\u001F\u008B")),
    RTF(
            "RTF",
            "is a word-processor file (RTF)",
            "Export the citations instead. " + Advice.READ,
            head -> head.startsWith("{\\rtf")),
    BINARY(
            "binary",
            "holds bytes that no text has; it is no citation file or is damaged",
            "Export the citations again. " + Advice.READ,
            Head::binary),
    HTML(
            "HTML",
            "is a web page",
            "The download may have ended on a log-in page; export the citations again. " + Advice.READ,
            head -> beginsWith(head, "<!doctype html") || beginsWith(head, "<html")),
    XML(
            "XML",
            "is an XML file, but neither PubMed's nor EndNote's",
            "Export the citations anew. " + Advice.READ,
            head -> beginsWith(head, "<?xml")),
    JSON(
            "JSON",
            "is JSON, but not of citations as they are known here",
            "Export the citations as CSL-JSON, or in another format. " + Advice.READ,
            head -> Pattern.matches("(?s)(\\{\\s*(\".*|}.*)?|\\[\\s*([\\[{\"].*|].*)?)", head.firstLine())),
    TABLE(
            "CSV",
            "is a table, but no row of it has headings that are known here",
            "Name the columns in the first row: title, authors, year, journal, volume, issue, pages, doi, abstract.",
            CsvFormat::looksLikeTable),
    UNKNOWN(
            "unknown",
            "holds no citations in a format that is known here",
            "Export the citations anew. " + Advice.READ,
            head -> true);

    private final String formatName;
    private final String is;
    private final String advice;
    private final Predicate<Head> recogniser;

    ForeignFormat(String formatName, String is, String advice, Predicate<Head> recogniser) {
        this.formatName = formatName;
        this.is = is;
        this.advice = advice;
        this.recogniser = recogniser;
    }

    @Override
    public String formatName() {
        return formatName;
    }

    @Override
    public boolean recognises(Head head) {
        return recogniser.test(head);
    }

    @Override
    public void read(Reading reading) {
        reading.problems().error(0, "The file " + is + "; nothing was read.", advice);
    }

    /** A class of its own, since the constants above are made before any field of theirs. */
    private static final class Advice {
        static final String READ = "RIS, PubMed's NBIB or XML, Web of Science's, Ovid's or RefWorks' tagged format,"
                + " EndNote's XML or tagged format, BibTeX, CSL-JSON, CSV and Excel (XLSX) are read.";
    }

    private static boolean beginsWith(Head head, String start) {
        return head.firstLine().regionMatches(true, 0, start, 0, start.length());
    }
}
