// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sheaf.coding.AuthorTheme;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeLevel;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.PassagePlace;
import org.sheaf.coding.Relation;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.ThemesView;

/** The themes with the way back as the page shows them. */
final class ThemesViews {
    private final CodingState state;
    private final CodedMatrix coded;
    private final List<Walk> walks;
    private final WalkBack back;

    /** @param walks one from each code at the top */
    ThemesViews(CodingState state, CodedMatrix coded, List<Walk> walks, WalkBack back) {
        this.state = state;
        this.coded = coded;
        this.walks = walks;
        this.back = back;
    }

    ThemesView view(PageFrame frame) {
        List<ThemesView.Theme> themes = new ArrayList<>();
        walks.forEach(walk -> walk.stops().forEach(stop -> themes.add(theme(stop))));
        return new ThemesView(
                frame,
                counts(),
                themes,
                state.relations().stream().map(this::relation).toList(),
                unplaced(),
                waiting());
    }

    private String counts() {
        int unseen = state.counted().size() - state.shown().size();
        Set<PassagePlace> passages = new HashSet<>();
        coded.matrix()
                .rows()
                .forEach(row ->
                        passages.addAll(coded.matrix().whole(row.code().id()).passages()));
        return Words.amount(state.tree().codes().size(), "theme") + ", "
                + Words.amount(state.themes().size(), "author's theme", "authors' themes") + ", "
                + Words.amount(passages.size(), "coded passage")
                + (unseen == 0
                        ? ""
                        : " (" + unseen + " more in reports that not all who code them have coded whole yet)");
    }

    private ThemesView.Theme theme(Walk.Stop stop) {
        CodingTree tree = state.tree();
        Code code = stop.code();
        List<Code> path = tree.path(code.id());
        List<String> marks = new ArrayList<>();
        code.level().map(CodeLevel::key).ifPresent(marks::add);
        code.origin()
                .map(CodeOrigin::key)
                .map(key -> key + (code.source().isEmpty() ? "" : " (" + code.source() + ")"))
                .ifPresent(marks::add);
        String column = CodebookViews.column(tree, code.id());
        if (!column.isEmpty()) {
            marks.add("logic model: " + column);
        }
        return new ThemesView.Theme(
                code.id().name(),
                code.name(),
                stop.depth(),
                path.subList(0, path.size() - 1).stream().map(Code::name).toList(),
                code.definition(),
                marks,
                coded.support(code.id()),
                !tree.children(code.id()).isEmpty(),
                stop.themes().stream().map(ThemesViews::from).toList(),
                stop.passages().stream().map(passage -> passage(passage, "")).toList());
    }

    private static ThemesView.FromTheme from(Walk.FromTheme from) {
        return new ThemesView.FromTheme(
                from.report(),
                from.mapping().theme().words(),
                from.place(),
                from.listedBy(),
                from.mapping().taken().key(),
                from.mapping().actor(),
                Words.day(from.mapping().at()),
                from.mapping().why());
    }

    private static ThemesView.Passage passage(Walk.Passage passage, String code) {
        return new ThemesView.Passage(
                passage.report(),
                code,
                passage.page(),
                printed(passage),
                passage.start(),
                passage.end(),
                passage.quote(),
                passage.astray(),
                passage.codings().stream()
                        .map(coding -> new ThemesView.Coding(coding.coder(), Words.day(coding.at()), coding.memo()))
                        .toList());
    }

    /** What is printed on the page, where it says more than the page. */
    private static String printed(Walk.Passage passage) {
        return passage.printed().equals(String.valueOf(passage.page())) ? "" : passage.printed();
    }

    /** Where a passage stands, in words. */
    static String place(Walk.Passage passage) {
        String printed = printed(passage);
        return "page " + passage.page() + (printed.isEmpty() ? "" : " (printed " + printed + ")");
    }

    private ThemesView.Relation relation(Relation relation) {
        CodingTree tree = state.tree();
        return new ThemesView.Relation(
                tree.find(relation.from()).map(Code::name).orElse(""),
                relation.kind().key().replace('-', ' '),
                tree.find(relation.to()).map(Code::name).orElse(""),
                relation.reports().stream()
                        .filter(state.studies()::includes)
                        .map(state.studies()::name)
                        .sorted()
                        .toList(),
                relation.actor(),
                relation.why());
    }

    private List<ThemesView.Unplaced> unplaced() {
        Set<AuthorTheme> placed = new HashSet<>();
        state.mappings().forEach(mapping -> placed.add(mapping.theme()));
        return state.themes().stream()
                .filter(theme -> !placed.contains(theme))
                .map(theme -> new ThemesView.Unplaced(
                        state.studies().name(theme.report()),
                        theme.words(),
                        state.stated(theme)
                                .map(decision -> decision.about().getOrDefault("place", ""))
                                .orElse("")))
                .toList();
    }

    private List<ThemesView.Passage> waiting() {
        List<ThemesView.Passage> waiting = new ArrayList<>();
        state.waiting().stream()
                .filter(segment -> state.isOpen(segment.report()))
                .map(CodedSegment::code)
                .distinct()
                .sorted()
                .forEach(code -> back.passages(code).forEach(passage -> waiting.add(passage(passage, code.name()))));
        return waiting;
    }
}
