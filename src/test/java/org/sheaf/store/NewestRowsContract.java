// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.store.InventedFacts.A;
import static org.sheaf.store.InventedFacts.B;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Search;

/** What counts among rows of which later ones supersede earlier ones, and what is found by its keys; and the store that it is tried on. */
abstract class NewestRowsContract {
    static final ReviewId LANTERN = new ReviewId("lantern");

    Store store;

    /** A database with the schema and nothing else. */
    abstract DataSource freshDatabase() throws Exception;

    abstract DataSource database();

    @BeforeEach
    void open() throws Exception {
        store = Store.on(freshDatabase());
    }

    @Test
    void a_decision_read_twice_is_kept_once() {
        assertThat(write(
                        "decide",
                        (session, open) -> "" + session.decisions().append(open, InventedFacts.decision("why"))))
                .isPresent();
        assertThat(write(
                        "decide",
                        (session, open) -> "" + session.decisions().append(open, InventedFacts.decision("why"))))
                .isEmpty();
        assertThat(decisions(LANTERN)).containsExactly(InventedFacts.decision("why"));
    }

    @Test
    void a_search_described_anew_supersedes_the_old_words_and_the_same_words_add_nothing() {
        write("a", (session, open) -> append(session, open, InventedFacts.search(412)));
        write("b", (session, open) -> append(session, open, InventedFacts.search(413)));
        assertThat(write("c", (session, open) -> append(session, open, InventedFacts.search(413))))
                .isEmpty();
        assertThat(searches()).containsEntry("s", InventedFacts.search(413));
    }

    @Test
    void matches_become_what_was_found_last_and_old_rows_stay() {
        write("dedupe", (session, open) -> "" + session.matches().become(open, List.of(InventedFacts.match("same"))));
        assertThat(write(
                        "dedupe",
                        (session, open) -> "" + session.matches().become(open, List.of(InventedFacts.match("same")))))
                .isEmpty();
        write(
                "dedupe",
                (session, open) -> "" + session.matches().become(open, List.of(InventedFacts.match("doubtful"))));
        assertThat(matches()).containsExactly(InventedFacts.match("doubtful"));
        write("dedupe", (session, open) -> "" + session.matches().become(open, List.of()));
        assertThat(matches()).isEmpty();
        write("dedupe", (session, open) -> "" + session.matches().become(open, List.of(InventedFacts.match("same"))));
        assertThat(matches()).containsExactly(InventedFacts.match("same"));
    }

    @Test
    void what_changes_about_some_pairs_leaves_all_others_as_they_are() {
        write("dedupe", (session, open) -> "" + session.matches().become(open, List.of(InventedFacts.match("same"))));
        write("dedupe", (session, open) -> {
            session.matches().change(open, List.of());
            return "nothing";
        });
        assertThat(matches()).containsExactly(InventedFacts.match("same"));
        StoredMatch gone = StoredMatch.none(
                InventedFacts.match("same").a(), InventedFacts.match("same").b());
        write("dedupe", (session, open) -> {
            session.matches().change(open, List.of(gone));
            return "one";
        });
        assertThat(matches()).isEmpty();
    }

    @Test
    void some_records_of_a_file_are_found_by_their_places_and_those_of_other_files_are_not() {
        write("import", (session, open) -> {
            InventedFacts.importFile(session, open, 1200);
            return "";
        });
        store.read(LANTERN, session -> {
            StoredFile file = session.files().all().get(0);
            List<Integer> found = new ArrayList<>();
            session.records()
                    .forEachOf(
                            file,
                            List.of(3, 700, 1200, 1201),
                            record -> found.add(record.source().ordinal()));
            assertThat(found).containsExactly(3, 700, 1200);
            found.clear();
            session.records()
                    .forEachOf(file, record -> found.add(record.source().ordinal()));
            assertThat(found).hasSize(1200).isSorted();
            return session;
        });
    }

