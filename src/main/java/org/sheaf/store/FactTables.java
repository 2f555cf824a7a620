// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.sheaf.audit.Decision;
import org.sheaf.protocol.ReviewId;

/**
 * Every fact of a review in the form and in the order in which it was added: table by table, and in each table by entry.
 * Within one entry the steps add to the tables in the order of {@link #NAMES}, so that the digest of an entry's facts can
 * be made again from here.
 */
public final class FactTables {
    /** The tables that hold facts, in the order in which one entry adds to them. */
    public static final List<String> NAMES = List.of(
            "citation_record",
            "search",
            "citation_file",
            "import_problem",
            "decision",
            "record_match",
            "report",
            "report_member",
            "snapshot",
            "erasure");

    private static final int FETCHED = 500;
    /** Ids of records sort by file, then by number (as {@link org.sheaf.citation.RecordId} does). */
    private static final String BY_RECORD = "substr(%1$s, 1, 16), cast(substr(%1$s, 18) as integer)";

    private final Handle handle;
    private final ReviewId review;

    FactTables(Handle handle, ReviewId review) {
        this.handle = handle;
        this.review = review;
    }

    /** Hands over every fact. */
    public void forEach(Consumer<Fact> consumer) {
        NAMES.forEach(table -> forEach(table, consumer));
    }

    /** Hands over every fact of one table. */
    public void forEach(String table, Consumer<Fact> consumer) {
        switch (table) {
            case "citation_record" -> records(consumer);
            case "search" -> searches(consumer);
            case "citation_file" -> files(consumer);
            case "import_problem" -> problems(consumer);
            case "decision" -> decisions(consumer);
            case "record_match" -> matches(consumer);
            case "report" -> reports(consumer);
            case "report_member" -> members(consumer);
            case "snapshot" -> snapshots(consumer);
            case "erasure" -> erasures(consumer);
            default -> throw new IllegalArgumentException("no table of facts: " + table);
        }
    }

    /** File by file, as they came in: one entry adds the records of one file, and the database needs not sort them. */
    private void records(Consumer<Fact> consumer) {
        for (StoredFile file : new CitationFileTable(handle, review, Long.MAX_VALUE).all()) {
            String name = file.digest().abbreviated();
            Query select = handle.createQuery("""
                            select ordinal, line, byte_offset, byte_length, content, entry_id from citation_record
                            where file_id = :file order by ordinal""").bind("file", file.id());
            each("citation_record", select, consumer, row -> {
                SortedMap<String, Object> fact = new TreeMap<>();
                fact.put("id", name + "-" + row.getInt("ordinal"));
                fact.put("line", row.getLong("line"));
                fact.put("offset", row.getLong("byte_offset"));
                fact.put("length", row.getLong("byte_length"));
                fact.put("content", row.getString("content"));
                return fact;
            });
        }
    }

    private void searches(Consumer<Fact> consumer) {
        each("search", """
                select search_id, content, entry_id from search
                where review = :review order by entry_id, search_id""", consumer, row -> {
            SortedMap<String, Object> fact = texts(row, "search_id");
            fact.put("content", FactJson.parse(row.getString("content")));
            return fact;
        });
    }

    private void files(Consumer<Fact> consumer) {
        each("citation_file", """
                select digest, name, search_id, format, charset, bytes, records, problems, entry_id from citation_file
                where review = :review order by entry_id, id""", consumer, row -> {
            SortedMap<String, Object> fact = texts(row, "digest", "name", "search_id", "format", "charset");
            fact.put("bytes", row.getLong("bytes"));
            fact.put("records", row.getLong("records"));
            fact.put("problems", row.getLong("problems"));
            return fact;
        });
    }

    private void problems(Consumer<Fact> consumer) {
        each("import_problem", """
                select f.digest as file, p.ordinal, p.line, p.severity, p.what, p.advice, p.entry_id
                from import_problem p join citation_file f on f.id = p.file_id
                where f.review = :review order by p.entry_id, p.file_id, p.ordinal""", consumer, row -> {
            SortedMap<String, Object> fact = texts(row, "file", "severity", "what", "advice");
            fact.put("ordinal", row.getLong("ordinal"));
            fact.put("line", row.getLong("line"));
            return fact;
        });
    }

    private record Placed(int position, Decision decision, Fact fact) {}

