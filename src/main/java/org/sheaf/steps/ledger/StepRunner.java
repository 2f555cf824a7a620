// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.store.EntryHeader;
import org.sheaf.store.OpenEntry;
import org.sheaf.store.Session;
import org.sheaf.store.Store;

/** Runs one step of one review as one transaction with one ledger entry. */
public final class StepRunner {
    private final Store store;
    private final ReviewId review;
    private final Actor actor;

    public StepRunner(Store store, ReviewId review, Actor actor) {
        this.store = store;
        this.review = review;
        this.actor = actor;
    }

    public Actor actor() {
        return actor;
    }

    /** The same as another person sees it; for reading. */
    public StepRunner as(ReviewerId reviewer) {
        return new StepRunner(store, review, new Actor(reviewer, actor.toolVersion(), actor.clock()));
    }

    /** Reads within one state of the facts. */
    public <T> T read(Function<Session, T> work) {
        return store.read(review, work);
    }

    /**
     * Adds facts and seals them.
     *
     * @param step what is done
     * @param settings what it is done with
     * @param inputs digest of what it reads
     * @param work adds the facts and returns the tally in words
     * @return the ledger entry, or nothing if there was nothing to add
     */
    public Optional<LedgerEntry> run(
            String step, Map<String, ?> settings, Digest inputs, BiFunction<Session, OpenEntry, String> work) {
        EntryHeader header = new EntryHeader(
                review,
                actor.now(),
                actor.reviewer(),
                step,
                actor.toolVersion(),
                Digest.of(CanonicalJson.of(settings)),
                inputs);
        return store.write(header, work);
    }

    /** What the database finds wrong with itself. */
    public List<String> integrity() {
        return store.integrity();
    }

    /** Overwrites what was blanked where the database keeps more than it shows. */
    public void forgetWhatWasBlanked() {
        store.forgetWhatWasBlanked();
    }
}
