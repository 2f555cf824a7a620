// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewerId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line that holds a decision, as {@link Decision#toJson} writes it. */
final class DecisionLine {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> KEYS = Set.of("kind", "actor", "at", "why", "about", "id");

    private DecisionLine() {}

    /** The decision in a line, or nothing and a problem with what is wrong. */
    static Optional<Decision> parse(String file, long line, String text, List<Problem> problems) {
        try {
            JsonNode node = JSON.readTree(text);
            Set<String> keys = new HashSet<>(node.propertyNames());
            if (keys.equals(KEYS)) {
                return sound(file, line, node, problems);
            }
        } catch (JacksonException e) {
            // said below
        }
        problems.add(Problem.error(
                file,
                line,
                "This line is not a decision that Sheaf wrote.",
                "It is not used. Put it back or remove it."));
        return Optional.empty();
    }

    private static Optional<Decision> sound(String file, long line, JsonNode node, List<Problem> problems) {
        TreeMap<String, String> about = new TreeMap<>();
        node.get("about")
                .properties()
                .forEach(field -> about.put(field.getKey(), field.getValue().asString()));
        Decision decision = new Decision(
                node.get("kind").asString(),
                node.get("actor").asString(),
                node.get("at").asString(),
                node.get("why").asString(),
                about);
        if (ReviewerId.parse(decision.actor()).isEmpty()) {
            problems.add(Problem.error(
                    file,
                    line,
                    "\"" + decision.actor() + "\" cannot be the id of a reviewer.",
                    "The decision is not used. Put the line back as it was, or remove it."));
            return Optional.empty();
        }
        if (!decision.id().equals(node.get("id").asString())) {
            problems.add(Problem.error(
                    file,
                    line,
                    "This decision was changed after it was written: its id does not fit its content.",
                    "It is not used. Put the line back as it was, or take the decision again in Sheaf."));
            return Optional.empty();
        }
        return Optional.of(decision);
    }
}
