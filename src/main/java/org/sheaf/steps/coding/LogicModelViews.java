// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.Evidence;
import org.sheaf.coding.LogicModel;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.coding.Relation;
import org.sheaf.coding.ThemeMatrix;
import org.sheaf.reporting.LogicModelSection;
import org.sheaf.reporting.LogicModelView;
import org.sheaf.reporting.PageFrame;

/** The logic model as the page shows it, with every number ready. */
final class LogicModelViews {
    private final CodingState state;
    private final ThemeMatrix matrix;
    private final LogicModel model;

    LogicModelViews(CodingState state, ThemeMatrix matrix) {
        this.state = state;
        this.matrix = matrix;
        this.model = LogicModel.of(state.tree());
    }

    /** Whether any theme stands in a column. */
    boolean isThere() {
        return !model.isEmpty();
    }

    LogicModelView view(PageFrame frame) {
        List<LogicModelView.Column> columns = model.columns().stream()
                .map(column -> new LogicModelView.Column(
                        column.column().key(),
                        title(column.column()),
                        column.blocks().stream().map(this::block).toList()))
                .toList();
        Set<String> placed = new HashSet<>();
        model.columns()
                .forEach(column -> column.blocks().forEach(block -> ids(block).forEach(placed::add)));
        List<LogicModelView.Relation> relations = relations();
        List<LogicModelView.Relation> drawn = relations.stream()
                .filter(relation -> placed.contains(relation.from()) && placed.contains(relation.to()))
                .toList();
        List<LogicModelView.Relation> undrawn =
                relations.stream().filter(relation -> !drawn.contains(relation)).toList();
        return new LogicModelView(
                frame,
                counts(drawn.size()),
                notes(relations, undrawn),
                columns,
                drawn,
                undrawn,
                model.aside().stream().map(this::theme).toList());
    }

    private static String title(LogicModelColumn column) {
        return switch (column) {
            case ELEMENT -> "Elements";
            case INFLUENCING_FACTOR -> "Influencing factors";
            case SHORT_TERM_EFFECT -> "Short-term effects";
            case LONG_TERM_EFFECT -> "Longer-term effects";
        };
    }

    private static Stream<String> ids(LogicModel.Block block) {
        return Stream.concat(
                        block.heading().stream(),
                        block.boxes().stream()
                                .flatMap(box -> Stream.concat(
                                        Stream.of(box.theme()),
                                        box.parts().stream().map(LogicModel.Part::theme))))
                .map(code -> code.id().name());
    }

    private LogicModelView.Block block(LogicModel.Block block) {
        return new LogicModelView.Block(
                block.heading().map(this::theme).stream().toList(),
                block.boxes().stream()
                        .map(box -> new LogicModelView.Box(
                                theme(box.theme()),
                                box.parts().stream()
                                        .map(part -> new LogicModelView.Part(theme(part.theme()), part.depth()))
                                        .toList()))
                        .toList());
    }

    private LogicModelView.Theme theme(Code code) {
        Evidence whole = matrix.whole(code.id());
        return new LogicModelView.Theme(
                code.id().name(),
                code.name(),
                matrix.support(code.id()).size(),
                whole.reports().size(),
                whole.passages().size(),
                whole.themes().size());
    }

    /** The relations by the codes between which they are now; what was said of codes that became one is one relation. */
    private List<LogicModelView.Relation> relations() {
        SortedMap<String, List<Relation>> alike = new TreeMap<>();
        for (Relation relation : state.relations()) {
            alike.computeIfAbsent(
                            relation.from() + " " + relation.kind().key() + " " + relation.to(),
                            key -> new ArrayList<>())
                    .add(relation);
        }
        return alike.values().stream().map(this::relation).toList();
    }

