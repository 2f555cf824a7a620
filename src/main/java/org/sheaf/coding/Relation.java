// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;

/**
 * A relation between two themes that studies speak of.
 *
 * @param reports those that speak of it, at least one: a relation that no study speaks of is not drawn
 * @param actor who said so last
 * @param why empty if nobody said why
 */
public record Relation(
        CodeId from, RelationKind kind, CodeId to, SortedSet<ReportId> reports, String actor, String why) {
    public Relation {
        reports = new TreeSet<>(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a relation that no study speaks of");
        }
    }

    /** The same between other codes: those under which these count now. */
    public Relation between(CodeId otherFrom, CodeId otherTo) {
        return new Relation(otherFrom, kind, otherTo, reports, actor, why);
    }
}
