// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The themes of a review with the way back from each: to the themes of authors that went into it, and to the passages.
 *
 * @param frame head and foot
 * @param counts what is there, in one line
 * @param themes each before those below it
 * @param relations between themes
 * @param unplaced authors' themes that belong to no theme
 * @param waiting passages whose code is no longer used
 */
public record ThemesView(
        PageFrame frame,
        String counts,
        List<Theme> themes,
        List<Relation> relations,
        List<Unplaced> unplaced,
        List<Passage> waiting) {
    public ThemesView {
        themes = List.copyOf(themes);
        relations = List.copyOf(relations);
        unplaced = List.copyOf(unplaced);
        waiting = List.copyOf(waiting);
    }

    /**
     * A theme.
     *
     * @param depth 0 at the top
     * @param above the names of the codes above it, from the top
     * @param marks its level, origin and place in the logic model, as far as they are said
     * @param support on what it rests with all below it, in words
     * @param below whether anything stands below it
     * @param authors the authors' themes that belong to it itself
     * @param passages those that bear it itself
     */
    public record Theme(
            String id,
            String name,
            int depth,
            List<String> above,
            String definition,
            List<String> marks,
            String support,
            boolean below,
            List<FromTheme> authors,
            List<Passage> passages) {
        public Theme {
            above = List.copyOf(above);
            marks = List.copyOf(marks);
            authors = List.copyOf(authors);
            passages = List.copyOf(passages);
        }

        /** The number of the heading: codes at the top have 2, and no heading is deeper than 6. */
        public int heading() {
            return Math.min(6, 2 + depth);
        }
    }

    /**
     * A theme as authors name it.
     *
     * @param place where in the report; empty if nobody said
     * @param listedBy who noted it
     * @param taken retained or merged
     * @param why empty if nobody said
     */
    public record FromTheme(
            String report,
            String words,
            String place,
            String listedBy,
            String taken,
            String who,
            String when,
            String why) {}

    /**
     * A passage.
     *
     * @param code under which it stood, where that is not clear from its place; else empty
     * @param page 1-based page of the file
     * @param printed what is printed on the page as its number; empty where that is the page or not known
     * @param astray whether it was not found again in the text that the report has now
     */
    public record Passage(
            String report,
            String code,
            int page,
            String printed,
            int start,
            int end,
            String quote,
            boolean astray,
            List<Coding> codings) {
        public Passage {
            codings = List.copyOf(codings);
        }
    }

    /** By whom and when a passage was coded. */
    public record Coding(String who, String when, String memo) {}

    /** A relation between two themes, with the reports that speak of it. */
    public record Relation(String from, String kind, String to, List<String> reports, String who, String why) {
        public Relation {
            reports = List.copyOf(reports);
        }
    }

    /** An author's theme that belongs to no theme of the review. */
    public record Unplaced(String report, String words, String place) {}
}
