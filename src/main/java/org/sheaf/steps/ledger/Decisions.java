// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.problem.Problem;
import org.sheaf.store.Session;
import org.sheaf.workspace.DecisionsFolder;

/**
 * Takes what people decide: into the store first, so that it is safe, then as lines beside the corpus, so that the store
 * can be rebuilt from them. After a stop between the two, the next run completes the lines.
 */
public final class Decisions {
    private final StepRunner runner;
    private final DecisionsFolder folder;
    /** Whether something was kept here whose line is not written yet. */
    private boolean owed;

    public Decisions(StepRunner runner, DecisionsFolder folder) {
        this.runner = runner;
        this.folder = folder;
    }

    /** A decision taken now by the person who acts. */
    public Decision now(DecisionKind kind, String why, Map<String, String> about) {
        Actor actor = runner.actor();
        return new Decision(kind.key(), actor.reviewer().name(), actor.now().toString(), why, new TreeMap<>(about));
    }

    /** Keeps decisions; they are safe when this returns. Those that are kept already add nothing. */
    public Optional<LedgerEntry> keep(String step, Collection<Decision> decisions) {
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
     * Keeps what is decided on what the store holds at that moment; safe when this returns. For acts that come one behind
     * the other: the lines beside the corpus follow with {@link #writeOut}.
     *
     * @param inputs digest of what the act is about
     */
    public Optional<LedgerEntry> keepNow(String step, Digest inputs, Function<Session, List<Decision>> decide) {
        Optional<LedgerEntry> entry = runner.run(step, Map.of(), inputs, (session, open) -> {
            List<Decision> decisions = decide.apply(session);
            decisions.forEach(decision -> session.decisions().append(open, decision));
            return decisions.size() + (decisions.size() == 1 ? " decision" : " decisions");
        });
        owed |= entry.isPresent();
        return entry;
    }

    /** Writes the lines of all decisions that only the store holds. */
    public void writeOut() {
        folder.add(runner.read(session -> session.decisions().all()));
        owed = false;
    }

    /** The same if anything was kept here; after a mere look there is nothing to write. */
    public void writeOutIfOwed() {
        if (owed) {
            writeOut();
        }
    }

    /**
     * Makes store and folder hold the same decisions: those of the folder are kept, and those that only the store holds
     * are written out. A line that is no decision is a problem, and so is one that still names a person whose name was
     * erased: it is not read in again.
     */
    public List<Problem> reconcile() {
        List<Problem> problems = new ArrayList<>();
        List<Decision> written = new ArrayList<>(folder.read(problems));
        Set<Decision> erased = erased(written);
        written.removeAll(erased);
        if (!erased.isEmpty()) {
            problems.add(
                    Problem.error(
                            "decisions",
                            0,
                            erased.size() + (erased.size() == 1 ? " line names" : " lines name")
                                    + " a person whose name was erased.",
                            "They were not read in again. `sheaf erase --person NAME --also-files` takes the name out of them."));
        }
        if (!written.isEmpty()) {
            keep("read decisions", written);
        }
        folder.add(runner.read(session -> session.decisions().all()));
        return problems;
    }

    /** Of some decisions those under a name that was erased since: they are there without it. */
    public Set<Decision> alreadyErased(Collection<Decision> decisions) {
        return erased(decisions);
    }

    /** Of some decisions those that the store holds without the name of a person who took them or stood in them. */
    private Set<Decision> erased(Collection<Decision> written) {
        return runner.read(session -> {
            Set<String> blanked = session.erasures().after("decision").keySet();
            Set<String> known = new HashSet<>();
            Set<String> nameless = new HashSet<>();
            for (Decision decision : session.decisions().all()) {
                known.add(decision.id());
                if (blanked.contains(decision.id())) {
                    nameless.add(withoutName(decision));
                }
            }
            return written.stream()
                    .filter(decision -> !known.contains(decision.id()) && nameless.contains(withoutName(decision)))
                    .collect(Collectors.toSet());
        });
    }

    private static String withoutName(Decision decision) {
        return decision.kind() + " " + decision.at() + " " + PeopleInDecisions.without(decision);
    }

    /** Takes out of the folder the lines that still name a person whose name was erased; writes the nameless ones first. */
    public void dropErasedLines() {
        folder.add(runner.read(session -> session.decisions().all()));
        folder.remove(erased(folder.read(new ArrayList<>())));
    }
}
