// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.store.ErasureTable;
import org.sheaf.store.Fact;
import org.sheaf.store.FactTables;
import org.sheaf.store.Session;
import org.sheaf.tabular.CsvTable;

/** The acts of a review, as a person asks for them. */
public final class AuditTrail {
    private static final List<String> HEADINGS = List.of(
            "entry",
            "at_utc",
            "actor",
            "step",
            "outcome",
            "why",
            "facts",
            "inputs_digest",
            "settings_digest",
            "facts_digest",
            "tool_version",
            "previous_digest",
            "digest");
    private static final int SHORTEST_DIGEST = 8;

    /** What people decide unseen by each other, with the fields by which it cannot be looked for. */
    private static final Map<String, Set<String>> UNSEEN = Map.of(
            DecisionKind.VOTE.key(), Set.of("choice", "reason"),
            DecisionKind.CODE_SEGMENT.key(), Set.of("code", "quote"),
            DecisionKind.APPRAISE.key(), Set.of("as", "answer", "qualifier"),
            DecisionKind.MEMO.key(), Set.of());

    private AuditTrail() {}

    static List<AuditLine> lines(Session session, AuditQuery query) {
        SortedMap<Long, Set<String>> reasons = new TreeMap<>();
        SortedMap<Long, Long> about = new TreeMap<>();
        List<String> tables = query.about().isEmpty() ? List.of("decision", "snapshot", "erasure") : FactTables.NAMES;
        for (String table : tables) {
            session.facts().forEach(table, fact -> {
                if (!fact.text("why").isEmpty() && !isUnseen(fact)) {
                    reasons.computeIfAbsent(fact.entry(), entry -> new TreeSet<>())
                            .add(fact.text("why"));
                }
                if (!query.about().isEmpty() && speaksOf(fact, query.about())) {
                    about.merge(fact.entry(), 1L, Long::sum);
                }
            });
        }
        List<AuditLine> lines = new ArrayList<>();
        for (LedgerEntry entry : session.entries().all()) {
            long mentions = about.getOrDefault(entry.id(), 0L);
            if (query.asksFor(entry) && (query.about().isEmpty() || mentions > 0)) {
                lines.add(
                        new AuditLine(entry, String.join("; ", reasons.getOrDefault(entry.id(), Set.of())), mentions));
            }
        }
        return lines;
    }

    private static boolean speaksOf(Fact fact, String id) {
        if (fact.table().equals("decision") && ErasureTable.decision(fact).id().equals(id)) {
            return true;
        }
        if (isUnseen(fact)) {
            Set<String> hidden = UNSEEN.getOrDefault(fact.text("kind"), Set.of());
            return ErasureTable.decision(fact).about().entrySet().stream()
                    .filter(field -> !hidden.contains(field.getKey()))
                    .anyMatch(field -> holds(field.getValue(), id));
        }
        return fact.content().entrySet().stream()
                .filter(field -> !field.getKey().equals("why"))
                .anyMatch(field -> holds(field.getValue(), id));
    }

    /**
     * What a vote, a code on a passage or an answer in an appraisal says, and the note beside it, stand where those who have
     * voted, coded or appraised see them, and not here. So do memos, but for those on the codebook.
     */
    private static boolean isUnseen(Fact fact) {
        if (!fact.table().equals("decision") || !UNSEEN.containsKey(fact.text("kind"))) {
            return false;
        }
        return !fact.text("kind").equals(DecisionKind.MEMO.key())
                || !"code".equals(ErasureTable.decision(fact).about().get("on"));
    }

    private static boolean holds(Object value, String id) {
        if (value instanceof String text) {
            return text.equals(id)
                    || text.equals("R" + id)
                    || text.length() == 64 && id.length() >= SHORTEST_DIGEST && text.startsWith(id);
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(item -> holds(item, id));
        }
        return value instanceof Map<?, ?> map && map.values().stream().anyMatch(item -> holds(item, id));
    }

    /** The acts as a table with all digests. */
    public static CsvTable table(List<AuditLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (AuditLine line : lines) {
            LedgerEntry entry = line.entry();
            rows.add(List.of(
                    String.valueOf(entry.id()),
                    entry.atUtc(),
                    entry.actor(),
                    entry.step(),
                    entry.outcome(),
                    line.why(),
                    String.valueOf(entry.facts()),
                    entry.inputsDigest(),
                    entry.settingsDigest(),
                    entry.factsDigest(),
                    entry.toolVersion(),
                    entry.previousDigest(),
                    entry.digest()));
        }
        return new CsvTable(HEADINGS, rows);
    }
}
