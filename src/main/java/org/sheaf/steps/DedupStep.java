// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.dedup.DedupSettings;
import org.sheaf.dedup.Kept;
import org.sheaf.dedup.Renewal;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.Matches;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.store.OpenEntry;
import org.sheaf.store.Session;
import org.sheaf.store.StoredFile;
import org.sheaf.store.StoredMatch;
import org.sheaf.store.Tally;

/** Makes reports out of records: loads them with what people answered, decides, and appends what is new. */
final class DedupStep {
    private final StepRunner runner;
    private final Protocol protocol;
    private final DedupSettings settings;
    private final DedupMemory memory;

    DedupStep(StepRunner runner, Protocol protocol, DedupMemory memory) {
        this.runner = runner;
        this.protocol = protocol;
        this.settings = settings(protocol);
        this.memory = memory;
    }

    DedupTally run(Progress progress) {
        List<String> merged =
                protocol.mergedKinds().stream().map(kind -> kind.key()).sorted().toList();
        while (true) {
            progress.at("finding duplicates", 0, 1);
            Found found = runner.read(this::find);
            progress.at("finding duplicates", 1, 1);
            Renewal renewal = found.renewal();
            boolean[] overtaken = {false};
            Optional<LedgerEntry> entry =
                    runner.run(DedupMemory.STEP, Map.of("merge", merged), inputs(renewal), (session, open) -> {
                        overtaken[0] = lastEntry(session) != found.entry();
                        return overtaken[0] ? "nothing" : append(session, open, found);
                    });
            if (!overtaken[0]) {
                return runner.read(session -> {
                    memory.keep(renewal.kept(), session, settings);
                    return tally(tally(renewal, Library.of(session)), entry.isPresent());
                });
            }
        }
    }

    /**
     * What was decided, and on what it rests.
     *
     * @param entry the newest ledger entry that was seen
     * @param matches what is said otherwise than before
     * @param afresh whether all of it was decided now, rather than going on from an earlier run
     */
    private record Found(long entry, Renewal renewal, List<StoredMatch> matches, boolean afresh) {}

    private Found find(Session session) {
        DedupBasis basis = new DedupBasis(session, settings);
        Kept before = memory.find(session, settings).filter(basis::goesOnFrom).orElse(Kept.NONE);
        Renewal renewal = basis.after(before);
        return new Found(
                lastEntry(session),
                renewal,
                Matches.of(renewal.changes(), session),
                before.files().isEmpty());
    }

    static DedupSettings settings(Protocol protocol) {
        return DedupSettings.defaults().merging(protocol.mergedKinds());
    }

    /** The number of the review's newest entry. Another program may add one while this one decides without a lock. */
    private static long lastEntry(Session session) {
        return session.entries().last().map(LedgerEntry::id).orElse(0L);
    }

    private static String append(Session session, OpenEntry open, Found found) {
        Renewal renewal = found.renewal();
        if (found.afresh()) {
            session.matches().become(open, found.matches());
        } else {
            session.matches().change(open, found.matches());
        }
        Library library = Library.of(session);
        new ReportKeeping(session.reports(), library).keep(open, renewal.changedGroups(), found.afresh());
        session.tally().keep(library.standing().countedFiles(), tally(renewal, library));
        int reports = renewal.groups();
        long questions = renewal.questions();
        return reports
                + (reports == 1 ? " report, " : " reports, ")
                + questions
                + (questions == 1 ? " question" : " questions");
    }

    private static Tally tally(Renewal renewal, Library library) {
        Map<String, StoredFile> counted = new HashMap<>();
        library.standing().files().stream()
                .filter(library.standing()::counts)
                .forEach(file -> counted.put(file.digest().abbreviated(), file));
        long records = counted.values().stream().mapToLong(StoredFile::records).sum();
        return new Tally(records, renewal.groups(counted::containsKey), renewal.questions(), renewal.linked());
    }

    private static DedupTally tally(Tally tally, boolean changed) {
        return new DedupTally(tally.records(), tally.reports(), tally.questions(), tally.linked(), changed);
    }

    private static Digest inputs(Renewal renewal) {
        StringBuilder ids = new StringBuilder();
        renewal.forEachGroup(group -> group.forEach(id -> ids.append(id).append('\n')));
        return Digest.of(ids.toString());
    }
}
