// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rater's appraisal of one unit with one instrument: what is asked of it, and what is still owed.
 *
 * @param given by item, as far as the rater has answered
 */
public record Assessment(Instrument instrument, Map<String, Given> given) {
    public Assessment {
        given = Map.copyOf(given);
    }

    /** The items that are asked, given the answers so far. */
    public List<Item> asked() {
        Map<String, String> codes = new LinkedHashMap<>();
        given.forEach((item, answer) -> codes.put(item, answer.answer()));
        return instrument.asked(codes);
    }

    /** The answer to an item; nothing where there is none, or only one that the instrument does not know (any more). */
    public Optional<Given> answer(Item item) {
        return Optional.ofNullable(given.get(item.id())).filter(answer -> isKnown(item, answer));
    }

    /** Whether an answer can be given to an item as its definition stands. */
    public static boolean isKnown(Item item, Given given) {
        return given.isNotReported()
                || item.kind() == Item.Kind.TEXT
                || item.answer(given.answer()).isPresent();
    }

    /** The items without which it is not whole and to which there is no answer. */
    public List<Item> missing() {
        return asked().stream()
                .filter(item -> !item.optional() && answer(item).isEmpty())
                .toList();
    }

    /** The answered items that owe a comment and have none. */
    public List<Item> owing() {
        return asked().stream().filter(this::owesComment).toList();
    }

    /** Whether an item is answered in a way that owes a comment, and has none. */
    public boolean owesComment(Item item) {
        return answer(item)
                .filter(answer -> item.comment().isOwedBy(answer.answer())
                        && answer.comment().isBlank())
                .isPresent();
    }

    /** Whether it can be handed in. */
    public boolean isWhole() {
        return missing().isEmpty() && owing().isEmpty();
    }

    /** Whether anything was answered. */
    public boolean isBegun() {
        return !given.isEmpty();
    }

    /** The first item, in the order of the instrument, that is not answered or owes a comment; also an optional one. */
    public Optional<Item> next() {
        return asked().stream()
                .filter(item -> answer(item).isEmpty() || owesComment(item))
                .findFirst();
    }

    /** What it lacks, in words; empty if nothing. */
    public String lacks() {
        return String.join(
                "; ",
                Stream.concat(
                                missing().stream().map(item -> "no answer to " + item.name()),
                                owing().stream().map(item -> "a comment is owed at " + item.name()))
                        .toList());
    }
}
