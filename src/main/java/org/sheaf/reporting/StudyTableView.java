// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * The characteristics of the included studies (PRISMA 2020, item 17).
 *
 * @param frame head and foot
 * @param note what readers are told beforehand; empty for nothing
 * @param counts how many reports and studies, such as {@code 13 reports, 12 studies}
 * @param stated the counts that a publication states, with where; empty where none are
 * @param fields labels of the columns
 * @param studies in the order of their names
 * @param total what can be added up of the participants; nothing is added where no form asks for them
 */
public record StudyTableView(
        PageFrame frame,
        String note,
        String counts,
        String stated,
        List<String> fields,
        List<Study> studies,
        People total) {
    public StudyTableView {
        fields = List.copyOf(fields);
        studies = List.copyOf(studies);
    }

    /**
     * A study.
     *
     * @param number from 1
     * @param name the names of its reports
     * @param reports in the order of their names
     * @param memos what people noted on it, the oldest first
     */
    public record Study(int number, String name, List<Row> reports, List<Memo> memos) {
        public Study {
            reports = List.copyOf(reports);
            memos = List.copyOf(memos);
        }

        /** The cells of one field, a report beside the other. */
        public List<Cell> side(int field) {
            return reports.stream().map(report -> report.cells().get(field)).toList();
        }
    }

    /** What somebody noted on a study. */
    public record Memo(String who, String when, String text) {
        /** All of it on one line. */
        public String words() {
            return who + ", " + when + ": " + text;
        }
    }

    /** A report with a cell for each field. */
    public record Row(String name, String id, String title, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A field of a report.
     *
     * @param state filled, not reported, not filled in, or to settle
     * @param lines what it says: a line, or one for each group of participants; none where nothing is filled in
     * @param place on what it rests, such as {@code page 4: "fifteen workers"}; empty if nobody said
     */
    public record Cell(String state, List<String> lines, String place) {
        public static final String FILLED = "filled";
        public static final String NOT_REPORTED = "not reported";
        public static final String EMPTY = "not filled in";
        public static final String OPEN = "to settle";

        public Cell {
            lines = List.copyOf(lines);
        }

        /** All of it on one line. */
        public String words() {
            return switch (state) {
                case NOT_REPORTED -> NOT_REPORTED;
                case EMPTY -> "";
                case OPEN -> String.join("; ", lines) + " (to settle)";
                default -> String.join("; ", lines);
            };
        }
    }

    /**
     * The participants as far as they are numbers.
     *
     * @param asked whether the form asks for participants
     * @param groups how many groups are counted
     * @param reports in how many reports these are
     * @param people in them
     * @param leftOut groups that are not counted
     * @param without reports of which no group is known
     * @param several names of studies with groups in several of their reports, which may be the same people
     */
    public record People(
            boolean asked,
            int groups,
            int reports,
            long people,
            List<LeftOut> leftOut,
            List<Without> without,
            List<String> several) {
        public People {
            leftOut = List.copyOf(leftOut);
            without = List.copyOf(without);
            several = List.copyOf(several);
        }

        /** What is counted, in words. */
        public String counted() {
            return groups == 0
                    ? "none can be counted"
                    : people + " in " + amount(groups, "group") + " of " + amount(reports, "report");
        }

        /** How much is not counted, in words; empty if everything is. */
        public String notCounted() {
            List<String> parts = new ArrayList<>();
            if (!leftOut.isEmpty()) {
                parts.add(amount(leftOut.size(), "group") + (leftOut.size() == 1 ? " is" : " are") + " not counted");
            }
            if (!without.isEmpty()) {
                parts.add(amount(without.size(), "report") + (without.size() == 1 ? " has" : " have") + " no groups");
            }
            return parts.isEmpty() ? "" : String.join(", ", parts) + " (listed below)";
        }

        private static String amount(int number, String noun) {
            return number + " " + noun + (number == 1 ? "" : "s");
        }
    }

    /** A report of which no group is known, with why. */
    public record Without(String report, String why) {}

    /** A group that no total counts, with why. */
    public record LeftOut(String report, String group, String why) {}
}
