// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.checklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A checklist that was filled in.
 *
 * @param items in the order of the checklist
 */
public record Filling(Checklist checklist, List<FilledItem> items) {
    public Filling {
        items = List.copyOf(items);
    }

    /**
     * Fills in a checklist.
     *
     * @param facts how far each fact is shown
     * @param sayings what authors said, of this checklist and others; of several about one item the first counts
     */
    public static Filling of(Checklist checklist, Function<Fact, Shown> facts, List<Saying> sayings) {
        List<FilledItem> items = new ArrayList<>();
        for (Checklist.Item item : checklist.items()) {
            Map<Fact, Shown> shown = new LinkedHashMap<>();
            item.facts().forEach(fact -> shown.put(fact, facts.apply(fact)));
            Optional<Saying> saying = sayings.stream()
                    .filter(one ->
                            one.checklist().equals(checklist.id()) && one.item().equalsIgnoreCase(item.number()))
                    .findFirst();
            items.add(new FilledItem(item, state(item, List.copyOf(shown.values()), saying), shown, saying));
        }
        return new Filling(checklist, items);
    }

    private static ItemState state(Checklist.Item item, List<Shown> shown, Optional<Saying> saying) {
        boolean whole = shown.stream().allMatch(Shown::isWhole);
        if (saying.isPresent() && !saying.get().doesNotApply().isEmpty()) {
            return ItemState.NOT_APPLICABLE;
        }
        if (!shown.isEmpty() && whole && item.author().isEmpty()) {
            return ItemState.MET;
        }
        if (saying.isPresent()) {
            return ItemState.STATED;
        }
        if (shown.isEmpty()) {
            return ItemState.AUTHOR;
        }
        return shown.stream().allMatch(one -> one.extent() == Shown.Extent.NOTHING) ? ItemState.GAP : ItemState.PARTLY;
    }

    /** How many items are in a state. */
    public long count(ItemState state) {
        return items.stream().filter(item -> item.state() == state).count();
    }
}
