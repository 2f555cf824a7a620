// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.Comparator;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;

/** One thing that a box counts: a record, a report or a study. Ordered by kind, then by id. */
public sealed interface FlowItem extends Comparable<FlowItem> {

    /** What kind of thing this is. */
    FlowUnit unit();

    /** The id as text, as it stands in files. */
    String text();

    /** A record, by its id. */
    record OfRecord(RecordId id) implements FlowItem {
        @Override
        public FlowUnit unit() {
            return FlowUnit.RECORDS;
        }

        @Override
        public String text() {
            return id.toString();
        }
    }

    /** A report, by its id. */
    record OfReport(ReportId id) implements FlowItem {
        @Override
        public FlowUnit unit() {
            return FlowUnit.REPORTS;
        }

        @Override
        public String text() {
            return id.toString();
        }
    }

    /** A study, by the name it bears in the review. */
    record OfStudy(String id) implements FlowItem {
        @Override
        public FlowUnit unit() {
            return FlowUnit.STUDIES;
        }

        @Override
        public String text() {
            return id;
        }
    }

    @Override
    default int compareTo(FlowItem other) {
        if (this instanceof OfRecord a && other instanceof OfRecord b) {
            return a.id().compareTo(b.id());
        }
        if (this instanceof OfReport a && other instanceof OfReport b) {
            return a.id().compareTo(b.id());
        }
        return Comparator.comparing(FlowItem::unit)
                .thenComparing(FlowItem::text)
                .compare(this, other);
    }
}
