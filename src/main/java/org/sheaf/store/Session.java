// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import org.jdbi.v3.core.Handle;
import org.sheaf.protocol.ReviewId;

/** The facts of one review as they stand inside one transaction. */
public final class Session {
    private final Handle handle;
    private final ReviewId review;

    Session(Handle handle, ReviewId review) {
        this.handle = handle;
        this.review = review;
    }

    public EntryTable entries() {
        return new EntryTable(handle, review);
    }

    public SearchTable searches() {
        return new SearchTable(handle, review);
    }

    public CitationFileTable files() {
        return new CitationFileTable(handle, review);
    }

    public CitationRecordTable records() {
        return new CitationRecordTable(handle, review);
    }

    public DecisionTable decisions() {
        return new DecisionTable(handle, review);
    }

    public RecordMatchTable matches() {
        return new RecordMatchTable(handle, review);
    }

    public TallyTable tally() {
        return new TallyTable(handle, review);
    }

    public ReportTable reports() {
        return new ReportTable(handle, review);
    }
}
