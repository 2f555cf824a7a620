// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;

/**
 * A record as it is shown in few lines. What the source does not state is left out.
 *
 * @param lines authors; journal, year, volume, pages; identifiers; where it was found
 */
public record RecordCard(RecordId id, String title, List<String> lines) {
    private static final int AUTHORS_SHOWN = 6;

    public static RecordCard of(CitationRecord record, String search) {
        List<String> lines = new ArrayList<>();
        add(lines, authors(record.authors()));
        add(lines, venue(record));
        add(lines, identifiers(record));
        add(
                lines,
                search + ", " + record.source().file() + " line "
                        + record.source().line() + ", id " + record.id());
        return new RecordCard(record.id(), record.title(), lines);
    }

    /** The first authors, and how many more there are. */
    public static String authors(List<Author> authors) {
        String shown =
                authors.stream().limit(AUTHORS_SHOWN).map(Author::toString).collect(Collectors.joining("; "));
        return authors.size() > AUTHORS_SHOWN ? shown + "; and " + (authors.size() - AUTHORS_SHOWN) + " more" : shown;
    }

    private static String venue(CitationRecord record) {
        StringBuilder venue = new StringBuilder(record.journal());
        record.year().ifPresent(year -> append(venue, ", ", String.valueOf(year)));
        append(venue, ", vol. ", record.volume());
        append(venue, ", no. ", record.issue());
        append(venue, ", pp. ", record.pages());
        append(venue, ", article ", record.articleNumber());
        return venue.toString();
    }

    private static String identifiers(CitationRecord record) {
        StringBuilder identifiers = new StringBuilder();
        append(identifiers, "  ", record.doi().isEmpty() ? "" : "doi:" + record.doi());
        append(identifiers, "  ", record.pmid().isEmpty() ? "" : "pmid:" + record.pmid());
        append(identifiers, "  ", record.accession().isEmpty() ? "" : "accession:" + record.accession());
        return identifiers.toString();
    }

    private static void append(StringBuilder text, String before, String part) {
        if (!part.isEmpty()) {
            text.append(text.isEmpty() ? before.replaceFirst("^[, ]+", "") : before)
                    .append(part);
        }
    }

    private static void add(List<String> lines, String line) {
        if (!line.isBlank()) {
            lines.add(line);
        }
    }
}
