// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.dedup.Answer;
import org.sheaf.store.Session;

/**
 * Records whose content was erased. The rules can find nothing about them any more; so that no number of the review
 * changes by an erasure, each stays in the report in which it was.
 */
public final class ErasedRecords {
    private ErasedRecords() {}

    /** Their ids. */
    public static Set<RecordId> of(Session session) {
        Set<RecordId> erased = new TreeSet<>();
        session.erasures().all().stream()
                .filter(erasure -> erasure.table().equals("citation_record")
                        && !erasure.before().isEmpty())
                .forEach(erasure -> RecordId.parse(erasure.key()).ifPresent(erased::add));
        return erased;
    }

    /** What holds them in their reports, in the form of answers; people's own answers come after and count more. */
    public static List<Answer> kept(Session session) {
        Set<RecordId> erased = of(session);
        List<Answer> kept = new ArrayList<>();
        if (erased.isEmpty()) {
            return kept;
        }
        Map<ReportId, List<RecordId>> reports = new TreeMap<>();
        session.reports()
                .members()
                .forEach((record, report) ->
                        reports.computeIfAbsent(report, id -> new ArrayList<>()).add(record));
        for (List<RecordId> members : reports.values()) {
            RecordId anchor = members.stream()
                    .filter(member -> !erased.contains(member))
                    .findFirst()
                    .orElse(members.get(0));
            for (RecordId member : members) {
                if (erased.contains(member) && !member.equals(anchor)) {
                    boolean ordered = anchor.compareTo(member) < 0;
                    kept.add(new Answer(ordered ? anchor : member, ordered ? member : anchor, true));
                }
            }
        }
        return kept;
    }
}
