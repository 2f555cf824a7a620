// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import org.sheaf.citation.RecordId;

/**
 * What the rules found about two records.
 *
 * @param a the smaller id
 * @param b the larger id
 * @param verdict {@code same}, {@code doubtful}, {@code linked:<kind>} or {@code none} (no longer any of these)
 * @param rule the rule that found it
 * @param score 0 to 100, how sure the rule is; 0 where a rule does not say
 * @param evidence the fields that agreed and differed, in words
 */
public record StoredMatch(RecordId a, RecordId b, String verdict, String rule, int score, String evidence) {
    /** The verdict of a pair about which an earlier run said something and the latest does not. */
    public static final String NONE = "none";

    /** That nothing is said of the two any more. */
    public static StoredMatch none(RecordId a, RecordId b) {
        return new StoredMatch(a, b, NONE, "", 0, "");
    }

    public StoredMatch {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("a pair is written smaller id first: " + a + " " + b);
        }
    }
}
