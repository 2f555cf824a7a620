// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;

/**
 * Everything a flow is derived from. The collections may come in any order.
 *
 * @param sources every source that was searched and whose records have come in, also those that found nothing
 * @param awaited sources that were searched and whose records have not come in yet
 * @param records the records found, without those withdrawn
 * @param reports the reports made of them: each record belongs to exactly one
 * @param lateDuplicates records recognised as duplicates only after screening had begun
 * @param removedByTool reports not screened by people because a tool marked them, with the tool's name; those left
 *     unread when people stopped are in {@code screening}
 * @param removedForOtherReasons reports removed before screening for another reason, with the reason
 * @param screening what screening has decided; empty if it has not begun
 */
public record FlowFacts(
        SortedSet<SearchedSource> sources,
        SortedSet<SearchedSource> awaited,
        List<FoundRecord> records,
        List<Report> reports,
        SortedSet<RecordId> lateDuplicates,
        SortedMap<ReportId, String> removedByTool,
        SortedMap<ReportId, String> removedForOtherReasons,
        Optional<ScreeningFacts> screening) {

    public FlowFacts {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        awaited = Collections.unmodifiableSortedSet(new TreeSet<>(awaited));
        records = List.copyOf(records);
        reports = List.copyOf(reports);
        lateDuplicates = Collections.unmodifiableSortedSet(new TreeSet<>(lateDuplicates));
        removedByTool = Collections.unmodifiableSortedMap(new TreeMap<>(removedByTool));
        removedForOtherReasons = Collections.unmodifiableSortedMap(new TreeMap<>(removedForOtherReasons));
        requirePartition(records, reports);
        if (removedByTool.keySet().stream().anyMatch(removedForOtherReasons::containsKey)) {
            throw new IllegalArgumentException("a report is removed both by a tool and for another reason");
        }
    }

    /** Records and reports alone, as they are after import and de-duplication. */
    public static FlowFacts afterDeduplication(List<FoundRecord> records, List<Report> reports) {
        SortedSet<SearchedSource> sources = new TreeSet<>();
        records.forEach(record -> sources.add(record.source()));
        return new FlowFacts(
                sources,
                new TreeSet<>(),
                records,
                reports,
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Optional.empty());
    }

    /** The same facts with what screening has decided. */
    public FlowFacts screened(ScreeningFacts outcome) {
        return new FlowFacts(
                sources,
                awaited,
                records,
                reports,
                lateDuplicates,
                removedByTool,
                removedForOtherReasons,
                Optional.of(outcome));
    }

    /**
     * What is left of these facts once an earlier version of the review is taken away: later records, and what was decided
     * about reports that were not found for it.
     */
    FlowFacts without(Set<RecordId> earlier, Set<ReportId> found) {
        List<Report> later = new ArrayList<>();
        for (Report report : reports) {
            List<RecordId> left = report.records().stream()
                    .filter(record -> !earlier.contains(record))
                    .toList();
            if (!left.isEmpty()) {
                later.add(new Report(report.id(), left));
            }
        }
        return new FlowFacts(
                sources,
                awaited,
                records.stream()
                        .filter(record -> !earlier.contains(record.id()))
                        .toList(),
                later,
                lateDuplicates,
                without(removedByTool, found),
                without(removedForOtherReasons, found),
                screening.map(facts -> facts.without(found)));
    }

    static <V> SortedMap<ReportId, V> without(SortedMap<ReportId, V> all, Set<ReportId> gone) {
        SortedMap<ReportId, V> left = new TreeMap<>(all);
        left.keySet().removeAll(gone);
        return left;
    }

    static SortedSet<ReportId> without(SortedSet<ReportId> all, Set<ReportId> gone) {
        SortedSet<ReportId> left = new TreeSet<>(all);
        left.removeAll(gone);
        return left;
    }

    private static void requirePartition(List<FoundRecord> records, List<Report> reports) {
        Set<RecordId> found = new HashSet<>();
        for (FoundRecord record : records) {
            if (!found.add(record.id())) {
                throw new IllegalArgumentException("found twice: " + record.id());
            }
        }
        Set<RecordId> grouped = new HashSet<>();
        for (Report report : reports) {
            for (RecordId id : report.records()) {
                if (!found.contains(id) || !grouped.add(id)) {
                    throw new IllegalArgumentException(
                            "not in exactly one report, or of no search: " + id + " in " + report.id());
                }
            }
        }
        if (grouped.size() != found.size()) {
            throw new IllegalArgumentException((found.size() - grouped.size()) + " records belong to no report");
        }
    }
}
