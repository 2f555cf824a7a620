// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.exchange.CitationWriter;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.Years;

/**
 * Writes NBIB, PubMed's format, as far as it goes (NLM, MEDLINE/PubMed Data Element Descriptions). It has no tag for the
 * kind of document, and one date for year, month and day. Values are not wrapped; line breaks in them become blanks.
 * Screening decisions, labels and concerns go into general notes ({@code GN}).
 */
public final class NbibWriter implements CitationWriter {
    private static final int TAG_WIDTH = 4;

    private final Appendable out;

    /** @param out takes the text; it is opened and closed by the caller */
    public NbibWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public Set<RecordField> carries() {
        return EnumSet.complementOf(EnumSet.of(
                RecordField.KEY, RecordField.TYPE, RecordField.DATE, RecordField.DATABASE, RecordField.EXTRA));
    }

    @Override
    public void write(CitationRecord record) throws IOException {
        if (record.pmid().isEmpty()) {
            put("OWN", record.database()); // a record has to begin with something that begins a record
        } else {
            put("PMID", record.pmid());
        }
        lines("IS", record.issns());
        line("VI", record.volume());
        line("IP", record.issue());
        line("DP", date(record));
        line("TI", record.title());
        line("PG", record.pages());
        if (!record.articleNumber().isEmpty()) {
            line("LID", record.articleNumber());
        }
        if (!record.doi().isEmpty()) {
            line("LID", record.doi() + " [doi]");
        }
        line("AB", record.abstractText());
        for (Author author : record.authors()) {
            author(author);
        }
        line("LA", record.language());
        lines("PT", record.publicationTypes());
        lines("TT", record.otherTitles());
        line("TA", record.journal().isEmpty() ? "" : record.journalAbbreviation());
        line("JT", record.journal().isEmpty() ? record.journalAbbreviation() : record.journal());
        line("PB", record.publisher());
        lines("GN", DecisionNotes.toWrite(record));
        lines("OT", record.keywords());
        line("OID", record.accession());
        line("PMC", record.pmcid());
        lines("AID", record.urls());
        out.append("\r\n");
    }

    /** Year, then what else is known; the date alone where it names the year itself. */
    private static String date(CitationRecord record) {
        if (record.year().isEmpty()) {
            return record.date();
        }
        String year = String.valueOf(record.year().getAsInt());
        boolean named = Years.find(record.date()).equals(record.year());
        return named ? record.date() : record.date().isEmpty() ? year : year + " " + record.date();
    }

    /** The name in full and, as PubMed has it, the name with initials behind it; groups have a tag of their own. */
    private void author(Author author) throws IOException {
        if (author.group()) {
            line("CN", author.family());
            return;
        }
        line("FAU", author.given().isEmpty() ? author.family() + "," : author.toString());
        String initials = initials(author.given());
        line("AU", initials.isEmpty() ? author.family() : author.family() + " " + initials);
    }

    private static String initials(String given) {
        StringBuilder initials = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < given.length() && given.charAt(i) != ','; i++) {
            char c = given.charAt(i);
            if (start && Character.isUpperCase(c)) {
                initials.append(c);
            }
            start = !Character.isLetter(c);
        }
        return initials.toString();
    }

    private void lines(String tag, List<String> values) throws IOException {
        for (String value : values) {
            line(tag, value);
        }
    }

    private void line(String tag, String value) throws IOException {
        if (!value.isEmpty()) {
            put(tag, value);
        }
    }

    private void put(String tag, String value) throws IOException {
        out.append(tag)
                .append(" ".repeat(TAG_WIDTH - tag.length()))
                .append("- ")
                .append(oneLine(value))
                .append("\r\n");
    }

    private static String oneLine(String value) {
        return value.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }
}
