// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

/** What becomes of a report at a stage. */
public sealed interface Outcome {
    /**
     * It waits for votes.
     *
     * @param votes how many people have voted
     * @param needed how many must
     */
    record Open(int votes, int needed) implements Outcome {}

    /**
     * People stopped screening before anybody had voted on it, and nobody has voted on it since. Nobody excluded it: what
     * it is nobody knows.
     */
    record LeftUnread() implements Outcome {}

    /**
     * It goes on; after the last stage it is in the review.
     *
     * @param settled whether a settlement says so
     */
    record Included(boolean settled) implements Outcome {}

    /**
     * It does not go on.
     *
     * @param reason id of the reason; empty where none is asked for and the votes give none, or not the same
     * @param settled whether a settlement says so
     */
    record Excluded(String reason, boolean settled) implements Outcome {}

    /** The votes differ, and people must settle it. */
    record InConflict(Conflict conflict) implements Outcome {}

    /** Neither included nor excluded, for a reason outside it. */
    record SetAside(Aside as) implements Outcome {}

    /** Why a report is set aside (Cochrane Handbook, section 4.6.5; not retrieved: PRISMA 2020, item 16a). */
    enum Aside {
        AWAITING_CLASSIFICATION("awaiting-classification", "awaiting classification"),
        ONGOING_STUDY("ongoing-study", "ongoing study"),
        /** Its full text was sought and could not be had. */
        NOT_RETRIEVED("not-retrieved", "not retrieved");

        private final String key;
        private final String words;

        Aside(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }
    }

    /** Whether votes are missing: it waits for them, or was left unread. */
    default boolean lacksVotes() {
        return this instanceof Open || this instanceof LeftUnread;
    }

    /** Whether people have said what becomes of it at this stage. */
    default boolean isDecided() {
        return this instanceof Included || this instanceof Excluded;
    }
}
