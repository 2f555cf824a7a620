// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
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

    /** Every id ever minted, oldest first. */
    public List<ReportId> minted() {
        return handle.createQuery("""
                        select report_id from report
                        where review = :review and entry_id <= :asOf order by sequence""")
                .bind("review", review.name())
                .bind("asOf", asOf)
                .map(Damage.noticed(
                        "report",
                        (row, context) ->
                                ReportId.parse(row.getString("report_id")).orElseThrow()))
                .list();
    }

    /** The report that each record refers to now, by record in the order of ids. */
    public Map<RecordId, ReportId> members() {
        Map<RecordId, ReportId> members = new TreeMap<>();
        handle.createQuery("""
                        select record_id, report_id from report_member
                        where review = :review and entry_id <= :asOf order by entry_id""")
                .bind("review", review.name())
                .bind("asOf", asOf)
                .map(Damage.noticed(
                        "report_member",
                        (row, context) -> Map.entry(
                                RecordId.parse(row.getString("record_id")).orElseThrow(),
                                ReportId.parse(row.getString("report_id")).orElseThrow())))
                .forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    /**
     * Makes {@code members} what counts: mints the ids that are new and adds a row for each record whose report
     * changed.
     *
     * @param order the order in which records came in, and so that in which ids are minted
     * @return number of records whose report is new or another
     */
    public int become(OpenEntry entry, Map<RecordId, ReportId> members, Comparator<RecordId> order) {
        Map<RecordId, ReportId> before = members();
        Map<RecordId, ReportId> changed = new LinkedHashMap<>();
        new TreeMap<>(members).forEach((record, report) -> {
            if (!report.equals(before.get(record))) {
                changed.put(record, report);
            }
        });
        mint(entry, changed, order);
        move(entry, changed);
        return changed.size();
    }

    private void mint(OpenEntry entry, Map<RecordId, ReportId> changed, Comparator<RecordId> order) {
        List<ReportId> known = minted();
        Set<ReportId> unknown = new TreeSet<>(Comparator.comparing(ReportId::anchor, order));
        unknown.addAll(changed.values());
        known.forEach(unknown::remove);
        long sequence = known.size();
        try (PreparedBatch rows = handle.prepareBatch("""
                insert into report (review, report_id, sequence, entry_id)
                values (:review, :report, :sequence, :entry)""")) {
            for (ReportId report : unknown) {
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

    private void move(OpenEntry entry, Map<RecordId, ReportId> changed) {
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
