// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object in memory, and what can be asked of it without caring for how a member is written. */
final class JsonTree {
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 1000;

    /** Names, values and brackets of one object; a paper of 6,000 authors has some 50,000. */
    private static final int MOST_TOKENS = 400_000;

    /** Line breaks inside texts are no JSON, but scripts write them. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxTokenCount(MOST_TOKENS)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private JsonTree() {}

    /** The object that {@code text} is; nothing if it is none. */
    static Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A text, number or truth value as text; empty for anything else. */
    static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString().strip() : "";
    }

    /** The member as text; empty if there is none. */
    static String text(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value == null ? "" : text(value);
    }

    /** The texts of a list; a single value is a list of one. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (!text(item).isEmpty()) {
                    texts.add(text(item));
                }
            }
        } else if (!text(node).isEmpty()) {
            texts.add(text(node));
        }
        return texts;
    }

    /** The members in the order of the file. */
    static List<Map.Entry<String, JsonNode>> members(JsonNode node) {
        return List.copyOf(node.properties());
    }
}
