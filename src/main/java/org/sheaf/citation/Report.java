// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.List;

/**
 * A document that supplies information about a study, and the records that refer to it (PRISMA 2020, Box 1).
 * De-duplication makes reports; it deletes nothing.
 *
 * @param id kept for good
 * @param records the records that refer to this document, at least one, sorted
 */
public record Report(ReportId id, List<RecordId> records) {
    public Report {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a report without a record: " + id);
        }
        records = records.stream().sorted().toList();
    }
}
