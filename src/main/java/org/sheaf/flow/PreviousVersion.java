// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.Collection;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;

/** What is known of the earlier version that a review updates. */
public sealed interface PreviousVersion {

    /**
     * It was made here, and its ids are known.
     *
     * @param name what it is called
     * @param records the records that counted then
     * @param found of the reports that there are now, those that were found for it: one of their records came in then
     * @param included the reports that it included, by the ids that they have now
     * @param studies the same by study, grouped as they are grouped now; empty where nobody grouped them
     * @param notes what a reader must know of it
     */
    record Kept(
            String name,
            Set<RecordId> records,
            SortedSet<ReportId> found,
            SortedSet<ReportId> included,
            SortedMap<String, Set<ReportId>> studies,
            Collection<String> notes)
            implements PreviousVersion {
        public Kept {
            records = Set.copyOf(records);
            found = Collections.unmodifiableSortedSet(new TreeSet<>(found));
            included = Collections.unmodifiableSortedSet(new TreeSet<>(included));
            studies = Collections.unmodifiableSortedMap(new TreeMap<>(studies));
            notes = Collections.unmodifiableCollection(notes);
        }

        /** Whether it is known how many studies its reports tell of. */
        boolean isGrouped() {
            return included.isEmpty() || !studies.isEmpty();
        }
    }

    /**
     * It was published elsewhere.
     *
     * @param studies how many it included; empty where it does not say
     * @param reports of how many reports; empty where it does not say
     * @param source where it says so
     */
    record Published(OptionalInt studies, OptionalInt reports, String source) implements PreviousVersion {}
}
