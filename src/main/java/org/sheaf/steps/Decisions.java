// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.problem.Problem;
import org.sheaf.workspace.DecisionsFolder;

/**
 * Takes what people decide: into the store first, so that it is safe, then as lines beside the corpus, so that the store
 * can be rebuilt from them. After a stop between the two, the next run completes the lines.
 */
public final class Decisions {
    private final StepRunner runner;
    private final DecisionsFolder folder;

    public Decisions(StepRunner runner, DecisionsFolder folder) {
        this.runner = runner;
        this.folder = folder;
    }

    /** A decision taken now by the person who acts. */
    Decision now(DecisionKind kind, String why, Map<String, String> about) {
        Actor actor = runner.actor();
        return new Decision(kind.key(), actor.reviewer().name(), actor.now().toString(), why, new TreeMap<>(about));
    }

    /** Keeps decisions; they are safe when this returns. Those that are kept already add nothing. */
    Optional<LedgerEntry> keep(String step, Collection<Decision> decisions) {
        Digest inputs = Digest.of(
                String.join("\n", decisions.stream().map(Decision::toJson).toList()));
        Optional<LedgerEntry> entry = runner.run(step, Map.of(), inputs, (session, open) -> {
            long added = decisions.stream()
                    .filter(decision -> session.decisions().append(open, decision))
                    .count();
            return added + (added == 1 ? " decision" : " decisions");
        });
        folder.add(decisions);
        return entry;
    }

    /**
     * Makes store and folder hold the same decisions: those of the folder are kept, and those that only the store holds
     * are written out. A line that is no decision is a problem.
     */
    public List<Problem> reconcile() {
        List<Problem> problems = new ArrayList<>();
        List<Decision> written = folder.read(problems);
        if (!written.isEmpty()) {
            keep("read decisions", written);
        }
        folder.add(runner.read(session -> session.decisions().all()));
        return problems;
    }
}
