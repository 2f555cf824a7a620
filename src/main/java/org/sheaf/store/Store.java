// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;

/**
 * The door to the facts. A reading sees one state from beginning to end; a writing is one transaction and one ledger
 * entry: it is there whole or not at all.
 */
public final class Store {
    private final Jdbi writing;
    private final Jdbi reading;
    private final Path file;

    private Store(Jdbi writing, Jdbi reading, Path file) {
        this.writing = writing;
        this.reading = reading;
        this.file = file;
    }

    /** A store on a database whose schema is the program's own; see {@link Schema}. */
    public static Store on(DataSource database) {
        return on(database, database, Path.of("the database"));
    }

    /** A store whose readings do not take the lock that its writings take. */
    static Store on(DataSource writing, DataSource reading, Path file) {
        return new Store(Jdbi.create(writing), Jdbi.create(reading), file);
    }

    /** Reads within one transaction. */
    public <T> T read(ReviewId review, Function<Session, T> work) {
        try {
            return reading.inTransaction(handle -> work.apply(Session.forReading(handle, review)));
        } catch (JdbiException e) {
            throw DatabaseFailure.explain(e, file);
        }
    }

    /**
     * Adds facts within one transaction and seals them with a ledger entry. Where the work adds no fact nothing is
     * written, not even an entry: doing a thing twice is doing it once.
     *
     * @param work adds the facts and returns the tally in words
     * @return the entry, or nothing if there was nothing to add
     */
    public Optional<LedgerEntry> write(EntryHeader header, BiFunction<Session, OpenEntry, String> work) {
        try {
            return writing.inTransaction(handle -> add(handle, header, work));
        } catch (JdbiException e) {
            throw DatabaseFailure.explain(e, file);
        }
    }

    /**
     * Fills an empty database from an archive, whole or not at all.
     *
     * @throws ReviewException if there is a ledger already
     */
    public void restore(Consumer<FactLoader> work) {
        try {
            writing.useTransaction(handle -> {
                if (handle.createQuery("select count(*) from entry")
                                .mapTo(Long.class)
                                .one()
                        > 0) {
                    throw ReviewException.workspace(
                            file.getFileName() + " holds a ledger already; an archive is not mixed into another.",
                            "Restore it into an empty folder.");
                }
                FactLoader loader = new FactLoader(handle);
                work.accept(loader);
                loader.finish();
            });
        } catch (JdbiException e) {
            throw DatabaseFailure.explain(e, file);
        }
    }

    /** What the database itself finds wrong with its file, and guards of the facts that are missing; none where all is well. */
    public List<String> integrity() {
        try {
            return reading.withHandle(Integrity::check);
        } catch (JdbiException e) {
            throw DatabaseFailure.explain(e, file);
        }
    }

    /**
     * Overwrites what was blanked where the database keeps more than what it shows: free pages and the write-ahead log.
     * Only SQLite has such a thing to be done by hand; PostgreSQL does it by itself in time (VACUUM).
     */
    public void forgetWhatWasBlanked() {
        try {
            writing.useHandle(handle -> {
                if (Integrity.isSqlite(handle)) {
                    handle.execute("pragma wal_checkpoint(truncate)");
                    handle.execute("vacuum");
                    handle.execute("pragma wal_checkpoint(truncate)");
                }
            });
        } catch (JdbiException e) {
            throw DatabaseFailure.explain(e, file);
        }
    }

    private static Optional<LedgerEntry> add(
            Handle handle, EntryHeader header, BiFunction<Session, OpenEntry, String> work) {
        Session session = new Session(handle, header.review());
        OpenEntry open = new OpenEntry(session.entries().nextId(), header.review());
        String outcome = work.apply(session, open);
        return open.digest().count() == 0 ? Optional.empty() : Optional.of(seal(session, header, open, outcome));
    }

    private static LedgerEntry seal(Session session, EntryHeader header, OpenEntry open, String outcome) {
        long facts = open.digest().count();
        LedgerEntry entry = LedgerEntry.seal(
                open.id(),
                open.review(),
                header.at().toString(),
                header.actor().name(),
                header.step(),
                header.toolVersion(),
                header.settings(),
                header.inputs(),
                open.digest().digest(),
                facts,
                outcome,
                session.entries().last().map(LedgerEntry::digest).orElse(""));
        session.entries().append(entry);
        return entry;
    }
}
