// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.audit.FactsDigest;
import org.sheaf.protocol.Search;
import org.sheaf.store.Session;
import org.sheaf.store.StoredFile;

/**
 * The digest at the foot of every report: of the facts that count, not of when they were added, so that a database
 * rebuilt from {@code corpus/} gives the same reports to the byte. Files and searches are taken as they stand now: a file
 * under the search that describes it last, and nothing of a file that was withdrawn.
 */
public final class FactsFingerprint {
    private FactsFingerprint() {}

    /** The digest of one state of the facts. */
    public static Digest of(Session session, Library library) {
        FactsDigest digest = new FactsDigest();
        Standing standing = library.standing();
        List<StoredFile> files = standing.files().stream()
                .filter(file -> !standing.isWithdrawn(file))
                .sorted(Comparator.comparing(file -> file.digest().hex()))
                .toList();
        for (StoredFile file : files) {
            Search search = standing.search(file);
            digest.add("file", Map.of("digest", file.digest().hex(), "search", search.id(), "records", file.records()));
            digest.add("search", Map.of("id", search.id(), "kind", search.kind().key(), "source", search.source()));
        }
        for (Decision decision : session.decisions().all()) {
            digest.add("decision", Map.of("id", decision.id()));
        }
        session.reports().members().forEach((record, report) -> {
            if (!library.isWithdrawn(record)) {
                digest.add("member", Map.of("record", record.toString(), "report", report.toString()));
            }
        });
        session.matches()
                .current()
                .forEach(match -> digest.add(
                        "match",
                        Map.of("a", match.a().toString(), "b", match.b().toString(), "verdict", match.verdict())));
        return digest.digest();
    }
}
