// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.Chain;
import org.sheaf.audit.Decision;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.ledger.FactsFingerprint;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.store.Session;
import org.sheaf.store.Snapshot;
import org.sheaf.store.StoredErasure;
import org.sheaf.workspace.DecisionsFolder;
import org.sheaf.workspace.FullTextFiles;
import org.sheaf.workspace.SearchFiles;

/** Holds the ledger against everything that it can be held against, and says in words what no longer fits. */
final class VerifyStep {
    static final String LEDGER = "ledger";
    private static final String FROM_BACKUP =
            "Restore a backup or an archive made before (`sheaf restore`), or rebuild the database from corpus/ (the guide,"
                    + " \"Starting again from nothing\").";

    private final StepRunner runner;
    private final Protocol protocol;
    private final SearchFiles folder;
    private final FullTextFiles fullTexts;
    private final DecisionsFolder decisions;
    private final DedupMemory memory;
    private final Progress progress;
    private final List<String> checks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    VerifyStep(
            StepRunner runner,
            Protocol protocol,
            SearchFiles folder,
            FullTextFiles fullTexts,
            DecisionsFolder decisions,
            DedupMemory memory,
            Progress progress) {
        this.runner = runner;
        this.protocol = protocol;
        this.folder = folder;
        this.fullTexts = fullTexts;
        this.decisions = decisions;
        this.memory = memory;
        this.progress = progress;
    }

    Verification run() {
        try {
            database();
            contents();
        } catch (ReviewException e) { // facts that cannot be read: what was found before that is said all the same
            problems.add(Problem.error("sheaf.db", 0, e.getMessage(), e.advice()));
        }
        return new Verification(checks, problems);
    }

    private void contents() {
        runner.read(session -> {
            List<LedgerEntry> entries = session.entries().all();
            chain(session, entries);
            facts(session, entries);
            tombstones(session, entries);
            snapshots(session, entries);
            new VerifiedFiles(session, folder, checks, problems).check(progress);
            new VerifiedFullTexts(session, fullTexts, checks, problems).check(progress);
            decisions(session);
            new VerifiedReports(session, protocol, runner.actor().toolVersion(), memory, checks, problems)
                    .check(entries, progress);
            return problems;
        });
    }

    private void database() {
        progress.at("checking the database file", 0, 1);
        List<String> found = runner.integrity();
        progress.at("checking the database file", 1, 1);
        checks.add("the database file: " + (found.isEmpty() ? "sound" : found.size() + " things wrong"));
        found.forEach(what -> problems.add(Problem.error(
                "sheaf.db",
                0,
                "The database says of itself: " + what + ".",
                "The disk or another program may have damaged it. " + FROM_BACKUP)));
    }

    private void chain(Session session, List<LedgerEntry> entries) {
        List<Problem> broken = Chain.check(entries, session.erasures().after("entry"));
        checks.add("the chain of the ledger: " + entries.size() + (entries.size() == 1 ? " entry" : " entries")
                + entries.stream()
                        .reduce((earlier, later) -> later)
                        .map(last -> ", the last with the digest " + last.digest())
                        .orElse(""));
        problems.addAll(broken);
    }

    private void facts(Session session, List<LedgerEntry> entries) {
        FactDigests digests = FactDigests.of(session, progress);
        Map<String, String> blanked = session.erasures().after(StoredErasure.FACTS);
        Set<Long> known = new HashSet<>();
        for (LedgerEntry entry : entries) {
            known.add(entry.id());
            FactDigests.Of there = digests.of(entry.id());
            String name = "Ledger entry " + entry.id() + " (" + entry.step() + " by " + entry.actor() + " at "
                    + entry.atUtc() + ": " + entry.outcome() + ")";
            if (there.facts() != entry.facts()) {
                problems.add(Problem.error(
                        LEDGER,
                        0,
                        name + " added " + entry.facts() + " facts, but " + there.facts() + " are there: facts were "
                                + (there.facts() < entry.facts() ? "removed." : "added by hand."),
                        FROM_BACKUP));
            } else if (!there.digest().equals(blanked.getOrDefault(String.valueOf(entry.id()), entry.factsDigest()))) {
                problems.add(Problem.error(
                        LEDGER,
                        0,
                        name + " does not fit its " + entry.facts() + " facts: at least one of them was changed by"
                                + " another program, or by a failing disk.",
                        FROM_BACKUP));
            }
        }
        for (long entry : digests.entries()) {
            if (!known.contains(entry) && entry != StoredErasure.WITHHELD) {
                problems.add(Problem.error(
                        LEDGER,
                        0,
                        digests.of(entry).facts() + " facts say that they belong to ledger entry " + entry
                                + ", but there is none: an entry was removed, or facts were added by hand.",
                        FROM_BACKUP));
            }
        }
        checks.add("the digests of " + entries.size() + " entries over " + digests.facts() + " facts in "
                + digests.tables() + " tables");
    }

