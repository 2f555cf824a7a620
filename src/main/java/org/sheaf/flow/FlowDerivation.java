// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.flow.BoxContent.Part;
import org.sheaf.protocol.SourceKind;

/**
 * Derives the flow of a review from its facts. Every number is a set of ids; where a stage has not begun, its boxes say
 * so.
 *
 * <p>One record stands for each report: one from databases and registers if there is such a one, then the record that
 * the report's id was minted after (so that a later import moves no number), then the first by id. The others are
 * duplicates. A record found by other methods whose report is already known from a database is therefore a duplicate in
 * the lane of other methods, for which PRISMA has no box: it is kept as a note.
 */
public final class FlowDerivation {
    private static final Count SCREENING_NOT_BEGUN = new Count.NotReported("screening has not begun");
    private static final Count FULL_TEXT_NOT_BEGUN = new Count.NotReported("full-text assessment has not begun");
    static final Count NOT_GROUPED = new Count.NotReported("reports are not grouped into studies yet");
    /** Left unread by people at the end of an order that a tool made: PRISMA 2020 has one box in which a tool had a part. */
    private static final String RANKED_LAST = "ranked last and not screened: screening was stopped";

    private static final String OF_THE_PREVIOUS_VERSION = "of reports found for the previous version";
    private static final String NOT_SCREENED = "not screened: screening was stopped";
    private static final Count AWAITED = new Count.NotReported("records not imported yet");

    private final FlowFacts facts;
    /** Sorted once, because every box sorts what it is given, and what is sorted already costs little. */
    private final List<FoundRecord> records;

    private final Set<RecordId> standing;
    /** What a tool and what another reason kept from being read, with what was left unread when people stopped. */
    private final SortedMap<ReportId, String> byTool = new TreeMap<>();

    private final SortedMap<ReportId, String> otherwise = new TreeMap<>();
    private final Map<RecordId, SearchedSource> sourceOf = new HashMap<>();
    private final SortedMap<ReportId, RecordId> survivors = new TreeMap<>();
    private final SortedMap<FlowBox, BoxContent> boxes = new TreeMap<>();

    /** Reports that were found for an earlier version of the review: no record stands for them here. */
    private final Set<ReportId> known;

    private FlowDerivation(FlowFacts facts, Set<ReportId> known) {
        this.facts = facts;
        this.known = known;
        this.records = facts.records().stream()
                .sorted(Comparator.comparing(FoundRecord::id))
                .toList();
        records.forEach(record -> sourceOf.put(record.id(), record.source()));
        facts.reports().stream()
                .filter(report -> !known.contains(report.id()))
                .forEach(report -> survivors.put(report.id(), survivor(report)));
        this.standing = new HashSet<>(survivors.values());
        byTool.putAll(facts.removedByTool());
        otherwise.putAll(facts.removedForOtherReasons());
        for (ScreeningFacts.Stopped stop : stops()) {
            stop.unread().forEach(report -> {
                if (stop.ranked()) {
                    byTool.put(report, RANKED_LAST);
                } else {
                    otherwise.put(report, NOT_SCREENED);
                }
            });
        }
    }

    private List<ScreeningFacts.Stopped> stops() {
        return facts.screening().map(ScreeningFacts::stopped).orElse(List.of());
    }

    /** The flow that follows from these facts. */
    public static PrismaFlow derive(FlowFacts facts) {
        return derive(facts, Set.of());
    }

    /**
     * The flow of what came in since an earlier version of the review.
     *
     * @param known reports that were found for it: all their records are duplicates
     */
    static PrismaFlow derive(FlowFacts facts, Set<ReportId> known) {
        return new FlowDerivation(facts, known).flow();
    }

    private PrismaFlow flow() {
        identified();
        removedBeforeScreening();
        boolean others = Stream.concat(facts.sources().stream(), facts.awaited().stream())
                .anyMatch(source -> !source.kind().isDatabaseOrRegister());
        if (others) {
            identifiedByOtherMethods();
        }
        screened();
        fullTexts(others);
        included();
        Map<String, Set<ReportId>> studies = facts.screening()
                .flatMap(ScreeningFacts::fullText)
                .<Map<String, Set<ReportId>>>map(FullTextFacts::studies)
                .orElse(Map.of());
        return new PrismaFlow(boxes, FlowLinks.of(survivors, studies), List.of());
    }