    private LogicModelView.Relation relation(List<Relation> alike) {
        Relation first = alike.get(0);
        SortedSet<ReportId> reports = new TreeSet<>();
        alike.forEach(relation ->
                relation.reports().stream().filter(state.studies()::includes).forEach(reports::add));
        return new LogicModelView.Relation(
                first.from().name(),
                name(first.from()),
                first.kind().key().replace('-', ' '),
                first.to().name(),
                name(first.to()),
                matrix.studies(reports).size(),
                reports.stream().map(state.studies()::name).sorted().toList(),
                alike.stream().map(Relation::actor).distinct().sorted().collect(Collectors.joining(", ")),
                alike.stream()
                        .map(Relation::why)
                        .filter(why -> !why.isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("; ")));
    }

    private String name(CodeId code) {
        return state.tree().find(code).map(Code::name).orElse("");
    }

    private String counts(int relations) {
        long boxes = model.columns().stream()
                .flatMap(column -> column.blocks().stream())
                .mapToLong(block -> block.boxes().size())
                .sum();
        long parts = model.columns().stream()
                .flatMap(column -> column.blocks().stream())
                .flatMap(block -> block.boxes().stream())
                .mapToLong(box -> box.parts().size())
                .sum();
        return Words.amount((int) boxes, "theme")
                + (parts == 0 ? "" : " with " + Words.amount((int) parts, "sub-theme")) + " in four columns, "
                + (relations == 0 ? "no relations" : Words.amount(relations, "relation"));
    }

    private List<String> notes(List<LogicModelView.Relation> all, List<LogicModelView.Relation> undrawn) {
        List<String> notes = new ArrayList<>();
        if (all.isEmpty()) {
            notes.add("No relations between themes were coded; none are drawn.");
        } else if (!undrawn.isEmpty()) {
            notes.add("Not drawn: " + Words.amount(undrawn.size(), "relation")
                    + " with a theme that stands in no column.");
        }
        if (!model.aside().isEmpty()) {
            notes.add("Not drawn: " + Words.amount(model.aside().size(), "theme")
                    + (model.aside().size() == 1 ? " that stands" : " that stand")
                    + " in no column of the logic model (`column` in the codebook).");
        }
        int unseen = state.counted().size() - state.shown().size();
        if (unseen > 0) {
            notes.add("Not counted: " + Words.amount(unseen, "coded passage")
                    + " in reports that not all who code them have coded whole yet.");
        }
        return notes;
    }

    /**
     * What stands behind each theme, column by column.
     *
     * @param walks one from each code at the top
     * @param findings those that rest on a theme, by the id of its code
     */
    List<LogicModelSection> sections(
            LogicModelView view, List<Walk> walks, Map<String, List<LogicModelSection.Finding>> findings) {
        Map<String, Walk.Stop> stops = new HashMap<>();
        walks.forEach(
                walk -> walk.stops().forEach(stop -> stops.put(stop.code().id().name(), stop)));
        Map<String, LogicModelView.Theme> drawn = new HashMap<>();
        view.placed().forEach(placed -> drawn.put(placed.theme().id(), placed.theme()));
        List<LogicModelSection> sections = new ArrayList<>();
        for (LogicModelView.Placed placed : view.placed()) {
            Walk.Stop stop = stops.get(placed.theme().id());
            if (stop != null) {
                sections.add(section(
                        placed.theme(),
                        stop,
                        drawn,
                        findings.getOrDefault(placed.theme().id(), List.of())));
            }
        }
        return sections;
    }

    private LogicModelSection section(
            LogicModelView.Theme theme,
            Walk.Stop stop,
            Map<String, LogicModelView.Theme> drawn,
            List<LogicModelSection.Finding> findings) {
        CodeId id = stop.code().id();
        return new LogicModelSection(
                theme,
                stop.code().definition(),
                findings,
                matrix.support(id).stream().map(state.studies()::name).toList(),
                state.tree().children(id).stream()
                        .flatMap(child -> Stream.ofNullable(drawn.get(child.id().name())))
                        .toList(),
                stop.themes().stream()
                        .map(from -> new LogicModelSection.FromTheme(
                                from.report(), from.mapping().theme().words(), from.place()))
                        .toList(),
                stop.passages().stream()
                        .map(passage -> new LogicModelSection.Passage(
                                passage.report(), ThemesViews.place(passage), passage.quote(), passage.astray()))
                        .toList());
    }
}
