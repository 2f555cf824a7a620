// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import org.jdbi.v3.core.Handle;
import org.sheaf.protocol.ReviewId;

/** The facts of one review as they stand inside one transaction, or as they once stood: facts are only ever added. */
public final class Session {
    private static final long NOW = Long.MAX_VALUE;

    private final Handle handle;
    private final ReviewId review;
    private final long asOf;
    private final DecisionTable decisions;

    Session(Handle handle, ReviewId review) {
        this(handle, review, NOW, false);
    }

    private Session(Handle handle, ReviewId review, long asOf, boolean onlyRead) {
        this.handle = handle;
        this.review = review;
        this.asOf = asOf;
        this.decisions = new DecisionTable(handle, review, asOf, onlyRead);
    }

    /** A session in which nothing is added or blanked: what was read once is not read again. */
    static Session forReading(Handle handle, ReviewId review) {
        return new Session(handle, review, NOW, true);
    }

    /** The facts as they stood right after a ledger entry was written; for reading. */
    public Session asOf(long entry) {
        return new Session(handle, review, entry, false);
    }

    public EntryTable entries() {
        return new EntryTable(handle, review, asOf);
    }

    public SearchTable searches() {
        return new SearchTable(handle, review, asOf);
    }

    public CitationFileTable files() {
        return new CitationFileTable(handle, review, asOf);
    }

    public CitationRecordTable records() {
        return new CitationRecordTable(handle, review, asOf);
    }

    public DecisionTable decisions() {
        return decisions;
    }

    public RecordMatchTable matches() {
        return new RecordMatchTable(handle, review, asOf);
    }

    public TallyTable tally() {
        return new TallyTable(handle, review);
    }

    public ReportTable reports() {
        return new ReportTable(handle, review, asOf);
    }

    public SnapshotTable snapshots() {
        return new SnapshotTable(handle, review);
    }

    /** The tombstones, always all of them: what was erased is gone from earlier states too. */
    public ErasureTable erasures() {
        return new ErasureTable(handle, review);
    }

    /** All facts one after another, for checking and archiving them. */
    public FactTables facts() {
        return new FactTables(handle, review);
    }
}
