// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * What was done in a review as people read it. Times are those of the decisions; of what the program made from files there
 * is none, since it can be made again at any time.
 *
 * @param frame head and foot
 * @param files what came in
 * @param kinds every kind of act, with who did it and how often
 * @param acts those that changed the course of the review, one by one, the oldest first
 */
public record TrailView(PageFrame frame, List<File> files, List<Kind> kinds, List<Act> acts) {
    public TrailView {
        files = List.copyOf(files);
        kinds = List.copyOf(kinds);
        acts = List.copyOf(acts);
    }

    /**
     * A file that came in.
     *
     * @param state whether it counts, and if not why
     */
    public record File(String name, String search, long records, String digest, String state) {}

    /**
     * A kind of act.
     *
     * @param part of the work
     * @param people who did it, with how often
     * @param first the day of the first
     * @param last the day of the last
     * @param hidden whether what was said stands elsewhere, where those see it who have said theirs
     */
    public record Kind(
            String part, String what, long acts, List<String> people, String first, String last, boolean hidden) {
        public Kind {
            people = List.copyOf(people);
        }
    }

    /** An act by itself; {@code why} is empty where nobody gave a reason. */
    public record Act(String when, String who, String what, String about, String why) {}
}
