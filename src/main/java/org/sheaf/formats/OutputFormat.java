// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.bibtex.BibTexWriter;
import org.sheaf.formats.exchange.CitationWriter;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.formats.field.NoteStyle;
import org.sheaf.formats.json.CslJsonWriter;
import org.sheaf.formats.json.JsonLinesWriter;
import org.sheaf.formats.sheet.CsvCitationWriter;
import org.sheaf.formats.sheet.XlsxCitationWriter;
import org.sheaf.formats.tagged.EnwWriter;
import org.sheaf.formats.tagged.NbibWriter;
import org.sheaf.formats.tagged.RisWriter;
import org.sheaf.formats.xml.EndNoteXmlWriter;

/**
 * The formats in which citations are written, each under the name by which a user asks for it. A tool has a name of its
 * own where people would look for it, even if it reads what another name writes.
 */
public enum OutputFormat {
    JSON_LINES("jsonl", "jsonl", "scripts; Sheaf reads it back whole", text(JsonLinesWriter::new)),
    RIS("ris", "ris", "reference managers and most review tools", text(RisWriter::new)),
    ENDNOTE_XML("endnote-xml", "xml", "EndNote, with fields that RIS has no tag for", text(EndNoteXmlWriter::new)),
    ENDNOTE_TAGGED("enw", "enw", "EndNote's own tags, which many tools import", text(EnwWriter::new)),
    NBIB("nbib", "nbib", "tools that read PubMed's format", text(NbibWriter::new)),
    BIBTEX("bibtex", "bib", "LaTeX, JabRef and most reference managers", text(BibTexWriter::new)),
    CSL_JSON("csl-json", "json", "Zotero, Pandoc and other programs that cite by CSL", text(CslJsonWriter::new)),
    XLSX("xlsx", "xlsx", "Excel and LibreOffice", XlsxCitationWriter::new),
    CSV("csv", "csv", "spreadsheets, R and Python", text(CsvCitationWriter::new)),
    RAYYAN(
            "rayyan",
            "csv",
            "Rayyan's table, with its votes, labels and reasons in the notes",
            text(CsvCitationWriter::forRayyan)),
    RAYYAN_RIS(
            "rayyan-ris",
            "ris",
            "Rayyan's RIS, with its votes, labels and reasons in the notes",
            text(out -> new RisWriter(out, NoteStyle.RAYYAN))),
    COVIDENCE(
            "covidence",
            "ris",
            "Covidence, which imports RIS; its reasons in the notes",
            text(out -> new RisWriter(out, NoteStyle.COVIDENCE))),
    EPPI_REVIEWER("eppi-reviewer", "ris", "EPPI-Reviewer, which imports RIS", text(RisWriter::new)),
    ASREVIEW(
            "asreview",
            "csv",
            "ASReview's table, with a label 1 or 0 in the column included",
            text(CsvCitationWriter::forAsReview)),
    ASREVIEW_RIS(
            "asreview-ris",
            "ris",
            "ASReview's RIS, with its labels in the notes",
            text(out -> new RisWriter(out, NoteStyle.ASREVIEW))),
    ZOTERO("zotero", "ris", "Zotero, which imports RIS", text(RisWriter::new));

    /** Formats for which there is no reader here; what they lose is what their writers say. */
    private static final Set<OutputFormat> NOT_READ = EnumSet.noneOf(OutputFormat.class);

    private final String key;
    private final String ending;
    private final String purpose;
    private final Target target;

    OutputFormat(String key, String ending, String purpose, Target target) {
        this.key = key;
        this.ending = ending;
        this.purpose = purpose;
        this.target = target;
    }

    /** The format with this key; nothing if there is none. */
    public static Optional<OutputFormat> parse(String key) {
        return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
    }

    /** All keys, in the order in which they are shown. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(OutputFormat::key).toList();
    }

    /** The name by which a user asks for it. */
    public String key() {
        return key;
    }

    /** The usual ending of its files' names, without a dot. */
    public String ending() {
        return ending;
    }

    /** Whom it is for, in a few words. */
    public String purpose() {
        return purpose;
    }

    /** Whether its files are text (UTF-8), which may be shown in a terminal. */
    public boolean isText() {
        return target instanceof Text;
    }

    /** Whether Sheaf reads it too, so that what was written can be compared with what comes back. */
    public boolean isRead() {
        return !NOT_READ.contains(this);
    }

    /**
     * A writer of this format. Closing it writes what ends the file and passes on what was held back; {@code out} stays
     * open.
     */
    public CitationWriter open(OutputStream out) {
        return target.open(out);
    }

    /** The fields that this format can carry. */
    public Set<RecordField> carries() {
        return open(OutputStream.nullOutputStream()).carries();
    }

    private static Target text(Function<Appendable, CitationWriter> writer) {
        return new Text(writer);
    }

    /** How a writer of a format comes to the bytes of a file; a format that is not text gives its constructor. */
    private interface Target {
        CitationWriter open(OutputStream out);
    }

    private record Text(Function<Appendable, CitationWriter> writer) implements Target {
        @Override
        public CitationWriter open(OutputStream out) {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            return new Encoded(writer.apply(text), text);
        }
    }

    /** Writes text and passes it on as bytes when it is closed. */
    private record Encoded(CitationWriter writer, Writer text) implements CitationWriter {
        @Override
        public void write(CitationRecord record) throws IOException {
            writer.write(record);
        }

        @Override
        public Set<RecordField> carries() {
            return writer.carries();
        }

        @Override
        public void close() throws IOException {
            writer.close();
            text.flush();
        }
    }
}
