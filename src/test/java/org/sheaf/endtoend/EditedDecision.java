// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sheaf.audit.Decision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of decisions as somebody would write them who knows how their ids are made. */
final class EditedDecision {
    private static final JsonMapper JSON = new JsonMapper();

    private EditedDecision() {}

    /** A line whose fields were changed, with the id that fits. */
    static String of(String line, Consumer<Map<String, String>> change) {
        Decision decision = parse(line);
        SortedMap<String, String> about = new TreeMap<>(decision.about());
        change.accept(about);
        return new Decision(decision.kind(), decision.actor(), decision.at(), decision.why(), about).toJson();
    }

    /** A line in which somebody takes back what a line said. */
    static String takingBack(String line, String actor) {
        Decision decision = parse(line);
        return new Decision("take-back", actor, decision.at(), "", new TreeMap<>(Map.of("said", decision.nameless())))
                .toJson();
    }

    private static Decision parse(String line) {
        JsonNode node = JSON.readTree(line);
        SortedMap<String, String> about = new TreeMap<>();
        node.get("about")
                .properties()
                .forEach(field -> about.put(field.getKey(), field.getValue().asString()));
        return new Decision(
                node.get("kind").asString(),
                node.get("actor").asString(),
                node.get("at").asString(),
                node.get("why").asString(),
                about);
    }
}
