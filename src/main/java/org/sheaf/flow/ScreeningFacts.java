// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;

/**
 * What screening has decided so far. Votes are cast on reports; the diagram shows the record that stands for each.
 *
 * @param excluded excluded on title and abstract by people
 * @param fullText what was decided on full texts; empty if that has not begun
 */
public record ScreeningFacts(SortedSet<ReportId> excluded, Optional<FullTextFacts> fullText) {
    public ScreeningFacts {
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }

    /** Screening on title and abstract only. */
    public static ScreeningFacts titleAndAbstract(Set<ReportId> excluded) {
        return new ScreeningFacts(new TreeSet<>(excluded), Optional.empty());
    }

    /** Screening on title and abstract, and on full text. */
    public static ScreeningFacts withFullText(Set<ReportId> excluded, FullTextFacts fullText) {
        return new ScreeningFacts(new TreeSet<>(excluded), Optional.of(fullText));
    }
}
