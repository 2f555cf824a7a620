// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sheaf.store.InventedFacts.A;
import static org.sheaf.store.InventedFacts.B;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.audit.Chain;
import org.sheaf.audit.Decision;
import org.sheaf.audit.FactsDigest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewId;

/** What a store promises, on whatever database. */
abstract class StoreContract extends NewestRowsContract {
    @Test
    void what_was_added_is_there_with_its_entry() {
        Optional<LedgerEntry> entry = write("import", (session, open) -> {
            InventedFacts.importFile(session, open, 3);
            return "3 records";
        });
        assertThat(entry).hasValueSatisfying(e -> {
            assertThat(e.id()).isEqualTo(1);
            assertThat(e.outcome()).isEqualTo("3 records");
            assertThat(e.facts()).isEqualTo(1 + 1 + 1 + 3); // search, file, problem, records
        });
        assertThat(records()).extracting(StoredRecord::content).containsExactly("record 1", "record 2", "record 3");
        assertThat(found(B))
                .hasValueSatisfying(
                        record -> assertThat(record.source().recordId()).isEqualTo(B));
        assertThat(problems()).containsExactly(Problem.warning("a.ris", 7, "what ü", "advice"));
        assertThat(searches()).containsEntry("s", InventedFacts.search(412));
    }

