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
    private final Prints prints;
    private final Judge judge;
    private final Groups groups;

    /** Of each group of several, the places of those records that say different things; copies of a copy add nothing. */
    private final Map<Integer, List<Integer>> voices = new HashMap<>();

    private Clustering(Prints prints, Judge judge, Groups groups) {
        this.prints = prints;
        this.judge = judge;
        this.groups = groups;
    }

    /**
     * Joins what belongs together among the records of some components.
     *
     * @param groups where every record of these components stands alone, and the answers that keep apart are known
     * @param same pairs that people joined, of these components only
     * @param edges pairs that a rule joins, of these components only, in the order in which they are to be tried
     */
    static void join(Prints prints, Groups groups, List<int[]> same, List<Edge> edges, Judge judge) {
        Clustering clustering = new Clustering(prints, judge, groups);
        for (int[] pair : same) {
            if (!groups.areApart(pair[0], pair[1])) {
                clustering.join(pair[0], pair[1]);
            }
        }
        for (Edge edge : edges) {
            if (clustering.canJoin(edge.a(), edge.b())) {
                clustering.join(edge.a(), edge.b());
            }
        }
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
        return judge.contradict(prints.compare(x, y));
    }

    /**
     * Whether a person has joined {@code y}, in spite of the same contradiction, with a record of its group that
     * {@code x} is a further copy of. Only a person joins what contradicts.
     */
    private boolean isOverruled(int x, int y, List<Integer> groupOfY) {
        return groupOfY.stream().anyMatch(w -> contradict(w, y) && isCopy(x, w));
    }

    private boolean isCopy(int x, int w) {
        return judge.judge(prints.compare(x, w)).kind() == Decision.Kind.SAME;
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
