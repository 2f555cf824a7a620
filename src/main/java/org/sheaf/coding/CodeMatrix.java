// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.Digest;

/**
 * Codes by codes: how often passages of two codes overlap. Codes count by themselves here, without those below them, and a
 * passage that several people coded alike counts once.
 */
public final class CodeMatrix {
    private final List<Code> codes;
    private final Map<CodeId, SortedSet<PassagePlace>> passages = new TreeMap<>();
    private final Map<Pair, Integer> overlaps = new HashMap<>();

    /** Two codes, the smaller id first. */
    private record Pair(CodeId a, CodeId b) {
        static Pair of(CodeId a, CodeId b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    private record Coded(PassagePlace place, CodeId code) {
        private static final Comparator<Coded> BY_PLACE = Comparator.comparingInt(
                        (Coded coded) -> coded.place().start())
                .thenComparing(Coded::place)
                .thenComparing(Coded::code);
    }

    private CodeMatrix(CodingTree tree, Collection<CodedSegment> segments) {
        for (CodedSegment segment : segments) {
            if (tree.has(segment.code())) {
                passages.computeIfAbsent(segment.code(), code -> new TreeSet<>())
                        .add(PassagePlace.of(segment));
            }
        }
        List<Code> used = new ArrayList<>();
        tree.walk((code, depth) -> {
            if (passages.containsKey(code.id())) {
                used.add(code);
            }
        });
        this.codes = List.copyOf(used);
    }

    /**
     * Counts.
     *
     * @param segments each under the code under which it counts; those of codes that are not in the codebook are left out
     */
    public static CodeMatrix of(CodingTree tree, Collection<CodedSegment> segments) {
        CodeMatrix matrix = new CodeMatrix(tree, segments);
        matrix.count();
        return matrix;
    }

    private void count() {
        Map<Digest, List<Coded>> byText = new HashMap<>();
        passages.forEach((code, places) -> places.forEach(place ->
                byText.computeIfAbsent(place.text(), text -> new ArrayList<>()).add(new Coded(place, code))));
        byText.values().forEach(this::sweep);
    }

    /** From the front to the back of one text: only passages that reach into the next one are compared with it. */
    private void sweep(List<Coded> text) {
        text.sort(Coded.BY_PLACE);
        List<Coded> open = new ArrayList<>();
        for (Coded next : text) {
            open.removeIf(before -> before.place().end() <= next.place().start());
            for (Coded before : open) {
                if (!before.code().equals(next.code()) && before.place().overlaps(next.place())) {
                    overlaps.merge(Pair.of(before.code(), next.code()), 1, Integer::sum);
                }
            }
            open.add(next);
        }
    }

    /** The codes with at least one passage, in the order of the codebook. */
    public List<Code> codes() {
        return codes;
    }

    /**
     * How many pairs of passages there are, one of each code, that overlap. Of a code and itself: how many passages bear it.
     */
    public int count(CodeId a, CodeId b) {
        return a.equals(b) ? passages.getOrDefault(a, new TreeSet<>()).size() : overlaps.getOrDefault(Pair.of(a, b), 0);
    }
}
