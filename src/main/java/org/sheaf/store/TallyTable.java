// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sheaf.audit.Digest;
import org.sheaf.protocol.ReviewId;

/** The newest tally of a review: a cache, and the one table whose rows are replaced. */
public final class TallyTable {
    private final Handle handle;
    private final ReviewId review;

    TallyTable(Handle handle, ReviewId review) {
        this.handle = handle;
        this.review = review;
    }

    /** The tally, if it is of these files. */
    public Optional<Tally> find(Digest files) {
        return handle.createQuery("""
                        select records, reports, questions, linked from tally
                        where review = :review and files_digest = :files""")
                .bind("review", review.name())
                .bind("files", files.hex())
                .map((row, context) -> new Tally(
                        row.getLong("records"),
                        row.getLong("reports"),
                        row.getLong("questions"),
                        row.getLong("linked")))
                .findFirst();
    }

    /** Keeps a tally in place of the one before. */
    public void keep(Digest files, Tally tally) {
        handle.createUpdate("delete from tally where review = :review")
                .bind("review", review.name())
                .execute();
        handle.createUpdate("""
                        insert into tally (review, files_digest, records, reports, questions, linked)
                        values (:review, :files, :records, :reports, :questions, :linked)""")
                .bind("review", review.name())
                .bind("files", files.hex())
                .bind("records", tally.records())
                .bind("reports", tally.reports())
                .bind("questions", tally.questions())
                .bind("linked", tally.linked())
                .execute();
    }
}
