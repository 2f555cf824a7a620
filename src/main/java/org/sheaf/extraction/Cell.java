// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.protocol.ReviewerId;

/** One field of one report: everything that was said about it, in the order in which it was said, and what it comes to. */
public final class Cell {
    static final Cell EMPTY = new Cell(List.of());

    /** Something that was said: an entry or a settlement. */
    sealed interface Said {
        /** A value of one person. */
        record Filled(Entry entry) implements Said {}

        /** The end of a difference. */
        record Settled(Settlement settlement) implements Said {}
    }

    private final List<Said> said;
    private final Map<ReviewerId, Entry> newest = new LinkedHashMap<>();
    /** What each person said last since the newest settlement. */
    private final Map<ReviewerId, Entry> since = new LinkedHashMap<>();

    private Optional<Settlement> newestSettlement = Optional.empty();

    Cell(List<Said> said) {
        this.said = List.copyOf(said);
        for (Said one : said) {
            if (one instanceof Said.Filled filled) {
                newest.put(filled.entry().who(), filled.entry()); // who came first stays first
                since.put(filled.entry().who(), filled.entry());
            } else if (one instanceof Said.Settled settled) {
                newestSettlement = Optional.of(settled.settlement());
                since.clear();
            }
        }
    }

    /** Whether somebody has said something else since it was settled, and has not taken that back. */
    private boolean isReopened(Settlement settlement) {
        return since.values().stream()
                .flatMap(entry -> entry.value().stream())
                .anyMatch(value -> !value.saysTheSameAs(settlement.value()));
    }

    /** The newest value of each person, in the order in which the people first said something. */
    public List<Entry> values() {
        return newest.values().stream()
                .filter(entry -> entry.value().isPresent())
                .toList();
    }

    /** The newest value of one person; nothing where there is none. */
    public Optional<Entry> of(ReviewerId who) {
        return Optional.ofNullable(newest.get(who))
                .filter(entry -> entry.value().isPresent());
    }

    /** The value of who extracted it first; nothing where nobody has filled it in. */
    public Optional<Entry> first() {
        return values().stream().findFirst();
    }

    /** What was settled and still holds. */
    public Optional<Settlement> settlement() {
        return newestSettlement.filter(settled -> !isReopened(settled));
    }

    /** What was settled before somebody said something else, while that is open. */
    public Optional<Settlement> doubted() {
        return isOpen() ? newestSettlement : Optional.empty();
    }

    /**
     * Whether people filled in different values and nobody has settled it; also whether one person alone stands against what
     * was settled.
     */
    public boolean isOpen() {
        List<Entry> values = values();
        return settlement().isEmpty()
                && (newestSettlement.isPresent() && values.size() == 1
                        || values.stream()
                                .anyMatch(entry ->
                                        !Value.same(entry.value(), values.get(0).value())));
    }

    /** Whether somebody has filled it in. */
    public boolean isFilled() {
        return settlement().isPresent() || first().isPresent();
    }

    /**
     * What it comes to: what was settled, or what all say, or, while that is open, what was settled before, or else what the
     * first person said.
     */
    public Optional<Value> value() {
        return settlement().or(this::doubted).map(Settlement::value).or(() -> first().flatMap(Entry::value));
    }

    /** The place in the text on which the value rests: that of the newest entry that says the same and names one. */
    public Optional<Place> place() {
        List<Entry> resting = new ArrayList<>(values());
        resting.removeIf(entry -> entry.place().isEmpty() || !Value.same(entry.value(), value()));
        return resting.stream().reduce((earlier, later) -> later).flatMap(Entry::place);
    }

    /** Entries of one person in one round of checking, in the order in which they were made. */
    List<Entry> entries(ReviewerId who, int round) {
        List<Entry> entries = new ArrayList<>();
        for (Said one : said) {
            if (one instanceof Said.Filled filled
                    && filled.entry().round() == round
                    && filled.entry().who().equals(who)) {
                entries.add(filled.entry());
            }
        }
        return entries;
    }

    /** The cell as it was before something was said. */
    Cell before(Entry entry) {
        int index = said.indexOf(new Said.Filled(entry));
        return index < 0 ? this : new Cell(said.subList(0, index));
    }
}
