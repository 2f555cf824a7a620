// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Search;
import org.sheaf.steps.appraisal.AppraisalBasis;
import org.sheaf.steps.catalogue.FlowClaims;
import org.sheaf.steps.changes.SynthesisState;
import org.sheaf.steps.confidence.ConfidenceBasis;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.Matches;
import org.sheaf.store.Session;
import org.sheaf.store.StoredFile;
import org.sheaf.store.StoredMatch;
import org.sheaf.workspace.Codebook;

/**
 * What stands in a review at one moment, kind by kind, each thing by its id with a word on what is said of it: what two
 * states differ in is what differs here. A kind is read when it is asked for and not kept, so that of a large review only
 * one kind at a time is in memory.
 */
final class StateOfReview {
    static final String DESCRIBED = "files of the codebook";

    static final List<String> KINDS = List.of(
            "ledger entries",
            "searches",
            "files",
            "records",
            "reports",
            "pairs joined",
            "pairs linked",
            "questions",
            "decisions",
            "studies",
            "themes",
            "findings",
            "confidence",
            "appraisal answers",
            "flow",
            DESCRIBED);

    private final Session session;
    private final Library library;
    private final Protocol protocol;
    private final Codebook codebook;
    private final Optional<SortedMap<String, String>> described;
    /** Three kinds are made of them. */
    private Optional<List<StoredMatch>> matches = Optional.empty();
    /** Likewise five. */
    private Optional<SynthesisState> synthesis = Optional.empty();

    /** @param described the digests of the files that describe the review; of a mere ledger entry they are not known */
    StateOfReview(
            Session session, Protocol protocol, Codebook codebook, Optional<SortedMap<String, String>> described) {
        this.session = session;
        this.library = Library.of(session);
        this.protocol = protocol;
        this.codebook = codebook;
        this.described = described;
    }

    /** Whether the files that describe the review are known in this state. */
    boolean knowsFiles() {
        return described.isPresent();
    }

    /** What there is of a kind: by id, what is said. */
    SortedMap<String, String> of(String kind) {
        return switch (kind) {
            case "ledger entries" -> entries();
            case "searches" -> searches();
            case "files" -> files();
            case "records" -> records();
            case "reports" -> reports();
            case "pairs joined", "pairs linked", "questions" -> pairs(kind);
            case "decisions" -> decisions();
            case "studies" -> synthesis().studies();
            case "themes" -> synthesis().themes();
            case "findings" -> synthesis().findings();
            case "confidence" -> synthesis().confidences();
            case "appraisal answers" -> synthesis().answers();
            case "flow" -> boxes();
            case DESCRIBED -> described.orElseGet(TreeMap::new);
            default -> throw new IllegalArgumentException("no kind of thing: " + kind);
        };
    }

    private SynthesisState synthesis() {
        SynthesisState known = synthesis.orElseGet(() -> SynthesisState.of(
                session,
                new ConfidenceBasis(
                        protocol,
                        AppraisalBasis.of(protocol, codebook),
                        codebook.extraction().form())));
        synthesis = Optional.of(known);
        return known;
    }

    private SortedMap<String, String> entries() {
        SortedMap<String, String> entries = new TreeMap<>();
        for (LedgerEntry entry : session.entries().all()) {
            entries.put(String.valueOf(entry.id()), entry.step() + ": " + entry.outcome());
        }
        return entries;
    }

    private SortedMap<String, String> searches() {
        SortedMap<String, String> searches = new TreeMap<>();
        library.standing().searches().forEach((id, search) -> searches.put(id, words(search)));
        return searches;
    }

    private String words(Search search) {
        String digest = Digest.of(search.toString()).abbreviated();
        String replaced = library.standing().replacementOf(search.id());
        return search.source() + (replaced.isEmpty() ? "" : ", replaced by " + replaced) + " (" + digest + ")";
    }

    private SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        for (StoredFile file : library.standing().files()) {
            files.put(
                    file.name() + " (" + file.digest().abbreviated() + ")",
                    file.records() + " records" + (library.standing().counts(file) ? "" : ", not counted"));
        }
        return files;
    }

    private SortedMap<String, String> records() {
        SortedMap<String, String> records = new TreeMap<>();
        session.records().forEachId(record -> {
            if (library.counts(record)) {
                records.put(record.toString(), "counted");
            }
        });
        return records;
    }

    private SortedMap<String, String> reports() {
        SortedMap<String, String> reports = new TreeMap<>();
        for (Report report : library.reports()) {
            reports.put(
                    report.id().toString(),
                    report.records().stream().map(RecordId::toString).collect(Collectors.joining(" ")));
        }
        return reports;
    }

    private SortedMap<String, String> pairs(String kind) {
        List<StoredMatch> all = matches.orElseGet(() -> session.matches().current());
        matches = Optional.of(all);
        SortedMap<String, String> pairs = new TreeMap<>();
        all.stream()
                .filter(match ->
                        kind(match.verdict()).equals(kind) && library.counts(match.a()) && library.counts(match.b()))
                .forEach(match -> pairs.put(match.a() + " " + match.b(), match.rule()));
        return pairs;
    }

    private static String kind(String verdict) {
        if (verdict.equals(Matches.SAME)) {
            return "pairs joined";
        }
        return verdict.equals(Matches.DOUBTFUL) ? "questions" : "pairs linked";
    }

    private SortedMap<String, String> decisions() {
        SortedMap<String, String> decisions = new TreeMap<>();
        session.decisions()
                .all()
                .forEach(decision -> decisions.put(decision.id(), decision.kind() + " by " + decision.actor()));
        return decisions;
    }

    /** By synthesis and box of the flow, the number shown. */
    SortedMap<String, String> boxes() {
        SortedMap<String, String> boxes = new TreeMap<>();
        FlowClaims claims =
                new FlowClaims(session, protocol, codebook.eligibility().eligibility(), codebook, library);
        for (Protocol.Synthesis synthesis : protocol.syntheses()) {
            claims.of(synthesis)
                    .ifPresent(claim -> claim.flow().boxes().forEach((box, content) -> {
                        boxes.put(
                                synthesis.id() + "/" + box.key(),
                                content.count().shown());
                        content.parts()
                                .forEach(part -> boxes.put(
                                        synthesis.id() + "/" + box.key() + "/" + part.label(),
                                        part.count().shown()));
                    }));
        }
        return boxes;
    }
}
