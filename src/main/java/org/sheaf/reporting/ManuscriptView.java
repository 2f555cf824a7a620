// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.manuscript.Amendment;
import org.sheaf.manuscript.Marked;
import org.sheaf.manuscript.WorkList;

/**
 * A work list for the author of a manuscript.
 *
 * @param file the manuscript
 * @param report of which it was made
 * @param then the state in which, in words
 * @param summary how much there is to do, in one sentence
 * @param notes what limits the comparison
 * @param groups what there is to do, what is done, and what is not in the text
 */
public record ManuscriptView(
        PageFrame frame,
        String file,
        String report,
        String then,
        String summary,
        List<String> notes,
        List<Group> groups) {
    public ManuscriptView {
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
    }

    /**
     * Items of one status.
     *
     * @param means what the status means for the author
     */
    public record Group(String status, String title, String means, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * An item.
     *
     * @param number 1-based, counted through all groups
     * @param what what differs and what became of it, such as {@code number changed}
     * @param advice what to do, where words alone do not say it; empty otherwise
     */
    public record Item(
            int number,
            String what,
            String change,
            String place,
            String heading,
            int paragraph,
            int table,
            String row,
            String column,
            List<Marked> before,
            List<Marked> after,
            String yours,
            String advice) {
        public Item {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** A view of a list. */
    public static ManuscriptView of(
            PageFrame frame, String file, String report, String then, WorkList list, List<String> notes) {
        List<Group> groups = new ArrayList<>();
        int[] number = {0};
        for (Amendment.Status status : Amendment.Status.values()) {
            List<Item> items = list.of(status).stream()
                    .map(amendment -> item(++number[0], amendment))
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new Group(status.words(), title(status), means(status), items));
            }
        }
        return new ManuscriptView(frame, file, report, then, summary(list), notes, groups);
    }

    private static String summary(WorkList list) {
        List<String> parts = new ArrayList<>();
        for (Amendment.Status status : Amendment.Status.values()) {
            parts.add(list.count(status) + " " + status.words());
        }
        return String.join(", ", parts);
    }

    private static String title(Amendment.Status status) {
        return switch (status) {
            case CHANGE -> "To change";
            case LOOK -> "To look at";
            case DONE -> "Done already";
            case ABSENT -> "Not in your text";
        };
    }

    private static String means(Amendment.Status status) {
        return switch (status) {
            case CHANGE -> "Your text says what the report said then, or lacks what is new.";
            case LOOK -> "You worded it in your own way; look whether it still holds.";
            case DONE -> "Your text says this already.";
            case ABSENT ->
                "This differs in the report, and your text has nothing like it. Nothing is to be done if you left it out on"
                        + " purpose.";
        };
    }

    private static Item item(int number, Amendment amendment) {
        return new Item(
                number,
                amendment.what().words(),
                amendment.fate().words(),
                amendment.place().words(),
                amendment.place().heading(),
                amendment.place().paragraph(),
                amendment.place().table(),
                amendment.place().row(),
                amendment.place().column(),
                amendment.before().equals(amendment.after())
                        ? List.of()
                        : Marked.of(amendment.before(), amendment.after()),
                Marked.of(amendment.after(), amendment.before()),
                amendment.yours(),
                advice(amendment));
    }

    private static String advice(Amendment amendment) {
        if (amendment.what() == Amendment.What.FIGURE) {
            return switch (amendment.fate()) {
                case CHANGED -> "The drawing is another now: take it from the new document.";
                case NEW -> "Take this drawing from the new document.";
                case GONE -> "The report no longer has this drawing.";
            };
        }
        if (amendment.what() == Amendment.What.TABLE) {
            return switch (amendment.fate()) {
                case CHANGED -> "Rows or cells of this table differ.";
                case NEW -> "Take this table from the new document.";
                case GONE -> "The report no longer has this table.";
            };
        }
        return "";
    }
}
