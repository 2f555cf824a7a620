// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;

/**
 * What de-duplication needs to know of a record, made ready for comparing. It holds neither the record nor its abstract,
 * so that a million of them fit in memory.
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
    final Kind kind;

    private Fingerprint(CitationRecord record, UnaryOperator<Object> shared) {
        id = new RecordId(share(shared, record.id().file()), record.id().ordinal());
        title = TitleReader.read(record.title(), record.otherTitles());
        authors = authors(record, shared);
        year = record.year().orElse(NO_YEAR);
        journal = share(shared, JournalKey.of(record.journal(), record.journalAbbreviation(), record.issns()));
        int stated = Numbering.volume(record.volume());
        volume = stated == year ? Numbering.NONE : stated; // "2016" as the volume says no more than the year
        issue = Numbering.first(record.issue());
        PageKey stood = PageKey.of(record.pages());
        pages = stood.isEmpty() ? PageKey.of(record.articleNumber()) : stood;
        doi = DoiKey.of(record.doi());
        pmid = record.pmid().strip();
        kind = Kind.of(record, doi);
    }

    /** The fingerprint of {@code record}. */
    public static Fingerprint of(CitationRecord record) {
        return of(record, UnaryOperator.identity());
    }

    /** As {@link #of(CitationRecord)}; what many records have in common is passed through {@code shared} and kept once. */
    static Fingerprint of(CitationRecord record, UnaryOperator<Object> shared) {
        return new Fingerprint(record, shared);
    }

    public RecordId id() {
        return id;
    }

    /** Whether nothing is known of the work but its title and perhaps its year. */
    boolean saysOnlyTitle() {
        return authors.isEmpty()
                && journal.isEmpty()
                && volume < 0
                && issue < 0
                && pages.isEmpty()
                && doi.isEmpty()
                && pmid.isEmpty();
    }

    /** Whether both say the same, so that what holds of one holds of the other. */
    boolean saysTheSameAs(Fingerprint o) {
        return title.equals(o.title)
                && authors.equals(o.authors)
                && year == o.year
                && journal.equals(o.journal)
                && volume == o.volume
                && issue == o.issue
                && pages.equals(o.pages)
                && doi.equals(o.doi)
                && pmid.equals(o.pmid)
                && kind == o.kind;
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
}
