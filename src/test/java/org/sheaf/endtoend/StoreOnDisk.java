// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** The database file seen from outside, without the program. */
final class StoreOnDisk {
    private final Path file;

    StoreOnDisk(Path workspace) {
        this.file = workspace.resolve("sheaf.db");
    }

    /** By name of the file, how many records the store says it has; as many rows there must be. */
    Map<String, Long> records() throws SQLException {
        Map<String, Long> records = new TreeMap<>();
        if (!hasTable("citation_file")) {
            return records;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name, records from citation_file")) {
            while (row.next()) {
                if (records.put(row.getString("name"), row.getLong("records")) != null) {
                    throw new AssertionError("twice in the store: " + row.getString("name"));
                }
            }
        }
        return records;
    }

    /** By name of the file, how many of its records are there; those of no file stand under the empty name. */
    Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        if (!hasTable("citation_record")) {
            return rows;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select coalesce(f.name, '') as name, count(*) as n from citation_record r
                        left join citation_file f on f.id = r.file_id group by 1""")) {
            while (row.next()) {
                rows.put(row.getString("name"), row.getLong("n"));
            }
        }
        return rows;
    }

    /** How many decisions are there. */
    long decisions() throws SQLException {
        return hasTable("decision") ? number("select count(*) from decision") : 0;
    }

    /** What SQLite itself says about the file: "ok", or what is wrong. */
    String integrity() throws SQLException {
        if (!Files.exists(file)) {
            return "ok";
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma integrity_check")) {
            return row.getString(1);
        }
    }

    private boolean hasTable(String name) throws SQLException {
        return Files.exists(file) && number("select count(*) from sqlite_master where name = '" + name + "'") > 0;
    }

    private long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getLong(1);
        }
    }

    /** A connection with SQLite's own defaults. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
