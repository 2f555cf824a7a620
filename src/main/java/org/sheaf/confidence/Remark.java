// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.confidence;

/**
 * Something about a finding or its assessment that departs from the guidance, or that is worth a thought.
 *
 * @param finding about which
 * @param weight how it is to be taken
 * @param what the matter is
 * @param advice what to do next
 */
public record Remark(FindingId finding, Weight weight, String what, String advice) {
    /** How a remark is to be taken. */
    public enum Weight {
        /** To be mended before the finding is published. */
        MEND,
        /** A prompt to think; there may be nothing to mend. */
        THINK
    }
}
