// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sheaf.checklist.Checklist;
import org.sheaf.checklist.Choice;
import org.sheaf.checklist.Filling;
import org.sheaf.checklist.ItemState;
import org.sheaf.checklist.Saying;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.SynthesisMethod;
import org.sheaf.reporting.ChecklistsReport;
import org.sheaf.steps.checklists.ReviewShows;
import org.sheaf.workspace.Checklists;
import org.sheaf.workspace.Codebook;

/** The report with the reporting checklists of the review. */
final class ChecklistReports {
    static final ReportSource CHECKLISTS = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.WRITING,
                    "checklists",
                    "Reporting checklists",
                    "Which items of the reporting guidelines are met, where, and what is missing?",
                    "html csv json"),
            ChecklistReports::outlook);

    private final Material material;
    private final Checklists all;
    private final ReviewShows shows;
    private final Choice choice;

    private ChecklistReports(Material material) {
        this.material = material;
        this.all = material.codebook().checklists();
        this.shows = new ReviewShows(WritingReports.facts(material));
        Set<SynthesisMethod> methods = new TreeSet<>();
        for (Protocol.Synthesis synthesis : material.protocol().syntheses()) {
            synthesis.method().ifPresent(methods::add);
        }
        this.choice = Choice.of(all.all(), material.protocol().reporting(), methods, shows.isCoded());
    }

    static Outlook outlook(Material material) {
        ChecklistReports reports = new ChecklistReports(material);
        List<Filling> filled = reports.filled();
        return Outlook.ready(
                summary(filled),
                () -> ChecklistsReport.render(
                        material.templates(),
                        new ChecklistViews(material, reports.shows, filled)
                                .view(
                                        reports.choice(),
                                        reports.choice.named() ? "" : "`reporting: [" + reports.choice.ids() + "]`",
                                        reports.choice.unfit())));
    }

    /** What the page says, in one line. */
    private static String summary(List<Filling> filled) {
        List<String> words = new ArrayList<>();
        for (ItemState state : List.of(ItemState.MET, ItemState.PARTLY, ItemState.GAP, ItemState.AUTHOR)) {
            words.add(filled.stream().mapToLong(one -> one.count(state)).sum() + " " + state.label());
        }
        return filled.size() + (filled.size() == 1 ? " checklist: " : " checklists: ") + String.join(", ", words);
    }

    private String choice() {
        String names = choice.checklists().stream().map(Checklist::name).collect(Collectors.joining(", "));
        return choice.named()
                ? "The protocol names: " + (names.isEmpty() ? "none that there is" : names) + "."
                : "The protocol names no checklist. What is known of the review suggests: " + names + ".";
    }

    private List<Filling> filled() {
        String protocol = "codebooks/" + material.protocol().review() + "/protocol.yml";
        all.problems().forEach(material.problems());
        choice.unknown()
                .forEach(id -> material.problems()
                        .accept(Problem.error(
                                protocol,
                                0,
                                "The protocol names the checklist \"" + id + "\", and there is none with this id.",
                                all.nearest(id))));
        choice.unfit()
                .forEach(checklist ->
                        material.problems().accept(Problem.error(protocol, 0, unfit(checklist), mend(checklist))));
        Codebook.Said said = material.codebook().sayings(all, material.protocol());
        said.problems().forEach(material.problems());
        said.sayings().stream()
                .filter(saying -> choice.checklists().stream()
                        .noneMatch(checklist -> checklist.id().equals(saying.checklist())))
                .map(Saying::checklist)
                .distinct()
                .forEach(id -> material.problems()
                        .accept(Problem.warning(
                                said.sayings().get(0).file(),
                                0,
                                "This review is not reported after the checklist \"" + id + "\": what is said of it is"
                                        + " shown nowhere.",
                                "Name it under `reporting:` in protocol.yml, or take these lines out.")));
        return choice.checklists().stream()
                .map(checklist -> Filling.of(checklist, shows::of, said.sayings()))
                .toList();
    }

    /** Why a checklist is the wrong one. */
    static String unfit(Checklist checklist) {
        return checklist.name() + " is for " + checklist.purpose()
                + ", and no synthesis of this review is said to be one.";
    }

    private static String mend(Checklist checklist) {
        return "If one is, write "
                + checklist.methods().stream()
                        .map(method -> "`method: " + method.key() + "`")
                        .collect(Collectors.joining(" or "))
                + " under it in `syntheses:`; if not, take " + checklist.id() + " out of `reporting:`.";
    }
}
