// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import org.sheaf.problem.Problem;

/**
 * Everything about one record.
 *
 * @param lines what was read, its report, the other records of the report
 * @param place the file and line of its raw text
 * @param rawText its raw text; empty if the file is gone or has changed; of a workbook, that it has none
 */
public record RecordPage(List<String> lines, String place, String rawText, List<Problem> problems) {}
