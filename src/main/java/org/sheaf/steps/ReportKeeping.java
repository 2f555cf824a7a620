// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.dedup.ReportAssignment;
import org.sheaf.steps.ledger.Library;
import org.sheaf.store.OpenEntry;
import org.sheaf.store.ReportTable;

/** Gives groups of records their reports and stores what is new. */
final class ReportKeeping {
    private final ReportTable reports;
    private final Library library;

    ReportKeeping(ReportTable reports, Library library) {
        this.reports = reports;
        this.library = library;
    }

    /**
     * Stores the reports of the groups.
     *
     * @param groups those that are new or made of other records than before; all others keep their reports
     * @param all whether these are all groups there are, so that the tables are better read whole
     */
    void keep(OpenEntry open, List<List<RecordId>> groups, boolean all) {
        Set<RecordId> records = new TreeSet<>();
        groups.forEach(records::addAll);
        Map<RecordId, ReportId> before = all ? reports.members() : reports.members(records);
        Map<ReportId, Long> minted = all ? reports.minted() : reports.minted(concerned(records, before.values()));
        Set<ReportId> elsewhere = all ? Set.of() : elsewhere(minted.keySet(), before.values());
        Comparator<RecordId> order = library.importOrder();
        Map<RecordId, ReportId> members = ReportAssignment.assign(groups, order, before, minted, elsewhere);

        SortedMap<RecordId, ReportId> changed = new TreeMap<>(members);
        changed.entrySet().removeIf(member -> member.getValue().equals(before.get(member.getKey())));
        Set<ReportId> fresh = new TreeSet<>(Comparator.comparing(ReportId::anchor, order));
        changed.values().stream().filter(id -> !minted.containsKey(id)).forEach(fresh::add);
        reports.mint(open, fresh);
        reports.move(open, changed);
    }

    /** The ids that these records bear, and those that are named after them. */
    private static Set<ReportId> concerned(Set<RecordId> records, Collection<ReportId> borne) {
        Set<ReportId> concerned = new TreeSet<>(borne);
        records.forEach(record -> concerned.add(new ReportId(record)));
        return concerned;
    }

    /** Those of the ids that a group bears which is not looked at. */
    private Set<ReportId> elsewhere(Collection<ReportId> minted, Collection<ReportId> borneHere) {
        Set<ReportId> others = new TreeSet<>(minted);
        others.removeAll(new TreeSet<>(borneHere));
        Map<RecordId, ReportId> members = reports.membersOf(others);
        members.keySet().removeIf(library::isWithdrawn);
        return new TreeSet<>(members.values());
    }
}
