// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import org.sheaf.problem.Problem;

/**
 * What was written.
 *
 * @param files number of report files that are up to date now
 * @param folder their folder as the user sees it
 */
public record ReportTally(int files, String folder, List<Problem> problems) {}
