// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes groups out of pairs. People's answers come first; then the pairs that a rule joins, strongest rule first. Two
 * groups are joined only if no record of one contradicts a record of the other, so a record that fits two works goes to
 * the one it fits better and never chains them together. A contradiction that a person has overruled is overruled for
 * further copies of the same records too.
 */
final class Clustering {
    private final List<Fingerprint> prints;
    private final Judge judge;
    private final Groups groups;

    /** Of each group of several, the places of those records that say different things; copies of a copy add nothing. */
    private final Map<Integer, List<Integer>> voices = new HashMap<>();

    private Clustering(List<Fingerprint> prints, Judge judge) {
        this.prints = prints;
        this.judge = judge;
        this.groups = new Groups(prints.size());
    }

    /**
     * The groups.
     *
     * @param edges in the order in which they are to be tried
     */
    static Groups groups(List<Fingerprint> prints, List<Edge> edges, Answers answers, Judge judge) {
        Clustering clustering = new Clustering(prints, judge);
        for (int[] pair : answers.pairs(false)) {
            clustering.groups.keepApart(pair[0], pair[1]);
        }
        for (int[] pair : answers.pairs(true)) {
            if (!clustering.groups.areApart(pair[0], pair[1])) {
                clustering.join(pair[0], pair[1]);
            }
        }
        for (Edge edge : edges) {
            if (edge.is(Decision.Kind.SAME) && clustering.canJoin(edge.a(), edge.b())) {
                clustering.join(edge.a(), edge.b());
            }
        }
        return clustering.groups;
    }

    private boolean canJoin(int a, int b) {
        if (groups.of(a) == groups.of(b) || groups.areApart(a, b)) {
            return false;
        }
        List<Integer> left = voicesOf(a);
        List<Integer> right = voicesOf(b);
        for (int x : left) {
            for (int y : right) {
                if (contradict(x, y) && !isOverruled(x, y, right) && !isOverruled(y, x, left)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean contradict(int x, int y) {
        return judge.contradict(Comparison.of(prints.get(x), prints.get(y)));
    }

    /**
     * Whether a person has joined {@code y}, in spite of the same contradiction, with a record of its group that
     * {@code x} is a further copy of. Only a person joins what contradicts.
     */
    private boolean isOverruled(int x, int y, List<Integer> groupOfY) {
        return groupOfY.stream().anyMatch(w -> contradict(w, y) && isCopy(x, w));
    }

    private boolean isCopy(int x, int w) {
        return judge.judge(Comparison.of(prints.get(x), prints.get(w))).kind() == Decision.Kind.SAME;
    }

    private List<Integer> voicesOf(int i) {
        int group = groups.of(i);
        return voices.getOrDefault(group, List.of(group));
    }

    private void join(int a, int b) {
        if (groups.of(a) == groups.of(b)) {
            return;
        }
        List<Integer> all = new ArrayList<>(voicesOf(a));
        for (int y : voicesOf(b)) {
            if (all.stream().noneMatch(x -> prints.get(x).saysTheSameAs(prints.get(y)))) {
                all.add(y);
            }
        }
        voices.remove(groups.of(a));
        voices.remove(groups.of(b));
        groups.join(a, b);
        voices.put(groups.of(a), all);
    }
}
