// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.WorkType;

/**
 * What de-duplication needs to know of a record, made ready for comparing. It holds no abstract and not the record, so
 * that a million of them fit in memory.
 */
public final class Fingerprint {
    /** Lists of thousands of investigators say no more than their beginning. */
    private static final int MOST_AUTHORS = 30;

    private static final int NO_YEAR = -1;

    final RecordId id;
    final TitleKey title;
    final List<AuthorKey> authors;
    final int year;
    final JournalKey journal;
    final int volume;
    final int issue;
    final PageKey pages;
    final DoiKey doi;
    final String pmid;
    final boolean preprint;
    final boolean conference;

    private Fingerprint(CitationRecord record, UnaryOperator<Object> shared) {
        id = record.id();
        title = TitleReader.read(record.title(), record.otherTitles());
        authors = authors(record, shared);
        year = record.year().orElse(NO_YEAR);
        journal = share(shared, JournalKey.of(record.journal(), record.journalAbbreviation()));
        int stated = Numbering.first(record.volume());
        volume = stated == year ? Numbering.NONE : stated; // "2016" as the volume says no more than the year
        issue = Numbering.first(record.issue());
        PageKey stood = PageKey.of(record.pages());
        pages = stood.isEmpty() ? PageKey.of(record.articleNumber()) : stood;
        doi = DoiKey.of(record.doi());
        pmid = record.pmid().strip();
        preprint = isPreprint(record);
        conference = isConference(record);
    }

    /** The fingerprint of {@code record}. */
    public static Fingerprint of(CitationRecord record) {
        return new Fingerprint(record, UnaryOperator.identity());
    }

    /** As {@link #of(CitationRecord)}, with parts that many records have in common kept once. */
    static Fingerprint of(CitationRecord record, UnaryOperator<Object> shared) {
        return new Fingerprint(record, shared);
    }

    public RecordId id() {
        return id;
    }

    @SuppressWarnings("unchecked") // a pool gives back what equals what it was given
    private static <T> T share(UnaryOperator<Object> shared, T value) {
        return (T) shared.apply(value);
    }

    private static List<AuthorKey> authors(CitationRecord record, UnaryOperator<Object> shared) {
        List<AuthorKey> out =
                new ArrayList<>(Math.min(MOST_AUTHORS, record.authors().size()));
        for (Author author : record.authors()) {
            AuthorKey key = AuthorKey.of(author);
            if (!key.isEmpty() && out.size() < MOST_AUTHORS) {
                out.add(share(shared, key));
            }
        }
        return List.copyOf(out);
    }

    private static boolean isPreprint(CitationRecord record) {
        String journal = record.journal().toLowerCase(Locale.ROOT);
        return record.type() == WorkType.PREPRINT
                || record.doi().contains("10.1101/")
                || record.doi().contains("10.21203/rs.")
                || record.doi().contains("10.2139/ssrn")
                || journal.contains("rxiv")
                || journal.contains("preprint")
                || journal.equals("research square")
                || journal.startsWith("ssrn");
    }

    private static boolean isConference(CitationRecord record) {
        if (record.type() == WorkType.CONFERENCE_PAPER || record.journal().contains("Conference:")) {
            return true;
        }
        for (String type : record.publicationTypes()) {
            String t = type.toLowerCase(Locale.ROOT);
            if (t.contains("conference") || t.contains("meeting abstract") || t.contains("congress")) {
                return true;
            }
        }
        return false;
    }
}
