// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Tag;
import org.sheaf.formats.exchange.CitationWriter;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.formats.field.ExtraName;
import org.sheaf.formats.field.NoteStyle;
import org.sheaf.formats.field.WorkTypeWords;

/**
 * Writes RIS as reference managers read it: CRLF, no byte order mark, one value a line, {@code ER} with a blank behind
 * it. Screening decisions, labels and concerns go into notes ({@code N1}), tags of RIS that no field of ours holds
 * go out as they came in. Reading it back gives the same records, line breaks inside values excepted, which become blanks.
 */
public final class RisWriter implements CitationWriter {
    private static final String TYPE = "TY";

    private final Appendable out;
    private final NoteStyle notes;

    /** @param out takes the text; it is opened and closed by the caller */
    public RisWriter(Appendable out) {
        this(out, NoteStyle.SHEAF);
    }

    /** @param notes how decisions and labels stand in the notes */
    public RisWriter(Appendable out, NoteStyle notes) {
        this.out = out;
        this.notes = notes;
    }

    @Override
    public Set<RecordField> carries() {
        return EnumSet.allOf(RecordField.class);
    }

    @Override
    public void write(CitationRecord record) throws IOException {
        line(TYPE, type(record));
        line("TI", record.title());
        lines("TT", record.otherTitles());
        lines("AU", record.authors().stream().map(RisWriter::name));
        line("T2", record.journal());
        line("J2", record.journalAbbreviation());
        line("PY", record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "");
        line("DA", record.date());
        line("VL", record.volume());
        line("IS", record.issue());
        pages(record.pages());
        line("C7", record.articleNumber());
        line("DO", record.doi());
        line("C2", record.pmcid());
        line("C5", record.pmid());
        lines("UR", record.urls());
        line("AB", record.abstractText());
        lines("KW", record.keywords());
        lines("SN", record.issns());
        line("PB", record.publisher());
        line("LA", record.language());
        lines("M3", record.publicationTypes());
        line("DB", record.database());
        line("AN", record.accession());
        lines("N1", notes.notes(record));
        if (cameFromRis(record)) {
            for (Tag tag : record.extra()) {
                if (!tag.name().equals(TYPE)) {
                    line(tag.name(), tag.value());
                }
            }
        }
        line("ID", record.key());
        out.append("ER  - \r\n\r\n");
    }

    /** The source's own word if it has no exact counterpart here, else the word of RIS 2011. */
    private static String type(CitationRecord record) {
        for (Tag tag : record.extra()) {
            if (tag.name().equals(TYPE)) {
                return tag.value();
            }
        }
        return WorkTypeWords.ris(record.type());
    }

    /** PubMed has tags of two letters too, which mean something else in RIS; but it never has those alone. */
    private static boolean cameFromRis(CitationRecord record) {
        return record.extra().stream()
                .allMatch(tag -> ExtraName.isRisTag(tag.name()) && !tag.name().equals("ER"));
    }

    /** A comma behind the name of an organisation keeps reference managers from turning its words around. */
    private static String name(Author author) {
        return author.group() ? author.family() + "," : author.toString();
    }

    private void pages(String pages) throws IOException {
        int hyphen = pages.indexOf('-');
        boolean range = hyphen > 0 && hyphen < pages.length() - 1 && hyphen == pages.lastIndexOf('-');
        line("SP", range ? pages.substring(0, hyphen) : pages);
        line("EP", range ? pages.substring(hyphen + 1) : "");
    }

    private void lines(String tag, Stream<String> values) throws IOException {
        lines(tag, values.toList());
    }

    private void lines(String tag, List<String> values) throws IOException {
        for (String value : values) {
            line(tag, value);
        }
    }

    private void line(String tag, String value) throws IOException {
        String line = oneLine(value);
        if (!line.isEmpty()) {
            out.append(tag).append("  - ").append(line).append("\r\n");
        }
    }

    private static String oneLine(String value) {
        boolean broken = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
        return (broken ? value.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ') : value).strip();
    }
}
