// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What people said, by the records' places: one answer for each pair, the latest. Answers about other records wait. */
final class Answers {
    private final SortedMap<Long, Boolean> byPair = new TreeMap<>();

    Answers(List<Answer> answers, Places places) {
        for (Answer answer : answers) {
            int a = places.of(answer.a());
            int b = places.of(answer.b());
            if (a >= 0 && b >= 0) {
                byPair.put(key(a, b), answer.same());
            }
        }
    }

    private Answers() {}

    /** The same answers about the same records, where they stand now. */
    Answers moved(int[] to) {
        Answers moved = new Answers();
        byPair.forEach((key, same) -> moved.byPair.put(Edge.pair(to[Edge.first(key)], to[Edge.second(key)]), same));
        return moved;
    }

    boolean has(int a, int b) {
        return byPair.containsKey(key(a, b));
    }

    /** The pairs that were given this answer, sorted, each as {@code {a, b}} with {@code a < b}. */
    List<int[]> pairs(boolean same) {
        List<int[]> out = new ArrayList<>();
        byPair.forEach((key, said) -> {
            if (said == same) {
                out.add(new int[] {Edge.first(key), Edge.second(key)});
            }
        });
        return out;
    }

    /** The pairs about which these and the others do not say the same, or only one of them says something. */
    List<int[]> differing(Answers others) {
        List<int[]> out = new ArrayList<>();
        SortedMap<Long, Boolean> all = new TreeMap<>(byPair);
        all.putAll(others.byPair);
        all.keySet().forEach(key -> {
            if (!Objects.equals(byPair.get(key), others.byPair.get(key))) {
                out.add(new int[] {Edge.first(key), Edge.second(key)});
            }
        });
        return out;
    }

    private static long key(int a, int b) {
        return Edge.pair(Math.min(a, b), Math.max(a, b));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(byPair.size());
        for (SortedMap.Entry<Long, Boolean> answer : byPair.entrySet()) {
            out.writeLong(answer.getKey());
            out.writeBoolean(answer.getValue());
        }
    }

    static Answers read(DataInputStream in) throws IOException {
        Answers answers = new Answers();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            long pair = in.readLong();
            answers.byPair.put(pair, in.readBoolean());
        }
        return answers;
    }
}