    private void identified() {
        put(FlowBox.IDENTIFIED, Count.ofRecords(recordsWhere(SourceKind::isDatabaseOrRegister)));
        sourceLine(FlowBox.DATABASES, SourceKind.DATABASE);
        sourceLine(FlowBox.REGISTERS, SourceKind.REGISTER);
    }

    private void sourceLine(FlowBox box, SourceKind kind) {
        SortedMap<String, List<RecordId>> byName = new TreeMap<>();
        facts.sources().stream()
                .filter(source -> source.kind() == kind)
                .forEach(source -> byName.put(source.name(), new ArrayList<>()));
        records.stream()
                .filter(record -> record.source().kind() == kind)
                .forEach(record -> byName.computeIfAbsent(record.source().name(), name -> new ArrayList<>())
                        .add(record.id()));
        List<Part> parts = new ArrayList<>();
        byName.forEach((name, ids) -> parts.add(new Part(name, Count.ofRecords(ids))));
        facts.awaited().stream()
                .filter(source -> source.kind() == kind && !byName.containsKey(source.name()))
                .forEach(source -> parts.add(new Part(source.name(), AWAITED)));
        boxes.put(box, BoxContent.of(Count.ofRecords(recordsWhere(k -> k == kind)), parts));
    }

    private void removedBeforeScreening() {
        List<RecordId> duplicates = duplicatesWhere(SourceKind::isDatabaseOrRegister);
        List<RecordId> late =
                duplicates.stream().filter(facts.lateDuplicates()::contains).toList();
        List<RecordId> before =
                duplicates.stream().filter(ofKnownReports()::contains).toList();
        List<RecordId> others = without(duplicates, before);
        List<Part> parts = new ArrayList<>();
        if (!before.isEmpty()) {
            parts.add(new Part(OF_THE_PREVIOUS_VERSION, Count.ofRecords(before)));
        }
        if (!late.isEmpty()) {
            parts.add(new Part("found before screening", Count.ofRecords(without(others, late))));
            parts.add(new Part("found during screening", Count.ofRecords(without(late, before))));
        } else if (!before.isEmpty()) {
            parts.add(new Part("of one another", Count.ofRecords(others)));
        }
        boxes.put(FlowBox.DUPLICATES, BoxContent.of(Count.ofRecords(duplicates), parts));
        divided(FlowBox.AUTOMATION, byTool, notes(true));
        divided(FlowBox.OTHER_REASONS, otherwise, notes(false));
    }

    private Set<RecordId> ofKnownReports() {
        return facts.reports().stream()
                .filter(report -> known.contains(report.id()))
                .flatMap(report -> report.records().stream())
                .collect(Collectors.toSet());
    }

    /** What a reader must know of the stops whose reports stand in one of the two boxes. */
    private String notes(boolean ranked) {
        return stops().stream()
                .filter(stop -> stop.ranked() == ranked)
                .map(ScreeningFacts.Stopped::note)
                .collect(Collectors.joining(" "));
    }

    /** A box of records in the database lane, divided by what each report was removed for. */
    private void divided(FlowBox box, SortedMap<ReportId, String> reports, String note) {
        SortedMap<String, List<RecordId>> byLabel = new TreeMap<>();
        List<RecordId> all = new ArrayList<>();
        reports.forEach((report, label) -> {
            if (inDatabaseLane(report)) {
                byLabel.computeIfAbsent(label, l -> new ArrayList<>()).add(survivor(report));
                all.add(survivor(report));
            }
        });
        List<Part> parts = new ArrayList<>();
        byLabel.forEach((label, ids) -> parts.add(new Part(label, Count.ofRecords(ids))));
        boxes.put(box, new BoxContent(Count.ofRecords(all), parts, note));
    }

