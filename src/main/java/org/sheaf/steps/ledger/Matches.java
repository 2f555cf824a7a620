// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sheaf.dedup.Evidence;
import org.sheaf.dedup.MatchedPair;
import org.sheaf.dedup.Verdict;
import org.sheaf.store.Session;
import org.sheaf.store.StoredMatch;

/** Turns what de-duplication found into the form in which it is stored. */
public final class Matches {
    public static final String SAME = "same";
    public static final String DOUBTFUL = "doubtful";
    public static final String LINKED = "linked: ";
    /** Stands in place of a rule where the content that a rule could look at is gone. */
    public static final String ERASED = "in one report when the content was erased";

    public static final Comparator<StoredMatch> LIKELIEST_FIRST = Comparator.comparingInt(StoredMatch::score)
            .reversed()
            .thenComparing(StoredMatch::a)
            .thenComparing(StoredMatch::b);

    public static final Comparator<StoredMatch> BY_IDS =
            Comparator.comparing(StoredMatch::a).thenComparing(StoredMatch::b);

    private Matches() {}

    public static List<StoredMatch> of(List<MatchedPair> pairs, Session session) {
        Set<String> kept = keptOnly(session);
        List<StoredMatch> matches = new ArrayList<>();
        pairs.forEach(pair -> matches.add(
                !kept.isEmpty() && kept.contains(pair.a() + " " + pair.b())
                        ? new StoredMatch(pair.a(), pair.b(), SAME, ERASED, 100, "")
                        : of(pair)));
        return matches;
    }

    /** Pairs that stay together because content was erased, and about which no person said anything. */
    private static Set<String> keptOnly(Session session) {
        Set<String> kept = new HashSet<>();
        ErasedRecords.kept(session).forEach(answer -> kept.add(answer.a() + " " + answer.b()));
        PairAnswers.of(session.decisions().all()).forEach(answer -> {
            kept.remove(answer.a() + " " + answer.b());
            kept.remove(answer.b() + " " + answer.a());
        });
        return kept;
    }

    private static StoredMatch of(MatchedPair pair) {
        Verdict verdict = pair.verdict();
        if (verdict instanceof Verdict.Same same) {
            return stored(pair, SAME, 100, same.evidence());
        }
        if (verdict instanceof Verdict.Doubtful doubtful) {
            return stored(pair, DOUBTFUL, (int) Math.round(doubtful.score() * 100), doubtful.evidence());
        }
        if (verdict instanceof Verdict.Linked linked) {
            return stored(pair, LINKED + linked.kind().label(), 0, linked.evidence());
        }
        return StoredMatch.none(pair.a(), pair.b());
    }

    private static StoredMatch stored(MatchedPair pair, String verdict, int score, Evidence evidence) {
        return new StoredMatch(
                pair.a(), pair.b(), verdict, evidence.rule(), score, String.join("; ", evidence.findings()));
    }
}
