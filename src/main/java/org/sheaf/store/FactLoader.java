// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.RecordId;
import org.sheaf.protocol.ReviewId;

/**
 * Puts the facts of an archive into an empty database, entries with their own numbers and digests: nothing new is sealed.
 * Of each review the files go before the records and problems that stand in them.
 */
public final class FactLoader {
    private static final int BATCH = 500;

    private final Handle handle;
    private final Map<String, PreparedBatch> batches = new LinkedHashMap<>();
    private final Map<String, Long> fileIds = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    FactLoader(Handle handle) {
        this.handle = handle;
    }

    /** Adds an entry as it was sealed. */
    public void entry(LedgerEntry entry) {
        new EntryTable(handle, new ReviewId(entry.review()), Long.MAX_VALUE).append(entry);
    }

    /**
     * Adds a fact.
     *
     * @throws IllegalArgumentException if it lacks a field or a field is of the wrong kind
     */
    public void fact(ReviewId review, Fact fact) {
        switch (fact.table()) {
            case "citation_file" -> file(review, fact);
            case "citation_record" -> record(review, fact);
            case "import_problem" -> problem(review, fact);
            case "decision" -> decision(review, fact);
            case "search" ->
                row(fact, """
                        insert into search (review, search_id, content, entry_id)
                        values (:review, :search_id, :content, :entry)""")
                        .bind("review", review.name())
                        .bind("search_id", text(fact, "search_id"))
                        .bind("content", object(fact, "content"))
                        .add();
            case "record_match" ->
                row(fact, """
                        insert into record_match (review, record_a, record_b, verdict, rule, score, evidence, entry_id)
                        values (:review, :a, :b, :verdict, :rule, :score, :evidence, :entry)""")
                        .bind("review", review.name())
                        .bind("a", text(fact, "a"))
                        .bind("b", text(fact, "b"))
                        .bind("verdict", text(fact, "verdict"))
                        .bind("rule", text(fact, "rule"))
                        .bind("score", number(fact, "score"))
                        .bind("evidence", text(fact, "evidence"))
                        .add();
            case "report" ->
                row(fact, """
                        insert into report (review, report_id, sequence, entry_id)
                        values (:review, :report, :sequence, :entry)""")
                        .bind("review", review.name())
                        .bind("report", text(fact, "report"))
                        .bind("sequence", number(fact, "sequence"))
                        .add();
            case "report_member" ->
                row(fact, """
                        insert into report_member (review, record_id, report_id, entry_id)
                        values (:review, :record, :report, :entry)""")
                        .bind("review", review.name())
                        .bind("record", text(fact, "record"))
                        .bind("report", text(fact, "report"))
                        .add();
            case "snapshot" ->
                row(fact, """
                        insert into snapshot (review, name, why, last_entry, last_digest, facts_digest, content, entry_id)
                        values (:review, :name, :why, :last_entry, :last_digest, :facts_digest, :content, :entry)""")
                        .bind("review", review.name())
                        .bind("name", text(fact, "name"))
                        .bind("why", text(fact, "why"))
                        .bind("last_entry", number(fact, "last_entry"))
                        .bind("last_digest", text(fact, "last_digest"))
                        .bind("facts_digest", text(fact, "facts_digest"))
                        .bind("content", object(fact, "content"))
                        .add();
            case "erasure" ->
                row(fact, """
                        insert into erasure (review, fact_table, fact_key, subject, why, digest_before, digest_after,
                                             entry_id)
                        values (:review, :fact_table, :fact_key, :subject, :why, :before, :after, :entry)""")
                        .bind("review", review.name())
                        .bind("fact_table", text(fact, "fact_table"))
                        .bind("fact_key", text(fact, "fact_key"))
                        .bind("subject", text(fact, "subject"))
                        .bind("why", text(fact, "why"))
                        .bind("before", text(fact, "digest_before"))
                        .bind("after", text(fact, "digest_after"))
                        .add();
            default -> throw new IllegalArgumentException("there is no table " + fact.table());
        }
        sendIfFull(fact.table());
    }

