// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodebookHistory;
import org.sheaf.reporting.LogicModelVersusView;
import org.sheaf.reporting.LogicModelView;
import org.sheaf.reporting.PageFrame;

/**
 * What differs between an earlier logic model and the present one. A theme is the same as long as its code is; better or
 * worse supported is one with more or fewer studies behind it.
 */
final class LogicModelChanges {
    private final LogicModelView before;
    private final LogicModelView after;
    private final CodebookHistory history;
    private final List<LogicModelVersusView.Change> changes = new ArrayList<>();

    private LogicModelChanges(LogicModelView before, LogicModelView after, CodebookHistory history) {
        this.before = before;
        this.after = after;
        this.history = history;
    }

    /**
     * Compares.
     *
     * @param file name of the files, without ending
     * @param then what the earlier state is called
     * @param history tells what became of codes that are no longer used
     */
    static LogicModelVersusView between(
            PageFrame frame,
            String file,
            String then,
            LogicModelView before,
            LogicModelView after,
            CodebookHistory history) {
        LogicModelChanges changes = new LogicModelChanges(before, after, history);
        changes.themes();
        List<LogicModelVersusView.RelationChange> relations = changes.relations();
        return new LogicModelVersusView(
                frame,
                file,
                then,
                changes.changes.isEmpty() && relations.isEmpty()
                        ? "Nothing that is drawn differs"
                        : Words.amount(changes.changes.size(), "difference") + " about themes, " + relations.size()
                                + " about relations",
                before,
                after,
                changes.changes,
                relations);
    }

    /** Where a theme stands: its column, and the theme right above it in the drawing; empty for none. */
    private record Place(LogicModelView.Theme theme, LogicModelView.Column column, String above, String aboveName) {
        boolean sameAs(Place other) {
            return column.key().equals(other.column.key()) && above.equals(other.above);
        }

        String words(Place other) {
            return column.key().equals(other.column.key()) && !aboveName.isEmpty() ? aboveName : column.title();
        }
    }

    private static Map<String, Place> places(LogicModelView view) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (LogicModelView.Column column : view.columns()) {
            for (LogicModelView.Block block : column.blocks()) {
                block.heading().forEach(theme -> places.put(theme.id(), new Place(theme, column, "", "")));
                for (LogicModelView.Box box : block.boxes()) {
                    Optional<LogicModelView.Theme> heading =
                            block.heading().stream().findFirst();
                    places.put(
                            box.theme().id(),
                            new Place(
                                    box.theme(),
                                    column,
                                    heading.map(LogicModelView.Theme::id).orElse(""),
                                    heading.map(LogicModelView.Theme::name).orElse("")));
                    parts(box, column, places);
                }
            }
        }
        return places;
    }

    private static void parts(LogicModelView.Box box, LogicModelView.Column column, Map<String, Place> places) {
        List<LogicModelView.Theme> path = new ArrayList<>(List.of(box.theme()));
        for (LogicModelView.Part part : box.parts()) {
            path.subList(part.depth() + 1, path.size()).clear();
            LogicModelView.Theme above = path.get(part.depth());
            places.put(part.theme().id(), new Place(part.theme(), column, above.id(), above.name()));
            path.add(part.theme());
        }
    }

    private void themes() {
        Map<String, Place> earlier = places(before);
        Map<String, Place> later = places(after);
        earlier.forEach((id, was) -> {
            if (!later.containsKey(id)) {
                String words = gone(id);
                add(was, "gone", words, words, "", was.theme().support(), "");
            }
        });
        later.forEach((id, is) -> {
            Place was = earlier.get(id);
            if (was == null) {
                add(is, "new", "new", "", "new", "", is.theme().support());
            } else {
                compare(was, is);
            }
        });
    }

    private String gone(String id) {
        return CodeId.parse(id)
                .flatMap(history::retired)
                .map(retired -> "gone: " + retired.became())
                .orElse("gone from the model");
    }

    private void compare(Place was, Place is) {
        if (!was.theme().name().equals(is.theme().name())) {
            String words = "renamed; was " + was.theme().name();
            add(
                    is,
                    "renamed",
                    words,
                    "later called " + is.theme().name(),
                    words,
                    was.theme().name(),
                    is.theme().name());
        }
        if (!was.sameAs(is)) {
            String from = was.words(is);
            String to = is.words(was);
            String words = "moved; was in " + from;
            add(is, "moved", words, "later in " + to, words, from, to);
        }
        int more = is.theme().studies() - was.theme().studies();
        if (more != 0) {
            String sign = more > 0 ? "better" : "worse";
            String words = sign + " supported; was " + was.theme().support();
            add(is, sign, words, "", words, was.theme().support(), is.theme().support());
        }
    }

    private void add(Place place, String sign, String words, String onBefore, String onAfter, String was, String is) {
        changes.add(new LogicModelVersusView.Change(
                place.theme().id(), place.theme().name(), sign, words, onBefore, onAfter, was, is));
    }

    private List<LogicModelVersusView.RelationChange> relations() {
        Map<String, LogicModelView.Relation> earlier = byKey(before);
        Map<String, LogicModelView.Relation> later = byKey(after);
        Map<String, LogicModelView.Relation> all = new TreeMap<>(earlier);
        all.putAll(later);
        List<LogicModelVersusView.RelationChange> differing = new ArrayList<>();
        all.forEach((key, relation) -> {
            int was = studies(earlier, key);
            int is = studies(later, key);
            if (was != is) {
                String sign = was < 0 ? "new" : is < 0 ? "gone" : was < is ? "more" : "fewer";
                differing.add(new LogicModelVersusView.RelationChange(
                        relation.from(),
                        relation.fromName(),
                        relation.kind(),
                        relation.to(),
                        relation.toName(),
                        sign,
                        was < 0 ? "" : Words.amount(was, "study", "studies"),
                        is < 0 ? "" : Words.amount(is, "study", "studies")));
            }
        });
        return differing;
    }

    /** -1 where there is no such relation. */
    private static int studies(Map<String, LogicModelView.Relation> relations, String key) {
        LogicModelView.Relation relation = relations.get(key);
        return relation == null ? -1 : relation.studies();
    }

    private static Map<String, LogicModelView.Relation> byKey(LogicModelView view) {
        Map<String, LogicModelView.Relation> byKey = new TreeMap<>();
        view.relations()
                .forEach(
                        relation -> byKey.put(relation.from() + " " + relation.kind() + " " + relation.to(), relation));
        return byKey;
    }
}
