// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.changes;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.steps.studies.Studies;

/**
 * Which report and study of an earlier state is which now. Reports that were found to be duplicates since are one; a study is
 * known by its reports, since its name and its id may change as reports come in.
 */
final class Counterparts {
    private final Studies then;
    private final Studies now;

    Counterparts(Studies then, Studies now) {
        this.then = then;
        this.now = now;
    }

    /** The id that a report of then has now; of one whose records are no longer there, its own. */
    ReportId now(ReportId report) {
        return now.now(report.anchor()).orElse(report);
    }

    SortedSet<ReportId> now(Collection<ReportId> reports) {
        SortedSet<ReportId> mapped = new TreeSet<>();
        reports.forEach(report -> mapped.add(now(report)));
        return mapped;
    }

    /** The reports that were included then, by the ids that they have now. */
    SortedSet<ReportId> includedThen() {
        return now(then.reports());
    }

    /** What studies of then are called now; of one that is no longer included, what it was called. */
    SortedSet<String> names(Collection<Study> studies) {
        SortedSet<String> names = new TreeSet<>();
        for (Study study : studies) {
            List<ReportId> still =
                    now(study.reports()).stream().filter(now::includes).toList();
            if (still.isEmpty()) {
                names.add(then.name(study) + " (no longer included)");
            }
            still.forEach(report -> names.add(now.name(now.study(report))));
        }
        return names;
    }
}
