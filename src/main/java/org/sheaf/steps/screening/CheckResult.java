// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import org.sheaf.sampling.ErrorRate;

/**
 * What a second check of what one person decided has come to. Only reports on which both have voted tell anything.
 *
 * @param whole all that was drawn
 * @param strata the same by stratum, sorted; empty where none was asked for
 * @param last how the last sample was drawn; its size is empty where none was drawn
 */
public record CheckResult(Row whole, List<Row> strata, Last last) {
    /**
     * Some of the reports that were drawn.
     *
     * @param name of the stratum; empty for all
     * @param drawn to be checked
     * @param checked with votes of both
     * @param differing of these, where the two differed
     * @param open of these, not settled yet; they count in neither rate
     * @param wronglyExcluded of those that the first excluded, how many are included now
     * @param wronglyIncluded of those that the first included, how many are excluded now
     */
    public record Row(
            String name,
            long drawn,
            long checked,
            long differing,
            long open,
            ErrorRate wronglyExcluded,
            ErrorRate wronglyIncluded) {}

    /**
     * How the last sample was drawn.
     *
     * @param size as it was written, such as {@code 20%}
     * @param by who checks
     */
    public record Last(String size, String seed, String by, CheckStratum stratum) {}

    public CheckResult {
        strata = List.copyOf(strata);
    }
}
