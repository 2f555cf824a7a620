// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.sheaf.problem.ReviewException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The review's one database file. Write-ahead log and full synchronisation: what was committed is on the disk.
 * Recursive triggers are on, else {@code INSERT OR REPLACE} would slip past the trigger that refuses to delete.
 */
public final class SqliteDatabase {
    private static final int BUSY_TIMEOUT_MS = 10_000;
    /** In KiB, said as a negative number: what is sorted, or looked up out of order, stays in memory as far as that goes. */
    private static final int CACHE = -65_536;

    private SqliteDatabase() {}

    /**
     * Opens the file, makes it if it is not there, and brings an older schema up to date after a backup copy beside it.
     *
     * @param oneAtATime runs what two programs must not do at once; asked only where the schema is not up to date, since
     *     Flyway knows no lock for SQLite
     * @throws ReviewException if the file is damaged, locked, not Sheaf's, newer than the program, or cannot be written
     */
    public static Store open(Path file, Consumer<Runnable> oneAtATime) {
        return open(file, oneAtATime, BUSY_TIMEOUT_MS);
    }

    /** @param waitMs how long one writer waits for another to finish, in milliseconds */
    static Store open(Path file, Consumer<Runnable> oneAtATime, int waitMs) {
        DataSource writing = source(file, SQLiteConfig.TransactionMode.IMMEDIATE, waitMs);
        try {
            if (version(writing, file).orElse(0) < Schema.NEWEST) {
                oneAtATime.accept(() -> bringUpToDate(writing, file));
            }
        } catch (RuntimeException e) {
            throw DatabaseFailure.explain(e, file);
        }
        return Store.on(writing, source(file, SQLiteConfig.TransactionMode.DEFERRED, waitMs), file);
    }

    private static void bringUpToDate(DataSource database, Path file) {
        int version = version(database, file).orElse(0);
        if (version == Schema.NEWEST) {
            return; // another program did it while this one waited for its turn
        }
        if (version > 0) {
            backup(database, file, version);
        }
        Schema.migrate(database, "sqlite");
    }

    /** Connections whose transactions take the lock at once, so that two writers wait instead of failing half-way. */
    static DataSource writingSource(Path file) {
        return source(file, SQLiteConfig.TransactionMode.IMMEDIATE, BUSY_TIMEOUT_MS);
    }

    private static DataSource source(Path file, SQLiteConfig.TransactionMode mode, int waitMs) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(waitMs);
        config.setCacheSize(CACHE);
        config.enforceForeignKeys(true);
        config.enableRecursiveTriggers(true);
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** The schema's version; nothing where there is no database, or an empty one. */
    private static OptionalInt version(DataSource source, Path file) {
        if (!Files.exists(file)) {
            return OptionalInt.empty();
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (count(statement, "select count(*) from sqlite_master where type = 'table'") == 0) {
                return OptionalInt.empty();
            }
            if (count(statement, "select count(*) from sqlite_master where name = 'flyway_schema_history'") == 0) {
                throw ReviewException.workspace(
                        file.getFileName() + " is a database, but not one of Sheaf's.",
                        "Move it out of the workspace; Sheaf makes its own and fills it from corpus/.");
            }
            int version = count(
                    statement,
                    "select coalesce(max(cast(version as integer)), 0) from flyway_schema_history where success = 1");
            if (version > Schema.NEWEST) {
                throw ReviewException.workspace(
                        file.getFileName() + " was written by a newer Sheaf (schema " + version + "; this one knows "
                                + Schema.NEWEST + ").",
                        "Install the newer Sheaf; this one leaves the database untouched.");
            }
            return OptionalInt.of(version);
        } catch (SQLException e) {
            throw DatabaseFailure.explain(e, file);
        }
    }

    private static int count(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void backup(DataSource source, Path file, int version) {
        Path copy = file.resolveSibling(file.getFileName() + ".schema-" + version + ".backup");
        if (Files.exists(copy)) {
            return; // an earlier attempt made it, from the same version
        }
        Path draft = copy.resolveSibling(copy.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum into '" + draft.toString().replace("'", "''") + "'");
            }
            Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw DatabaseFailure.explain(e, file);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "The backup copy " + copy.getFileName() + " cannot be made: " + e.getMessage(),
                    "Make the workspace's folder writable for you and see that the disk has space; the database is as it"
                            + " was.",
                    e);
        }
    }
}
