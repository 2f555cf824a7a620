// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

/** The kinds of decision that people take about searches, files and records, and the fields that each is about. */
public enum DecisionKind {
    /** Two records refer to the same document ({@code a}, {@code b}: record ids). */
    SAME_DOCUMENT("same-document"),
    /** Two records refer to different documents ({@code a}, {@code b}: record ids). */
    DIFFERENT_DOCUMENTS("different-documents"),
    /** A file was the wrong one ({@code file}: digest, {@code name}). */
    WITHDRAW_FILE("withdraw-file"),
    /** A file taken back is let in again ({@code file}: digest, {@code name}). */
    READMIT_FILE("readmit-file"),
    /** A search was exported again ({@code old}, {@code new}: ids of searches). */
    SUPERSEDE_SEARCH("supersede-search");

    private final String key;

    DecisionKind(String key) {
        this.key = key;
    }

    /** The word in the decision's line. */
    public String key() {
        return key;
    }
}
