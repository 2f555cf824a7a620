// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

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
 * Writes EndNote's tagged format ({@code .enw}): one value a line, line breaks in it as blanks, a blank line behind each
 * record. It has no tag for PubMed's id. Screening decisions, labels and concerns go into notes ({@code %Z}).
 */
public final class EnwWriter implements CitationWriter {
    private final Appendable out;

    /** @param out takes the text; it is opened and closed by the caller */
    public EnwWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public Set<RecordField> carries() {
        return EnumSet.complementOf(EnumSet.of(RecordField.PMID, RecordField.EXTRA));
    }

    @Override
    public void write(CitationRecord record) throws IOException {
        line("%0", EndNoteType.of(record.type()).name());
        line("%T", record.title());
        lines("%Q", record.otherTitles());
        for (Author author : record.authors()) {
            line("%A", author.group() ? author.family() + "," : author.toString());
        }
        String journal = record.journal().isEmpty() ? record.journalAbbreviation() : record.journal();
        line("%J", record.type() == WorkType.BOOK ? "" : journal);
        line("%O", record.type() == WorkType.BOOK || record.journal().isEmpty() ? "" : record.journalAbbreviation());
        line("%D", record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "");
        line("%8", record.date());
        line("%V", record.volume());
        line("%N", record.issue());
        line("%P", record.pages());
        line("%]", record.articleNumber());
        line("%R", record.doi());
        line("%2", record.pmcid());
        lines("%U", record.urls());
        line("%X", record.abstractText());
        lines("%K", record.keywords());
        lines("%@", record.issns());
        line("%I", record.publisher());
        line("%G", record.language());
        lines("%9", record.publicationTypes());
        line("%~", record.database());
        line("%M", record.accession());
        lines("%Z", DecisionNotes.toWrite(record));
        line("%F", record.key());
        out.append("\r\n");
    }

    private void lines(String tag, List<String> values) throws IOException {
        for (String value : values) {
            line(tag, value);
        }
    }

    private void line(String tag, String value) throws IOException {
        if (!value.isEmpty()) {
            out.append(tag)
                    .append(' ')
                    .append(value.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' '))
                    .append("\r\n");
        }
    }
}
