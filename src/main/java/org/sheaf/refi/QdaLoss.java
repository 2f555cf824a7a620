// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

/**
 * Something that was not taken over, or not as it was.
 *
 * @param direction when it happened
 * @param element the kind of thing, as the standard names it, such as {@code PlainTextSelection}
 * @param thing which one: its name, else its GUID; empty where it has neither
 * @param kind how much is lost
 * @param what of it, such as {@code colour}; the thing itself where it is empty
 * @param before what was there; empty where that says nothing
 * @param after what is there instead; empty for nothing
 */
public record QdaLoss(
        Direction direction, String element, String thing, Kind kind, String what, String before, String after) {
    /** When something is lost. */
    public enum Direction {
        READING,
        WRITING
    }

    /** How much is lost. */
    public enum Kind {
        /** It is gone. */
        LEFT_OUT("left out"),
        /** It is there as something else. */
        CHANGED("changed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
