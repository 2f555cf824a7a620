// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.flow.FlowDerivation;
import org.sheaf.flow.FlowDiscrepancy;
import org.sheaf.flow.FlowFacts;
import org.sheaf.flow.FoundRecord;
import org.sheaf.flow.PrismaFlow;
import org.sheaf.flow.SearchedSource;
import org.sheaf.flow.StatedFlow;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Search;
import org.sheaf.reporting.FlowReport;
import org.sheaf.reporting.ItemLabel;
import org.sheaf.reporting.PageFrame;
import org.sheaf.store.Session;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.ReportsFolder;
import org.sheaf.workspace.Workspace;

/** Writes {@code reports/<review>/} from the facts as they stand. */
final class ReportStep {
    private final Workspace workspace;
    private final Protocol protocol;
    private final StepRunner runner;

    ReportStep(Workspace workspace, Protocol protocol, StepRunner runner) {
        this.workspace = workspace;
        this.protocol = protocol;
        this.runner = runner;
    }

    ReportTally run() {
        SortedMap<String, byte[]> files = runner.read(this::render);
        ReportsFolder folder = new ReportsFolder(workspace, protocol.review());
        return new ReportTally(files.size(), workspace.name(workspace.reports(protocol.review())), folder.write(files));
    }

    private SortedMap<String, byte[]> render(Session session) {
        Library library = Library.of(session);
        String digest = FactsFingerprint.of(session).hex();
        SortedMap<String, byte[]> files = new TreeMap<>();
        Map<RecordId, ItemLabel> labels = labels(library);
        List<FlowDiscrepancy.Claim> claims = new ArrayList<>();
        for (Protocol.Synthesis synthesis : protocol.syntheses()) {
            claims.add(claim(library, synthesis));
        }
        List<FlowDiscrepancy> discrepancies = FlowDiscrepancy.between(claims);
        for (int i = 0; i < claims.size(); i++) {
            Protocol.Synthesis synthesis = protocol.syntheses().get(i);
            PageFrame frame = new PageFrame(
                    protocol.title(),
                    synthesis.title(),
                    protocol.illustrative(),
                    runner.actor().toolVersion(),
                    digest);
            FlowReport.render(frame, claims.get(i).flow(), labels, discrepancies)
                    .files()
                    .forEach((name, bytes) -> files.put(synthesis.id() + "/" + name, bytes));
        }
        return files;
    }

    private FlowDiscrepancy.Claim claim(Library library, Protocol.Synthesis synthesis) {
        if (synthesis.flow().isEmpty()) {
            return new FlowDiscrepancy.Claim(synthesis.title(), "", derived(library));
        }
        StatedFlow stated = new Codebook(workspace, protocol.review()).statedFlow(synthesis.flow());
        return new FlowDiscrepancy.Claim(synthesis.title(), stated.sameSearch(), stated.flow());
    }

    private PrismaFlow derived(Library library) {
        return FlowDerivation.derive(facts(library));
    }

    private FlowFacts facts(Library library) {
        List<FoundRecord> records = new ArrayList<>();
        library.reports()
                .forEach(report -> report.records()
                        .forEach(record -> records.add(new FoundRecord(record, source(library, record)))));
        return FlowFacts.afterDeduplication(records, library.reports());
    }

    private static SearchedSource source(Library library, RecordId record) {
        Search search = library.standing().search(library.file(record));
        return new SearchedSource(search.kind(), search.source());
    }

    private static Map<RecordId, ItemLabel> labels(Library library) {
        Map<RecordId, ItemLabel> labels = new HashMap<>();
        library.forEach((record, file) -> labels.put(record.id(), label(record)));
        return labels;
    }

    private static ItemLabel label(CitationRecord record) {
        String authors = record.authors().stream().limit(3).map(Author::family).collect(Collectors.joining(", "));
        return new ItemLabel(
                record.title(),
                record.authors().size() > 3 ? authors + " et al." : authors,
                record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "",
                record.source().file(),
                record.source().line());
    }
}
