// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.Comparator;
import org.sheaf.protocol.SourceKind;

/**
 * A database, register, website or organisation that was searched, however often.
 *
 * @param kind which line of the diagram it stands in
 * @param name as the review calls it
 */
public record SearchedSource(SourceKind kind, String name) implements Comparable<SearchedSource> {
    private static final Comparator<SearchedSource> ORDER =
            Comparator.comparing(SearchedSource::kind).thenComparing(SearchedSource::name);

    @Override
    public int compareTo(SearchedSource other) {
        return ORDER.compare(this, other);
    }
}