    private void decisions(Consumer<Fact> consumer) {
        Map<Long, List<Placed>> byEntry = new LinkedHashMap<>();
        handle.createQuery("""
                        select kind, about, why, actor, at_utc, position, entry_id from decision
                        where review = :review order by entry_id, position""")
                .bind("review", review.name())
                .map(Damage.noticed("decision", (row, context) -> placed(row)))
                .forEach(placed -> byEntry.computeIfAbsent(placed.fact().entry(), entry -> new ArrayList<>())
                        .add(placed));
        Map<Long, String> steps = new TreeMap<>();
        new EntryTable(handle, review, Long.MAX_VALUE).all().forEach(entry -> steps.put(entry.id(), entry.step()));
        byEntry.forEach((entry, decisions) -> {
            decisions.sort(Comparator.comparingInt(Placed::position)
                    .thenComparing(unplaced("read decisions".equals(steps.get(entry)))));
            decisions.forEach(placed -> consumer.accept(placed.fact()));
        });
    }

    /** The order in which schemas before the third, which wrote down no position, added the decisions of one entry. */
    private static Comparator<Placed> unplaced(boolean fromLines) {
        return fromLines
                ? Comparator.comparing(Placed::decision)
                : Comparator.comparing(placed -> placed.decision().about().toString());
    }

    private static Placed placed(ResultSet row) throws SQLException {
        SortedMap<String, Object> fact = texts(row, "kind", "why", "actor");
        SortedMap<String, Object> about = FactJson.parse(row.getString("about"));
        fact.put("about", about);
        fact.put("at", row.getString("at_utc"));
        TreeMap<String, String> texts = new TreeMap<>();
        about.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        Decision decision = new Decision(
                row.getString("kind"), row.getString("actor"), row.getString("at_utc"), row.getString("why"), texts);
        return new Placed(row.getInt("position"), decision, new Fact("decision", row.getLong("entry_id"), fact));
    }

    private void matches(Consumer<Fact> consumer) {
        each(
                "record_match",
                """
                select record_a as a, record_b as b, verdict, rule, score, evidence, entry_id from record_match
                where review = :review
                order by entry_id, case verdict when 'none' then 1 else 0 end, """ + " " + BY_RECORD.formatted("record_a") + ", " + BY_RECORD.formatted("record_b"),
                consumer,
                row -> {
                    SortedMap<String, Object> fact = texts(row, "a", "b", "verdict", "rule", "evidence");
                    fact.put("score", row.getLong("score"));
                    return fact;
                });
    }

    private void reports(Consumer<Fact> consumer) {
        each("report", """
                select report_id as report, sequence, entry_id from report
                where review = :review order by entry_id, sequence""", consumer, row -> {
            SortedMap<String, Object> fact = texts(row, "report");
            fact.put("sequence", row.getLong("sequence"));
            return fact;
        });
    }

    private void members(Consumer<Fact> consumer) {
        each(
                "report_member",
                """
                select record_id as record, report_id as report, entry_id from report_member
                where review = :review order by entry_id, """ + " " + BY_RECORD.formatted("record_id"),
                consumer,
                row -> texts(row, "record", "report"));
    }

    private void snapshots(Consumer<Fact> consumer) {
        each("snapshot", """
                select name, why, last_entry, last_digest, facts_digest, content, entry_id from snapshot
                where review = :review order by entry_id, name""", consumer, row -> {
            SortedMap<String, Object> fact = texts(row, "name", "why", "last_digest", "facts_digest");
            fact.put("last_entry", row.getLong("last_entry"));
            fact.put("content", FactJson.parse(row.getString("content")));
            return fact;
        });
    }

    private void erasures(Consumer<Fact> consumer) {
        each(
                "erasure",
                """
                select fact_table, fact_key, subject, why, digest_before, digest_after, entry_id from erasure
                where review = :review order by entry_id, fact_table, fact_key""",
                consumer,
                row -> texts(row, "fact_table", "fact_key", "subject", "why", "digest_before", "digest_after"));
    }

    private interface Reading {
        SortedMap<String, Object> content(ResultSet row) throws SQLException;
    }

    private void each(String table, String select, Consumer<Fact> consumer, Reading reading) {
        each(table, handle.createQuery(select).bind("review", review.name()), consumer, reading);
    }

    private static void each(String table, Query select, Consumer<Fact> consumer, Reading reading) {
        try (Stream<Fact> facts = select
                .setFetchSize(FETCHED)
                .map(Damage.noticed(
                        table, (row, context) -> new Fact(table, row.getLong("entry_id"), reading.content(row))))
                .stream()) {
            facts.forEach(consumer);
        }
    }

    private static SortedMap<String, Object> texts(ResultSet row, String... columns) throws SQLException {
        SortedMap<String, Object> fact = new TreeMap<>();
        for (String column : columns) {
            fact.put(column, row.getString(column));
        }
        return fact;
    }
}
