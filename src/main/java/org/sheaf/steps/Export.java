// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.ledger.Library;
import org.sheaf.store.Session;

/**
 * Hands over a review's citations for another program, each with the id of its report or record as its own, so that what
 * is decided there can be brought back here.
 *
 * <p>A report is cited by the fullest of its records that count: the one that states most of the fields that tell what
 * the work is and where it appeared; of several the one with the longest abstract, then the one with most authors, then
 * the one that was imported first. No citation is put together from several records.
 */
final class Export {
    /** What a record says of itself, its database or its screening, and not of the work. */
    private static final Set<RecordField> NOT_OF_THE_WORK = EnumSet.of(
            RecordField.KEY,
            RecordField.ACCESSION,
            RecordField.DATABASE,
            RecordField.URLS,
            RecordField.PUBLICATION_TYPES,
            RecordField.DECISIONS,
            RecordField.LABELS,
            RecordField.NOTES,
            RecordField.EXTRA);

    private static final Comparator<CitationRecord> FULLER = Comparator.comparingInt(Export::statements)
            .thenComparingInt(record -> record.abstractText().length())
            .thenComparingInt(record -> record.authors().size());

    private final Session session;
    private final Library library;

    Export(Session session) {
        this.session = session;
        this.library = Library.of(session);
    }

    void hand(ExportScope scope, Consumer<CitationRecord> to) {
        switch (scope) {
            case RECORDS -> records().forEach(id -> to.accept(library.record(id).withKey(id.toString())));
            case REPORTS -> reports(to);
        }
    }

    private List<RecordId> records() {
        List<RecordId> ids = new ArrayList<>();
        library.forEach((record, file) -> {
            if (library.counts(record.id())) {
                ids.add(record.id());
            }
        });
        ids.sort(library.importOrder());
        return ids;
    }

    private void reports(Consumer<CitationRecord> to) {
        Map<RecordId, ReportId> members = session.reports().members();
        long without = records().stream().filter(id -> !members.containsKey(id)).count();
        if (without > 0) {
            throw ReviewException.workspace(
                    "Some records belong to no report yet: " + without + ".",
                    "Find the duplicates first with `sheaf dedupe`, or write the records with --what records.");
        }
        for (Report report : library.reports()) {
            to.accept(fullest(report).withKey(report.id().toString()));
        }
    }

    private CitationRecord fullest(Report report) {
        List<CitationRecord> records = report.records().stream()
                .sorted(library.importOrder())
                .map(library::record)
                .toList();
        return fullest(records);
    }

    /** The first of the fullest; {@code records} in the order in which they were imported. */
    static CitationRecord fullest(List<CitationRecord> records) {
        CitationRecord best = records.get(0);
        for (CitationRecord record : records) {
            if (FULLER.compare(record, best) > 0) {
                best = record;
            }
        }
        return best;
    }

    private static int statements(CitationRecord record) {
        Set<RecordField> stated = RecordField.statedIn(record);
        stated.removeAll(NOT_OF_THE_WORK);
        return stated.size();
    }
}
