// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sheaf.agreement.Unit;

/** What one person coded, cut so that no two units overlap. */
final class Partition {
    private final SortedMap<CodeId, List<Unit>> passages = new TreeMap<>();

    /** Adds what the person coded in one text, as far as it stands in sentences. */
    void add(List<CodedSegment> segments, SentencePlaces places) {
        for (CodedSegment segment : segments) {
            int start = places.of(segment.start());
            int end = places.of(segment.end());
            if (start < end) {
                passages.computeIfAbsent(segment.code(), code -> new ArrayList<>())
                        .add(new Unit(start, end, segment.code().name()));
            }
        }
    }

    /** The units of one code: passages that overlap are one, those that only touch are two. */
    List<Unit> units(CodeId code) {
        List<Unit> sorted = passages.getOrDefault(code, List.of()).stream()
                .sorted(Comparator.comparingInt(Unit::start))
                .toList();
        List<Unit> units = new ArrayList<>();
        for (Unit next : sorted) {
            Unit last = units.isEmpty() ? next : units.get(units.size() - 1);
            if (units.isEmpty() || next.start() >= last.end()) {
                units.add(next);
            } else {
                units.set(units.size() - 1, new Unit(last.start(), Math.max(last.end(), next.end()), next.value()));
            }
        }
        return units;
    }

    /** The units of all codes, cut wherever one begins or ends; what bears several codes has the set of them as value. */
    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        pieces().forEach(piece -> units.add(new Unit(
                piece.start(),
                piece.end(),
                piece.codes().stream().map(CodeId::name).collect(Collectors.joining(" + ")))));
        return units;
    }

    /** How many characters bear more than one code. */
    int several() {
        return pieces().stream()
                .filter(piece -> piece.codes().size() > 1)
                .mapToInt(piece -> piece.end() - piece.start())
                .sum();
    }

    /** The codes that stand somewhere on the same words as another. */
    SortedSet<CodeId> besideOthers() {
        SortedSet<CodeId> beside = new TreeSet<>();
        pieces().stream().filter(piece -> piece.codes().size() > 1).forEach(piece -> beside.addAll(piece.codes()));
        return beside;
    }

    private record Piece(int start, int end, SortedSet<CodeId> codes) {}

    private List<Piece> pieces() {
        SortedMap<Integer, List<CodeId>> begin = new TreeMap<>();
        SortedMap<Integer, List<CodeId>> end = new TreeMap<>();
        SortedSet<Integer> cuts = new TreeSet<>();
        for (CodeId code : passages.keySet()) {
            for (Unit unit : units(code)) {
                begin.computeIfAbsent(unit.start(), place -> new ArrayList<>()).add(code);
                end.computeIfAbsent(unit.end(), place -> new ArrayList<>()).add(code);
                cuts.add(unit.start());
                cuts.add(unit.end());
            }
        }
        List<Piece> pieces = new ArrayList<>();
        SortedSet<CodeId> here = new TreeSet<>();
        int from = 0;
        for (int cut : cuts) {
            if (!here.isEmpty()) {
                pieces.add(new Piece(from, cut, new TreeSet<>(here)));
            }
            end.getOrDefault(cut, List.of()).forEach(here::remove);
            here.addAll(begin.getOrDefault(cut, List.of()));
            from = cut;
        }
        return pieces;
    }
}
