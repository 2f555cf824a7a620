// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.postgresql.ds.PGSimpleDataSource;

/** The same promises on a PostgreSQL that the test run starts and stops by itself. */
class PostgresStoreTest extends StoreContract {
    private static EmbeddedPostgres server;
    private static int databases;

    private PGSimpleDataSource database = new PGSimpleDataSource();

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    DataSource freshDatabase() throws Exception {
        String name = "sheaf" + ++databases;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        database = (PGSimpleDataSource) server.getDatabase("postgres", name);
        Schema.migrate(database, "postgresql");
        return database;
    }

    @Override
    DataSource database() {
        return database;
    }
}