    @Test
    void what_fails_in_the_middle_leaves_nothing() {
        assertThatThrownBy(() -> write("import", (session, open) -> {
                    InventedFacts.importFile(session, open, 3);
                    throw new IllegalStateException("the power went");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(records()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void where_there_is_nothing_to_add_there_is_no_entry() {
        assertThat(write("dedupe", (session, open) -> "nothing")).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void the_entries_of_a_review_form_a_chain_of_its_own() {
        for (int i = 0; i < 3; i++) {
            String why = "reason " + i;
            write("decide", (session, open) -> "" + session.decisions().append(open, InventedFacts.decision(why)));
        }
        store.write(
                header(new ReviewId("other"), "decide"),
                (session, open) -> "" + session.decisions().append(open, InventedFacts.decision("reason 0")));
        assertThat(entries()).hasSize(3);
        assertThat(Chain.check(entries())).isEmpty();
        assertThat(decisions(new ReviewId("other"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entry",
                "search",
                "citation_file",
                "import_problem",
                "citation_record",
                "decision",
                "record_match",
                "report",
                "report_member",
                "snapshot",
                "erasure"
            })
    void a_fact_can_be_neither_changed_nor_deleted(String table) throws SQLException {
        write("everything", (session, open) -> {
            InventedFacts.importFile(session, open, 2);
            session.decisions().append(open, InventedFacts.decision("why"));
            session.matches().become(open, List.of(InventedFacts.match("same")));
            become(session, open, Map.of(A, new ReportId(A)));
            session.snapshots().append(open, new Snapshot("as sent", "", 1, "d", "f", new TreeMap<>(), 0));
            session.erasures().append(open, new StoredErasure("search", "x", "x", "why", "", "", 0));
            return "all";
        });
        refused("update " + table + " set entry_id = 99", "update entry set actor = 'x'", table);
        refused("delete from " + table, "delete from entry", table);
    }

    private void refused(String statement, String onEntry, String table) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(table.equals("entry") ? onEntry : statement))
                    .hasMessageContaining("facts are never changed");
        }
    }

    @Test
    void a_fact_may_be_blanked_in_the_act_that_sets_its_tombstone_and_never_again() throws SQLException {
        write("import", (session, open) -> {
            InventedFacts.importFile(session, open, 2);
            session.decisions().append(open, InventedFacts.decision("why"));
            session.matches().become(open, List.of(InventedFacts.match("same")));
            session.snapshots().append(open, new Snapshot("as sent", "Amina", 1, "d", "f", new TreeMap<>(), 0));
            return "all";
        });
        write("erase", (session, open) -> {
            List<Fact> facts = facts(session);
            for (Fact fact : facts) {
                blank(session, open, fact, blanked(fact));
            }
            session.erasures().append(open, new StoredErasure("entry", "1", "nobody", "why", "", "", -1));
            session.erasures().blankActor(1, "erased-1");
            return "blanked";
        });
        assertThat(facts(LANTERN))
                .filteredOn(fact -> !fact.table().equals("erasure"))
                .allMatch(fact -> fact.equals(blanked(fact)));
        assertThat(entries()).extracting(LedgerEntry::actor).containsExactly("erased-1", "amina");
        assertThatThrownBy(() -> write("again", (session, open) -> {
                    session.erasures().blankActor(1, "somebody");
                    return "";
                }))
                .hasStackTraceContaining("facts are never changed: update on entry");
        for (String table : List.of(
                "search", "import_problem", "citation_record", "decision", "record_match", "snapshot", "entry")) {
            refused("update " + table + " set entry_id = entry_id", "update entry set actor = 'x'", table);
        }
    }

    @Test
    void a_tombstone_allows_nothing_but_the_columns_that_can_be_blanked() {
        write("import", (session, open) -> {
            InventedFacts.importFile(session, open, 2);
            return "";
        });
        assertThatThrownBy(() -> write("erase", (session, open) -> {
                    session.erasures()
                            .append(open, new StoredErasure("citation_record", B.toString(), "x", "y", "", "", -1));
                    Fact other = facts(session).stream()
                            .filter(fact -> fact.text("id").equals(A.toString()))
                            .findFirst()
                            .orElseThrow();
                    session.erasures().blank(other, other.with(Map.of("content", "{}", "id", A.toString())));
                    return "";
                }))
                .as("the tombstone is another record's")
                .hasStackTraceContaining("facts are never changed: update on citation_record");
        assertThat(records()).extracting(StoredRecord::content).containsExactly("record 1", "record 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assign", "reassign", "check", "got-full-text", "label", "vote", "set-aside"})
    void only_decisions_that_name_other_people_may_lose_them_under_a_tombstone(String kind) {
        boolean names = !List.of("vote", "set-aside").contains(kind);
        write("decide", (session, open) -> {
            session.decisions()
                    .append(
                            open,
                            new Decision(
                                    kind, "amina", "2026-03-02T10:00:00Z", "", new TreeMap<>(Map.of("who", "bram"))));
            return "1 decision";
        });
        Runnable blanking = () -> write("erase", (session, open) -> {
            Fact fact = facts(session).get(0);
            blank(
                    session,
                    open,
                    fact,
                    fact.with(withField(fact.content(), "about", new TreeMap<>(Map.of("who", "erased-1")))));
            return "blanked";
        });
        if (names) {
            blanking.run();
            assertThat(facts(LANTERN).get(0).json()).contains("erased-1").doesNotContain("bram");
        } else {
            assertThatThrownBy(blanking::run).hasStackTraceContaining("facts are never changed: update on decision");
        }
    }

    private static Map<String, Object> withField(Map<String, Object> content, String field, Object value) {
        Map<String, Object> changed = new TreeMap<>(content);
        changed.put(field, value);
        return changed;
    }

    @Test
    void the_digest_of_an_entrys_facts_can_be_made_again_from_what_is_stored() {
        Optional<LedgerEntry> first = write("import", (session, open) -> {
            InventedFacts.importFile(session, open, 12);
            return "";
        });
        Optional<LedgerEntry> second = write("decide", (session, open) -> {
            for (String why : List.of("z", "a", "m")) {
                session.decisions().append(open, InventedFacts.decision(why));
            }
            return "";
        });
        Optional<LedgerEntry> third = write("dedupe", (session, open) -> {
            session.matches().become(open, List.of(InventedFacts.match("same")));
            become(session, open, Map.of(A, new ReportId(A), B, new ReportId(B)));
            return "";
        });
        Optional<LedgerEntry> fourth = write("dedupe", (session, open) -> {
            session.matches().become(open, List.of());
            return "";
        });
        Map<Long, FactsDigest> again = new TreeMap<>();
        facts(LANTERN)
                .forEach(fact -> again.computeIfAbsent(fact.entry(), entry -> new FactsDigest())
                        .add(fact.table(), fact.content()));
        for (Optional<LedgerEntry> entry : List.of(first, second, third, fourth)) {
            FactsDigest digest = again.get(entry.orElseThrow().id());
            assertThat(digest.count()).isEqualTo(entry.get().facts());
            assertThat(digest.digest().hex()).isEqualTo(entry.get().factsDigest());
        }
    }

    @Test
    void an_earlier_state_is_seen_as_it_was() {
        write("dedupe", (session, open) -> become(session, open, Map.of(B, new ReportId(B))));
        write("dedupe", (session, open) -> become(session, open, Map.of(A, new ReportId(B), B, new ReportId(B))));
        write("decide", (session, open) -> "" + session.decisions().append(open, InventedFacts.decision("why")));
        Map<RecordId, ReportId> members =
                store.read(LANTERN, session -> session.asOf(1).reports().members());
        assertThat(members).isEqualTo(Map.of(B, new ReportId(B)));
        List<Decision> decisions =
                store.read(LANTERN, session -> session.asOf(2).decisions().all());
        assertThat(decisions).isEmpty();
    }

    @Test
    void what_is_loaded_into_an_empty_store_is_what_was_there_and_no_other_store_is_loaded_into() throws Exception {
        write("import", (session, open) -> {
            InventedFacts.importFile(session, open, 3);
            session.decisions().append(open, InventedFacts.decision("b"));
            session.decisions().append(open, InventedFacts.decision("a"));
            session.matches().become(open, List.of(InventedFacts.match("same")));
            become(session, open, Map.of(A, new ReportId(A)));
            session.snapshots().append(open, new Snapshot("as sent", "", 1, "d", "f", new TreeMap<>(), 0));
            return "all";
        });
        List<Fact> facts = facts(LANTERN);
        List<LedgerEntry> entries = entries();
        assertThatThrownBy(() -> store.restore(loader -> {})).hasMessageContaining("holds a ledger already");
        Store other = Store.on(freshDatabase());
        other.restore(loader -> {
            entries.forEach(loader::entry);
            facts.stream()
                    .sorted(Comparator.comparing(fact -> !fact.table().equals("citation_file")))
                    .forEach(fact ->
                            loader.fact(LANTERN, new Fact(fact.table(), fact.entry(), FactJson.parse(fact.json()))));
        });
        List<Fact> loaded = other.read(LANTERN, StoreContract::facts);
        assertThat(loaded).isEqualTo(facts);
        List<LedgerEntry> sealed =
                other.read(LANTERN, session -> session.entries().all());
        assertThat(sealed).isEqualTo(entries);
    }

    private static void blank(Session session, OpenEntry open, Fact fact, Fact blanked) {
        if (!fact.equals(blanked)) {
            session.erasures()
                    .append(
                            open,
                            new StoredErasure(fact.table(), ErasureTable.key(blanked), "x", "the law", "", "", -1));
            session.erasures().blank(fact, blanked);
        }
    }

    private static Fact blanked(Fact fact) {
        Map<String, Object> content = new TreeMap<>(fact.content());
        switch (fact.table()) {
            case "citation_record" -> content.put("content", "{}");
            case "decision" -> {
                content.put("actor", "erased-1");
                content.put("why", "");
            }
            case "record_match" -> content.put("evidence", "");
            case "search" -> content.put("content", new TreeMap<>(Map.of("note", "")));
            case "import_problem" -> content.put("what", "");
            case "snapshot" -> content.put("why", "");
            default -> {
                return fact;
            }
        }
        return fact.with(content);
    }

    private List<Fact> facts(ReviewId review) {
        return store.read(review, StoreContract::facts);
    }

    private static List<Fact> facts(Session session) {
        List<Fact> facts = new ArrayList<>();
        session.facts().forEach(facts::add);
        return facts;
    }
}
