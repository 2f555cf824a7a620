// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.dedup.Answer;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.PairAnswers;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.store.Session;

/** What a person says about records: that two are the same document, or are not. Each answer is safe on return. */
public final class Answers {
    private final StepRunner runner;
    private final Decisions decisions;

    Answers(StepRunner runner, Decisions decisions) {
        this.runner = runner;
        this.decisions = decisions;
    }

    /** Two records refer to the same document. */
    public void same(RecordId a, RecordId b, String why) {
        decide("dedupe answer", DecisionKind.SAME_DOCUMENT, a, Set.of(b), why);
    }

    /** Two records refer to different documents. */
    public void different(RecordId a, RecordId b, String why) {
        decide("dedupe answer", DecisionKind.DIFFERENT_DOCUMENTS, a, Set.of(b), why);
    }

    /** A record refers to another document than every other record of its report. */
    public void split(RecordId record, String why) {
        Map<RecordId, ReportId> members =
                runner.read(session -> session.reports().members());
        ReportId report = members.get(record);
        List<RecordId> others = new TreeMap<>(members)
                .entrySet().stream()
                        .filter(member -> member.getValue().equals(report))
                        .map(Map.Entry::getKey)
                        .filter(other -> !other.equals(record))
                        .toList();
        if (others.isEmpty()) {
            throw ReviewException.usage(
                    "The record " + record + " is alone in its report: there is nothing to split.",
                    "`sheaf show " + record + "` shows it.");
        }
        decide("dedupe split", DecisionKind.DIFFERENT_DOCUMENTS, record, Set.copyOf(others), why);
    }

    private void decide(String step, DecisionKind kind, RecordId record, Set<RecordId> others, String why) {
        List<Decision> taken = new ArrayList<>();
        for (RecordId other : others.stream().sorted().toList()) {
            runner.read(session -> requireBoth(session, record, other));
            boolean ordered = record.compareTo(other) < 0;
            taken.add(decisions.now(
                    kind,
                    why,
                    Map.of("a", (ordered ? record : other).toString(), "b", (ordered ? other : record).toString())));
        }
        decisions.keep(step, taken);
    }

    private static boolean requireBoth(Session session, RecordId a, RecordId b) {
        if (a.equals(b)) {
            throw ReviewException.usage("A record cannot be compared with itself.", "Name two records.");
        }
        Library library = Library.of(session);
        library.record(a);
        library.record(b);
        return true;
    }

    /** Takes an answer unless the same was the last one given about the pair; true if it is new. */
    boolean fromSheet(RecordId a, RecordId b, boolean same, String why) {
        Optional<Answer> last =
                runner.read(session -> PairAnswers.of(session.decisions().all()).stream()
                        .filter(answer -> Set.of(answer.a(), answer.b()).equals(Set.of(a, b)))
                        .reduce((earlier, later) -> later));
        if (last.isPresent() && last.get().same() == same) {
            return false;
        }
        if (same) {
            same(a, b, why);
        } else {
            different(a, b, why);
        }
        return true;
    }
}
