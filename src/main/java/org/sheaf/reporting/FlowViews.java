// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sheaf.citation.RecordId;
import org.sheaf.flow.BoxContent;
import org.sheaf.flow.Count;
import org.sheaf.flow.FlowBox;
import org.sheaf.flow.FlowCheck;
import org.sheaf.flow.FlowDiscrepancy;
import org.sheaf.flow.FlowItem;
import org.sheaf.flow.PrismaFlow;

/** Puts a flow into words. */
final class FlowViews {
    private final PrismaFlow flow;
    private final Map<RecordId, ItemLabel> labels;

    private FlowViews(PrismaFlow flow, Map<RecordId, ItemLabel> labels) {
        this.flow = flow;
        this.labels = labels;
    }

    static FlowView of(
            PageFrame frame, PrismaFlow flow, Map<RecordId, ItemLabel> labels, List<FlowDiscrepancy> discrepancies) {
        FlowViews views = new FlowViews(flow, labels);
        return new FlowView(
                frame,
                flow.boxes().entrySet().stream()
                        .map(entry -> box(entry.getKey(), entry.getValue()))
                        .toList(),
                FlowCheck.check(flow).stream()
                        .map(finding -> new FlowView.Finding(
                                finding.rule(), finding.left(), finding.right(), ids(finding.items())))
                        .toList(),
                views.footnotes(),
                flow.notes(),
                discrepancies.stream().map(FlowViews::sentence).toList(),
                views.items());
    }

    private static FlowView.Box box(FlowBox box, BoxContent content) {
        return new FlowView.Box(
                box.key(),
                box.label(),
                box.lane().label(),
                box.stage().label(),
                box.unit().word(),
                box.isPrisma(),
                content.count().number(),
                content.count().shown(),
                basis(content.count()),
                content.note(),
                content.parts().stream()
                        .map(part -> new FlowView.Part(
                                part.label(),
                                part.count().number(),
                                part.count().shown(),
                                basis(part.count()),
                                ids(part.count())))
                        .toList(),
                ids(content.count()));
    }

    private static String basis(Count count) {
        if (count instanceof Count.Stated stated) {
            return "stated" + place(stated.source());
        }
        if (count instanceof Count.Difference difference) {
            return difference.from() + " − " + difference.less() + ", stated numbers" + place(difference.source());
        }
        if (count instanceof Count.Together together) {
            return together.stated() + " stated" + place(together.source()) + ", and "
                    + together.items().size() + " counted here";
        }
        return count instanceof Count.Counted ? "counted here" : count.shown();
    }

    private static String place(String source) {
        return source.isEmpty() ? "" : ": " + source;
    }

    private static List<String> ids(Count count) {
        return ids(Count.items(count));
    }

    private static List<String> ids(List<FlowItem> items) {
        return items.stream().map(FlowItem::text).toList();
    }

    private static String sentence(FlowDiscrepancy found) {
        String box = found.box().label() + (found.part().isEmpty() ? "" : ", " + found.part());
        return box + ": " + found.first() + " gives " + found.firstCount().shown() + ", " + found.second() + " gives "
                + found.secondCount().shown() + ", for the same search (" + found.search() + "). They differ by "
                + found.difference() + ". This is flagged, not explained.";
    }

    private List<String> footnotes() {
        List<String> notes = new ArrayList<>();
        if (flow.number(FlowBox.AUTOMATION).orElse(0) > 0) {
            boolean stopped = !note(FlowBox.AUTOMATION).isEmpty();
            notes.add((stopped
                            ? "** Not screened, with the help of automation tools: "
                            : "** Excluded by automation tools: ")
                    + withParts(FlowBox.AUTOMATION) + ". Excluded by people: " + withParts(FlowBox.EXCLUDED) + ".");
        }
        Stream.of(note(FlowBox.AUTOMATION), note(FlowBox.OTHER_REASONS))
                .filter(note -> !note.isEmpty())
                .forEach(notes::add);
        if (flow.boxes().values().stream()
                .anyMatch(content -> content.count().number().isEmpty())) {
            notes.add("A dashed border marks a box without any number: the words in brackets say why.");
        }
        if (flow.boxes().values().stream()
                .map(BoxContent::count)
                .anyMatch(count -> count instanceof Count.Stated || count instanceof Count.Difference)) {
            notes.add(
                    flow.boxes().values().stream().anyMatch(content -> content.count() instanceof Count.Counted)
                            ? "Numbers of the previous version are as the source states them."
                            : "Numbers are as the source states them.");
        }
        if (flow.boxes().keySet().stream().anyMatch(box -> box.label().endsWith("(as stated)"))) {
            notes.add("Numbers marked \"as stated\" have no box in the PRISMA 2020 diagram.");
        }
        return notes;
    }

    private String note(FlowBox box) {
        return flow.content(box).map(BoxContent::note).orElse("");
    }

    private String withParts(FlowBox box) {
        return flow.content(box)
                .map(content -> content.count().shown()
                        + (content.parts().isEmpty()
                                ? ""
                                : " ("
                                        + String.join(
                                                "; ",
                                                content.parts().stream()
                                                        .map(part -> part.label() + ", "
                                                                + part.count().shown())
                                                        .toList())
                                        + ")"))
                .orElse("not reported");
    }

    private List<ItemView> items() {
        SortedSet<FlowItem> all = new TreeSet<>();
        for (BoxContent content : flow.boxes().values()) {
            Stream.concat(Stream.of(content.count()), content.parts().stream().map(BoxContent.Part::count))
                    .forEach(count -> all.addAll(Count.items(count)));
        }
        return all.stream().map(item -> new ItemView(item.text(), label(item))).toList();
    }

    private ItemLabel label(FlowItem item) {
        if (item instanceof FlowItem.OfRecord record) {
            return labels.getOrDefault(record.id(), ItemLabel.NONE);
        }
        if (item instanceof FlowItem.OfReport report) {
            RecordId survivor = flow.links()
                    .survivors()
                    .getOrDefault(report.id(), report.id().anchor());
            return labels.getOrDefault(survivor, ItemLabel.NONE);
        }
        List<String> reports = flow.links().studies().getOrDefault(item.text(), List.of()).stream()
                .map(Object::toString)
                .toList();
        // The name comes first, so that it is what people read in every form.
        return new ItemLabel(item.text() + (reports.isEmpty() ? "" : ": " + String.join(", ", reports)), "", "", "", 0);
    }
}