    private void identifiedByOtherMethods() {
        Predicate<SourceKind> other = kind -> !kind.isDatabaseOrRegister();
        put(FlowBox.OTHER_IDENTIFIED, Count.ofRecords(recordsWhere(other)));
        sourceLine(FlowBox.WEBSITES, SourceKind.WEBSITE);
        sourceLine(FlowBox.ORGANISATIONS, SourceKind.ORGANISATION);
        sourceLine(FlowBox.CITATION_SEARCHING, SourceKind.CITATION_SEARCHING);
        List<RecordId> duplicates = duplicatesWhere(other);
        Set<RecordId> ofDatabaseReports = new HashSet<>();
        for (Report report : facts.reports()) {
            if (!known.contains(report.id()) && inDatabaseLane(report.id())) {
                ofDatabaseReports.addAll(report.records());
            }
        }
        List<RecordId> inDatabases =
                duplicates.stream().filter(ofDatabaseReports::contains).toList();
        List<RecordId> before =
                duplicates.stream().filter(ofKnownReports()::contains).toList();
        List<Part> parts = new ArrayList<>();
        if (!before.isEmpty()) {
            parts.add(new Part(OF_THE_PREVIOUS_VERSION, Count.ofRecords(before)));
        }
        if (!duplicates.isEmpty()) {
            parts.add(new Part("of records from databases and registers", Count.ofRecords(inDatabases)));
            parts.add(new Part(
                    "of records found by other methods",
                    Count.ofRecords(without(without(duplicates, inDatabases), before))));
        }
        boxes.put(FlowBox.OTHER_DUPLICATES, BoxContent.of(Count.ofRecords(duplicates), parts));
        List<RecordId> aside = setAsideByOtherMethods();
        List<RecordId> unread = stops().stream()
                .flatMap(stop -> stop.unread().stream())
                .filter(report -> !inDatabaseLane(report))
                .map(this::survivor)
                .toList();
        boxes.put(
                FlowBox.OTHER_SET_ASIDE,
                BoxContent.of(
                        Count.ofRecords(aside),
                        unread.isEmpty()
                                ? List.of()
                                : List.of(
                                        new Part(NOT_SCREENED, Count.ofRecords(unread)),
                                        new Part(
                                                "on title and abstract, or by a tool",
                                                Count.ofRecords(without(aside, unread))))));
    }

    private List<RecordId> setAsideByOtherMethods() {
        SortedSet<ReportId> aside = new TreeSet<>(byTool.keySet());
        aside.addAll(otherwise.keySet());
        facts.screening().ifPresent(screening -> {
            aside.addAll(screening.excluded());
            aside.addAll(screening.setAside().keySet());
        });
        return aside.stream()
                .filter(report -> !inDatabaseLane(report))
                .map(this::survivor)
                .toList();
    }

    private void screened() {
        if (facts.screening().isEmpty()) {
            put(FlowBox.SCREENED, SCREENING_NOT_BEGUN);
            put(FlowBox.EXCLUDED, SCREENING_NOT_BEGUN);
            return;
        }
        String underWay = facts.screening().get().underWay().titles();
        if (!underWay.isEmpty()) {
            put(FlowBox.SCREENED, new Count.NotReported(underWay));
            put(FlowBox.EXCLUDED, new Count.NotReported(underWay));
            return;
        }
        List<RecordId> screened = survivors.keySet().stream()
                .filter(this::inDatabaseLane)
                .filter(report -> !byTool.containsKey(report))
                .filter(report -> !otherwise.containsKey(report))
                .map(this::survivor)
                .toList();
        put(FlowBox.SCREENED, Count.ofRecords(screened));
        put(
                FlowBox.EXCLUDED,
                Count.ofRecords(facts.screening().orElseThrow().excluded().stream()
                        .filter(this::inDatabaseLane)
                        .map(this::survivor)
                        .toList()));
        if (facts.screening().orElseThrow().setAside().keySet().stream().anyMatch(this::inDatabaseLane)) {
            divided(FlowBox.TITLES_SET_ASIDE, facts.screening().orElseThrow().setAside(), "");
        }
    }

    private void fullTexts(boolean others) {
        lane(this::inDatabaseLane, FlowBox.SOUGHT, FlowBox.NOT_RETRIEVED, FlowBox.ASSESSED, FlowBox.REPORTS_EXCLUDED);
        if (others) {
            lane(
                    report -> !inDatabaseLane(report),
                    FlowBox.OTHER_SOUGHT,
                    FlowBox.OTHER_NOT_RETRIEVED,
                    FlowBox.OTHER_ASSESSED,
                    FlowBox.OTHER_EXCLUDED);
        }
    }

