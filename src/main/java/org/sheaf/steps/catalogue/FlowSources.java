// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.flow.FlowDerivation;
import org.sheaf.flow.FlowDiscrepancy;
import org.sheaf.flow.FlowFacts;
import org.sheaf.flow.FoundRecord;
import org.sheaf.flow.PrismaFlow;
import org.sheaf.flow.ScreeningFacts;
import org.sheaf.flow.SearchedSource;
import org.sheaf.flow.StatedFlow;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Search;
import org.sheaf.steps.ledger.Library;
import org.sheaf.store.StoredFile;
import org.sheaf.workspace.Codebook;

/** What was found where, in the form in which the flow and the overlap of sources are derived from it. */
public final class FlowSources {
    private final Library library;
    private final Optional<ScreeningFacts> screening;

    /** @param screening what screening came to; empty before the first vote */
    public FlowSources(Library library, Optional<ScreeningFacts> screening) {
        this.library = library;
        this.screening = screening;
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

    private List<FoundRecord> found(List<Report> reports) {
        List<FoundRecord> records = new ArrayList<>();
        for (Report report : reports) {
            for (RecordId record : report.records()) {
                records.add(new FoundRecord(record, source(library.standing().search(library.file(record)))));
            }
        }
        return records;
    }

    /** The flow of a synthesis: as its publication states it, or derived from what was decided here. */
    public FlowDiscrepancy.Claim claim(Protocol.Synthesis synthesis, Codebook codebook) {
        if (synthesis.flow().isEmpty()) {
            return new FlowDiscrepancy.Claim(synthesis.title(), "", derived(codebook));
        }
        StatedFlow stated = codebook.statedFlow(synthesis.flow());
        return new FlowDiscrepancy.Claim(synthesis.title(), stated.sameSearch(), stated.flow());
    }

    private PrismaFlow derived(Codebook codebook) {
        SortedSet<SearchedSource> searched = searched();
        SortedSet<SearchedSource> awaited = new TreeSet<>();
        for (Search search : codebook.searches().searching().searches()) {
            if (!searched.contains(source(search)) && !library.standing().isReplaced(search.id())) {
                awaited.add(source(search));
            }
        }
        List<Report> reports = library.reports();
        return FlowDerivation.derive(new FlowFacts(
                searched,
                awaited,
                found(reports),
                reports,
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                screening));
    }

    private static SearchedSource source(Search search) {
        return new SearchedSource(search.kind(), search.source());
    }
}
