// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.flow.PrismaFlow;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Search;
import org.sheaf.store.Session;
import org.sheaf.store.StoredFile;
import org.sheaf.workspace.Codebook;

/**
 * What stands in a review at one moment, kind by kind, each thing by its id with a word on what is said of it: what two
 * states differ in is what differs here.
 *
 * @param kinds by kind, by id, what is said
 * @param boxes by synthesis and box of the flow, the number shown
 */
record StateOfReview(SortedMap<String, SortedMap<String, String>> kinds, SortedMap<String, String> boxes) {
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
            "flow",
            "files of the codebook");

    static final String DESCRIBED = "files of the codebook";

    static StateOfReview of(Session session, Protocol protocol, Codebook codebook) {
        SortedMap<String, SortedMap<String, String>> kinds = new TreeMap<>();
        Library library = Library.of(session);
        for (LedgerEntry entry : session.entries().all()) {
            put(kinds, "ledger entries", String.valueOf(entry.id()), entry.step() + ": " + entry.outcome());
        }
        library.standing().searches().forEach((id, search) -> put(kinds, "searches", id, words(library, search)));
        for (StoredFile file : library.standing().files()) {
            put(
                    kinds,
                    "files",
                    file.name() + " (" + file.digest().abbreviated() + ")",
                    file.records() + " records" + (library.standing().counts(file) ? "" : ", not counted"));
        }
        List<Report> reports = library.reports();
        session.records().forEach(record -> {
            if (library.counts(record.source().recordId())) {
                put(kinds, "records", record.source().recordId().toString(), "counted");
            }
        });
        for (Report report : reports) {
            List<String> members =
                    report.records().stream().map(RecordId::toString).toList();
            put(kinds, "reports", report.id().toString(), String.join(" ", members));
        }
        session.matches().current().stream()
                .filter(match -> library.counts(match.a()) && library.counts(match.b()))
                .forEach(match -> put(kinds, kind(match.verdict()), match.a() + " " + match.b(), match.rule()));
        session.decisions()
                .all()
                .forEach(decision ->
                        put(kinds, "decisions", decision.id(), decision.kind() + " by " + decision.actor()));
        SortedMap<String, String> boxes = boxes(library, protocol, codebook);
        boxes.forEach((box, shown) -> put(kinds, "flow", box, shown));
        return new StateOfReview(kinds, boxes);
    }

    /** The same with the digests of the files that describe the review, where they are known. */
    StateOfReview withFiles(SortedMap<String, String> digests) {
        SortedMap<String, SortedMap<String, String>> with = new TreeMap<>(kinds);
        with.put(DESCRIBED, digests);
        return new StateOfReview(with, boxes);
    }

    /** Whether the files that describe the review are known in this state: of a mere ledger entry they are not. */
    boolean knowsFiles() {
        return kinds.containsKey(DESCRIBED);
    }

    SortedMap<String, String> of(String kind) {
        return kinds.getOrDefault(kind, new TreeMap<>());
    }

    private static String kind(String verdict) {
        if (verdict.equals(Matches.SAME)) {
            return "pairs joined";
        }
        return verdict.equals(Matches.DOUBTFUL) ? "questions" : "pairs linked";
    }

    private static String words(Library library, Search search) {
        String digest = Digest.of(search.toString()).abbreviated();
        String replaced = library.standing().replacementOf(search.id());
        return search.source() + (replaced.isEmpty() ? "" : ", replaced by " + replaced) + " (" + digest + ")";
    }

    private static SortedMap<String, String> boxes(Library library, Protocol protocol, Codebook codebook) {
        SortedMap<String, String> boxes = new TreeMap<>();
        for (Protocol.Synthesis synthesis : protocol.syntheses()) {
            PrismaFlow flow =
                    new FlowSources(library).claim(synthesis, codebook).flow();
            flow.boxes().forEach((box, content) -> {
                boxes.put(synthesis.id() + "/" + box.key(), content.count().shown());
                content.parts()
                        .forEach(part -> boxes.put(
                                synthesis.id() + "/" + box.key() + "/" + part.label(),
                                part.count().shown()));
            });
        }
        return boxes;
    }

    private static void put(SortedMap<String, SortedMap<String, String>> kinds, String kind, String id, String said) {
        kinds.computeIfAbsent(kind, key -> new TreeMap<>()).put(id, said);
    }
}
