// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.protocol.ReviewerId;

/**
 * One unit appraised with one instrument: who answered what, who has handed it in, and when it was opened, that is, when
 * raters may have seen each other's answers for the first time.
 */
public final class UnitAppraisal {
    static final UnitAppraisal EMPTY = new UnitAppraisal(1);

    private final int raters;
    private final Map<String, List<Said>> said = new LinkedHashMap<>();
    private final SortedMap<ReviewerId, Map<String, Given>> given = new TreeMap<>();
    private final SortedSet<ReviewerId> handedIn = new TreeSet<>();
    private Optional<Opening> opening = Optional.empty();

    /**
     * The answers of those who had handed in when the unit was opened.
     *
     * @param at when, ISO 8601 in UTC
     * @param given by rater and item
     */
    public record Opening(String at, SortedMap<ReviewerId, Map<String, Given>> given) {
        public Opening {
            given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
        }
    }

    /** @param raters how many hand in before anybody sees another's answers */
    UnitAppraisal(int raters) {
        this.raters = raters;
    }

    void take(Said one) {
        if (one instanceof Answered answered) {
            said.computeIfAbsent(answered.item(), none -> new ArrayList<>()).add(one);
            Map<String, Given> mine = given.computeIfAbsent(answered.who(), none -> new TreeMap<>());
            answered.given()
                    .ifPresentOrElse(answer -> mine.put(answered.item(), answer), () -> mine.remove(answered.item()));
            if (mine.isEmpty()) {
                given.remove(answered.who());
            }
        } else if (one instanceof Settled settled) {
            said.computeIfAbsent(settled.item(), none -> new ArrayList<>()).add(one);
        } else if (one instanceof HandedIn handed) {
            if (handed.done()) {
                handedIn.add(handed.who());
            } else {
                handedIn.remove(handed.who());
            }
        }
        if (opening.isEmpty() && handedIn.size() >= raters && handedIn.containsAll(given.keySet())) {
            SortedMap<ReviewerId, Map<String, Given>> then = new TreeMap<>();
            handedIn.forEach(rater -> then.put(rater, Map.copyOf(given.getOrDefault(rater, Map.of()))));
            opening = Optional.of(new Opening(one.at(), then));
        }
    }

    /** Those who have answered something that they have not taken back, sorted. */
    public List<ReviewerId> raters() {
        return List.copyOf(given.keySet());
    }

    /** Those who have handed it in, sorted. */
    public List<ReviewerId> handedIn() {
        return List.copyOf(handedIn);
    }

    /** Whether a rater has handed it in. */
    public boolean isHandedIn(ReviewerId rater) {
        return handedIn.contains(rater);
    }

    /** What was answered when it was opened; nothing while raters must not see each other's answers. */
    public Optional<Opening> opening() {
        return opening;
    }

    /** Whether raters may see each other's answers. What was seen cannot be unseen: it stays so. */
    public boolean isOpened() {
        return opening.isPresent();
    }

    /** What a rater has answered so far. */
    public Assessment assessment(Instrument instrument, ReviewerId rater) {
        return new Assessment(instrument, given.getOrDefault(rater, Map.of()));
    }

    /** An item, with everything that was said about it; empty where nothing was. */
    public Rated rated(String item) {
        return said.containsKey(item) ? new Rated(said.getOrDefault(item, List.of())) : Rated.EMPTY;
    }

    /** The ids of the items of which something was said, in the order in which it was first said. */
    public List<String> items() {
        return List.copyOf(said.keySet());
    }

    /** Every newest answer of everybody to every item. */
    public List<Answered> answers() {
        return said.keySet().stream()
                .flatMap(item -> rated(item).answers().stream())
                .toList();
    }

    /**
     * The items that are asked, given what their answers come to. Where raters differ on what decides it, all items that one
     * of them was asked.
     */
    public List<Item> asked(Instrument instrument) {
        Map<String, String> codes = new LinkedHashMap<>();
        said.keySet().forEach(item -> rated(item).comesTo().ifPresent(answer -> codes.put(item, answer.answer())));
        List<Item> common = instrument.asked(codes);
        return instrument.items().stream()
                .filter(item -> common.contains(item)
                        || isDecidedOpenly(instrument)
                                && given.keySet().stream()
                                        .anyMatch(rater -> assessment(instrument, rater)
                                                .asked()
                                                .contains(item)))
                .toList();
    }

    private boolean isDecidedOpenly(Instrument instrument) {
        return instrument.items().stream()
                .anyMatch(item ->
                        item.duty() == Item.Duty.BRANCH && rated(item.id()).isOpen());
    }
}
