// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.stopping;

import java.util.Arrays;
import java.util.List;

/** What has been screened, in its order: how many records, and at which ranks the relevant ones stood. */
public final class ScreenedSoFar {
    private final int[] ranks;
    private final int screened;

    private ScreenedSoFar(int[] ranks, int screened) {
        this.ranks = ranks;
        this.screened = screened;
    }

    /** @param labels whether each record was relevant, in the order of screening */
    public static ScreenedSoFar of(List<Boolean> labels) {
        int[] ranks = new int[labels.size()];
        int found = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i)) {
                ranks[found++] = i + 1;
            }
        }
        return new ScreenedSoFar(Arrays.copyOf(ranks, found), labels.size());
    }

    /** What had been screened after so many records. */
    public ScreenedSoFar first(int records) {
        int until = Math.min(Math.max(records, 0), screened);
        int found = Arrays.binarySearch(ranks, until);
        return new ScreenedSoFar(Arrays.copyOf(ranks, found >= 0 ? found + 1 : -found - 1), until);
    }

    /** The same, followed by irrelevant records up to so many screened in all. */
    ScreenedSoFar followedByIrrelevant(int records) {
        return new ScreenedSoFar(ranks, Math.max(screened, records));
    }

    /** How many records have been screened. */
    public int screened() {
        return screened;
    }

    /** How many of them are relevant. */
    public int found() {
        return ranks.length;
    }

    /** The 1-based rank of a relevant record; {@code which} counts from 0. */
    public int rank(int which) {
        return ranks[which];
    }

    /** How many irrelevant records in a row were screened last. */
    public int irrelevantRun() {
        return ranks.length == 0 ? screened : screened - ranks[ranks.length - 1];
    }
}
