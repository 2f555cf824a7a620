// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line of JSON into what {@link org.sheaf.audit.CanonicalJson} writes it from. */
public final class FactJson {
    private static final JsonMapper JSON = new JsonMapper();

    private FactJson() {}

    /**
     * The object in a text.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON
     * @throws IllegalArgumentException if it is no object, or holds what no fact holds: fractions, or nothing
     */
    public static SortedMap<String, Object> parse(String json) {
        JsonNode node = JSON.readTree(json);
        if (node == null || !node.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        return object(node);
    }

    private static SortedMap<String, Object> object(JsonNode node) {
        SortedMap<String, Object> fields = new TreeMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return fields;
    }

    private static Object value(JsonNode node) {
        if (node.isString()) {
            return node.asString();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.asLong();
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return items;
        }
        throw new IllegalArgumentException("no fact holds " + node);
    }
}
