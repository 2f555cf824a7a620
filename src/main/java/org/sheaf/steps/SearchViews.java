// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.OptionalInt;
import org.sheaf.protocol.Searching;
import org.sheaf.reporting.ReviewSearching;
import org.sheaf.reporting.SearchRun;

/** The searches as the search report shows them. */
final class SearchViews {
    private final Searching searching;
    private final List<SearchLine> lines;

    SearchViews(Library library, Searching searching) {
        this.searching = searching;
        this.lines = new SearchAccounts(library, searching.searches()).lines();
    }

    List<SearchRun> runs() {
        return lines.stream()
                .map(line -> new SearchRun(
                        line.search(),
                        line.imported() ? OptionalInt.of(Math.toIntExact(line.recordsRead())) : OptionalInt.empty(),
                        line.remark().isEmpty() ? List.of() : List.of(line.remark())))
                .toList();
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
        long odd = lines.stream().filter(line -> !line.remark().isEmpty()).count();
        return lines.size() + " searches in the items of PRISMA-S" + (odd == 0 ? "" : "; " + odd + " do not add up");
    }
}
