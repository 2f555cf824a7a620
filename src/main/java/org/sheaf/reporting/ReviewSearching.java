// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

/**
 * What PRISMA-S asks about the searching of the review as a whole. What is not recorded is empty, and shown as a gap.
 *
 * @param contacts who was asked for further studies or data (item 6)
 * @param otherMethods any other way of finding studies (item 7)
 * @param updates how the searches are kept up to date (item 12)
 * @param peerReview who peer reviewed the strategies, and how (item 14)
 * @param deduplication how duplicates were found (item 16)
 */
public record ReviewSearching(
        String contacts, String otherMethods, String updates, String peerReview, String deduplication) {
    /** Nothing is recorded. */
    public static final ReviewSearching NOT_RECORDED = new ReviewSearching("", "", "", "", "");
}
