// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import org.sheaf.problem.Problem;

/**
 * What was written.
 *
 * @param files the report files that are up to date now, sorted, as they are called in the folder
 * @param written those of them that are new or have other bytes than before, and new ones beside those that a person changed
 * @param looked whether reports were made at all; they are not where nothing changed of which they are made
 * @param folder their folder as the user sees it
 * @param problems reports that were not written, or not in their place
 */
public record ReportTally(
        List<String> files, List<String> written, boolean looked, String folder, List<Problem> problems) {
    public ReportTally {
        files = List.copyOf(files);
        written = List.copyOf(written);
        problems = List.copyOf(problems);
    }
}
