// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.audit.Digest;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.workspace.BlankedFile;

/**
 * An erasure that was looked into and not carried out yet, so that a person can see what it would touch. Order of
 * carrying it out: drafts of the blanked files, the database with its tombstones in one transaction, then the drafts take
 * the files' places. After a stop in between, the same command completes it.
 */
public final class ErasurePlan {
    private final StepRunner runner;
    private final String step;
    private final String subject;
    private final boolean keepDigests;
    private final Redaction redaction;
    private final Runnable forgetting;
    private final ErasedPlaces places;
    private final ErasedTexts texts;
    private final List<String> sameWork;
    private final long facts;
    private final int entries;

    ErasurePlan(
            StepRunner runner,
            Runnable forgetting,
            String step,
            String subject,
            boolean keepDigests,
            Redaction redaction,
            ErasedPlaces places,
            ErasedTexts texts,
            List<String> sameWork) {
        this.runner = runner;
        this.forgetting = forgetting;
        this.step = step;
        this.subject = subject;
        this.keepDigests = keepDigests;
        this.redaction = redaction;
        this.places = places;
        this.texts = texts;
        this.sameWork = List.copyOf(sameWork);
        Tombstones found = runner.read(session -> new Tombstones(session, redaction));
        this.facts = found.facts().size();
        this.entries = found.entries();
    }

    /** Whether neither the database nor a file of the workspace holds what is to go. */
    public boolean isEmpty() {
        return facts == 0 && entries == 0 && files().isEmpty();
    }

    /** Facts in the database that hold it. */
    public long facts() {
        return facts;
    }

    /** Ledger entries that hold it. */
    public int entries() {
        return entries;
    }

    /** Files of the workspace that hold it. */
    public List<String> files() {
        List<String> files = new ArrayList<>(places.files());
        files.addAll(texts.files());
        return files;
    }

    /** Records that are not to go but refer to the same documents, and so hold much of the same. */
    public List<String> sameWork() {
        return sameWork;
    }

    /**
     * Carries it out.
     *
     * @param why the ground, for the tombstones
     * @param alsoFiles whether the person who acts wants it taken out of the files too
     */
    public ErasureTally carryOut(String why, boolean alsoFiles) {
        if (why.isBlank()) {
            throw ReviewException.usage(
                    "An erasure needs its ground.",
                    "Say it with --why \"…\"; it stays on the tombstone, so name nobody.");
        }
        forgetting.run();
        Map<String, BlankedFile> drafts = new HashMap<>();
        List<String> holding = new ArrayList<>();
        try {
            if (alsoFiles) {
                holding.addAll(places.draft(drafts));
            } else {
                files().forEach(file -> holding.add(file + ": left as it is, since --also-files was not given"));
            }
            blank(why, drafts);
            List<String> blanked = new ArrayList<>();
            for (Map.Entry<String, BlankedFile> draft : drafts.entrySet()) {
                draft.getValue().takeItsPlace();
                blanked.add(places.shown(draft.getKey()));
            }
            if (alsoFiles) {
                blanked.addAll(texts.blank());
            }
            blanked.sort(null);
            runner.forgetWhatWasBlanked();
            return new ErasureTally(subject, facts, entries, blanked, holding, texts.stale(), texts.backups());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(drafts);
        }
    }

    private void blank(String why, Map<String, BlankedFile> drafts) {
        Map<Digest, Digest> files = new HashMap<>();
        drafts.forEach((name, draft) -> places.original(name)
                .filter(original -> !places.isKnown(original, draft.digest()))
                .ifPresent(original -> files.put(original, draft.digest())));
        if (facts == 0 && entries == 0 && files.isEmpty()) {
            return;
        }
        Digest inputs = Digest.of(subject);
        runner.run(step, Map.of("also-files", !drafts.isEmpty()), inputs, (session, open) -> {
            Tombstones stones = new Tombstones(session, redaction);
            stones.blank(open, subject, why, files, keepDigests);
            return subject + ": " + stones.facts().size() + " facts and " + stones.entries() + " entries blanked";
        });
    }

    private static void forget(Map<String, BlankedFile> drafts) {
        drafts.values().forEach(draft -> {
            try {
                draft.forget();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What is erased, in a form that may stay. */
    public String subject() {
        return subject;
    }
}
