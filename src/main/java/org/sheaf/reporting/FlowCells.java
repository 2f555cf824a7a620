// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.sheaf.flow.FlowBox.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.flow.FlowBox;
import org.sheaf.flow.FlowLane;
import org.sheaf.reporting.FlowCell.Paragraph;

/** The boxes of the PRISMA 2020 diagram with the words that a view puts into them. */
final class FlowCells {
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final int LONGEST_UNBROKEN = 16;

    private final Map<String, FlowView.Box> boxes = new HashMap<>();

    FlowCells(FlowView view) {
        view.boxes().forEach(box -> boxes.put(box.key(), box));
    }

    boolean has(FlowLane lane) {
        return boxes.values().stream().anyMatch(box -> box.lane().equals(lane.label()));
    }

    Optional<FlowCell> previous() {
        return listed("other", "", PREVIOUS_STUDIES, PREVIOUS_REPORTS);
    }

    Optional<FlowCell> identified() {
        return listed("", "Records identified from", IDENTIFIED, DATABASES, REGISTERS);
    }

    Optional<FlowCell> removed() {
        return listed("", "Records removed before screening", DUPLICATES, AUTOMATION, OTHER_REASONS, REMOVED_TOGETHER);
    }

    Optional<FlowCell> otherIdentified() {
        return listed(
                "other",
                "Records identified from",
                OTHER_IDENTIFIED,
                WEBSITES,
                ORGANISATIONS,
                CITATION_SEARCHING,
                OTHER_DUPLICATES,
                OTHER_SET_ASIDE);
    }

    Optional<FlowCell> included() {
        return listed(
                "", "", DRAWN_UPON, NEW_STUDIES, NEW_REPORTS, TOTAL_STUDIES_META_ANALYSIS, TOTAL_REPORTS_META_ANALYSIS);
    }

    /** What is neither included nor excluded after full text. */
    Optional<FlowCell> setAside() {
        return listed("own", "", AWAITING, ONGOING);
    }

    /** What changed about the reports of an earlier version. */
    Optional<FlowCell> changedSince() {
        return listed("own", "", NO_LONGER_STUDIES, NO_LONGER_REPORTS, RECONSIDERED);
    }

    Optional<FlowCell> total() {
        return listed("", "", TOTAL_STUDIES, TOTAL_REPORTS);
    }

    /** A box with one number: its label, the number below, and what it is made of. */
    Optional<FlowCell> single(FlowBox box) {
        return Optional.ofNullable(boxes.get(box.key())).map(view -> {
            List<Paragraph> text = new ArrayList<>();
            text.add(new Paragraph(label(box), 0, false));
            text.add(new Paragraph(bracketed(view.shown()), 0, view.known()));
            parts(view, 1, text);
            String lane = box.lane() == FlowLane.OTHER_METHODS ? "other" : "";
            return new FlowCell(box.key(), box.label(), style(lane, List.of(view), !box.isPrisma()), text);
        });
    }

    /** A box with several numbers under a common heading. */
    private Optional<FlowCell> listed(String style, String heading, FlowBox... members) {
        List<FlowView.Box> present = new ArrayList<>();
        List<Paragraph> text = new ArrayList<>();
        if (!heading.isEmpty()) {
            text.add(new Paragraph(heading + ":", 0, false));
        }
        for (FlowBox member : members) {
            FlowView.Box view = boxes.get(member.key());
            if (view == null) {
                continue;
            }
            present.add(view);
            if (isSumOfLines(member) && !heading.isEmpty()) {
                text.set(0, new Paragraph(view.label() + " " + bracketed(view.shown()) + ":", 0, false));
            } else if (!isEmptyNote(member, view)) {
                text.add(
                        new Paragraph(label(member) + " " + bracketed(view.shown()), heading.isEmpty() ? 0 : 1, false));
            }
            parts(view, heading.isEmpty() ? 1 : 2, text);
        }
        return present.isEmpty()
                ? Optional.empty()
                : Optional.of(new FlowCell(
                        present.get(0).key(),
                        heading.isEmpty() ? present.get(0).label() : heading,
                        style(style, present, false),
                        text));
    }

    private static boolean isSumOfLines(FlowBox box) {
        return box == IDENTIFIED || box == OTHER_IDENTIFIED;
    }

    /** Notes for which PRISMA has no box are drawn only when there is something to note. */
    private static boolean isEmptyNote(FlowBox box, FlowView.Box view) {
        return (box == OTHER_DUPLICATES || box == OTHER_SET_ASIDE) && view.n().orElse(1) == 0;
    }

    private String label(FlowBox box) {
        boolean automation = Optional.ofNullable(boxes.get(AUTOMATION.key()))
                .map(view -> view.n().orElse(0) > 0)
                .orElse(false);
        return box.label() + (automation && (box == AUTOMATION || box == EXCLUDED) ? "**" : "");
    }

    private static void parts(FlowView.Box view, int depth, List<Paragraph> text) {
        for (FlowView.Part part : view.parts()) {
            // Five databases of which no number is known are named; to say so of each would only be noise.
            boolean alreadySaid = part.n().isEmpty() && part.shown().equals(view.shown());
            String name = TextWrap.isolated(part.label());
            text.add(new Paragraph(alreadySaid ? name : name + " " + bracketed(part.shown()), depth, false));
        }
    }

    /** In brackets, and kept on one line if it is short. */
    private static String bracketed(String shown) {
        String brackets = "(" + shown + ")";
        int end = brackets.indexOf(':');
        if (end > 0) {
            return brackets.substring(0, end).replace(' ', NO_BREAK_SPACE)
                    + brackets.substring(end).replace(" − ", NO_BREAK_SPACE + "−" + NO_BREAK_SPACE);
        }
        return brackets.length() <= LONGEST_UNBROKEN ? brackets.replace(' ', NO_BREAK_SPACE) : brackets;
    }

    private static String style(String lane, List<FlowView.Box> present, boolean own) {
        List<String> classes = new ArrayList<>(List.of("box"));
        if (!lane.isEmpty()) {
            classes.add(lane);
        }
        if (own) {
            classes.add("own");
        }
        boolean anyNumber = present.stream()
                .anyMatch(box -> box.known()
                        || box.parts().stream().anyMatch(part -> part.n().isPresent()));
        if (!anyNumber) {
            classes.add("open");
        }
        return String.join(" ", classes);
    }
}
