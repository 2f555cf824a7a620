// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.dedup.Answer;
import org.sheaf.dedup.DedupResult;
import org.sheaf.dedup.DedupSettings;
import org.sheaf.dedup.Deduplication;
import org.sheaf.dedup.ReportAssignment;
import org.sheaf.protocol.Protocol;
import org.sheaf.store.OpenEntry;
import org.sheaf.store.Session;
import org.sheaf.store.Tally;

/** Makes reports out of records: loads them with what people answered, decides, and appends what is new. */
final class DedupStep {
    private final StepRunner runner;
    private final Protocol protocol;

    DedupStep(StepRunner runner, Protocol protocol) {
        this.runner = runner;
        this.protocol = protocol;
    }

    DedupTally run(Progress progress) {
        DedupSettings settings = settings(protocol);
        List<String> merged =
                protocol.mergedKinds().stream().map(kind -> kind.key()).sorted().toList();
        while (true) {
            progress.at("finding duplicates", 0, 1);
            Basis basis = runner.read(session -> new Basis(lastEntry(session), decide(session, settings)));
            progress.at("finding duplicates", 1, 1);
            DedupResult result = basis.result();
            boolean[] overtaken = {false};
            Optional<LedgerEntry> entry =
                    runner.run("dedupe", Map.of("merge", merged), inputs(result), (session, open) -> {
                        overtaken[0] = lastEntry(session) != basis.entry();
                        return overtaken[0] ? "nothing" : append(session, open, result);
                    });
            if (!overtaken[0]) {
                return runner.read(session -> tally(tally(result, Library.of(session)), entry.isPresent()));
            }
        }
    }

    static DedupSettings settings(Protocol protocol) {
        return DedupSettings.defaults().merging(protocol.mergedKinds());
    }

    /** What was decided, and the newest ledger entry that it rests on. */
    private record Basis(long entry, DedupResult result) {}

    /** The number of the review's newest entry. Another program may add one while this one decides without a lock. */
    private static long lastEntry(Session session) {
        return session.entries().last().map(LedgerEntry::id).orElse(0L);
    }

    private static String append(Session session, OpenEntry open, DedupResult result) {
        session.matches().become(open, Matches.of(result, session));
        Library library = Library.of(session);
        Comparator<RecordId> order = library.importOrder();
        Map<RecordId, ReportId> members = ReportAssignment.assign(
                result.groups(),
                order,
                session.reports().members(),
                session.reports().minted());
        session.reports().become(open, members, order);
        session.tally().keep(library.standing().countedFiles(), tally(result, library));
        int reports = result.groups().size();
        int questions = result.doubtful().size();
        return reports
                + (reports == 1 ? " report, " : " reports, ")
                + questions
                + (questions == 1 ? " question" : " questions");
    }

    /** What the rules and people say about the records as they stand. */
    static DedupResult decide(Session session, DedupSettings settings) {
        Deduplication.Collector records = new Deduplication.Collector();
        Library.of(session).forEach((record, file) -> records.add(record));
        List<Answer> answers = new ArrayList<>(ErasedRecords.kept(session));
        answers.addAll(answers(session.decisions().all()));
        return records.decide(settings, answers);
    }

    /** What people said about pairs, in the order in which they said it. */
    static List<Answer> answers(Collection<Decision> decisions) {
        List<Answer> answers = new ArrayList<>();
        for (Decision decision : decisions) {
            if (isAnswer(decision)) {
                boolean same = decision.kind().equals(DecisionKind.SAME_DOCUMENT.key());
                Optional<RecordId> a = RecordId.parse(decision.about().getOrDefault("a", ""));
                Optional<RecordId> b = RecordId.parse(decision.about().getOrDefault("b", ""));
                if (a.isPresent() && b.isPresent()) {
                    answers.add(new Answer(a.get(), b.get(), same));
                }
            }
        }
        return answers;
    }

    /** Whether a decision says of two records that they are the same document or are not. */
    static boolean isAnswer(Decision decision) {
        return decision.kind().equals(DecisionKind.SAME_DOCUMENT.key())
                || decision.kind().equals(DecisionKind.DIFFERENT_DOCUMENTS.key());
    }

    private static Tally tally(DedupResult result, Library library) {
        long records = 0;
        long reports = 0;
        for (List<RecordId> group : result.groups()) {
            long counted = group.stream().filter(library::counts).count();
            records += counted;
            reports += counted > 0 ? 1 : 0;
        }
        return new Tally(
                records, reports, result.doubtful().size(), result.linked().size());
    }

    private static DedupTally tally(Tally tally, boolean changed) {
        return new DedupTally(tally.records(), tally.reports(), tally.questions(), tally.linked(), changed);
    }

    private static Digest inputs(DedupResult result) {
        StringBuilder ids = new StringBuilder();
        result.groups().forEach(group -> group.forEach(id -> ids.append(id).append('\n')));
        return Digest.of(ids.toString());
    }
}
