// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What SQLite can say about its own file; other databases watch over theirs by themselves. */
final class Integrity {
    private static final List<String> GUARDED = List.of(
            "citation_file",
            "citation_record",
            "decision",
            "entry",
            "erasure",
            "import_problem",
            "record_match",
            "report",
            "report_member",
            "search",
            "snapshot");

    private Integrity() {}

    static List<String> check(Handle handle) {
        List<String> found = new ArrayList<>();
        if (!isSqlite(handle)) {
            return found;
        }
        handle.createQuery("pragma integrity_check")
                .mapTo(String.class)
                .filter(line -> !line.equals("ok"))
                .forEach(found::add);
        handle.createQuery("pragma foreign_key_check")
                .map((row, context) -> "a row of the table " + row.getString(1) + " points to a row of "
                        + row.getString(3) + " that is gone")
                .forEach(found::add);
        Set<String> triggers = handle.createQuery("select name from sqlite_master where type = 'trigger'")
                .mapTo(String.class)
                .set();
        for (String table : GUARDED) {
            for (String guard : List.of(table + "_no_update", table + "_no_delete")) {
                if (!triggers.contains(guard)) {
                    found.add("the guard " + guard + ", which keeps facts from being changed, was removed");
                }
            }
        }
        return found;
    }

    static boolean isSqlite(Handle handle) {
        try {
            return handle.getConnection().getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
