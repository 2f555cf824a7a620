// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
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

    ScreeningCard card(ReportId report, SortedSet<String> labels, List<Vote> own, List<Vote> others) {
        List<CitationRecord> records = records(report);
        CitationRecord shown = records.stream()
                .max(Comparator.comparingInt(
                        (CitationRecord record) -> record.abstractText().length()))
                .orElseThrow();
        RecordId id = shown.id();
        RecordCard card = RecordCard.of(shown, library.file(id).searchId());
        String title = shown.title().isBlank() ? title(report) : shown.title();
        return new ScreeningCard(report, title, card.lines(), shown.abstractText(), labels, own, others);
    }
}
