// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.dedup.Renewal;
import org.sheaf.dedup.ReportAssignment;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.Matches;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.store.Session;
import org.sheaf.store.StoredMatch;
import org.sheaf.store.Tally;

/** Makes matches and reports again from records and answers, and holds them against those that are stored. */
final class VerifiedReports {
    private static final Set<String> WITHOUT_EFFECT = Set.of("snapshot", "describe search");

    private final Session session;
    private final Protocol protocol;
    private final String toolVersion;
    private final DedupMemory memory;
    private final List<String> checks;
    private final List<Problem> problems;

    VerifiedReports(
            Session session,
            Protocol protocol,
            String toolVersion,
            DedupMemory memory,
            List<String> checks,
            List<Problem> problems) {
        this.session = session;
        this.protocol = protocol;
        this.toolVersion = toolVersion;
        this.memory = memory;
        this.checks = checks;
        this.problems = problems;
    }

    void check(List<LedgerEntry> entries, Progress progress) {
        Optional<LedgerEntry> last =
                entries.stream().filter(entry -> entry.step().equals("dedupe")).reduce((earlier, later) -> later);
        if (last.isEmpty()) {
            checks.add("matches and reports: none yet");
            return;
        }
        progress.at("finding duplicates again", 0, 1);
        Renewal again = new DedupBasis(session, DedupStep.settings(protocol)).afresh();
        Library library = Library.of(session);
        Map<RecordId, ReportId> stored = session.reports().members();
        Map<RecordId, ReportId> expected = ReportAssignment.assign(
                again.changedGroups(),
                library.importOrder(),
                stored,
                session.reports().minted(),
                Set.of());
        Set<RecordId> moved = new TreeSet<>();
        expected.forEach((record, report) -> {
            if (!report.equals(stored.get(record))) {
                moved.add(record);
            }
        });
        List<StoredMatch> matches = session.matches().current();
        Set<String> pairs = differing(Matches.of(again.changes(), session), matches);
        progress.at("finding duplicates again", 1, 1);
        checks.add("matches and reports made again: " + matches.size() + " pairs, "
                + stored.values().stream().distinct().count() + " reports of " + stored.size() + " records");
        if (!moved.isEmpty() || !pairs.isEmpty()) {
            memory.forget(); // so that `sheaf dedupe` makes all of it again
            problems.add(explain(entries, last.get(), moved, pairs));
        }
        tally(library, stored, matches);
    }

    /** The one count that is kept beside the facts; status reads it instead of counting. */
    private void tally(Library library, Map<RecordId, ReportId> members, List<StoredMatch> matches) {
        Optional<Tally> kept = session.tally().find(library.standing().countedFiles());
        kept.ifPresent(tally -> {
            checks.add("the tally of the last de-duplication, counted again: " + tally.reports() + " reports");
            if (!tally.equals(library.tally(members, matches))) {
                problems.add(Problem.error(
                        "sheaf.db",
                        0,
                        "The tally that `sheaf status` shows is not what the facts come to.",
                        "`sheaf dedupe` counts again."));
            }
        });
    }

    private Problem explain(List<LedgerEntry> entries, LedgerEntry last, Set<RecordId> moved, Set<String> pairs) {
        String what = moved.size() + " records and " + pairs.size()
                + " pairs are stored otherwise than they are found now" + examples(moved, pairs);
        boolean later =
                entries.stream().anyMatch(entry -> entry.id() > last.id() && !WITHOUT_EFFECT.contains(entry.step()));
        if (later) {
            return Problem.warning(
                    VerifyStep.LEDGER,
                    0,
                    what + ": something came in after duplicates were last found.",
                    "`sheaf dedupe` brings it up to date.");
        }
        if (!last.toolVersion().equals(toolVersion)) {
            return Problem.warning(
                    VerifyStep.LEDGER,
                    0,
                    what + ": they were found by Sheaf " + last.toolVersion() + ", and the rules of " + toolVersion
                            + " find otherwise.",
                    "`sheaf snapshot NAME` keeps the state as it is; `sheaf dedupe` takes the new rules.");
        }
        return Problem.error(
                VerifyStep.LEDGER,
                0,
                what
                        + ", although nothing came in since: the stored ones were changed, or `merge:` in the protocol was.",
                "`sheaf dedupe` makes them again; look at `sheaf diff " + last.id() + " now` afterwards.");
    }

    private static String examples(Set<RecordId> moved, Set<String> pairs) {
        if (!moved.isEmpty()) {
            return " (the first: " + moved.iterator().next() + ")";
        }
        return " (the first: " + pairs.iterator().next() + ")";
    }

    private static Set<String> differing(List<StoredMatch> found, List<StoredMatch> stored) {
        Map<String, StoredMatch> byPair = new HashMap<>();
        found.forEach(match -> byPair.put(match.a() + " " + match.b(), match));
        Set<String> differing = new TreeSet<>();
        for (StoredMatch match : stored) {
            String pair = match.a() + " " + match.b();
            if (!match.equals(byPair.remove(pair))) {
                differing.add(pair);
            }
        }
        differing.addAll(byPair.keySet());
        return differing;
    }
}
