// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The flow of a published review, from the numbers that it prints. Boxes of PRISMA 2020 that no line mentions are "not
 * reported" in the lane of databases and registers and among the included; the lane of other methods, previous studies
 * and totals apply only if a line mentions them.
 *
 * @param source the publication, as it is cited
 * @param sameSearch an id shared by syntheses that state they come from one search; empty if none is stated
 * @param lines the numbers, in any order
 * @param notes what a reader of the whole must know
 */
public record StatedFlow(String source, String sameSearch, List<Line> lines, List<String> notes) {
    private static final List<FlowBox> ALWAYS = List.of(
            FlowBox.DATABASES,
            FlowBox.REGISTERS,
            FlowBox.DUPLICATES,
            FlowBox.AUTOMATION,
            FlowBox.OTHER_REASONS,
            FlowBox.SCREENED,
            FlowBox.EXCLUDED,
            FlowBox.SOUGHT,
            FlowBox.NOT_RETRIEVED,
            FlowBox.ASSESSED,
            FlowBox.REPORTS_EXCLUDED,
            FlowBox.NEW_STUDIES,
            FlowBox.NEW_REPORTS);

    private static final List<FlowBox> WITH_OTHER_METHODS = List.of(
            FlowBox.WEBSITES,
            FlowBox.ORGANISATIONS,
            FlowBox.CITATION_SEARCHING,
            FlowBox.OTHER_SOUGHT,
            FlowBox.OTHER_NOT_RETRIEVED,
            FlowBox.OTHER_ASSESSED,
            FlowBox.OTHER_EXCLUDED);

    public StatedFlow {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * One number of the publication.
     *
     * @param box the box it belongs to
     * @param part the database, tool, reason or other part of the box that it is the number of; empty for the box itself
     * @param count the number with its place
     * @param note anything a reader of this number must know; empty if nothing
     */
    public record Line(FlowBox box, String part, Count count, String note) {}

    /**
     * The flow in which each line stands in its box.
     *
     * @throws IllegalArgumentException if two lines give the same box or the same part of a box, or a box does not
     *     {@linkplain FlowBox#admits admit} its count; who reads lines from a file checks that first, with a line number
     */
    public PrismaFlow flow() {
        SortedMap<FlowBox, Line> totals = new TreeMap<>();
        SortedMap<FlowBox, List<Line>> parts = new TreeMap<>();
        for (Line line : lines) {
            if (!line.part().isEmpty()) {
                parts.computeIfAbsent(line.box(), box -> new ArrayList<>()).add(line);
            } else if (totals.put(line.box(), line) != null) {
                throw new IllegalArgumentException("stated twice: " + line.box().key());
            }
        }
        SortedSet<FlowBox> applicable = new TreeSet<>(ALWAYS);
        applicable.addAll(totals.keySet());
        applicable.addAll(parts.keySet());
        if (applicable.stream().anyMatch(box -> box.lane() == FlowLane.OTHER_METHODS)) {
            applicable.addAll(WITH_OTHER_METHODS);
        }
        SortedMap<FlowBox, BoxContent> boxes = new TreeMap<>();
        for (FlowBox box : applicable) {
            boxes.put(box, content(Optional.ofNullable(totals.get(box)), parts.getOrDefault(box, List.of())));
        }
        List<String> said = new ArrayList<>();
        if (!source.isEmpty()) {
            said.add("Numbers as stated by " + source + ".");
        }
        said.addAll(notes);
        return new PrismaFlow(boxes, FlowLinks.NONE, said);
    }

    private static BoxContent content(Optional<Line> total, List<Line> parts) {
        if (parts.stream().map(Line::part).distinct().count() != parts.size()) {
            throw new IllegalArgumentException(
                    "a part is stated twice: " + parts.get(0).box().key());
        }
        List<String> notes = new ArrayList<>();
        total.map(Line::note).filter(note -> !note.isEmpty()).ifPresent(notes::add);
        parts.stream()
                .filter(part -> !part.note().isEmpty())
                .forEach(part -> notes.add(part.part() + ": " + part.note()));
        return new BoxContent(
                total.map(Line::count).orElseGet(Count::notReported),
                parts.stream()
                        .map(part -> new BoxContent.Part(part.part(), part.count()))
                        .toList(),
                String.join(" ", notes));
    }
}
