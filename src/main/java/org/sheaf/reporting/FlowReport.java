// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.citation.RecordId;
import org.sheaf.flow.FlowDiscrepancy;
import org.sheaf.flow.PrismaFlow;

/**
 * The PRISMA 2020 flow as five files: {@code prisma-flow.svg} (the drawing), {@code prisma-flow.html} (the drawing, the
 * table, and each box with the ids behind it), {@code prisma-flow.csv} (for the R package PRISMA2020),
 * {@code prisma-flow-ids.csv} (each record, report and study with the boxes it stands in) and {@code prisma-flow.json}
 * (everything).
 */
public final class FlowReport {
    /** So many ids of one box, or of one part of a box, stand on the page; all of them stand in the files beside it. */
    static final int SHOWN_IDS = 200;

    private static final int SHOWN_IDS_OF_FINDING = 20;

    private FlowReport() {}

    /**
     * An equality that does not hold, as the page shows it.
     *
     * @param rule what ought to hold
     * @param left one side
     * @param right the other side
     * @param ids the first of what stands on one side only
     * @param more how many are not shown here
     */
    public record OpenedFinding(String rule, String left, String right, List<String> ids, int more) {}

    /**
     * A box as it opens on the page.
     *
     * @param key its key
     * @param label its words
     * @param lane heading of its lane
     * @param shown its number as it stands in brackets
     * @param explanation what is known about the number where there are no ids; empty otherwise
     * @param groups the ids, by part
     */
    public record OpenedBox(
            String key, String label, String lane, String shown, String explanation, List<OpenedGroup> groups) {}

    /**
     * Ids of one part of a box.
     *
     * @param heading name of the part; empty if the box has none
     * @param items the first of them
     * @param more how many are not shown here
     */
    public record OpenedGroup(String heading, List<ItemView> items, int more) {}

    /**
     * Renders a flow.
     *
     * @param frame head and foot
     * @param flow the flow
     * @param labels what each record is recognised by; a record without a label is shown by its id
     * @param discrepancies numbers that another synthesis of the same search gives differently
     */
    public static RenderedReport render(
            Templates templates,
            PageFrame frame,
            PrismaFlow flow,
            Map<RecordId, ItemLabel> labels,
            List<FlowDiscrepancy> discrepancies) {
        FlowView view = FlowViews.of(frame, flow, labels, discrepancies);
        FlowDrawing drawing = FlowLayout.of(view);
        SortedMap<String, String> files = new TreeMap<>();
        files.put("prisma-flow.svg", templates.render("prisma-flow.svg.ftlx", Map.of("d", drawing, "links", false)));
        files.put(
                "prisma-flow.html",
                templates.render(
                        "prisma-flow.html.ftlh",
                        Map.of(
                                "view", view,
                                "drawing",
                                        templates.render("prisma-flow.svg.ftlx", Map.of("d", drawing, "links", true)),
                                "findings", findings(view),
                                "opened", opened(view))));
        files.put("prisma-flow.csv", PrismaCsv.write(view));
        files.put("prisma-flow-ids.csv", ids(view));
        files.put("prisma-flow.json", Json.write(view));
        return RenderedReport.ofTexts(files);
    }

    private static List<OpenedFinding> findings(FlowView view) {
        return view.findings().stream()
                .map(finding -> new OpenedFinding(
                        finding.rule(),
                        finding.left(),
                        finding.right(),
                        finding.ids().stream().limit(SHOWN_IDS_OF_FINDING).toList(),
                        Math.max(0, finding.ids().size() - SHOWN_IDS_OF_FINDING)))
                .toList();
    }

    private static List<OpenedBox> opened(FlowView view) {
        Map<String, ItemView> items = new HashMap<>();
        view.items().forEach(item -> items.put(item.id(), item));
        return view.boxes().stream().map(box -> opened(box, items)).toList();
    }

    private static OpenedBox opened(FlowView.Box box, Map<String, ItemView> items) {
        List<OpenedGroup> groups = new ArrayList<>();
        Set<String> inParts = new HashSet<>();
        for (FlowView.Part part : box.parts()) {
            inParts.addAll(part.ids());
            if (!part.ids().isEmpty()) {
                groups.add(group(part.label() + " (" + part.shown() + ")", part.ids(), items));
            }
        }
        List<String> rest =
                box.ids().stream().filter(id -> !inParts.contains(id)).toList();
        if (!rest.isEmpty()) {
            groups.add(group(groups.isEmpty() ? "" : "others", rest, items));
        }
        return new OpenedBox(box.key(), box.label(), box.lane(), box.shown(), explanation(box), groups);
    }

    private static String explanation(FlowView.Box box) {
        if (!box.ids().isEmpty()) {
            return "";
        }
        if (box.basis().equals("counted here")) {
            return "Counted here: there are none.";
        }
        return box.known()
                ? "This number is known from a publication (" + box.basis() + "); which " + box.unit()
                        + " they are is not."
                : "There is no number: " + box.shown() + ".";
    }

    private static OpenedGroup group(String heading, List<String> ids, Map<String, ItemView> items) {
        return new OpenedGroup(
                heading,
                ids.stream()
                        .limit(SHOWN_IDS)
                        .map(id -> items.getOrDefault(id, new ItemView(id, ItemLabel.NONE)))
                        .toList(),
                Math.max(0, ids.size() - SHOWN_IDS));
    }

    private static String ids(FlowView view) {
        Map<String, List<String>> boxesOf = new HashMap<>();
        for (FlowView.Box box : view.boxes()) {
            box.ids()
                    .forEach(id ->
                            boxesOf.computeIfAbsent(id, i -> new ArrayList<>()).add(box.key()));
            for (FlowView.Part part : box.parts()) {
                part.ids()
                        .forEach(id -> boxesOf.computeIfAbsent(id, i -> new ArrayList<>())
                                .add(box.key() + ": " + part.label()));
            }
        }
        return Csv.write(
                List.of("id", "boxes", "title", "authors", "year", "file", "line"),
                view.items().stream()
                        .map(item -> List.of(
                                item.id(),
                                String.join("; ", boxesOf.getOrDefault(item.id(), List.of())),
                                item.label().title(),
                                item.label().authors(),
                                item.label().year(),
                                item.label().file(),
                                item.label().line() > 0
                                        ? Long.toString(item.label().line())
                                        : ""))
                        .toList());
    }
}
