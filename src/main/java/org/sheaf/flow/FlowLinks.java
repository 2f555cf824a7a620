// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;

/**
 * How the three units hang together in one flow; needed to check boxes of different units against each other.
 *
 * @param survivors for each report the one record that stands for it after duplicates were removed
 * @param studies for each study its included reports, sorted
 */
public record FlowLinks(SortedMap<ReportId, RecordId> survivors, SortedMap<String, List<ReportId>> studies) {
    /** No links: a flow of stated numbers. */
    public static final FlowLinks NONE = new FlowLinks(new TreeMap<>(), new TreeMap<>());

    public FlowLinks {
        survivors = Collections.unmodifiableSortedMap(new TreeMap<>(survivors));
        studies = Collections.unmodifiableSortedMap(new TreeMap<>(studies));
    }

    static FlowLinks of(
            Map<ReportId, RecordId> survivors, Map<String, ? extends Collection<ReportId>> reportsOfStudies) {
        SortedMap<String, List<ReportId>> studies = new TreeMap<>();
        reportsOfStudies.forEach(
                (study, reports) -> studies.put(study, reports.stream().sorted().toList()));
        return new FlowLinks(new TreeMap<>(survivors), studies);
    }

    /** The record that stands for this item, so that records and reports can be compared; a study is itself. */
    FlowItem asRecord(FlowItem item) {
        if (item instanceof FlowItem.OfReport report) {
            RecordId survivor = survivors.get(report.id());
            return survivor == null ? item : new FlowItem.OfRecord(survivor);
        }
        return item;
    }
}
