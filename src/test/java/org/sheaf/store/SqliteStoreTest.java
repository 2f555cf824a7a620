// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SqliteStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    private int databases;
    private DataSource database = new SQLiteDataSource();

    @Override
    DataSource freshDatabase() {
        Path file = folder.resolve("sheaf" + ++databases + ".db");
        SqliteDatabase.open(file, Runnable::run);
        database = SqliteDatabase.writingSource(file);
        return database;
    }

    @Override
    DataSource database() {
        return database;
    }
}
