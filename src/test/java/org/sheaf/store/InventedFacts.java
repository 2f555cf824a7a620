// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Source;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.SourceKind;

/** Facts for the tests of the store: a file with records A and B, a search, a match, a decision. */
final class InventedFacts {
    static final Digest FILE = Digest.of("a file");
    static final RecordId A = RecordId.of(FILE, 1);
    static final RecordId B = RecordId.of(FILE, 2);

    private InventedFacts() {}

    static void importFile(Session session, OpenEntry open, int count) {
        long id = session.files().nextId();
        try (CitationRecordTable.Batch rows = session.records().into(open, id)) {
            for (int i = 1; i <= count; i++) {
                rows.add(new Source("a.ris", FILE, i, 10L * i, 100L * i, 90), "record " + i);
            }
        }
        session.searches().append(open, search(412));
        StoredFile file = new StoredFile(id, FILE, "a.ris", "s", "RIS", "UTF-8", 1000, count, 1);
        session.files().append(open, file, List.of(Problem.warning("a.ris", 7, "what ü", "advice")));
    }

    static Search search(int hits) {
        return new Search(
                "s",
                SourceKind.REGISTER,
                "A \"register\"",
                "Ovid",
                "2026-03-02",
                "line 1\nline 2",
                List.of("English", "2000 to current"),
                "",
                "",
                "",
                "",
                "note",
                OptionalInt.of(hits),
                List.of("a.ris"));
    }

    static StoredMatch match(String verdict) {
        return new StoredMatch(A, B, verdict, "same doi", 97, "doi agrees");
    }

    static Decision decision(String why) {
        return new Decision(
                "same-document",
                "amina",
                "2026-03-02T10:00:00Z",
                why,
                new TreeMap<>(Map.of("a", A.toString(), "b", B.toString())));
    }
}
