// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.problem.Problem;

/** Checks that the entries of a ledger hang together. */
public final class Chain {
    private Chain() {}

    /**
     * What does not fit in the chain: an entry whose fields give another digest than it carries, or that does not
     * follow the entry before it.
     *
     * @param entries in order of id, of one or several reviews
     */
    public static List<Problem> check(List<LedgerEntry> entries) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> last = new HashMap<>();
        for (LedgerEntry entry : entries) {
            String name = "ledger entry " + entry.id() + " (" + entry.step() + ")";
            if (!entry.computeDigest().equals(entry.digest())) {
                problems.add(Problem.error(
                        "ledger",
                        0,
                        name + " was changed after it was written.",
                        "Restore the database from a backup."));
            }
            if (!entry.previousDigest().equals(last.getOrDefault(entry.review(), ""))) {
                problems.add(Problem.error(
                        "ledger",
                        0,
                        name + " does not follow the entry before it: one was removed, added or changed.",
                        "Restore the database from a backup."));
            }
            last.put(entry.review(), entry.digest());
        }
        return problems;
    }
}
