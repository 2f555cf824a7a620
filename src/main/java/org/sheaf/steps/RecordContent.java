// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.store.FactJson;

/** Changes the content of a record as the store keeps it, member by member, and leaves the rest as it was. */
final class RecordContent {
    /** The content of a record of which everything was taken out. */
    static final String NOTHING = "{}";
    /** Where people of the review stand, or may; authors, titles and abstracts are the publication's own. */
    private static final Set<String> ABOUT_REVIEWERS = Set.of("decisions", "notes", "labels", "extra");

    private RecordContent() {}

    /** The content without some of its members. */
    static String without(String content, Set<String> members) {
        SortedMap<String, Object> fields = FactJson.parse(content);
        return fields.keySet().removeAll(members) ? CanonicalJson.of(fields) : content;
    }

    /** The content with every text changed that may speak of reviewers. */
    static String changed(String content, UnaryOperator<String> change) {
        SortedMap<String, Object> fields = FactJson.parse(content);
        SortedMap<String, Object> changed = new TreeMap<>(fields);
        changed.replaceAll((name, value) -> ABOUT_REVIEWERS.contains(name) ? texts(value, change) : value);
        return changed.equals(fields) ? content : CanonicalJson.of(changed);
    }

    /** Every text of a value changed, however deep it lies; names of members stay. */
    static Object texts(Object value, UnaryOperator<String> change) {
        if (value instanceof String text) {
            return change.apply(text);
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(texts(item, change)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            SortedMap<String, Object> fields = new TreeMap<>();
            map.forEach((key, item) -> fields.put(String.valueOf(key), texts(item, change)));
            return fields;
        }
        return value;
    }

    /** The reviewers that other tools name in their decisions. */
    static List<String> reviewers(String content) {
        List<String> reviewers = new ArrayList<>();
        if (content.contains("\"reviewer\"") && FactJson.parse(content).get("decisions") instanceof List<?> decisions) {
            for (Object decision : decisions) {
                if (decision instanceof Map<?, ?> fields && fields.get("reviewer") instanceof String reviewer) {
                    reviewers.add(reviewer);
                }
            }
        }
        return reviewers;
    }
}
