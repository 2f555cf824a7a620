// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.List;
import org.sheaf.citation.ReportId;

/**
 * How far extraction of a report is.
 *
 * @param filled how many fields have a value
 * @param missing labels of the required fields that have none
 * @param open how many fields people differ on
 * @param by the ids of those who filled something in, sorted
 */
public record ReportStatus(
        ReportId report, String name, long filled, List<String> missing, long open, List<String> by) {
    public ReportStatus {
        missing = List.copyOf(missing);
        by = List.copyOf(by);
    }
}