    private void lane(
            Predicate<ReportId> lane, FlowBox sought, FlowBox notRetrieved, FlowBox assessed, FlowBox excluded) {
        Optional<FullTextFacts> begun = facts.screening().flatMap(ScreeningFacts::fullText);
        if (begun.isEmpty()) {
            List.of(sought, notRetrieved, assessed, excluded).forEach(box -> put(box, notBegun()));
            facts.screening().flatMap(ScreeningFacts::retrieval).ifPresent(retrieval -> {
                put(sought, Count.ofReports(filter(retrieval.sought(), lane)));
                put(
                        notRetrieved,
                        retrieval.underWay().isEmpty()
                                ? Count.ofReports(filter(retrieval.notRetrieved(), lane))
                                : new Count.NotReported(retrieval.underWay()));
            });
            return;
        }
        FullTextFacts fullText = begun.get();
        put(sought, Count.ofReports(filter(fullText.sought(), lane)));
        put(notRetrieved, Count.ofReports(filter(fullText.notRetrieved(), lane)));
        put(assessed, Count.ofReports(filter(fullText.assessed(), lane)));
        SortedMap<String, List<ReportId>> byReason = new TreeMap<>();
        fullText.excluded().forEach((report, reason) -> {
            if (lane.test(report)) {
                byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(report);
            }
        });
        List<Part> parts = byReason.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<ReportId>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(e -> new Part(e.getKey(), Count.ofReports(e.getValue())))
                .toList();
        boxes.put(
                excluded,
                BoxContent.of(Count.ofReports(filter(fullText.excluded().keySet(), lane)), parts));
    }

    private void included() {
        facts.screening()
                .flatMap(ScreeningFacts::fullText)
                .ifPresentOrElse(
                        fullText -> {
                            boolean grouped = !fullText.studies().isEmpty()
                                    || fullText.included().isEmpty();
                            put(
                                    FlowBox.NEW_STUDIES,
                                    grouped ? Count.ofStudies(fullText.studies().keySet()) : NOT_GROUPED);
                            put(FlowBox.NEW_REPORTS, Count.ofReports(fullText.included()));
                            putIfAny(FlowBox.AWAITING, fullText.awaiting());
                            putIfAny(FlowBox.ONGOING, fullText.ongoing());
                        },
                        () -> {
                            put(FlowBox.NEW_STUDIES, notBegun());
                            put(FlowBox.NEW_REPORTS, notBegun());
                        });
    }

    private Count notBegun() {
        String underWay = facts.screening()
                .map(screening -> screening.underWay().fullTexts())
                .orElse("");
        if (!underWay.isEmpty()) {
            return new Count.NotReported(underWay);
        }
        return facts.screening().isPresent() ? FULL_TEXT_NOT_BEGUN : SCREENING_NOT_BEGUN;
    }

    private RecordId survivor(Report report) {
        return report.records().stream()
                .min(Comparator.comparing((RecordId id) -> !isDatabaseOrRegister(id))
                        .thenComparing(id -> !id.equals(report.id().anchor()))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private RecordId survivor(ReportId report) {
        RecordId survivor = survivors.get(report);
        if (survivor == null) {
            throw new IllegalArgumentException("a decision on a report that does not exist: " + report);
        }
        return survivor;
    }

    private boolean inDatabaseLane(ReportId report) {
        return isDatabaseOrRegister(survivor(report));
    }

    private boolean isDatabaseOrRegister(RecordId id) {
        SearchedSource source = sourceOf.get(id);
        return source != null && source.kind().isDatabaseOrRegister();
    }

    private List<RecordId> recordsWhere(Predicate<SourceKind> kind) {
        return records.stream()
                .filter(record -> kind.test(record.source().kind()))
                .map(FoundRecord::id)
                .toList();
    }

    private List<RecordId> duplicatesWhere(Predicate<SourceKind> kind) {
        return recordsWhere(kind).stream().filter(id -> !standing.contains(id)).toList();
    }

    private static List<RecordId> without(List<RecordId> all, Collection<RecordId> taken) {
        Set<RecordId> gone = new HashSet<>(taken);
        return all.stream().filter(id -> !gone.contains(id)).toList();
    }

    private static List<ReportId> filter(Collection<ReportId> reports, Predicate<ReportId> lane) {
        return reports.stream().filter(lane).toList();
    }

    /** A box that PRISMA 2020 does not have is there only where it holds something. */
    private void putIfAny(FlowBox box, Collection<ReportId> reports) {
        if (!reports.isEmpty()) {
            put(box, Count.ofReports(reports));
        }
    }

    private void put(FlowBox box, Count count) {
        boxes.put(box, BoxContent.of(count));
    }
}
