// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes the groups of those components in which something is not as it was; all others are taken over. */
final class Regrouping {
    private final boolean[] isNew;
    private final int[] before;
    private final Answers answers;
    private final Components components;
    private final Groups groups;

    /**
     * @param isNew whether the record at a place was not there in the run before
     * @param before of each record the place that stood for its group; of a new one its own
     */
    Regrouping(boolean[] isNew, int[] before, Answers answers) {
        this.isNew = isNew;
        this.before = before;
        this.answers = answers;
        this.components = new Components(before.length);
        this.groups = new Groups(before.length);
        IntStream.range(0, isNew.length).filter(i -> isNew[i]).forEach(components::touch);
    }

    /**
     * Takes note of what hangs together and of what is not as it was.
     *
     * @param known what was decided in the run before, sorted by pair
     * @param standing that of it which still stands, sorted by pair
     * @param found what was decided in this run
     * @param earlier what people had said at the time of the run before
     */
    void take(List<Edge> known, List<Edge> standing, List<Edge> found, Answers earlier) {
        Set<Long> gone = new TreeSet<>();
        if (known.size() > standing.size()) {
            known.forEach(edge -> gone.add(edge.pair()));
            standing.forEach(edge -> gone.remove(edge.pair()));
        }
        for (List<Edge> edges : List.of(known, found)) {
            edges.stream()
                    .filter(edge -> edge.is(Decision.Kind.SAME))
                    .forEach(edge -> components.join(edge.a(), edge.b()));
        }
        known.stream()
                .filter(edge -> edge.is(Decision.Kind.SAME) && gone.contains(edge.pair()))
                .forEach(edge -> components.touch(edge.a()));
        for (Answers all : List.of(answers, earlier)) {
            all.pairs(true).forEach(pair -> components.join(pair[0], pair[1]));
        }
        answers.differing(earlier).forEach(pair -> {
            components.touch(pair[0]);
            components.touch(pair[1]);
        });
    }

    /** @param edges what is decided now */
    void run(Prints prints, Judge judge, List<Edge> edges) {
        for (int i = 0; i < before.length; i++) {
            if (!components.isTouched(i)) {
                groups.join(before[i], i);
            }
        }
        answers.pairs(false).forEach(pair -> groups.keepApart(pair[0], pair[1]));
        List<int[]> same = answers.pairs(true).stream()
                .filter(pair -> components.isTouched(pair[0]))
                .toList();
        List<Edge> joining = new ArrayList<>();
        for (Edge edge : edges) {
            if (edge.is(Decision.Kind.SAME) && components.isTouched(edge.a())) {
                joining.add(edge);
            }
        }
        joining.sort(Edge.STRONGEST_FIRST);
        BitSet wanted = new BitSet(before.length);
        joining.forEach(edge -> {
            wanted.set(edge.a());
            wanted.set(edge.b());
        });
        same.forEach(pair -> {
            wanted.set(pair[0]);
            wanted.set(pair[1]);
        });
        prints.fetch(wanted);
        Clustering.join(prints, groups, same, joining, judge);
    }

    Groups groups() {
        return groups;
    }

    /** The groups as they were, with what people had said then. */
    Groups groupsBefore(Answers earlier) {
        Groups then = new Groups(before.length);
        for (int i = 0; i < before.length; i++) {
            then.join(before[i], i);
        }
        earlier.pairs(false).forEach(pair -> then.keepApart(pair[0], pair[1]));
        return then;
    }

    /** Of each record the place that stands for its group. */
    int[] roots() {
        return IntStream.range(0, before.length).map(groups::of).toArray();
    }

    /** The places that stand for groups that were not there before with just these records, sorted. */
    IntStream changed() {
        int[] sizes = new int[before.length];
        for (int i = 0; i < before.length; i++) {
            sizes[before[i]] += isNew[i] ? 0 : 1;
        }
        return all().filter(root -> components.isTouched(root) && !wasThere(groups.members(root), sizes));
    }

    private boolean wasThere(List<Integer> members, int[] sizes) {
        int root = before[members.get(0)];
        return sizes[root] == members.size()
                && members.stream().allMatch(member -> !isNew[member] && before[member] == root);
    }

    /** The places that stand for the groups, sorted. */
    IntStream all() {
        return IntStream.range(0, before.length).filter(i -> groups.of(i) == i);
    }
}
