// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Source;
import org.sheaf.protocol.ReviewId;

/** The records as received. */
public final class CitationRecordTable {
    private static final int BATCH = 500;

    private final Handle handle;
    private final ReviewId review;
    private final long asOf;

    /** @param asOf the newest ledger entry whose facts are seen */
    CitationRecordTable(Handle handle, ReviewId review, long asOf) {
        this.handle = handle;
        this.review = review;
        this.asOf = asOf;
    }

    /** Hands over every record ever imported, in the order of the files and of their records. */
    public void forEach(Consumer<StoredRecord> consumer) {
        for (StoredFile file : files()) {
            forEachOf(file, consumer);
        }
    }

    /** Hands over the id of every record ever imported, in the same order, without reading what the records hold. */
    public void forEachId(Consumer<RecordId> consumer) {
        for (StoredFile file : files()) {
            String name = file.digest().abbreviated();
            each(file, "file_id", "", query -> query, row -> new RecordId(name, row.getInt("ordinal")), consumer);
        }
    }

    /** Hands over the records of a file, each with the line of the file (1-based) at which it begins. */
    public void forEachLine(StoredFile file, ObjLongConsumer<RecordId> consumer) {
        String name = file.digest().abbreviated();
        each(
                file,
                "line",
                "",
                query -> query,
                row -> Map.entry(new RecordId(name, row.getInt("ordinal")), row.getLong("line")),
                row -> consumer.accept(row.getKey(), row.getValue()));
    }

    private List<StoredFile> files() {
        return new CitationFileTable(handle, review, asOf).all();
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Hands over the records of one file, in their order. */
    public void forEachOf(StoredFile file, Consumer<StoredRecord> consumer) {
        records(file, "", query -> query, consumer);
    }

    /**
     * Hands over some records of one file, in their order.
     *
     * @param ordinals their places in the file, 1-based, sorted
     */
    public void forEachOf(StoredFile file, List<Integer> ordinals, Consumer<StoredRecord> consumer) {
        Portions.of(
                ordinals,
                ordinal -> ordinal,
                portion -> records(
                        file, " and ordinal in (<ordinals>)", query -> query.bindList("ordinals", portion), consumer));
    }

    private void records(StoredFile file, String which, UnaryOperator<Query> binding, Consumer<StoredRecord> consumer) {
        each(
                file,
                "line, byte_offset, byte_length, content",
                which,
                binding,
                row -> read(row, file.name(), file.digest()),
                consumer);
    }

    /** One file at a time: its records lie in order in the index, those of all files together would have to be sorted. */
    private <T> void each(
            StoredFile file,
            String columns,
            String which,
            UnaryOperator<Query> binding,
            Reading<T> reading,
            Consumer<T> consumer) {
        try (Stream<T> rows = binding
                .apply(handle.createQuery("select ordinal, " + columns + " from citation_record where file_id = :file"
                                + which + " order by ordinal")
                        .bind("file", file.id())
                        .setFetchSize(BATCH))
                .map(Damage.noticed("citation_record", (row, context) -> reading.read(row)))
                .stream()) {
            rows.forEach(consumer);
        }
    }

    /** One record, or nothing if there is none with this id. */
    public Optional<StoredRecord> find(RecordId id) {
        return handle.createQuery("""
                        select f.digest, f.name, r.ordinal, r.line, r.byte_offset, r.byte_length, r.content
                        from citation_record r join citation_file f on f.id = r.file_id
                        where f.review = :review and f.entry_id <= :asOf and f.digest like :file
                            and r.ordinal = :ordinal""")
                .bind("review", review.name())
                .bind("asOf", asOf)
                .bind("file", id.file() + "%")
                .bind("ordinal", id.ordinal())
                .map(Damage.noticed(
                        "citation_record",
                        (row, context) -> read(row, row.getString("name"), new Digest(row.getString("digest")))))
                .findFirst();
    }

    /** A batch to which the records of one file are added; close it to send the last of them. */
    public Batch into(OpenEntry entry, long fileId) {
        return new Batch(entry, fileId);
    }

    /** Adds records in groups, so that a million of them do not mean a million round trips. */
    public final class Batch implements AutoCloseable {
        private final OpenEntry entry;
        private final long fileId;
        private PreparedBatch rows;

        private Batch(OpenEntry entry, long fileId) {
            this.entry = entry;
            this.fileId = fileId;
            this.rows = prepare();
        }

        public void add(Source source, String content) {
            entry.fact(
                    "citation_record",
                    Map.of(
                            "id", source.recordId().toString(),
                            "line", source.line(),
                            "offset", source.offset(),
                            "length", source.length(),
                            "content", content));
            rows.bind("file", fileId)
                    .bind("ordinal", source.ordinal())
                    .bind("line", source.line())
                    .bind("offset", source.offset())
                    .bind("length", source.length())
                    .bind("content", content)
                    .bind("entry", entry.id())
                    .add();
            if (rows.size() >= BATCH) {
                send();
            }
        }

        private void send() {
            if (rows.size() > 0) {
                rows.execute();
            }
            rows.close();
            rows = prepare();
        }

        private PreparedBatch prepare() {
            return handle.prepareBatch("""
                    insert into citation_record (file_id, ordinal, line, byte_offset, byte_length, content, entry_id)
                    values (:file, :ordinal, :line, :offset, :length, :content, :entry)""");
        }

        @Override
        public void close() {
            if (rows.size() > 0) {
                rows.execute();
            }
            rows.close();
        }
    }

    private static StoredRecord read(ResultSet row, String file, Digest digest) throws SQLException {
        Source source = new Source(
                file,
                digest,
                row.getInt("ordinal"),
                row.getLong("line"),
                row.getLong("byte_offset"),
                row.getLong("byte_length"));
        return new StoredRecord(source, row.getString("content"));
    }
}
