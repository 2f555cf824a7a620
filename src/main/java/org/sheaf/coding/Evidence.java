// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * On what a theme rests somewhere: passages that bear it, and themes of authors that belong to it.
 *
 * @param passages each once, whoever coded it
 * @param themes each once, to however many codes it belongs
 * @param coders who coded the passages
 */
public record Evidence(SortedSet<PassagePlace> passages, SortedSet<AuthorTheme> themes, SortedSet<ReviewerId> coders) {
    public static final Evidence NONE = new Evidence(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    public Evidence {
        passages = Collections.unmodifiableSortedSet(new TreeSet<>(passages));
        themes = Collections.unmodifiableSortedSet(new TreeSet<>(themes));
        coders = Collections.unmodifiableSortedSet(new TreeSet<>(coders));
    }

    public boolean isEmpty() {
        return passages.isEmpty() && themes.isEmpty();
    }

    /** Both together; what is in both counts once. */
    public Evidence and(Evidence other) {
        return new Evidence(union(passages, other.passages), union(themes, other.themes), union(coders, other.coders));
    }

    private static <T extends Comparable<T>> SortedSet<T> union(SortedSet<T> a, SortedSet<T> b) {
        SortedSet<T> both = new TreeSet<>(a);
        both.addAll(b);
        return both;
    }

    /** The reports that give it. */
    public SortedSet<ReportId> reports() {
        SortedSet<ReportId> reports = new TreeSet<>();
        passages.forEach(passage -> reports.add(passage.report()));
        themes.forEach(theme -> reports.add(theme.report()));
        return reports;
    }
}
