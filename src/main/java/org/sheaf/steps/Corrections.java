// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.Map;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.Standing;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.store.StoredFile;

/** Mistakes people make about searches and files, put right by a decision that leaves what was there as it was. */
public final class Corrections {
    private final StepRunner runner;
    private final Decisions decisions;

    public Corrections(StepRunner runner, Decisions decisions) {
        this.runner = runner;
        this.decisions = decisions;
    }

    /** Takes a file back: it was the wrong one. Its records stay in the store and are used for nothing. */
    public StoredFile withdraw(String name, String why) {
        Standing standing = runner.read(Standing::of);
        StoredFile file = find(standing, name, false);
        decide(DecisionKind.WITHDRAW_FILE, "import withdraw", file, why);
        return file;
    }

    /** Lets a file in again that was taken back. */
    public StoredFile readmit(String name, String why) {
        Standing standing = runner.read(Standing::of);
        StoredFile file = find(standing, name, true);
        decide(DecisionKind.READMIT_FILE, "import readmit", file, why);
        return file;
    }

    /**
     * Lets the records of one search count instead of those of another, because the same search was exported again.
     * What was decided about the old records is carried over: they still tie their reports together.
     */
    public void supersede(String oldSearch, String newSearch, String why) {
        Standing standing = runner.read(Standing::of);
        for (String id : List.of(oldSearch, newSearch)) {
            if (!standing.searches().containsKey(id)) {
                throw ReviewException.usage(
                        "Nothing was imported for a search \"" + id + "\".",
                        "Searches with records: "
                                + String.join(", ", standing.searches().keySet()) + ".");
            }
            if (standing.isReplaced(id)) {
                throw ReviewException.usage(
                        "The search \"" + id + "\" was already replaced by \"" + standing.replacementOf(id) + "\".",
                        "Name the search that counts now.");
            }
        }
        if (oldSearch.equals(newSearch)) {
            throw ReviewException.usage("A search cannot replace itself.", "Name the old search, then the new one.");
        }
        decisions.keep(
                "search supersede",
                List.of(decisions.now(DecisionKind.SUPERSEDE_SEARCH, why, Map.of("old", oldSearch, "new", newSearch))));
    }

    private void decide(DecisionKind kind, String step, StoredFile file, String why) {
        Map<String, String> about = Map.of("file", file.digest().hex(), "name", file.name());
        decisions.keep(step, List.of(decisions.now(kind, why, about)));
    }

    private static StoredFile find(Standing standing, String name, boolean withdrawn) {
        String wanted = name.substring(name.lastIndexOf("searches/") < 0 ? 0 : name.lastIndexOf("searches/") + 9);
        List<StoredFile> candidates = standing.files().stream()
                .filter(file -> standing.isWithdrawn(file) == withdrawn)
                .toList();
        return candidates.stream()
                .filter(file -> file.name().equals(wanted))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> ReviewException.usage(
                        withdrawn
                                ? "No withdrawn file is called \"" + name + "\"."
                                : "No imported file is called \"" + name + "\".",
                        candidates.isEmpty()
                                ? "There is none."
                                : "There are: "
                                        + String.join(
                                                ", ",
                                                candidates.stream()
                                                        .map(StoredFile::name)
                                                        .toList())
                                        + "."));
    }
}
