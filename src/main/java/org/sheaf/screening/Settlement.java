// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * What a conflict was settled as. The votes stay as they were.
 *
 * @param id of the decision
 * @param by who entered it
 * @param how whether the voters agreed after discussion, or somebody decided between them
 * @param reports the report, under every id that it had then
 * @param why what was said; empty if nothing
 * @param at when, ISO 8601 in UTC
 */
public record Settlement(
        String id,
        ReviewerId by,
        How how,
        SortedSet<ReportId> reports,
        ScreeningDecision decision,
        String why,
        String at) {
    /** How it came about. */
    public enum How {
        CONSENSUS("consensus"),
        THIRD_PERSON("third person");

        private final String key;

        How(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** Oldest first; of two at one moment the smaller id. */
    public static final Comparator<Settlement> OLDEST_FIRST =
            Comparator.comparing(Settlement::at, Decision.BY_TIME).thenComparing(Settlement::id);

    public Settlement {
        reports = new TreeSet<>(reports);
    }
}
