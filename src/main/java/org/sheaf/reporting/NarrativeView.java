// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The skeleton of a narrative: theme by theme what was coded and what people wrote, with the studies behind it. It holds no
 * sentence that nobody wrote.
 *
 * @param frame head and foot
 * @param counts how much there is, in words
 * @param hidden how many passages are not shown yet, since not all who code these reports have coded them whole
 * @param themes every code, in the order of the codebook
 */
public record NarrativeView(PageFrame frame, String counts, int hidden, List<Theme> themes) {
    public NarrativeView {
        themes = List.copyOf(themes);
    }

    /**
     * A theme, or a statement below one.
     *
     * @param number its place in the tree, such as {@code 2.1}
     * @param depth 0 at the top
     * @param column of the logic model, in words; empty where nobody said
     * @param definition as the codebook has it; empty if nobody wrote one
     * @param memos what people noted on the code
     * @param below whether there are codes below it
     * @param studies how many bear it, with what is below it
     * @param reports those studies' reports with what they say to it, by name
     * @param thin why its support is thin, in words; empty where it is not
     * @param quotes coded with the code itself, one of each report first
     * @param more how many further ones there are
     */
    public record Theme(
            String id,
            String number,
            String name,
            int depth,
            String column,
            String definition,
            List<Memo> memos,
            boolean below,
            int studies,
            List<Citation> reports,
            String thin,
            List<Quote> quotes,
            int more) {
        public Theme {
            memos = List.copyOf(memos);
            reports = List.copyOf(reports);
            quotes = List.copyOf(quotes);
        }

        /** The level of its heading: 2 at the top, 4 at most. */
        public int heading() {
            return Math.min(depth + 2, 4);
        }
    }

    /** What somebody noted. */
    public record Memo(String who, String when, String text) {}

    /**
     * A report that is cited.
     *
     * @param number in the list of references, 1-based
     */
    public record Citation(String name, int number) {
        /** Such as {@code Okafor 2019 [3]}. */
        public String words() {
            return name + " [" + number + "]";
        }
    }

    /**
     * Words of a report.
     *
     * @param place page, and what is printed on it
     * @param words as they stand in the text, shortened where they are long
     */
    public record Quote(Citation report, String place, String words) {}
}
