// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database's schema: the migrations in order, and which of them a database has. */
public final class Schema {
    /** The number of the newest migration; a database with a higher one was written by a newer Sheaf. */
    public static final int NEWEST = 9;

    private Schema() {}

    /**
     * Brings a database to {@link #NEWEST}, from nothing or from an older version.
     *
     * @param dialect {@code sqlite} or {@code postgresql}: the folder with what must differ
     */
    public static void migrate(DataSource database, String dialect) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:org/sheaf/store/common", "classpath:org/sheaf/store/" + dialect)
                .sqlMigrationPrefix("V")
                .validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
