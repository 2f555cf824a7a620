// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.List;

/**
 * An investigation, and the reports that tell of it (PRISMA 2020, Box 1). Whether two reports tell of one study is said by
 * people, never found by the program.
 *
 * @param id named after the first of its reports
 * @param reports at least one, sorted
 */
public record Study(StudyId id, List<ReportId> reports) {
    public Study {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a study without a report: " + id);
        }
        reports = reports.stream().sorted().toList();
    }
}
