// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.HashMap;
import java.util.Map;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;

/** Reads ids out of many rows. The part that names the file is kept once, not once for each of a million records. */
final class RecordIds {
    private final Map<String, String> files = new HashMap<>();

    /** @throws java.util.NoSuchElementException if the text is no id of a record */
    RecordId record(String text) {
        return shared(RecordId.parse(text).orElseThrow());
    }

    /** @throws java.util.NoSuchElementException if the text is no id of a report */
    ReportId report(String text) {
        return new ReportId(shared(ReportId.parse(text).orElseThrow().anchor()));
    }

    private RecordId shared(RecordId id) {
        return new RecordId(files.computeIfAbsent(id.file(), file -> file), id.ordinal());
    }
}