    private void tombstones(Session session, List<LedgerEntry> entries) {
        List<StoredErasure> erasures = session.erasures().all();
        Set<Long> acts = new TreeSet<>();
        Set<String> withheld = new TreeSet<>();
        long stones = 0;
        for (StoredErasure erasure : erasures) {
            if (erasure.isWithheld()) {
                withheld.add(erasure.key());
            } else {
                stones++;
                acts.add(erasure.entry());
            }
        }
        if (!acts.isEmpty()) {
            checks.add(stones + " tombstones of " + acts.size()
                    + (acts.size() == 1 ? " erasure" : " erasures")
                    + ": what they cover fits the digests that they carry");
            for (LedgerEntry entry : entries) {
                if (acts.contains(entry.id())) {
                    problems.add(
                            Problem.warning(
                                    LEDGER,
                                    0,
                                    "Erased under entry " + entry.id() + " at " + entry.atUtc() + " by " + entry.actor()
                                            + ": " + entry.outcome() + ".",
                                    "What was there before cannot be verified any more; `sheaf audit --step erase` shows why."));
                }
            }
        }
        if (!withheld.isEmpty()) {
            problems.add(Problem.warning(
                    LEDGER,
                    0,
                    "This is a public copy: abstracts, free text and names were withheld by whoever made it.",
                    "The links between entries can be checked here; the contents of " + withheld.size()
                            + " entries can be checked only by whoever holds the original."));
        }
    }

    private void snapshots(Session session, List<LedgerEntry> entries) {
        List<Snapshot> snapshots = session.snapshots().all();
        Map<Long, String> digests = new TreeMap<>();
        Map<Long, String> versions = new TreeMap<>();
        entries.forEach(entry -> {
            digests.put(entry.id(), entry.digest());
            versions.put(entry.id(), entry.toolVersion());
        });
        boolean nameless = session.erasures().all().stream()
                .anyMatch(erasure -> erasure.table().equals("decision") || erasure.isWithheld());
        for (Snapshot snapshot : snapshots) {
            String name = "The snapshot \"" + snapshot.name() + "\"";
            if (!snapshot.lastDigest().equals(digests.getOrDefault(snapshot.lastEntry(), ""))) {
                problems.add(Problem.error(
                        LEDGER,
                        0,
                        name + " names entry " + snapshot.lastEntry() + ", which is gone or another one now.",
                        FROM_BACKUP));
            } else if (!nameless
                    && runner.actor().toolVersion().equals(versions.get(snapshot.entry()))
                    && !fingerprint(session.asOf(snapshot.lastEntry())).equals(snapshot.factsDigest())) {
                problems.add(Problem.error(
                        LEDGER, 0, name + " does not fit the facts as they stood at its entry.", FROM_BACKUP));
            }
        }
        if (!snapshots.isEmpty()) {
            checks.add(snapshots.size() + (snapshots.size() == 1 ? " snapshot" : " snapshots")
                    + " against the facts as they stood");
        }
    }

    /** The digest that reports of a state bear; asked only of snapshots that this version of Sheaf took. */
    private static String fingerprint(Session state) {
        return FactsFingerprint.of(state, Library.of(state)).hex();
    }

    private void decisions(Session session) {
        List<Problem> bad = new ArrayList<>();
        List<Decision> written = decisions.read(bad);
        List<Decision> stored = session.decisions().all();
        problems.addAll(bad);
        Set<Decision> onlyWritten = new HashSet<>(written);
        stored.forEach(onlyWritten::remove);
        Set<Decision> onlyStored = new HashSet<>(stored);
        written.forEach(onlyStored::remove);
        checks.add("decisions: " + stored.size() + " in the database, " + written.size() + " lines in decisions/");
        if (!onlyWritten.isEmpty()) {
            problems.add(Problem.warning(
                    "decisions",
                    0,
                    onlyWritten.size() + " decisions stand in decisions/ and not in the database.",
                    "`sheaf run` takes them in, if they are yours or a colleague's."));
        }
        if (!onlyStored.isEmpty()) {
            problems.add(Problem.error(
                    "decisions",
                    0,
                    onlyStored.size() + " decisions of the database are missing in decisions/ (of "
                            + String.join(
                                    ", ",
                                    onlyStored.stream()
                                            .map(Decision::actor)
                                            .distinct()
                                            .sorted()
                                            .toList())
                            + "): lines were removed or changed.",
                    "`sheaf run` writes them again."));
        }
    }
}
