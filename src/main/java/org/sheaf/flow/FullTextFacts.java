// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;

/**
 * What was decided on full texts, in both lanes together.
 *
 * @param sought reports sought for retrieval
 * @param notRetrieved of these, not retrieved
 * @param assessed of these, assessed for eligibility
 * @param excluded assessed and excluded, with the one reason that is reported
 * @param included reports included in the review
 * @param studies the studies and the included reports of each
 * @param awaiting assessed, and set aside because nobody can tell yet
 * @param ongoing assessed, and set aside because the study is not finished
 */
public record FullTextFacts(
        SortedSet<ReportId> sought,
        SortedSet<ReportId> notRetrieved,
        SortedSet<ReportId> assessed,
        SortedMap<ReportId, String> excluded,
        SortedSet<ReportId> included,
        SortedMap<String, Set<ReportId>> studies,
        SortedSet<ReportId> awaiting,
        SortedSet<ReportId> ongoing) {
    public FullTextFacts {
        sought = Collections.unmodifiableSortedSet(new TreeSet<>(sought));
        notRetrieved = Collections.unmodifiableSortedSet(new TreeSet<>(notRetrieved));
        assessed = Collections.unmodifiableSortedSet(new TreeSet<>(assessed));
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
        included = Collections.unmodifiableSortedSet(new TreeSet<>(included));
        studies = Collections.unmodifiableSortedMap(new TreeMap<>(studies));
        awaiting = Collections.unmodifiableSortedSet(new TreeSet<>(awaiting));
        ongoing = Collections.unmodifiableSortedSet(new TreeSet<>(ongoing));
    }

    /** The same, from collections in any order. */
    public static FullTextFacts of(
            Set<ReportId> sought,
            Set<ReportId> notRetrieved,
            Set<ReportId> assessed,
            Map<ReportId, String> excluded,
            Set<ReportId> included,
            Map<String, Set<ReportId>> studies) {
        return new FullTextFacts(
                new TreeSet<>(sought),
                new TreeSet<>(notRetrieved),
                new TreeSet<>(assessed),
                new TreeMap<>(excluded),
                new TreeSet<>(included),
                new TreeMap<>(studies),
                new TreeSet<>(),
                new TreeSet<>());
    }

    /** The same with reports that are neither included nor excluded. */
    public FullTextFacts withSetAside(Set<ReportId> stillAwaiting, Set<ReportId> stillOngoing) {
        return new FullTextFacts(
                sought,
                notRetrieved,
                assessed,
                excluded,
                included,
                studies,
                new TreeSet<>(stillAwaiting),
                new TreeSet<>(stillOngoing));
    }

    /** The same with the studies of which the included reports tell. */
    public FullTextFacts withStudies(SortedMap<String, Set<ReportId>> grouped) {
        return new FullTextFacts(sought, notRetrieved, assessed, excluded, included, grouped, awaiting, ongoing);
    }

    /** What was decided about other reports than these. */
    FullTextFacts without(Set<ReportId> gone) {
        SortedMap<String, Set<ReportId>> left = new TreeMap<>();
        studies.forEach((study, reports) -> {
            SortedSet<ReportId> others = FlowFacts.without(new TreeSet<>(reports), gone);
            if (!others.isEmpty()) {
                left.put(study, others);
            }
        });
        return new FullTextFacts(
                FlowFacts.without(sought, gone),
                FlowFacts.without(notRetrieved, gone),
                FlowFacts.without(assessed, gone),
                FlowFacts.without(excluded, gone),
                FlowFacts.without(included, gone),
                left,
                FlowFacts.without(awaiting, gone),
                FlowFacts.without(ongoing, gone));
    }
}
