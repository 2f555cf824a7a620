// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sheaf.dedup.DedupResult;
import org.sheaf.dedup.Evidence;
import org.sheaf.dedup.MatchedPair;
import org.sheaf.dedup.Verdict;
import org.sheaf.store.StoredMatch;

/** Turns what de-duplication found into the form in which it is stored. */
final class Matches {
    static final String SAME = "same";
    static final String DOUBTFUL = "doubtful";
    static final String LINKED = "linked: ";

    static final Comparator<StoredMatch> LIKELIEST_FIRST = Comparator.comparingInt(StoredMatch::score)
            .reversed()
            .thenComparing(StoredMatch::a)
            .thenComparing(StoredMatch::b);

    static final Comparator<StoredMatch> BY_IDS =
            Comparator.comparing(StoredMatch::a).thenComparing(StoredMatch::b);

    private Matches() {}

    /** Joined, doubtful and linked pairs together. */
    static List<StoredMatch> of(DedupResult result) {
        List<StoredMatch> matches = new ArrayList<>();
        for (List<MatchedPair> pairs : List.of(result.joined(), result.doubtful(), result.linked())) {
            pairs.forEach(pair -> matches.add(of(pair)));
        }
        return matches;
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
        throw new IllegalArgumentException("nothing was found about this pair: " + pair);
    }

    private static StoredMatch stored(MatchedPair pair, String verdict, int score, Evidence evidence) {
        return new StoredMatch(
                pair.a(), pair.b(), verdict, evidence.rule(), score, String.join("; ", evidence.findings()));
    }
}
