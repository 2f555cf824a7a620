// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.problem.Problem;

/** Checks that the entries of a ledger hang together. */
public final class Chain {
    private static final String WAY_OUT = "Restore the database from a backup or an archive (`sheaf restore`).";

    private Chain() {}

    /** {@link #check(List, Map)} where nothing was erased. */
    public static List<Problem> check(List<LedgerEntry> entries) {
        return check(entries, Map.of());
    }

    /**
     * What does not fit in the chain: an entry whose fields give another digest than it carries, or that does not
     * follow the entry before it.
     *
     * @param entries in order of id, of one or several reviews
     * @param blanked for the entries in which a name was blanked, by the entry's number, the digest that its fields give
     *     since
     */
    public static List<Problem> check(List<LedgerEntry> entries, Map<String, String> blanked) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> last = new HashMap<>();
        for (LedgerEntry entry : entries) {
            String name = "Ledger entry " + entry.id() + " (" + entry.step() + ")";
            String expected = blanked.getOrDefault(String.valueOf(entry.id()), entry.digest());
            if (!entry.computeDigest().equals(expected)) {
                problems.add(Problem.error(
                        "ledger",
                        0,
                        name + " was changed after it was written: who, when, what or one of its digests is not what it"
                                + " was.",
                        WAY_OUT));
            }
            if (!entry.previousDigest().equals(last.getOrDefault(entry.review(), ""))) {
                problems.add(Problem.error(
                        "ledger",
                        0,
                        name + " does not follow the entry before it: one was removed, added or changed.",
                        WAY_OUT));
            }
            last.put(entry.review(), entry.digest());
        }
        return problems;
    }
}
