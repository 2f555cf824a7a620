// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sheaf.audit.Digest;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewId;

/** The files that came in, and what was wrong with them. */
public final class CitationFileTable {
    private final Handle handle;
    private final ReviewId review;
    private final long asOf;

    /** @param asOf the newest ledger entry whose facts are seen */
    CitationFileTable(Handle handle, ReviewId review, long asOf) {
        this.handle = handle;
        this.review = review;
        this.asOf = asOf;
    }

    /** Every file ever imported, in the order in which they came in. */
    public List<StoredFile> all() {
        return handle.createQuery("""
                        select * from citation_file where review = :review and entry_id <= :asOf order by id""")
                .bind("review", review.name())
                .bind("asOf", asOf)
                .map(Damage.noticed(
                        "citation_file",
                        (row, context) -> new StoredFile(
                                row.getLong("id"),
                                new Digest(row.getString("digest")),
                                row.getString("name"),
                                row.getString("search_id"),
                                row.getString("format"),
                                row.getString("charset"),
                                row.getLong("bytes"),
                                row.getLong("records"),
                                row.getLong("problems"))))
                .list();
    }

    /** What was wrong with the file when it was read, in the order of its lines as they were met. */
    public List<Problem> problemsOf(StoredFile file) {
        return handle.createQuery("""
                        select line, severity, what, advice from import_problem
                        where file_id = :file order by ordinal""")
                .bind("file", file.id())
                .map(Damage.noticed(
                        "import_problem",
                        (row, context) -> new Problem(
                                file.name(),
                                row.getLong("line"),
                                Problem.Severity.valueOf(row.getString("severity")),
                                row.getString("what"),
                                row.getString("advice"))))
                .list();
    }

    /** The number that the next file gets. */
    public long nextId() {
        return handle.createQuery("select coalesce(max(id), 0) + 1 from citation_file")
                .mapTo(Long.class)
                .one();
    }

    /** Adds a file and its problems. */
    public void append(OpenEntry entry, StoredFile file, List<Problem> problems) {
        entry.fact(
                "citation_file",
                Map.of(
                        "digest", file.digest().hex(),
                        "name", file.name(),
                        "search_id", file.searchId(),
                        "format", file.format(),
                        "charset", file.charset(),
                        "bytes", file.bytes(),
                        "records", file.records(),
                        "problems", file.problems()));
        handle.createUpdate("""
                        insert into citation_file (id, review, digest, name, search_id, format, charset,
                                                   bytes, records, problems, entry_id)
                        values (:id, :review, :digest, :name, :search, :format, :charset,
                                :bytes, :records, :problems, :entry)""")
                .bind("id", file.id())
                .bind("review", review.name())
                .bind("digest", file.digest().hex())
                .bind("name", file.name())
                .bind("search", file.searchId())
                .bind("format", file.format())
                .bind("charset", file.charset())
                .bind("bytes", file.bytes())
                .bind("records", file.records())
                .bind("problems", file.problems())
                .bind("entry", entry.id())
                .execute();
        for (int i = 0; i < problems.size(); i++) {
            appendProblem(entry, file, i + 1, problems.get(i));
        }
    }

    private void appendProblem(OpenEntry entry, StoredFile file, int ordinal, Problem problem) {
        entry.fact(
                "import_problem",
                Map.of(
                        "file", file.digest().hex(),
                        "ordinal", ordinal,
                        "line", problem.line(),
                        "severity", problem.severity().name(),
                        "what", problem.what(),
                        "advice", problem.advice()));
        handle.createUpdate("""
                        insert into import_problem (file_id, ordinal, line, severity, what, advice, entry_id)
                        values (:file, :ordinal, :line, :severity, :what, :advice, :entry)""")
                .bind("file", file.id())
                .bind("ordinal", ordinal)
                .bind("line", problem.line())
                .bind("severity", problem.severity().name())
                .bind("what", problem.what())
                .bind("advice", problem.advice())
                .bind("entry", entry.id())
                .execute();
    }
}
