// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * What changed in a synthesis since an earlier state of the review.
 *
 * @param file name of the files, without ending
 * @param then what the earlier state is called
 * @param counts how much differs, in one line
 * @param numbers how much there was and is
 * @param sections what differs, by what it is about
 * @param notes what the two states cannot tell
 */
public record ChangesView(
        PageFrame frame,
        String file,
        String then,
        String counts,
        List<Number> numbers,
        List<Section> sections,
        List<String> notes) {
    public ChangesView {
        numbers = List.copyOf(numbers);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** How many of something there were and are. */
    public record Number(String what, int then, int now) {}

    /**
     * Changes of one kind.
     *
     * @param key its key in files
     * @param question what it answers
     * @param what heading of the column that says what changed
     */
    public record Section(String key, String title, String question, String what, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A change.
     *
     * @param id of what changed
     * @param name what people call it
     * @param change what became of it, in words
     * @param was what it was; empty if it was not there
     * @param is what it is; empty if it is gone
     * @param details who, when, why, and which
     */
    public record Row(String id, String name, String change, String was, String is, List<String> details) {
        public Row {
            details = List.copyOf(details);
        }
    }
}
