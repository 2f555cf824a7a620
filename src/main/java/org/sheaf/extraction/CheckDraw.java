// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * Reports that one person is to check.
 *
 * @param round 1-based; the second is a later one of its own, as when everything is checked again during write-up
 * @param by who checks
 * @param sample how large the sample was asked to be, as it was written
 * @param seed where chance began
 * @param of from how many reports it was drawn
 * @param blind whether the first value was hidden
 * @param at when, ISO 8601 in UTC
 */
public record CheckDraw(
        int round,
        ReviewerId by,
        SortedSet<ReportId> reports,
        String sample,
        String seed,
        int of,
        boolean blind,
        String at) {
    public CheckDraw {
        reports = Collections.unmodifiableSortedSet(new TreeSet<>(reports));
    }
}
