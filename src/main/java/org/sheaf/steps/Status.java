// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.Optional;
import org.sheaf.problem.Problem;

/**
 * Where a review stands.
 *
 * @param records records that count
 * @param notCounted records that are withdrawn or whose search was replaced
 * @param reports reports they refer to
 * @param questions pairs in doubt
 * @param appraisal how far appraisal is, in words; nothing where nothing is appraised
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
        Optional<String> appraisal,
        long entries,
        Optional<String> lastEntry,
        String next,
        List<Problem> problems) {
    public long duplicates() {
        return reports == 0 ? 0 : records - reports;
    }
}
