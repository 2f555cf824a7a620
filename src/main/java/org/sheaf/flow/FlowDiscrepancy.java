// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A number about one search that two syntheses give differently. It is flagged and not explained: which of the two is
 * right, if any, is for people to find out.
 *
 * @param search the id of the search that both say they come from
 * @param box the box in which they differ
 * @param part the part of the box; empty for the box itself
 * @param first the synthesis whose name comes first
 * @param firstCount its number
 * @param second the other synthesis
 * @param secondCount its number
 */
public record FlowDiscrepancy(
        String search, FlowBox box, String part, String first, Count firstCount, String second, Count secondCount) {

    /**
     * The flow of a synthesis and the search it says it comes from.
     *
     * @param synthesis its name
     * @param sameSearch the id of the search; empty if it names none
     * @param flow its flow
     */
    public record Claim(String synthesis, String sameSearch, PrismaFlow flow) {}

    /** By how much the two numbers differ; positive. */
    public int difference() {
        return Math.abs(firstCount.number().orElseThrow() - secondCount.number().orElseThrow());
    }

    /**
     * Compares each two syntheses that name the same search, in every box that describes the search and for which both
     * have a number.
     */
    public static List<FlowDiscrepancy> between(List<Claim> claims) {
        SortedMap<String, SortedMap<String, PrismaFlow>> bySearch = new TreeMap<>();
        for (Claim claim : claims) {
            if (!claim.sameSearch().isEmpty()) {
                bySearch.computeIfAbsent(claim.sameSearch(), search -> new TreeMap<>())
                        .put(claim.synthesis(), claim.flow());
            }
        }
        List<FlowDiscrepancy> found = new ArrayList<>();
        bySearch.forEach((search, flows) -> {
            List<Map.Entry<String, PrismaFlow>> syntheses = List.copyOf(flows.entrySet());
            for (int i = 0; i < syntheses.size(); i++) {
                for (int j = i + 1; j < syntheses.size(); j++) {
                    compare(search, syntheses.get(i), syntheses.get(j), found);
                }
            }
        });
        return List.copyOf(found);
    }

    private static void compare(
            String search,
            Map.Entry<String, PrismaFlow> first,
            Map.Entry<String, PrismaFlow> second,
            List<FlowDiscrepancy> found) {
        for (FlowBox box : FlowBox.values()) {
            if (!box.describesSearch()) {
                continue;
            }
            SortedMap<String, Count> a = counts(first.getValue(), box);
            SortedMap<String, Count> b = counts(second.getValue(), box);
            SortedSet<String> parts = new TreeSet<>(a.keySet());
            parts.retainAll(b.keySet());
            for (String part : parts) {
                FlowDiscrepancy pair = new FlowDiscrepancy(
                        search, box, part, first.getKey(), of(a, part), second.getKey(), of(b, part));
                if (pair.bothKnown() && pair.difference() != 0) {
                    found.add(pair);
                }
            }
        }
    }

    private boolean bothKnown() {
        return firstCount.number().isPresent() && secondCount.number().isPresent();
    }

    private static Count of(SortedMap<String, Count> counts, String part) {
        return counts.getOrDefault(part, Count.notReported());
    }

    /** The numbers of a box by part; the box's own under the empty part. */
    private static SortedMap<String, Count> counts(PrismaFlow flow, FlowBox box) {
        SortedMap<String, Count> counts = new TreeMap<>();
        flow.content(box).ifPresent(content -> {
            counts.put("", content.count());
            content.parts().forEach(part -> counts.put(part.label(), part.count()));
        });
        return counts;
    }
}
