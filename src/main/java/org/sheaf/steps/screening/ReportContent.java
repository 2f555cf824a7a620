// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.screening.Vote;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.RecordCard;

/** What the records of a report say of it. */
final class ReportContent {
    private final Library library;
    private final ScreeningState state;

    ReportContent(Library library, ScreeningState state) {
        this.library = library;
        this.state = state;
    }

    /** Its records, in the order in which they came in. */
    List<CitationRecord> records(ReportId report) {
        return state.records(report).stream()
                .sorted(library.importOrder())
                .flatMap(id -> library.find(id).stream())
                .toList();
    }

    String title(ReportId report) {
        return records(report).stream()
                .map(CitationRecord::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The titles of all its records. */
    Set<String> titles(ReportId report) {
        return records(report).stream().map(CitationRecord::title).collect(Collectors.toSet());
    }

    /** The record that is shown of a report: the one with the longest abstract. */
    CitationRecord shown(ReportId report) {
        return records(report).stream()
                .max(Comparator.comparingInt(
                        (CitationRecord record) -> record.abstractText().length()))
                .orElseThrow();
    }

    ScreeningCard card(ReportId report, SortedSet<String> labels, List<Vote> own, List<Vote> others) {
        CitationRecord shown = shown(report);
        RecordId id = shown.id();
        RecordCard card = RecordCard.of(shown, library.file(id).searchId());
        String title = shown.title().isBlank() ? title(report) : shown.title();
        return new ScreeningCard(report, title, card.lines(), shown.abstractText(), labels, own, others);
    }
}
