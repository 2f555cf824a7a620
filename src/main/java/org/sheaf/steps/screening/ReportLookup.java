// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.ledger.StepRunner;

/** Finds the report that a person means. */
final class ReportLookup {
    private ReportLookup() {}

    /** The report to which a record or report id belongs now. */
    static ReportId of(StepRunner runner, RecordId record) {
        ReportId report = runner.read(session -> session.reports().members(List.of(record)))
                .get(record);
        if (report == null) {
            throw ReviewException.usage(
                    "There is no report with the record " + record + " in this review.",
                    "Ids stand in reports/ and in `sheaf screen conflicts`.");
        }
        return report;
    }
}
