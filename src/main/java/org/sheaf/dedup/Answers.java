// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.citation.RecordId;

/** What people said, by the records' places: one answer for each pair, the latest. Answers about other records wait. */
final class Answers {
    private final Map<Long, Boolean> byPair = new HashMap<>();

    Answers(List<Answer> answers, List<Fingerprint> prints) {
        if (answers.isEmpty()) {
            return;
        }
        Map<RecordId, Integer> places = new HashMap<>();
        for (int i = 0; i < prints.size(); i++) {
            places.put(prints.get(i).id, i);
        }
        for (Answer answer : answers) {
            Integer a = places.get(answer.a());
            Integer b = places.get(answer.b());
            if (a != null && b != null) {
                byPair.put(key(a, b), answer.same());
            }
        }
    }

    boolean has(int a, int b) {
        return byPair.containsKey(key(a, b));
    }

    /** The pairs that were given this answer, sorted, each as {@code {a, b}} with {@code a < b}. */
    List<int[]> pairs(boolean same) {
        List<int[]> out = new ArrayList<>();
        byPair.entrySet().stream()
                .filter(e -> e.getValue() == same)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(key -> out.add(new int[] {(int) (key >> 32), key.intValue()}));
        return out;
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