    @Test
    void a_records_report_is_the_one_said_last_and_ids_are_minted_once_oldest_first() {
        write("dedupe", (session, open) -> become(session, open, Map.of(B, new ReportId(B))));
        write("dedupe", (session, open) -> become(session, open, Map.of(A, new ReportId(A), B, new ReportId(B))));
        write("dedupe", (session, open) -> become(session, open, Map.of(A, new ReportId(B), B, new ReportId(B))));
        assertThat(members()).containsExactlyInAnyOrderEntriesOf(Map.of(A, new ReportId(B), B, new ReportId(B)));
        assertThat(minted()).isEqualTo(Map.of(new ReportId(B), 1L, new ReportId(A), 2L));
        store.read(LANTERN, session -> {
            assertThat(session.reports().minted(List.of(new ReportId(A)))).isEqualTo(Map.of(new ReportId(A), 2L));
            assertThat(session.reports().members(List.of(A))).isEqualTo(Map.of(A, new ReportId(B)));
            assertThat(session.reports().membersOf(List.of(new ReportId(A)))).isEmpty();
            assertThat(session.reports().membersOf(List.of(new ReportId(B)))).containsOnlyKeys(A, B);
            return session;
        });
    }

    @Test
    void a_tally_is_found_only_for_the_files_it_was_made_of_and_the_newest_takes_the_place_of_the_one_before() {
        Tally first = new Tally(3, 2, 1, 0);
        Tally second = new Tally(5, 4, 0, 2);
        for (Tally tally : List.of(first, second)) {
            write("dedupe", (session, open) -> {
                session.tally().keep(Digest.of("files"), tally);
                return "nothing";
            });
        }
        Optional<Tally> found = store.read(LANTERN, session -> session.tally().find(Digest.of("files")));
        assertThat(found).contains(second);
        Optional<Tally> ofOthers =
                store.read(LANTERN, session -> session.tally().find(Digest.of("other files")));
        assertThat(ofOthers).isEmpty();
    }

    static String become(Session session, OpenEntry open, Map<RecordId, ReportId> members) {
        SortedMap<RecordId, ReportId> changed = new TreeMap<>(members);
        changed.entrySet().removeAll(session.reports().members().entrySet());
        Set<ReportId> fresh = new TreeSet<>(changed.values());
        fresh.removeAll(session.reports().minted().keySet());
        session.reports().mint(open, fresh);
        session.reports().move(open, changed);
        return "" + changed.size();
    }

    static String append(Session session, OpenEntry open, Search search) {
        session.searches().append(open, search);
        return "";
    }

    Optional<StoredRecord> found(RecordId id) {
        return store.read(LANTERN, session -> session.records().find(id));
    }

    List<Problem> problems() {
        return store.read(
                LANTERN,
                session -> session.files().problemsOf(session.files().all().get(0)));
    }

    Map<String, Search> searches() {
        return store.read(LANTERN, session -> session.searches().current());
    }

    List<Decision> decisions(ReviewId review) {
        return store.read(review, session -> session.decisions().all());
    }

    Map<RecordId, ReportId> members() {
        return store.read(LANTERN, session -> session.reports().members());
    }

    Map<ReportId, Long> minted() {
        return store.read(LANTERN, session -> session.reports().minted());
    }

    List<StoredMatch> matches() {
        return store.read(LANTERN, session -> session.matches().current());
    }

    List<StoredRecord> records() {
        return store.read(LANTERN, session -> {
            List<StoredRecord> records = new ArrayList<>();
            session.records().forEach(records::add);
            return records;
        });
    }

    List<LedgerEntry> entries() {
        return store.read(LANTERN, session -> session.entries().all());
    }

    Optional<LedgerEntry> write(String step, BiFunction<Session, OpenEntry, String> work) {
        return store.write(header(LANTERN, step), work);
    }

    static EntryHeader header(ReviewId review, String step) {
        return new EntryHeader(
                review,
                Instant.parse("2026-03-02T10:00:00Z"),
                new ReviewerId("amina"),
                step,
                "0.1.0",
                Digest.of("settings"),
                Digest.of("inputs"));
    }
}
