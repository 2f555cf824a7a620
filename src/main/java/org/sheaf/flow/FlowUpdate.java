// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import static org.sheaf.flow.FlowBox.NEW_REPORTS;
import static org.sheaf.flow.FlowBox.NEW_STUDIES;
import static org.sheaf.flow.FlowBox.NO_LONGER_REPORTS;
import static org.sheaf.flow.FlowBox.NO_LONGER_STUDIES;
import static org.sheaf.flow.FlowBox.PREVIOUS_REPORTS;
import static org.sheaf.flow.FlowBox.PREVIOUS_STUDIES;
import static org.sheaf.flow.FlowBox.RECONSIDERED;
import static org.sheaf.flow.FlowBox.TOTAL_REPORTS;
import static org.sheaf.flow.FlowBox.TOTAL_STUDIES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;

/**
 * Derives the flow of an updated review. The lanes hold only what came in since the previous version; a record of a report
 * that was found for it is a duplicate there, whatever was decided about the report. What changed about old reports stands in
 * boxes of its own, since PRISMA 2020 has none: included then and not now, or found then and included only now.
 */
public final class FlowUpdate {
    private static final Count NOT_GROUPED = new Count.NotReported("reports were not grouped into studies");

    private final SortedMap<FlowBox, BoxContent> boxes;
    private final List<String> notes = new ArrayList<>();

    private FlowUpdate(PrismaFlow flow) {
        this.boxes = new TreeMap<>(flow.boxes());
        this.notes.addAll(flow.notes());
    }

    /** The flow that follows from all facts of the review, the old ones among them. */
    public static PrismaFlow derive(FlowFacts facts, PreviousVersion previous) {
        if (previous instanceof PreviousVersion.Kept kept) {
            PrismaFlow flow = FlowDerivation.derive(facts.without(kept.records(), kept.found()), kept.found());
            FlowUpdate update = new FlowUpdate(flow);
            update.kept(facts, kept);
            return new PrismaFlow(
                    update.boxes,
                    new FlowLinks(
                            flow.links().survivors(),
                            FlowLinks.of(new TreeMap<>(), studies(facts)).studies()),
                    update.notes);
        }
        PrismaFlow flow = FlowDerivation.derive(facts);
        FlowUpdate update = new FlowUpdate(flow);
        update.published((PreviousVersion.Published) previous);
        return new PrismaFlow(update.boxes, flow.links(), update.notes);
    }

    private static SortedMap<String, Set<ReportId>> studies(FlowFacts facts) {
        return facts.screening()
                .flatMap(ScreeningFacts::fullText)
                .map(FullTextFacts::studies)
                .orElseGet(TreeMap::new);
    }

    private void published(PreviousVersion.Published previous) {
        total(PREVIOUS_STUDIES, previous.studies(), previous.source(), NEW_STUDIES, TOTAL_STUDIES);
        total(PREVIOUS_REPORTS, previous.reports(), previous.source(), NEW_REPORTS, TOTAL_REPORTS);
        notes.add(
                "The previous version of the review: " + previous.source()
                        + ". Its reports are not known here, so nothing tells whether a report of the update was in it already.");
    }

    private void total(FlowBox box, OptionalInt stated, String source, FlowBox added, FlowBox total) {
        Count before = stated.isPresent() ? new Count.Stated(stated.getAsInt(), source) : Count.notReported();
        put(box, before);
        Count here =
                boxes.getOrDefault(added, BoxContent.of(Count.notReported())).count();
        if (here instanceof Count.Counted counted && before instanceof Count.Stated then) {
            put(total, new Count.Together(then.n(), source, counted.items()));
        } else {
            put(total, here instanceof Count.Counted ? new Count.NotReported("previous number not reported") : here);
        }
    }

    private void kept(FlowFacts facts, PreviousVersion.Kept previous) {
        put(PREVIOUS_REPORTS, Count.ofReports(previous.included()));
        put(
                PREVIOUS_STUDIES,
                previous.isGrouped() ? Count.ofStudies(previous.studies().keySet()) : NOT_GROUPED);
        notes.add("The previous version is the snapshot \"" + previous.name()
                + "\". The lanes hold what came in after it.");
        notes.addAll(previous.notes());
        facts.screening()
                .flatMap(ScreeningFacts::fullText)
                .ifPresentOrElse(now -> decided(facts, now, previous), this::undecided);
    }

