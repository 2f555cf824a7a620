// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sheaf.protocol.Stage;

/** The rules of a stage as a decision keeps them, so that a change in the middle of screening can be seen. */
final class StageRules {
    private StageRules() {}

    static Map<String, String> write(Stage stage) {
        return Map.of(
                "stage", stage.id(),
                "kind", stage.kind().key(),
                "votes", String.valueOf(stage.votes()));
    }

    static Optional<Stage> read(Map<String, String> about) {
        String id = about.getOrDefault("stage", "");
        String votes = about.getOrDefault("votes", "");
        return Stage.Kind.parse(about.getOrDefault("kind", ""))
                .filter(kind -> votes.matches("[1-9][0-9]?"))
                .map(kind -> new Stage(
                        id,
                        id,
                        kind,
                        Integer.parseInt(votes),
                        new TreeSet<>(),
                        Optional.empty(),
                        true,
                        Stage.Unsure.ITSELF));
    }
}
