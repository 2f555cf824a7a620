// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.Map;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.audit.FactsDigest;
import org.sheaf.store.Session;

/**
 * The digest at the foot of every report: of the facts that count, not of when they were added, so that a database
 * rebuilt from {@code corpus/} gives the same reports to the byte.
 */
final class FactsFingerprint {
    private FactsFingerprint() {}

    static Digest of(Session session) {
        FactsDigest digest = new FactsDigest();
        session.files()
                .all()
                .forEach(file -> digest.add(
                        "file",
                        Map.of("digest", file.digest().hex(), "search", file.searchId(), "records", file.records())));
        session.searches()
                .current()
                .values()
                .forEach(search -> digest.add(
                        "search",
                        Map.of("id", search.id(), "kind", search.kind().key(), "source", search.source())));
        for (Decision decision : session.decisions().all()) {
            digest.add("decision", Map.of("id", decision.id()));
        }
        session.reports()
                .members()
                .forEach((record, report) ->
                        digest.add("member", Map.of("record", record.toString(), "report", report.toString())));
        session.matches()
                .current()
                .forEach(match -> digest.add(
                        "match",
                        Map.of("a", match.a().toString(), "b", match.b().toString(), "verdict", match.verdict())));
        return digest.digest();
    }
}
