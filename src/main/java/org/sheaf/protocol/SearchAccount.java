// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.OptionalInt;

/**
 * What a search is said to have found, held against what came in.
 *
 * @param search the search
 * @param recordsRead records in its files; empty where none of its files came in
 * @param repeated of these, records that an earlier file of the same search holds already (batches that overlap)
 * @param replacedBy the search that counts instead of it; empty if it counts itself
 */
public record SearchAccount(Search search, OptionalInt recordsRead, int repeated, String replacedBy) {

    /**
     * By how many the different records read differ from the hits stated: negative if some are missing. Empty where
     * nothing came in or nobody wrote the hits down.
     */
    public OptionalInt difference() {
        return recordsRead.isPresent() && search.hitsStated().isPresent()
                ? OptionalInt.of(
                        recordsRead.getAsInt() - repeated - search.hitsStated().getAsInt())
                : OptionalInt.empty();
    }

    /** Whether there is nothing to look at. */
    public boolean agrees() {
        return difference().isPresent() && difference().getAsInt() == 0 && repeated == 0 && replacedBy.isEmpty();
    }

    /** How stated and read compare, in words. */
    public String comparison() {
        StringBuilder words = new StringBuilder();
        if (!replacedBy.isEmpty()) {
            words.append("replaced by ").append(replacedBy).append(", not counted; ");
        }
        if (repeated > 0) {
            words.append("batches overlap: ").append(repeated).append(" records stand in more than one file; ");
        }
        if (recordsRead.isEmpty()) {
            words.append("nothing imported yet");
        } else if (search.hitsStated().isEmpty()) {
            words.append("cannot be compared: hits not recorded");
        } else {
            int difference = difference().orElse(0);
            words.append(
                    difference == 0
                            ? "as many as stated"
                            : difference < 0
                                    ? -difference + " fewer than stated: is a batch missing?"
                                    : difference + " more than stated");
        }
        return words.toString();
    }
}
