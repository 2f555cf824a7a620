// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

/**
 * A place at which the report says something else than when the manuscript was made of it.
 *
 * @param status what there is to do about it
 * @param what what differs
 * @param fate what became of it from then to now
 * @param place where it stands in the manuscript, or belongs; where it is not in the manuscript, where it stands in the report
 * @param before what the report said then; empty for what is new
 * @param after what it says now; empty for what is gone
 * @param yours what the manuscript says there; empty where that is what the report said or says
 */
public record Amendment(Status status, What what, Fate fate, Place place, String before, String after, String yours) {
    /** What there is to do. */
    public enum Status {
        /** The manuscript says what the report said then. */
        CHANGE("to change"),
        /** The author worded it otherwise; only the author can say whether it has to be changed. */
        LOOK("to look at"),
        /** The manuscript says what the report says now. */
        DONE("done already"),
        /** The manuscript has nothing of the kind, so there is nothing to change. */
        ABSENT("not in the text");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What differs. */
    public enum What {
        NUMBER("number"),
        CITATION("citation"),
        SENTENCE("sentence"),
        HEADING("heading"),
        CAPTION("caption"),
        TABLE("table"),
        COLUMN("column"),
        ROW("row"),
        CELL("cell"),
        FIGURE("figure");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What became of it. */
    public enum Fate {
        CHANGED("changed"),
        NEW("new"),
        GONE("gone");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    Amendment at(Status another) {
        return new Amendment(another, what, fate, place, before, after, yours);
    }
}
