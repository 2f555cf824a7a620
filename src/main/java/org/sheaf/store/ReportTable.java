// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewId;

/** The reports' ids, and which record refers to which report. */
public final class ReportTable {
    private final Handle handle;
    private final ReviewId review;
    private final long asOf;

    /** @param asOf the newest ledger entry whose facts are seen */
    ReportTable(Handle handle, ReviewId review, long asOf) {
        this.handle = handle;
        this.review = review;
        this.asOf = asOf;
    }

    /** Every id ever minted, with how many were minted before it and itself. */
    public Map<ReportId, Long> minted() {
        Map<ReportId, Long> minted = new HashMap<>();
        sequences("", query -> query, minted);
        return minted;
    }

    /** Those of the ids that were minted ever, as {@link #minted()} gives them. */
    public Map<ReportId, Long> minted(Collection<ReportId> ids) {
        Map<ReportId, Long> minted = new HashMap<>();
        Portions.of(
                ids,
                ReportId::toString,
                portion -> sequences(" and report_id in (<ids>)", query -> query.bindList("ids", portion), minted));
        return minted;
    }

    private void sequences(String which, UnaryOperator<Query> binding, Map<ReportId, Long> into) {
        binding.apply(handle.createQuery("""
                                select report_id, sequence from report
                                where review = :review and entry_id <= :asOf""" + which)
                        .bind("review", review.name())
                        .bind("asOf", asOf))
                .map(Damage.noticed(
                        "report",
                        (row, context) -> Map.entry(
                                ReportId.parse(row.getString("report_id")).orElseThrow(), row.getLong("sequence"))))
                .forEach(id -> into.put(id.getKey(), id.getValue()));
    }

    /** The report that each record refers to now, by record in the order of ids. */
    public Map<RecordId, ReportId> members() {
        Map<RecordId, ReportId> members = new TreeMap<>();
        members("", query -> query, members);
        return members;
    }

    /** The report that each of these records refers to now, by record in the order of ids. */
    public Map<RecordId, ReportId> members(Collection<RecordId> records) {
        Map<RecordId, ReportId> members = new TreeMap<>();
        Portions.of(
                records,
                RecordId::toString,
                portion -> members(" and record_id in (<ids>)", query -> query.bindList("ids", portion), members));
        return members;
    }

    /** Those records that refer to one of these reports now, by record in the order of ids. */
    public Map<RecordId, ReportId> membersOf(Collection<ReportId> reports) {
        Map<RecordId, ReportId> ever = new TreeMap<>();
        Portions.of(
                reports,
                ReportId::toString,
                portion -> members(" and report_id in (<ids>)", query -> query.bindList("ids", portion), ever));
        Map<RecordId, ReportId> members = members(ever.keySet());
        members.values().retainAll(new HashSet<>(reports));
        return members;
    }

    private void members(String which, UnaryOperator<Query> binding, Map<RecordId, ReportId> into) {
        RecordIds ids = new RecordIds();
        binding.apply(handle.createQuery("""
                                select record_id, report_id from report_member
                                where review = :review and entry_id <= :asOf""" + which + " order by record_id, entry_id")
                        .bind("review", review.name())
                        .bind("asOf", asOf))
                .map(Damage.noticed(
                        "report_member",
                        (row, context) -> Map.entry(
                                ids.record(row.getString("record_id")), ids.report(row.getString("report_id")))))
                .forEach(member -> into.put(member.getKey(), member.getValue()));
    }

    /**
     * Adds ids that were never minted.
     *
     * @param ids in the order in which they are minted
     */
    public void mint(OpenEntry entry, Collection<ReportId> ids) {
        long sequence = handle.createQuery("select coalesce(max(sequence), 0) from report where review = :review")
                .bind("review", review.name())
                .mapTo(Long.class)
                .one();
        try (PreparedBatch rows = handle.prepareBatch("""
                insert into report (review, report_id, sequence, entry_id)
                values (:review, :report, :sequence, :entry)""")) {
            for (ReportId report : ids) {
                sequence++;
                entry.fact("report", Map.of("report", report.toString(), "sequence", sequence));
                rows.bind("review", review.name())
                        .bind("report", report.toString())
                        .bind("sequence", sequence)
                        .bind("entry", entry.id())
                        .add();
            }
            if (rows.size() > 0) {
                rows.execute();
            }
        }
    }

    /** Adds for each of these records to which report it refers from now on. */
    public void move(OpenEntry entry, SortedMap<RecordId, ReportId> changed) {
        try (PreparedBatch rows = handle.prepareBatch("""
                insert into report_member (review, record_id, report_id, entry_id)
                values (:review, :record, :report, :entry)""")) {
            changed.forEach((record, report) -> {
                entry.fact("report_member", Map.of("record", record.toString(), "report", report.toString()));
                rows.bind("review", review.name())
                        .bind("record", record.toString())
                        .bind("report", report.toString())
                        .bind("entry", entry.id())
                        .add();
            });
            if (rows.size() > 0) {
                rows.execute();
            }
        }
    }
}
