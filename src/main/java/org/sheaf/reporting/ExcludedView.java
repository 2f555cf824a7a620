// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The reports that were sought as full texts and are not in the review (PRISMA 2020, items 16a and 16b).
 *
 * @param frame head and foot
 * @param style the guide after which references are written
 * @param assessed how many were assessed as full texts
 * @param waiting how many still wait for votes; they stand in no list
 * @param reasons in the order of the agreed list, each with how many are excluded for it; those without any left out
 * @param excluded by reason, then by reference
 * @param asides not retrieved, awaiting classification, ongoing: those that there are
 */
public record ExcludedView(
        PageFrame frame,
        String style,
        int assessed,
        int waiting,
        List<Reason> reasons,
        List<Excluded> excluded,
        List<Asides> asides) {
    public ExcludedView {
        reasons = List.copyOf(reasons);
        excluded = List.copyOf(excluded);
        asides = List.copyOf(asides);
    }

    /** A reason with how many reports are excluded for it. */
    public record Reason(String name, int reports) {}

    /**
     * An excluded report.
     *
     * @param number its place in the list, 1-based
     * @param reason its name; empty where the votes give none
     * @param how by votes that agree, or how it was settled
     * @param who by whom
     * @param when the day of the last of it
     * @param words what people wrote with it
     */
    public record Excluded(
            int number, Cited report, String reason, String how, List<String> who, String when, List<String> words) {
        public Excluded {
            who = List.copyOf(who);
            words = List.copyOf(words);
        }
    }

    /**
     * Reports that are set aside for one reason.
     *
     * @param title such as {@code Not retrieved}
     */
    public record Asides(String title, List<Aside> reports) {
        public Asides {
            reports = List.copyOf(reports);
        }
    }

    /**
     * One of them.
     *
     * @param why empty if nobody said
     */
    public record Aside(int number, Cited report, String who, String when, String why) {}
}
