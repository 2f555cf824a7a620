// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import org.jdbi.v3.core.mapper.RowMapper;
import org.sheaf.problem.ReviewException;

/**
 * Facts that cannot be what was written: the bytes of the database have changed since, in a way that the database itself
 * does not notice. Nothing is guessed about them; the way out is that everything can be rebuilt.
 */
public final class Damage {
    private static final String WAY_OUT =
            "Move sheaf.db and what lies beside it under the same name (sheaf.db-wal, sheaf.db-shm) to another folder,"
                    + " keep it, and run `sheaf run`: everything is rebuilt from corpus/, searches and decisions.";

    private Damage() {}

    /** @param what what cannot be right, as a sentence without its end */
    public static ReviewException found(String what, Throwable cause) {
        return ReviewException.workspace("The database is damaged: " + what + ".", WAY_OUT, cause);
    }

    /** The same mapper, which takes a row that it cannot read for damage. */
    static <T> RowMapper<T> noticed(String table, RowMapper<T> mapper) {
        return (row, context) -> {
            try {
                return mapper.map(row, context);
            } catch (RuntimeException e) {
                throw found("a row of its table " + table + " cannot be read", e);
            }
        };
    }

    static ReviewException ofFile(String name, Throwable cause) {
        return ReviewException.workspace(name + " is damaged or is no database.", WAY_OUT, cause);
    }
}
