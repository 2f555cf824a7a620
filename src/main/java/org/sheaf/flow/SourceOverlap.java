// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;

/**
 * Which sources found which reports: what each found, what it alone found, and what each combination of sources found
 * and no other source did.
 *
 * @param sources one row for each source searched, in the order of {@link SearchedSource}, also those that found nothing
 * @param intersections the combinations that found something, largest first, then the fewest sources, then by name
 * @param reports how many reports there are in all
 */
public record SourceOverlap(List<Row> sources, List<Intersection> intersections, int reports) {
    public SourceOverlap {
        sources = List.copyOf(sources);
        intersections = List.copyOf(intersections);
    }

    /**
     * What one source found.
     *
     * @param source the source
     * @param records number of its records, duplicates within the source included
     * @param found the reports it found, sorted
     * @param alone of these, the ones that no other source found, sorted
     */
    public record Row(SearchedSource source, int records, List<ReportId> found, List<ReportId> alone) {}

    /**
     * What a combination of sources found.
     *
     * @param sources all the sources that found these reports, sorted
     * @param reports the reports that just these sources found, sorted, at least one
     */
    public record Intersection(List<SearchedSource> sources, List<ReportId> reports) {}

    /** How many reports two sources share. */
    public int shared(SearchedSource a, SearchedSource b) {
        return intersections.stream()
                .filter(i -> i.sources().contains(a) && i.sources().contains(b))
                .mapToInt(i -> i.reports().size())
                .sum();
    }

    /** The overlap between these sources; records and reports may come in any order. */
    public static SourceOverlap of(
            Collection<SearchedSource> searched, Collection<FoundRecord> records, Collection<Report> reports) {
        Map<RecordId, SearchedSource> sourceOf = new HashMap<>();
        SortedMap<SearchedSource, Integer> recordsOf = new TreeMap<>();
        searched.forEach(source -> recordsOf.put(source, 0));
        for (FoundRecord record : records) {
            sourceOf.put(record.id(), record.source());
            recordsOf.merge(record.source(), 1, Integer::sum);
        }
        SortedMap<ReportId, List<SearchedSource>> finders = new TreeMap<>();
        for (Report report : reports) {
            SortedSet<SearchedSource> sources = new TreeSet<>();
            for (RecordId id : report.records()) {
                SearchedSource source = sourceOf.get(id);
                if (source == null) {
                    throw new IllegalArgumentException("a record of no search: " + id);
                }
                sources.add(source);
            }
            finders.put(report.id(), List.copyOf(sources));
        }
        List<Row> rows = recordsOf.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), finders))
                .toList();
        return new SourceOverlap(rows, intersections(finders), finders.size());
    }

    private static Row row(SearchedSource source, int records, SortedMap<ReportId, List<SearchedSource>> finders) {
        return new Row(
                source,
                records,
                finders.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(source))
                        .map(Map.Entry::getKey)
                        .toList(),
                finders.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(List.of(source)))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static List<Intersection> intersections(SortedMap<ReportId, List<SearchedSource>> finders) {
        Map<List<SearchedSource>, SortedSet<ReportId>> groups = new HashMap<>();
        finders.forEach((report, sources) ->
                groups.computeIfAbsent(sources, s -> new TreeSet<>()).add(report));
        return groups.entrySet().stream()
                .map(entry -> new Intersection(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparingInt((Intersection i) -> -i.reports().size())
                        .thenComparingInt(i -> i.sources().size())
                        .thenComparing(i -> i.sources().toString()))
                .toList();
    }
}
