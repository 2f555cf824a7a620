// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;

/**
 * Gives each group of records the id of its report. An id, once minted, stays with its report through later imports,
 * joins and splits, so that whatever was said of the report is still said of it:
 *
 * <ul>
 *   <li>a group keeps the oldest of the ids that its records had;
 *   <li>when a report is split, the part with the record it was minted after keeps the id (or else the larger part);
 *   <li>a part that is left without an id gets back the one that was minted after one of its records, and only where
 *       there never was one a new id is minted.
 * </ul>
 */
public final class ReportAssignment {
    private final Comparator<RecordId> order;
    private final Map<RecordId, ReportId> before;
    private final Map<ReportId, Long> minted;
    private final Set<ReportId> taken;

    private ReportAssignment(
            Comparator<RecordId> order,
            Map<RecordId, ReportId> before,
            Map<ReportId, Long> minted,
            Set<ReportId> elsewhere) {
        this.order = order;
        this.before = before;
        this.minted = minted;
        this.taken = new HashSet<>(elsewhere);
    }

    /**
     * The report of every record of the groups. A group that is made of the same records as before keeps its report, so
     * it need not be among them.
     *
     * @param groups records that refer to the same document; no record in two groups
     * @param order the order in which records came in: a new id is minted after the first of its group
     * @param before the report that each record had so far; records that are new are not in it
     * @param minted of the ids ever minted when they were: the smaller the number, the older; those that no record of
     *     the groups bears, and that are not named after one, may be left out
     * @param elsewhere ids of the reports of groups that are not among these
     */
    public static Map<RecordId, ReportId> assign(
            Collection<List<RecordId>> groups,
            Comparator<RecordId> order,
            Map<RecordId, ReportId> before,
            Map<ReportId, Long> minted,
            Set<ReportId> elsewhere) {
        return new ReportAssignment(order, before, minted, elsewhere).assign(groups);
    }

    private Map<RecordId, ReportId> assign(Collection<List<RecordId>> groups) {
        List<List<RecordId>> sorted = groups.stream()
                .map(group -> group.stream().sorted(order).toList())
                .sorted(Comparator.comparing((List<RecordId> group) -> group.get(0), order))
                .toList();
        Map<List<RecordId>, ReportId> kept = keep(sorted);
        taken.addAll(kept.values());
        Map<RecordId, ReportId> assigned = new TreeMap<>();
        for (List<RecordId> group : sorted) {
            ReportId id = Optional.ofNullable(kept.get(group)).orElseGet(() -> newId(group));
            group.forEach(record -> assigned.put(record, id));
        }
        return assigned;
    }

    /** The oldest id that each group may keep; a group none of whose ids is its own is left out. */
    private Map<List<RecordId>, ReportId> keep(List<List<RecordId>> groups) {
        Map<ReportId, List<RecordId>> heir = new HashMap<>();
        for (List<RecordId> group : groups) {
            for (ReportId id : idsOf(group)) {
                heir.merge(id, group, (one, other) -> claim(id, one) >= claim(id, other) ? one : other);
            }
        }
        Map<List<RecordId>, ReportId> kept = new HashMap<>();
        for (List<RecordId> group : groups) {
            idsOf(group).stream()
                    .filter(id -> group.equals(heir.get(id)))
                    .min(Comparator.comparingLong(this::age).thenComparing(ReportId::anchor, order))
                    .ifPresent(id -> kept.put(group, id));
        }
        return kept;
    }

    /** How strong a group's claim to an id is: the anchor outweighs any number of other records. */
    private long claim(ReportId id, List<RecordId> group) {
        long members =
                group.stream().filter(record -> id.equals(before.get(record))).count();
        return group.contains(id.anchor()) ? Integer.MAX_VALUE + members : members;
    }

    private List<ReportId> idsOf(List<RecordId> group) {
        List<ReportId> ids = new ArrayList<>();
        for (RecordId record : group) {
            ReportId id = before.get(record);
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** An id minted earlier after one of these records and free again, the oldest first; else one minted now. */
    private ReportId newId(List<RecordId> group) {
        ReportId id = group.stream()
                .map(ReportId::new)
                .filter(candidate -> !taken.contains(candidate))
                .min(Comparator.comparingLong(this::age).thenComparing(ReportId::anchor, order))
                .orElseThrow(() -> new IllegalStateException("no free id for " + group));
        taken.add(id);
        return id;
    }

    private long age(ReportId id) {
        return minted.getOrDefault(id, Long.MAX_VALUE);
    }
}