    /** While full texts of the update are read nobody can tell how many there will be in all. */
    private void undecided() {
        put(
                TOTAL_STUDIES,
                boxes.getOrDefault(NEW_STUDIES, BoxContent.of(Count.notReported()))
                        .count());
        put(
                TOTAL_REPORTS,
                boxes.getOrDefault(NEW_REPORTS, BoxContent.of(Count.notReported()))
                        .count());
    }

    private void decided(FlowFacts facts, FullTextFacts now, PreviousVersion.Kept previous) {
        SortedSet<ReportId> added =
                filter(now.included(), report -> !previous.included().contains(report));
        SortedSet<ReportId> late = filter(added, previous.found()::contains);
        SortedSet<ReportId> left =
                filter(previous.included(), report -> !now.included().contains(report));
        List<String> newStudies = now.studies().entrySet().stream()
                .filter(study -> study.getValue().stream().noneMatch(previous.included()::contains))
                .map(Map.Entry::getKey)
                .toList();
        boolean grouped = now.included().isEmpty() || !now.studies().isEmpty();
        boxes.put(NEW_REPORTS, new BoxContent(Count.ofReports(added), List.of(), ofOldStudies(now, added, newStudies)));
        put(NEW_STUDIES, grouped ? Count.ofStudies(newStudies) : FlowDerivation.NOT_GROUPED);
        put(TOTAL_REPORTS, Count.ofReports(now.included()));
        put(TOTAL_STUDIES, grouped ? Count.ofStudies(now.studies().keySet()) : FlowDerivation.NOT_GROUPED);
        if (!late.isEmpty()) {
            boxes.put(
                    RECONSIDERED,
                    new BoxContent(
                            Count.ofReports(late), List.of(), "they are in no lane of the update, and among the new"));
        }
        if (!left.isEmpty()) {
            put(NO_LONGER_REPORTS, Count.ofReports(left));
            if (grouped && previous.isGrouped()) {
                put(
                        NO_LONGER_STUDIES,
                        Count.ofStudies(previous.studies().keySet().stream()
                                .filter(study -> !now.studies().containsKey(study))
                                .toList()));
            }
            left.forEach(report -> notes.add("Included in the previous version and not any more: "
                    + named(report, previous) + why(report, facts, now)));
        }
        waiting(now, previous);
    }

    /** PRISMA 2020 has no line for a new report of a study that was included before. */
    private static String ofOldStudies(FullTextFacts now, SortedSet<ReportId> added, List<String> newStudies) {
        List<String> old = now.studies().entrySet().stream()
                .filter(study -> !newStudies.contains(study.getKey())
                        && study.getValue().stream().anyMatch(added::contains))
                .map(Map.Entry::getKey)
                .toList();
        return old.isEmpty()
                ? ""
                : "among them further reports of studies that were included before: " + String.join("; ", old);
    }

    private static String named(ReportId report, PreviousVersion.Kept previous) {
        return previous.studies().entrySet().stream()
                        .filter(study -> study.getValue().contains(report))
                        .map(study -> study.getKey() + " ")
                        .collect(Collectors.joining())
                + "(" + report + ")";
    }

    private static String why(ReportId report, FlowFacts facts, FullTextFacts now) {
        ScreeningFacts screening = facts.screening().orElseThrow();
        if (now.excluded().containsKey(report)) {
            return ", excluded on full text: " + now.excluded().get(report) + ".";
        }
        if (screening.excluded().contains(report)) {
            return ", excluded on title and abstract.";
        }
        if (now.notRetrieved().contains(report)) {
            return ", its full text was not retrieved.";
        }
        if (now.awaiting().contains(report) || now.ongoing().contains(report)) {
            return ", set aside.";
        }
        return facts.reports().stream().map(Report::id).anyMatch(report::equals)
                ? "."
                : ", its records are no longer counted.";
    }

    /** What the previous version left open is in no box of the update. */
    private void waiting(FullTextFacts now, PreviousVersion.Kept previous) {
        SortedSet<ReportId> open = new TreeSet<>(now.awaiting());
        open.addAll(now.ongoing());
        open.retainAll(previous.found());
        if (!open.isEmpty()) {
            notes.add("Found for the previous version, and still awaiting classification or of an ongoing study: "
                    + open.stream().map(ReportId::toString).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static SortedSet<ReportId> filter(Collection<ReportId> reports, Predicate<ReportId> which) {
        return reports.stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    private void put(FlowBox box, Count count) {
        boxes.put(box, BoxContent.of(count));
    }
}
