// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.reporting.ItemLabel;
import org.sheaf.reporting.ItemView;
import org.sheaf.reporting.SearchReportView;

/** What a reader recognises a record by in a report. */
final class Labels {
    private static final int AUTHORS_NAMED = 3;

    private Labels() {}

    static ItemLabel label(CitationRecord record) {
        String authors = record.authors().stream()
                .limit(AUTHORS_NAMED)
                .map(Author::family)
                .collect(Collectors.joining(", "));
        return new ItemLabel(
                record.title(),
                record.authors().size() > AUTHORS_NAMED ? authors + " et al." : authors,
                record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "",
                record.source().file(),
                record.source().line());
    }

    /** What the source says about the publication's standing, one line for each thing it says. */
    static List<SearchReportView.Concern> concerns(CitationRecord record) {
        ItemView item = new ItemView(record.id().toString(), label(record));
        return record.sortedConcerns().stream()
                .map(concern -> new SearchReportView.Concern(item, concern.label()))
                .toList();
    }
}
