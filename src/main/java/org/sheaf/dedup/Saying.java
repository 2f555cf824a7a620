// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/**
 * What is said about two records, still without words.
 *
 * @param a the smaller place
 * @param b the larger place
 * @param decision what the rules came to; {@link Decision#DIFFERENT} where only a person's answer counts
 */
record Saying(int a, int b, What what, Decision decision) {
    enum What {
        /** A person joined the two. */
        ANSWERED,
        /** A person said that they are the same, and another answer keeps their groups apart. */
        ANSWERS_CONFLICT,
        /** A rule holds, and they are in one group. */
        JOINED,
        /** A person should look. */
        ASKED,
        /** Two reports that belong together. */
        LINKED
    }

    Edge edge() {
        return new Edge(a, b, decision);
    }

    long pair() {
        return Edge.pair(a, b);
    }
}
