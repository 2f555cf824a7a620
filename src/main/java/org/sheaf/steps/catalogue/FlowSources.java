// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.flow.FoundRecord;
import org.sheaf.flow.SearchedSource;
import org.sheaf.protocol.Search;
import org.sheaf.steps.ledger.Library;
import org.sheaf.store.StoredFile;

/** What was found where, in the form in which the flow and the overlap of sources are derived from it. */
final class FlowSources {
    private final Library library;

    FlowSources(Library library) {
        this.library = library;
    }

    /** The sources whose records came in and count. */
    SortedSet<SearchedSource> searched() {
        SortedSet<SearchedSource> sources = new TreeSet<>();
        for (StoredFile file : library.standing().files()) {
            if (library.standing().counts(file)) {
                sources.add(source(library.standing().search(file)));
            }
        }
        return sources;
    }

    /** The records that count and belong to a report. */
    List<FoundRecord> found() {
        return found(library.reports());
    }

    List<FoundRecord> found(List<Report> reports) {
        List<FoundRecord> records = new ArrayList<>();
        for (Report report : reports) {
            for (RecordId record : report.records()) {
                records.add(new FoundRecord(record, source(library.standing().search(library.file(record)))));
            }
        }
        return records;
    }

    static SearchedSource source(Search search) {
        return new SearchedSource(search.kind(), search.source());
    }
}
