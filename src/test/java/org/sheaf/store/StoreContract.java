// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.audit.Chain;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Source;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.SourceKind;

/** What a store promises, on whatever database. */
abstract class StoreContract {
    private static final ReviewId LANTERN = new ReviewId("lantern");
    private static final Digest FILE = Digest.of("a file");
    private static final RecordId A = RecordId.of(FILE, 1);
    private static final RecordId B = RecordId.of(FILE, 2);

    private Store store;

    /** A database with the schema and nothing else. */
    abstract DataSource freshDatabase() throws Exception;

    abstract DataSource database();

    @BeforeEach
    void open() throws Exception {
        store = Store.on(freshDatabase());
    }

    @Test
    void what_was_added_is_there_with_its_entry() {
        Optional<LedgerEntry> entry = write("import", (session, open) -> {
            importFile(session, open, 3);
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
        assertThat(searches()).containsEntry("s", search(412));
    }

    @Test
    void what_fails_in_the_middle_leaves_nothing() {
        assertThatThrownBy(() -> write("import", (session, open) -> {
                    importFile(session, open, 3);
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
            write("decide", (session, open) -> "" + session.decisions().append(open, decision(why)));
        }
        store.write(
                header(new ReviewId("other"), "decide"),
                (session, open) -> "" + session.decisions().append(open, decision("reason 0")));
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
                "report_member"
            })
    void a_fact_can_be_neither_changed_nor_deleted(String table) throws SQLException {
        write("everything", (session, open) -> {
            importFile(session, open, 2);
            session.decisions().append(open, decision("why"));
            session.matches().become(open, List.of(match("same")));
            session.reports().become(open, Map.of(A, new ReportId(A)), Comparator.naturalOrder());
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
    void a_decision_read_twice_is_kept_once() {
        assertThat(write("decide", (session, open) -> "" + session.decisions().append(open, decision("why"))))
                .isPresent();
        assertThat(write("decide", (session, open) -> "" + session.decisions().append(open, decision("why"))))
                .isEmpty();
        assertThat(decisions(LANTERN)).containsExactly(decision("why"));
    }

    @Test
    void a_search_described_anew_supersedes_the_old_words_and_the_same_words_add_nothing() {
        write("a", (session, open) -> append(session, open, search(412)));
        write("b", (session, open) -> append(session, open, search(413)));
        assertThat(write("c", (session, open) -> append(session, open, search(413))))
                .isEmpty();
        assertThat(searches()).containsEntry("s", search(413));
    }

    @Test
    void matches_become_what_was_found_last_and_old_rows_stay() {
        write("dedupe", (session, open) -> "" + session.matches().become(open, List.of(match("same"))));
        assertThat(write("dedupe", (session, open) -> "" + session.matches().become(open, List.of(match("same")))))
                .isEmpty();
        write("dedupe", (session, open) -> "" + session.matches().become(open, List.of(match("doubtful"))));
        assertThat(matches()).containsExactly(match("doubtful"));
        write("dedupe", (session, open) -> "" + session.matches().become(open, List.of()));
        assertThat(matches()).isEmpty();
        write("dedupe", (session, open) -> "" + session.matches().become(open, List.of(match("same"))));
        assertThat(matches()).containsExactly(match("same"));
    }

    @Test
    void a_records_report_is_the_one_said_last_and_ids_are_minted_once_oldest_first() {
        write("dedupe", (session, open) -> become(session, open, Map.of(B, new ReportId(B))));
        write("dedupe", (session, open) -> become(session, open, Map.of(A, new ReportId(A), B, new ReportId(B))));
        write("dedupe", (session, open) -> become(session, open, Map.of(A, new ReportId(B), B, new ReportId(B))));
        assertThat(members()).containsExactlyInAnyOrderEntriesOf(Map.of(A, new ReportId(B), B, new ReportId(B)));
        assertThat(minted()).containsExactly(new ReportId(B), new ReportId(A));
    }

    @Test
    void a_tally_is_found_only_for_the_files_it_was_made_of_and_the_newest_takes_the_place_of_the_one_before() {
        Tally first = new Tally(3, 2, 1, 0);
        Tally second = new Tally(5, 4, 0, 2);
        for (Tally tally : List.of(first, second)) {
            write("dedupe", (session, open) -> {
                session.tally().keep(FILE, tally);
                return "nothing";
            });
        }
        Optional<Tally> found = store.read(LANTERN, session -> session.tally().find(FILE));
        assertThat(found).contains(second);
        Optional<Tally> ofOthers =
                store.read(LANTERN, session -> session.tally().find(Digest.of("other files")));
        assertThat(ofOthers).isEmpty();
    }

    private static String become(Session session, OpenEntry open, Map<RecordId, ReportId> members) {
        return "" + session.reports().become(open, members, Comparator.naturalOrder());
    }

    private static String append(Session session, OpenEntry open, Search search) {
        session.searches().append(open, search);
        return "";
    }

    private Optional<StoredRecord> found(RecordId id) {
        return store.read(LANTERN, session -> session.records().find(id));
    }

    private List<Problem> problems() {
        return store.read(
                LANTERN,
                session -> session.files().problemsOf(session.files().all().get(0)));
    }

    private Map<String, Search> searches() {
        return store.read(LANTERN, session -> session.searches().current());
    }

    private List<Decision> decisions(ReviewId review) {
        return store.read(review, session -> session.decisions().all());
    }

    private Map<RecordId, ReportId> members() {
        return store.read(LANTERN, session -> session.reports().members());
    }

    private List<ReportId> minted() {
        return store.read(LANTERN, session -> session.reports().minted());
    }

    private List<StoredMatch> matches() {
        return store.read(LANTERN, session -> session.matches().current());
    }

    private List<StoredRecord> records() {
        return store.read(LANTERN, session -> {
            List<StoredRecord> records = new ArrayList<>();
            session.records().forEach(records::add);
            return records;
        });
    }

    private List<LedgerEntry> entries() {
        return store.read(LANTERN, session -> session.entries().all());
    }

    private Optional<LedgerEntry> write(String step, BiFunction<Session, OpenEntry, String> work) {
        return store.write(header(LANTERN, step), work);
    }

    private static EntryHeader header(ReviewId review, String step) {
        return new EntryHeader(
                review,
                Instant.parse("2026-03-02T10:00:00Z"),
                new ReviewerId("amina"),
                step,
                "0.1.0",
                Digest.of("settings"),
                Digest.of("inputs"));
    }

    private static void importFile(Session session, OpenEntry open, int count) {
        long id = session.files().nextId();
        try (CitationRecordTable.Batch rows = session.records().into(open, id)) {
            for (int i = 1; i <= count; i++) {
                rows.add(new Source("a.ris", FILE, i, 10L * i, 100L * i, 90), "record " + i);
            }
        }
        session.searches().append(open, search(412));
        StoredFile file = new StoredFile(id, FILE, "a.ris", "s", "RIS", "UTF-8", 1000, count, 1);
        session.files().append(open, file, List.of(Problem.warning("a.ris", 7, "what ü", "advice")));
    }

    private static Search search(int hits) {
        return new Search(
                "s",
                SourceKind.REGISTER,
                "A \"register\"",
                "Ovid",
                "2026-03-02",
                "line 1\nline 2",
                List.of("English", "2000 to current"),
                "",
                "",
                "",
                "",
                "note",
                OptionalInt.of(hits),
                List.of("a.ris"));
    }

    private static StoredMatch match(String verdict) {
        return new StoredMatch(A, B, verdict, "same doi", 97, "doi agrees");
    }

    private static Decision decision(String why) {
        return new Decision(
                "same-document",
                "amina",
                "2026-03-02T10:00:00Z",
                why,
                new TreeMap<>(Map.of("a", A.toString(), "b", B.toString())));
    }
}
