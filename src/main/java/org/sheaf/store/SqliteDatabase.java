// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
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

    private SqliteDatabase() {}

    /**
     * Opens the file, makes it if it is not there, and brings an older schema up to date after a backup copy beside it.
     *
     * @throws ReviewException if the file is damaged, locked, not Sheaf's, newer than the program, or cannot be written
     */
    public static Store open(Path file) {
        boolean fresh = !Files.exists(file);
        DataSource writing = writingSource(file);
        try {
            OptionalInt version = fresh ? OptionalInt.empty() : version(writing, file);
            if (version.isEmpty() || version.getAsInt() < Schema.NEWEST) {
                if (version.isPresent()) {
                    backup(writing, file, version.getAsInt());
                }
                Schema.migrate(writing, "sqlite");
            }
        } catch (SQLException | RuntimeException e) {
            throw DatabaseFailure.explain(e, file);
        }
        return Store.on(writing, source(file, SQLiteConfig.TransactionMode.DEFERRED), file);
    }

    /** Connections whose transactions take the lock at once, so that two writers wait instead of failing half-way. */
    static DataSource writingSource(Path file) {
        return source(file, SQLiteConfig.TransactionMode.IMMEDIATE);
    }

    private static DataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.enforceForeignKeys(true);
        config.enableRecursiveTriggers(true);
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** The schema's version; nothing where the database is empty. */
    private static OptionalInt version(DataSource source, Path file) throws SQLException {
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
        }
    }

    private static int count(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void backup(DataSource source, Path file, int version) throws SQLException {
        Path copy = file.resolveSibling(file.getFileName() + ".schema-" + version + ".backup");
        if (Files.exists(copy)) {
            return; // an earlier attempt made it, from the same version
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum into '" + copy.toString().replace("'", "''") + "'");
        }
    }
}
