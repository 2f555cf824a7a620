// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.List;
import java.util.function.Consumer;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;

/** Where records that an earlier run has seen can be read again. */
public interface RecordSource {
    /** There are none. */
    RecordSource NONE = (ids, to) -> {
        throw new IllegalStateException("records of an earlier run, and no place to read them: " + ids.size());
    };

    /**
     * Hands over each of the records once.
     *
     * @param ids sorted
     */
    void fetch(List<RecordId> ids, Consumer<CitationRecord> to);
}
