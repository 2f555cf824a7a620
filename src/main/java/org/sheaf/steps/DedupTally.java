// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

/**
 * What de-duplication found.
 *
 * @param records records that count
 * @param reports reports that they refer to
 * @param questions doubtful pairs that wait for a person
 * @param linked pairs linked without being merged (erratum and paper, preprint and article …)
 * @param changed whether anything is new since the last run
 */
public record DedupTally(long records, long reports, long questions, long linked, boolean changed) {
    /** Duplicate records: all but one of each report. */
    public long duplicates() {
        return records - reports;
    }
}
