// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * What makes a study eligible, and why a report is excluded, as it was agreed.
 *
 * @param frame head and foot
 * @param criteria in the order of the file
 * @param reasons for exclusion, in the order in which they are gone through
 * @param changes reasons that were merged or renamed since people voted, the oldest first
 */
public record EligibilityView(PageFrame frame, List<Criterion> criteria, List<Reason> reasons, List<Change> changes) {
    public EligibilityView {
        criteria = List.copyOf(criteria);
        reasons = List.copyOf(reasons);
        changes = List.copyOf(changes);
    }

    /**
     * One thing that a study must be.
     *
     * @param element the part of the question that it is about
     * @param lines what was written of it: what is eligible first, then, where there is one, the rule and the note
     */
    public record Criterion(String element, List<Line> lines) {
        public Criterion {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a criterion.
     *
     * @param what {@link #ELIGIBLE}, {@link #RULE} or {@link #NOTE}
     * @param text in the review's own words
     */
    public record Line(String what, String text) {
        public static final String ELIGIBLE = "Eligible";
        /** How a case on the border is decided. */
        public static final String RULE = "On the border";

        public static final String NOTE = "Note";
    }

    /**
     * A reason for exclusion.
     *
     * @param id by which votes name it
     * @param element of the criterion that is not met; empty where the reason belongs to none
     */
    public record Reason(int number, String id, String name, String element) {}

    /**
     * A reason that took the place of another.
     *
     * @param from the id that votes named
     * @param into the reason that counts instead
     * @param why empty if nobody said
     */
    public record Change(String when, String who, String from, String into, String why) {}
}
