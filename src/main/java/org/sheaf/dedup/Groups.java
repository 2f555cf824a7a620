// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records put together step by step (disjoint sets), with pairs of them that must stay apart. */
final class Groups {
    private final int[] root;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    Groups(int size) {
        root = new int[size];
        for (int i = 0; i < size; i++) {
            root[i] = i;
        }
    }

    /** The place that stands for the group of {@code i}: its smallest. */
    int of(int i) {
        int r = i;
        while (root[r] != r) {
            root[r] = root[root[r]];
            r = root[r];
        }
        return r;
    }

    /** The places in the group of {@code i}. */
    List<Integer> members(int i) {
        int r = of(i);
        return members.getOrDefault(r, List.of(r));
    }

    /** From now on the groups of these two are never joined. */
    void keepApart(int i, int j) {
        apart.computeIfAbsent(of(i), k -> new HashSet<>()).add(of(j));
        apart.computeIfAbsent(of(j), k -> new HashSet<>()).add(of(i));
    }

    boolean areApart(int i, int j) {
        return apart.getOrDefault(of(i), Set.of()).contains(of(j));
    }

    /** Joins the groups of these two, which are not kept apart. */
    void join(int i, int j) {
        int x = Math.min(of(i), of(j));
        int y = Math.max(of(i), of(j));
        if (x == y) {
            return;
        }
        List<Integer> all = new ArrayList<>(members(x));
        all.addAll(members(y));
        members.put(x, all);
        members.remove(y);
        root[y] = x;
        Set<Integer> others = apart.remove(y);
        if (others != null) {
            apart.computeIfAbsent(x, k -> new HashSet<>()).addAll(others);
            for (int other : others) {
                Set<Integer> theirs = apart.computeIfAbsent(other, k -> new HashSet<>());
                theirs.remove(y);
                theirs.add(x);
            }
        }
    }
}
