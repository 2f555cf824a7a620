// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A flow of studies through a review after PRISMA 2020 (Page et al. 2021, doi:10.1136/bmj.n71, Fig 1).
 *
 * <p>A box that is absent does not apply (no other methods were used, the review is no update). A box that applies and
 * whose number nobody knows is present and {@link Count.NotReported}.
 *
 * @param boxes in the order of {@link FlowBox}
 * @param links how records, reports and studies hang together
 * @param notes what a reader of the whole must know
 */
public record PrismaFlow(SortedMap<FlowBox, BoxContent> boxes, FlowLinks links, List<String> notes) {
    public PrismaFlow {
        boxes = Collections.unmodifiableSortedMap(new TreeMap<>(boxes));
        notes = List.copyOf(notes);
        boxes.forEach(PrismaFlow::requireFit);
    }

    /** The content of a box that applies. */
    public Optional<BoxContent> content(FlowBox box) {
        return Optional.ofNullable(boxes.get(box));
    }

    /** The number of a box, if it applies and is known. */
    public OptionalInt number(FlowBox box) {
        BoxContent content = boxes.get(box);
        return content == null ? OptionalInt.empty() : content.count().number();
    }

    /** Whether a lane has any box. */
    public boolean has(FlowLane lane) {
        return boxes.keySet().stream().anyMatch(box -> box.lane() == lane);
    }

    /** The same flow with one box changed. */
    public PrismaFlow with(FlowBox box, BoxContent content) {
        SortedMap<FlowBox, BoxContent> changed = new TreeMap<>(boxes);
        changed.put(box, content);
        return new PrismaFlow(changed, links, notes);
    }

    private static void requireFit(FlowBox box, BoxContent content) {
        requireFit(box, content.count());
        content.parts().forEach(part -> requireFit(box, part.count()));
    }

    private static void requireFit(FlowBox box, Count count) {
        if (!box.admits(count)) {
            throw new IllegalArgumentException("a difference in a box that the source leaves open: " + box.key());
        }
        if (Count.items(count).stream().anyMatch(item -> item.unit() != box.unit())) {
            throw new IllegalArgumentException(
                    box.key() + " counts " + box.unit().word());
        }
    }
}
