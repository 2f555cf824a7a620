// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.List;

/**
 * The searches of a review, and what PRISMA-S asks about the searching as a whole. What is not recorded is empty.
 *
 * @param searches one after another, in the order in which they are described
 * @param contacts who was asked for further studies or data (item 6)
 * @param otherMethods any other way of finding studies (item 7)
 * @param updates how the searches are kept up to date (item 12)
 * @param peerReview who peer reviewed the strategies, and how (item 14)
 */
public record Searching(
        List<Search> searches, String contacts, String otherMethods, String updates, String peerReview) {
    /** Nothing is described. */
    public static final Searching NOTHING = new Searching(List.of(), "", "", "", "");

    public Searching {
        searches = List.copyOf(searches);
    }

    /** Whether no search is described. */
    public boolean isEmpty() {
        return searches.isEmpty();
    }

    /** The same with these searches in place of its own. */
    public Searching with(List<Search> others) {
        return new Searching(others, contacts, otherMethods, updates, peerReview);
    }
}
