// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.audit.CanonicalJson;

/**
 * One fact in the form in which the ledger digests it.
 *
 * @param table the table it stands in
 * @param entry the ledger entry that added it
 * @param content its fields; texts, whole numbers, lists and maps of these
 */
public record Fact(String table, long entry, SortedMap<String, Object> content) {
    public Fact {
        content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
    }

    /** The fact as canonical JSON, one line. */
    public String json() {
        return CanonicalJson.of(content);
    }

    /** A field that is a text; empty where there is none. */
    public String text(String field) {
        return content.get(field) instanceof String text ? text : "";
    }

    /** The same fact with other content. */
    public Fact with(Map<String, Object> changed) {
        return new Fact(table, entry, new TreeMap<>(changed));
    }
}
