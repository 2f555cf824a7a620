// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import org.sheaf.problem.Problem;

/**
 * What was written.
 *
 * @param files the report files that are up to date now, sorted, as they are called in the folder
 * @param folder their folder as the user sees it
 * @param problems reports that were not written, or not in their place
 */
public record ReportTally(List<String> files, String folder, List<Problem> problems) {
    public ReportTally {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