    private void file(ReviewId review, Fact fact) {
        String digest = text(fact, "digest");
        if (digest.length() != 64
                || fileIds.putIfAbsent(review + " " + digest.substring(0, 16), fileIds.size() + 1L) != null) {
            throw new IllegalArgumentException("the file " + digest + " stands there twice or has no digest");
        }
        row(fact, """
                insert into citation_file (id, review, digest, name, search_id, format, charset, bytes, records, problems,
                                           entry_id)
                values (:id, :review, :digest, :name, :search_id, :format, :charset, :bytes, :records, :problems, :entry)""")
                .bind("id", (long) fileIds.size())
                .bind("review", review.name())
                .bind("digest", digest)
                .bind("name", text(fact, "name"))
                .bind("search_id", text(fact, "search_id"))
                .bind("format", text(fact, "format"))
                .bind("charset", text(fact, "charset"))
                .bind("bytes", number(fact, "bytes"))
                .bind("records", number(fact, "records"))
                .bind("problems", number(fact, "problems"))
                .add();
    }

    private void record(ReviewId review, Fact fact) {
        RecordId id = RecordId.parse(text(fact, "id"))
                .orElseThrow(() -> new IllegalArgumentException("\"" + fact.text("id") + "\" is no id of a record"));
        row(fact, """
                insert into citation_record (file_id, ordinal, line, byte_offset, byte_length, content, entry_id)
                values (:file, :ordinal, :line, :offset, :length, :content, :entry)""")
                .bind("file", fileId(review, id.file()))
                .bind("ordinal", id.ordinal())
                .bind("line", number(fact, "line"))
                .bind("offset", number(fact, "offset"))
                .bind("length", number(fact, "length"))
                .bind("content", text(fact, "content"))
                .add();
    }

    private void problem(ReviewId review, Fact fact) {
        String file = text(fact, "file");
        row(fact, """
                insert into import_problem (file_id, ordinal, line, severity, what, advice, entry_id)
                values (:file, :ordinal, :line, :severity, :what, :advice, :entry)""")
                .bind("file", fileId(review, file.substring(0, Math.min(16, file.length()))))
                .bind("ordinal", number(fact, "ordinal"))
                .bind("line", number(fact, "line"))
                .bind("severity", text(fact, "severity"))
                .bind("what", text(fact, "what"))
                .bind("advice", text(fact, "advice"))
                .add();
    }

    private void decision(ReviewId review, Fact fact) {
        for (String field : new String[] {"kind", "actor", "at", "why"}) {
            text(fact, field);
        }
        row(fact, """
                insert into decision (decision_id, review, kind, about, why, actor, at_utc, position, entry_id)
                values (:id, :review, :kind, :about, :why, :actor, :at, :position, :entry)""")
                .bind("id", ErasureTable.decision(fact).id())
                .bind("review", review.name())
                .bind("kind", text(fact, "kind"))
                .bind("about", object(fact, "about"))
                .bind("why", text(fact, "why"))
                .bind("actor", text(fact, "actor"))
                .bind("at", text(fact, "at"))
                .bind("position", positions.merge(review + " " + fact.entry(), 1, Integer::sum))
                .add();
    }

    private long fileId(ReviewId review, String file) {
        Long id = fileIds.get(review + " " + file);
        if (id == null) {
            throw new IllegalArgumentException("there is no file " + file + "…");
        }
        return id;
    }

    private PreparedBatch row(Fact fact, String insert) {
        return batches.computeIfAbsent(fact.table(), table -> handle.prepareBatch(insert))
                .bind("entry", fact.entry());
    }

    private void sendIfFull(String table) {
        PreparedBatch batch = batches.get(table);
        if (batch != null && batch.size() >= BATCH) {
            batch.execute();
            batch.close();
            batches.remove(table);
        }
    }

    /** Sends what still waits. */
    void finish() {
        for (PreparedBatch batch : batches.values()) {
            if (batch.size() > 0) {
                batch.execute();
            }
            batch.close();
        }
        batches.clear();
    }

    private static String text(Fact fact, String field) {
        if (fact.content().get(field) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("\"" + field + "\" is missing or no text");
    }

    private static long number(Fact fact, String field) {
        if (fact.content().get(field) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("\"" + field + "\" is missing or no whole number");
    }

    private static String object(Fact fact, String field) {
        if (fact.content().get(field) instanceof Map<?, ?> map) {
            Map<String, Object> fields = new HashMap<>();
            map.forEach((key, value) -> fields.put(String.valueOf(key), value));
            return CanonicalJson.of(fields);
        }
        throw new IllegalArgumentException("\"" + field + "\" is missing or no object");
    }
}
