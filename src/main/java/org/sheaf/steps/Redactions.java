// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.sheaf.store.Fact;

/** What redactions do to a field of a fact. */
final class Redactions {
    private Redactions() {}

    /** The fact with another value in a field; the fact itself where the value is the same. */
    static Fact set(Fact fact, String field, Object value) {
        if (value.equals(fact.content().get(field))) {
            return fact;
        }
        TreeMap<String, Object> content = new TreeMap<>(fact.content());
        content.put(field, value);
        return fact.with(content);
    }

    /** The fact with the texts of some fields changed, however deep they lie. */
    static Fact change(Fact fact, UnaryOperator<String> change, String... fields) {
        Fact changed = fact;
        for (String field : fields) {
            Object value = changed.content().get(field);
            if (value != null) {
                changed = set(changed, field, RecordContent.texts(value, change));
            }
        }
        return changed;
    }
}
