// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.Collection;
import java.util.List;
import org.sheaf.citation.ReportId;

/** Looks up on how many studies each theme rests, with and without some reports; coding knows it. */
public interface ThemesWithout {
    /**
     * A theme with all that is below it.
     *
     * @param depth 0 at the top
     * @param before how many studies it rests on
     * @param after how many of them without the reports
     */
    record Theme(String id, String name, int depth, int before, int after) {}

    /** The themes in the order of the codebook; none where nothing is coded. */
    List<Theme> without(Collection<ReportId> reports);
}
