// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.Optional;
import org.sheaf.problem.Problem;
import org.sheaf.steps.ledger.Waiting;

/**
 * Where a review stands.
 *
 * @param records records that count
 * @param notCounted records that are withdrawn or whose search was replaced
 * @param reports reports they refer to
 * @param questions pairs in doubt
 * @param waits what waits for people, in the order in which a review goes
 * @param entries entries in the ledger
 * @param lastEntry the newest entry in words
 * @param next what to do next, in words
 * @param problems what does not fit, such as a ledger whose chain is broken
 */
public record Status(
        long searches,
        long files,
        long records,
        long notCounted,
        long reports,
        long questions,
        List<Waiting> waits,
        long entries,
        Optional<String> lastEntry,
        String next,
        List<Problem> problems) {
    public Status {
        waits = List.copyOf(waits);
        problems = List.copyOf(problems);
    }

    public long duplicates() {
        return reports == 0 ? 0 : records - reports;
    }
}
