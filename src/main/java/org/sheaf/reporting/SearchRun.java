// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import java.util.OptionalInt;
import org.sheaf.protocol.Search;

/**
 * A search and what came of it.
 *
 * @param search as the review records it
 * @param recordsRead number of records read from its files; empty if none has been imported
 * @param batchNotes what is odd about its files: a missing batch, two batches that overlap
 */
public record SearchRun(Search search, OptionalInt recordsRead, List<String> batchNotes) {
    public SearchRun {
        batchNotes = List.copyOf(batchNotes);
    }
}
