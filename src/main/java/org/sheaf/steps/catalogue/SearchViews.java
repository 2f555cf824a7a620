// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.List;
import org.sheaf.protocol.SearchAccount;
import org.sheaf.protocol.Searching;
import org.sheaf.reporting.ReviewSearching;
import org.sheaf.steps.ledger.Library;

/** The searches as the search report shows them. */
final class SearchViews {
    private final Searching searching;
    private final List<SearchAccount> accounts;

    SearchViews(Library library, Searching searching) {
        this.searching = searching;
        this.accounts = new SearchAccounts(library, searching.searches()).accounts();
    }

    List<SearchAccount> accounts() {
        return accounts;
    }

    ReviewSearching whole() {
        return new ReviewSearching(
                searching.contacts(),
                searching.otherMethods(),
                searching.updates(),
                searching.peerReview(),
                DuplicateViews.METHOD);
    }

    String summary() {
        long odd = accounts.stream()
                .filter(account ->
                        account.repeated() > 0 || account.difference().orElse(0) != 0)
                .count();
        return accounts.size()
                + (accounts.size() == 1 ? " search" : " searches")
                + " in the items of PRISMA-S"
                + (odd == 0 ? "" : "; " + odd + (odd == 1 ? " does" : " do") + " not add up");
    }
}
