// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sheaf.checklist.Checklist;
import org.sheaf.checklist.Fact;
import org.sheaf.checklist.FilledItem;
import org.sheaf.checklist.Filling;
import org.sheaf.checklist.ItemState;
import org.sheaf.checklist.Shown;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.ChecklistsView;
import org.sheaf.reporting.whole.Chapter;
import org.sheaf.reporting.whole.Part;
import org.sheaf.steps.checklists.ReviewShows;

/** Shows checklists that are filled in, with links to the reports that there are. */
final class ChecklistViews {
    /** The name under which facts know the flows of all syntheses. */
    private static final String FLOW = "prisma-flow";

    private final Material material;
    private final List<Filling> filled;
    private final ReviewShows shows;
    private final Map<String, String> chapters = new HashMap<>();

    ChecklistViews(Material material, ReviewShows shows, List<Filling> filled) {
        this.material = material;
        this.shows = shows;
        this.filled = filled;
        for (Chapter chapter : WriteUp.chapters(material.protocol())) {
            for (Part part : chapter.parts()) {
                chapters.putIfAbsent(part.report(), (chapter.appendix() ? "Appendix: " : "") + chapter.title());
            }
        }
    }

    /**
     * The view.
     *
     * @param choice how these checklists came to be chosen, in words
     * @param toChoose the line of the protocol that would name them; empty where it names them
     * @param unfit those that are made for another method
     */
    ChecklistsView view(String choice, String toChoose, List<Checklist> unfit) {
        return new ChecklistsView(
                material.frame(),
                choice,
                toChoose,
                missing(),
                filled.stream()
                        .map(one -> checklist(
                                one, unfit.contains(one.checklist()) ? ChecklistReports.unfit(one.checklist()) : ""))
                        .toList());
    }

    /** What is missing to items that nobody has closed, each once, in the order in which the items come. */
    private List<ChecklistsView.Missing> missing() {
        Map<ChecklistsView.Gap, Set<String>> items = new LinkedHashMap<>();
        for (Filling one : filled) {
            for (FilledItem item : one.items()) {
                if (item.state() == ItemState.GAP || item.state() == ItemState.PARTLY) {
                    gaps(item)
                            .forEach(gap -> items.computeIfAbsent(gap, unknown -> new LinkedHashSet<>())
                                    .add(one.checklist().name() + " "
                                            + item.item().number()));
                }
            }
        }
        List<ChecklistsView.Missing> missing = new ArrayList<>();
        items.forEach(
                (gap, asked) -> missing.add(new ChecklistsView.Missing(gap.what(), gap.mend(), List.copyOf(asked))));
        return missing;
    }

    private ChecklistsView.Checklist checklist(Filling one, String warning) {
        Checklist checklist = one.checklist();
        List<ChecklistsView.Count> counts = new ArrayList<>();
        for (ItemState state : ItemState.values()) {
            int items = (int) one.count(state);
            if (items > 0) {
                counts.add(new ChecklistsView.Count(state.key(), state.label(), items));
            }
        }
        return new ChecklistsView.Checklist(
                checklist.id(),
                checklist.name(),
                checklist.source(),
                checklist.doi(),
                checklist.licence(),
                checklist.wording(),
                checklist.purpose(),
                checklist.notRead(),
                warning,
                counts,
                checklist.sections().stream()
                        .map(section -> new ChecklistsView.Section(
                                section.title(),
                                one.items().stream()
                                        .filter(item -> section.items().contains(item.item()))
                                        .map(this::row)
                                        .toList()))
                        .toList());
    }

    private ChecklistsView.Row row(FilledItem item) {
        return new ChecklistsView.Row(
                item.item().number(),
                item.item().topic(),
                item.item().asked(),
                item.state().key(),
                item.state().label(),
                item.shown().values().stream()
                        .map(Shown::words)
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .toList(),
                item.state() == ItemState.NOT_APPLICABLE ? List.of() : gaps(item),
                item.item().author(),
                item.saying()
                        .map(said -> new ChecklistsView.Said(said.where(), said.doesNotApply(), said.by(), said.on()))
                        .orElse(ChecklistsView.Said.NOTHING),
                places(item));
    }

    private static List<ChecklistsView.Gap> gaps(FilledItem item) {
        return item.gaps().stream()
                .map(gap -> new ChecklistsView.Gap(gap.missing(), gap.mend()))
                .distinct()
                .toList();
    }

    /** Reports that show something of the item, then those in which an author finds what helps. */
    private List<ChecklistsView.Place> places(FilledItem item) {
        Stream<String> showing = item.shown().entrySet().stream()
                .filter(one -> one.getValue().extent() != Shown.Extent.NOTHING)
                .map(one -> one.getKey().report());
        return Stream.concat(showing, item.item().see().stream())
                .flatMap(this::reports)
                .distinct()
                .flatMap(name -> material.catalogue().find(name).stream())
                .filter(source -> isThere(source.card()))
                .map(source -> new ChecklistsView.Place(
                        source.card().name(),
                        source.card().title(),
                        chapters.getOrDefault(source.card().name(), "")))
                .toList();
    }

    /** Where a fact is shown there is its report; only where none tells is the report asked, which can take a second. */
    private boolean isThere(ReportCard card) {
        return Stream.of(Fact.values())
                        .filter(fact -> fact.report().equals(card.page()))
                        .anyMatch(fact -> shows.of(fact).extent() != Shown.Extent.NOTHING)
                || material.outlook(card) instanceof Outlook.Ready;
    }

    private Stream<String> reports(String name) {
        return name.equals(FLOW)
                ? material.protocol().syntheses().stream()
                        .map(Protocol.Synthesis::id)
                        .map(id -> id + "/" + FLOW)
                : name.equals("checklists") || name.equals("write-up") ? Stream.empty() : Stream.of(name);
    }
}
