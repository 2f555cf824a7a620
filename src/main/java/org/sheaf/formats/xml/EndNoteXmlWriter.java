// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.exchange.CitationWriter;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.EndNoteType;

/**
 * Writes EndNote XML as EndNote reads it: one record a line, texts without runs of styles, line breaks as {@code &#xD;}.
 * EndNote has no field for PubMed's id and puts PMCID and article number into custom fields; these are number 5, 2 and 7,
 * as in RIS. Screening decisions, labels and concerns go into the notes, which a blank line parts. Characters that XML
 * forbids are left out.
 */
public final class EndNoteXmlWriter implements CitationWriter {
    private static final String LINE_BREAK = "&#xD;";

    private final Appendable out;
    private boolean begun;

    /** @param out takes the text; it is opened and closed by the caller */
    public EndNoteXmlWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public Set<RecordField> carries() {
        return EnumSet.complementOf(EnumSet.of(RecordField.EXTRA));
    }

    @Override
    public void write(CitationRecord record) throws IOException {
        begin();
        out.append("<record><source-app name=\"Sheaf\">Sheaf</source-app>");
        boolean number = !record.key().isEmpty() && record.key().chars().allMatch(c -> c >= '0' && c <= '9');
        text("rec-number", number ? record.key() : "");
        EndNoteType type = EndNoteType.of(record.type());
        out.append("<ref-type name=\"")
                .append(type.name())
                .append("\">")
                .append(type.number())
                .append("</ref-type>");
        if (!record.authors().isEmpty()) {
            out.append("<contributors><authors>");
            for (Author author : record.authors()) {
                text("author", author.group() ? author.family() + "," : author.toString());
            }
            out.append("</authors></contributors>");
        }
        titles(record);
        text("pages", record.pages());
        text("volume", record.volume());
        text("number", record.issue());
        list("keywords", "keyword", record.keywords());
        dates(record);
        text("publisher", record.publisher());
        text("isbn", String.join("\n", record.issns()));
        text("accession-num", record.accession());
        text("electronic-resource-num", record.doi());
        text("abstract", record.abstractText());
        text("label", number ? "" : record.key());
        text("notes", notes(record));
        text("work-type", lines(record.publicationTypes()));
        text("remote-database-name", record.database());
        text("language", record.language());
        if (!record.urls().isEmpty()) {
            out.append("<urls>");
            list("related-urls", "url", record.urls());
            out.append("</urls>");
        }
        text("custom2", record.pmcid());
        text("custom5", record.pmid());
        text("custom7", record.articleNumber());
        out.append("</record>\n");
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n");
        }
    }

    @Override
    public void close() throws IOException {
        begin();
        out.append("</records></xml>\n");
    }

    /** The journal stands twice, as EndNote has it; of a book only as a periodical, since it has a series as well. */
    private void titles(CitationRecord record) throws IOException {
        String journal = record.journal();
        String abbreviation = record.journalAbbreviation();
        out.append("<titles>");
        text("title", record.title());
        if (record.type() != WorkType.BOOK) {
            text("secondary-title", journal);
        }
        text("translated-title", lines(record.otherTitles()));
        out.append("</titles>");
        if (!journal.isEmpty() || !abbreviation.isEmpty()) {
            out.append("<periodical>");
            text("full-title", journal);
            text("abbr-1", abbreviation);
            out.append("</periodical>");
        }
    }

    private void dates(CitationRecord record) throws IOException {
        if (record.year().isEmpty() && record.date().isEmpty()) {
            return;
        }
        out.append("<dates>");
        text("year", record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "");
        if (!record.date().isEmpty()) {
            out.append("<pub-dates>");
            text("date", record.date());
            out.append("</pub-dates>");
        }
        out.append("</dates>");
    }

    /** A blank line stands between two notes, so there is none within one. */
    private static String notes(CitationRecord record) {
        List<String> notes = DecisionNotes.toWrite(record).stream()
                .map(note -> note.replace("\r\n", "\n").replace('\r', '\n').replaceAll("\\n\\s*\\n", "\n"))
                .toList();
        return String.join("\n\n", notes);
    }

    /** Values that share an element, a line each. */
    private static String lines(List<String> values) {
        return String.join(
                "\n",
                values.stream().map(value -> value.replaceAll("[\\r\\n]+", " ")).toList());
    }

    private void list(String around, String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            out.append('<').append(around).append('>');
            for (String value : values) {
                text(name, value.replaceAll("[\\r\\n]+", " "));
            }
            out.append("</").append(around).append('>');
        }
    }

    private void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.append('<').append(name).append('>');
            escape(value.replace("\r\n", "\n"));
            out.append("</").append(name).append('>');
        }
    }

    private void escape(String value) throws IOException {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\n', '\r' -> out.append(LINE_BREAK);
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1));
                    if (pair) {
                        out.append(c).append(value.charAt(++i));
                    } else if (XmlSource.isLegal(c)) {
                        out.append(c);
                    }
                }
            }
        }
    }
}
