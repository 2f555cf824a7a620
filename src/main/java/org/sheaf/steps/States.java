// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.ledger.FactsFingerprint;
import org.sheaf.steps.ledger.FileDigests;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.store.Session;
import org.sheaf.store.Snapshot;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.ReviewFiles;

/** States of a review: named ones, earlier ones by the number of a ledger entry, and the present one. */
public final class States {
    private static final String NOW = "now";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final StepRunner runner;
    private final Protocol protocol;
    private final Codebook codebook;
    private final ReviewFiles files;

    States(StepRunner runner, Protocol protocol, Codebook codebook, ReviewFiles files) {
        this.runner = runner;
        this.protocol = protocol;
        this.codebook = codebook;
        this.files = files;
    }

    /** The snapshots, oldest first. */
    public List<Snapshot> snapshots() {
        return runner.read(session -> session.snapshots().all());
    }

    /**
     * Gives the present state a name.
     *
     * @throws ReviewException if the name is taken, means something else, or there is nothing to name yet
     */
    public Snapshot take(String name, String why) {
        String clean = name.strip();
        if (clean.isEmpty()
                || clean.toLowerCase(Locale.ROOT).equals(NOW)
                || NUMBER.matcher(clean).matches()
                || clean.chars().anyMatch(Character::isISOControl)) {
            throw ReviewException.usage(
                    "\"" + clean + "\" cannot be the name of a state.",
                    "Numbers mean ledger entries and \"now\" means now; choose words, such as \"as submitted\".");
        }
        SortedMap<String, String> described = FileDigests.of(files);
        Snapshot[] taken = new Snapshot[1];
        runner.run("snapshot", Map.of("name", clean), Digest.of(clean), (session, open) -> {
            if (session.snapshots().all().stream()
                    .anyMatch(other -> other.name().equals(clean))) {
                throw ReviewException.usage(
                        "There is a snapshot \"" + clean + "\" already.", "A state keeps its name; choose another.");
            }
            LedgerEntry last = session.entries()
                    .last()
                    .orElseThrow(() -> ReviewException.usage(
                            "There is nothing to name yet: the ledger is empty.", "`sheaf run` first."));
            SortedMap<String, Object> content = new TreeMap<>();
            content.put("boxes", new StateOfReview(session, protocol, codebook, Optional.of(described)).boxes());
            content.put("files", described);
            Snapshot snapshot = new Snapshot(
                    clean,
                    why,
                    last.id(),
                    last.digest(),
                    FactsFingerprint.of(session, Library.of(session)).hex(),
                    content,
                    0);
            session.snapshots().append(open, snapshot);
            taken[0] = snapshot;
            return "\"" + clean + "\" is the state after entry " + last.id();
        });
        return taken[0];
    }

    /**
     * Compares two states.
     *
     * @param a the name of a snapshot, the number of a ledger entry, or {@code now}
     * @param b another of these
     * @throws ReviewException if there is no such state
     */
    public Difference compare(String a, String b) {
        return runner.read(session -> {
            StateOfReview before = state(session, a);
            StateOfReview after = state(session, b);
            return Difference.between(a, before, b, after);
        });
    }

    private StateOfReview state(Session session, String named) {
        if (named.toLowerCase(Locale.ROOT).equals(NOW)) {
            return new StateOfReview(session, protocol, codebook, Optional.of(FileDigests.of(files)));
        }
        Optional<Snapshot> snapshot = session.snapshots().all().stream()
                .filter(one -> one.name().equals(named))
                .findFirst();
        if (snapshot.isPresent()) {
            SortedMap<String, String> described = new TreeMap<>();
            if (snapshot.get().content().get("files") instanceof Map<?, ?> digests) {
                digests.forEach((file, digest) -> described.put(String.valueOf(file), String.valueOf(digest)));
            }
            return new StateOfReview(
                    session.asOf(snapshot.get().lastEntry()), protocol, codebook, Optional.of(described));
        }
        if (NUMBER.matcher(named).matches()
                && session.entries().all().stream().anyMatch(entry -> entry.id() == Long.parseLong(named))) {
            return new StateOfReview(session.asOf(Long.parseLong(named)), protocol, codebook, Optional.empty());
        }
        List<String> names =
                session.snapshots().all().stream().map(Snapshot::name).toList();
        throw ReviewException.usage(
                "There is no state \"" + named + "\".",
                "Name a ledger entry (`sheaf audit` lists them), now, or a snapshot"
                        + (names.isEmpty() ? "; there is none yet." : ": " + String.join(", ", names) + "."));
    }
}
