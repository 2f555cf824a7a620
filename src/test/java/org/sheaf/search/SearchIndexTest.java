// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.problem.ReviewException;

class SearchIndexTest {
    private static final RecordEntry BOATS = record(
            "a",
            "Employment on boats",
            "People who employed a coach stayed in work. İstanbul and Ærø.",
            "Okafor, N.",
            "2019");
    private static final RecordEntry NETS = record(
            "b", "Nets in winter", "Peer support and support of peers for those who mend nets.", "Winter, J.", "2015");
    private static final RecordEntry LAMPS =
            record("c", "Lamps at night", "No work at night without harbour lamps.", "Boat, A.", "2008");

    @TempDir
    private Path folder;

    private static RecordEntry record(String key, String title, String abstractText, String authors, String year) {
        return new RecordEntry(
                key,
                "R" + key,
                title,
                abstractText,
                authors,
                year,
                "Journal of the Sea",
                "harbours; tides",
                "Invented Index",
                List.of("10.5555/w." + key, "0123456789abcdef-1" + key));
    }

    private static PassageEntry passage(RecordEntry of, int start, String section, String text) {
        return new PassageEntry("t" + of.key(), of, "Okafor 2019", 3, "305", section, start, start + 10, text);
    }

    @BeforeEach
    void fill() throws IOException {
        fill(folder, List.of(BOATS, NETS, LAMPS));
    }

    private static void fill(Path folder, List<RecordEntry> records) throws IOException {
        try (SearchIndex index = SearchIndex.open(folder);
                Filling filling = index.fill()) {
            for (RecordEntry record : records) {
                filling.add(record);
            }
            filling.add(passage(BOATS, 0, "methods", "We asked the crew about coaches."));
            filling.add(passage(BOATS, 40, "results", "The coaches gave peer support to the crew."));
            filling.finish(Map.of("state", "first"));
        }
    }

    private SearchResult search(String query) {
        return search(folder, new SearchRequest(query, Optional.empty(), true, true, 10));
    }

    private static SearchResult search(Path folder, SearchRequest request) {
        try (SearchIndex index = SearchIndex.open(folder)) {
            return index.search(request);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> reports(SearchResult result) {
        return result.recordHits().stream()
                .map(SearchResult.RecordHit::report)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "employing | Ra",
                "EMPLOYMENT | Ra",
                "istanbul | Ra",
                "\"peer support\" | Rb",
                "\"support peer\" | -",
                "\"support of peers\" | Rb",
                "work night | Rc",
                "work AND employed | Ra",
                "coach OR nets | Ra Rb",
                "work NOT night | Ra",
                "(coach OR nets) AND winter | Rb",
                "winter | Rb",
                "author:winter | Rb",
                "title:winter | Rb",
                "title:peer | -",
                "abstract:peer | Rb",
                "author:boat | Rc",
                "journal:sea title:lamps | Rc",
                "keyword:tide title:lamps | Rc",
                "database:invented title:lamps | Rc",
                "harb* | Ra Rb Rc",
                "employmen* | Ra",
                "harbur~ | Ra Rb Rc",
                "okafor 2019 | Ra",
                "year:2015 | Rb",
                "year:[2010 TO 2020] | Ra Rb",
                "10.5555/w.b | Rb",
                "id:Rc | Rc",
                "report:Rc | Rc",
                "zebra | -"
            })
    void a_query_finds_records_as_people_who_search_databases_expect(String query, String expected) {
        assertThat(String.join(" ", reports(search(query)))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void what_was_found_is_marked_in_its_text_in_whatever_form() {
        SearchResult.RecordHit hit = search("employment coaches").recordHits().get(0);

        assertThat(hit.title().with(">", "<")).isEqualTo(">Employment< on boats");
        assertThat(hit.abstractText().with(">", "<")).startsWith("People who >employed< a >coach< stayed");
    }

    @Test
    void a_phrase_is_marked_as_one_and_marks_do_not_overlap() {
        assertThat(search("\"peer support\" OR support")
                        .recordHits()
                        .get(0)
                        .abstractText()
                        .with(">", "<"))
                .isEqualTo(">Peer support< and >support< of peers for those who mend nets.");
    }

    @Test
    void sentences_are_found_with_their_place_and_by_section() {
        SearchResult all = search("crew");
        SearchResult results = search("crew section:results");

        assertThat(all.passages().number()).isEqualTo(2);
        assertThat(results.passageHits()).hasSize(1);
        SearchResult.PassageHit hit = results.passageHits().get(0);
        assertThat(hit.name()).isEqualTo("Okafor 2019");
        assertThat(hit.label()).isEqualTo("305");
        assertThat(hit.start()).isEqualTo(40);
        assertThat(hit.text().with(">", "<")).isEqualTo("The coaches gave peer support to the >crew<.");
        assertThat(results.recordHits()).isEmpty();
    }

    @Test
    void who_asks_for_a_title_alone_does_not_get_every_sentence_of_that_report() {
        assertThat(search("title:employment").passageHits()).isEmpty();
        assertThat(search("title:employment coach").passageHits()).hasSize(2);
        assertThat(search("title:nets coach").passageHits()).isEmpty();
    }

    @Test
    void only_what_is_asked_for_is_looked_for() {
        SearchResult records = search(folder, new SearchRequest("coach", Optional.empty(), true, false, 10));
        SearchResult passages = search(folder, new SearchRequest("coach", Optional.empty(), false, true, 10));

        assertThat(records.recordHits()).hasSize(1);
        assertThat(records.passageHits()).isEmpty();
        assertThat(passages.recordHits()).isEmpty();
        assertThat(passages.passageHits()).hasSize(2);
    }

    @Test
    void the_limit_shows_fewer_and_the_number_stays() {
        SearchResult result = search(folder, new SearchRequest("harbours", Optional.empty(), true, true, 1));

        assertThat(result.recordHits()).hasSize(1);
        assertThat(result.records()).isEqualTo(new SearchResult.Count(3, false));
    }

    @Test
    void what_is_like_a_report_is_found_without_the_report_itself() throws IOException {
        RecordEntry other =
                record("d", "Boats and employment", "A coach for each boat; employed people stay.", "Sol, B.", "2001");
        fill(folder.resolve("more"), List.of(BOATS, NETS, LAMPS, other));
        SearchResult like = search(folder.resolve("more"), new SearchRequest("", Optional.of("Ra"), true, true, 10));

        assertThat(like.recordHits().get(0).report()).isEqualTo("Rd");
        assertThat(reports(like)).doesNotContain("Ra");
        assertThat(search(folder.resolve("more"), new SearchRequest("coach", Optional.of("Ra"), true, true, 10))
                        .recordHits())
                .extracting(SearchResult.RecordHit::report)
                .containsExactly("Rd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"peer | mistake",
                "(peer | something is missing at its end",
                "peer AND | something is missing at its end",
                "peer) support | mistake",
                "*er | cannot stand at the beginning",
                "* | ",
                "colour:red | no field",
                "Boats: a history | no field",
                "section:garden | no section",
                "NOT boats | only says what is not wanted",
                "title:[a TO b] | Only years",
                "... | holds no word",
                "' ' | empty"
            })
    void a_mistake_in_a_query_is_said_with_advice(String query, String said) {
        assertThatThrownBy(() -> search(query)).isInstanceOfSatisfying(ReviewException.class, e -> {
            assertThat(e.getMessage()).contains(said == null ? "" : said);
            assertThat(e.advice()).isNotBlank();
            assertThat(e.kind()).isEqualTo(ReviewException.Kind.USAGE);
        });
    }

    @Test
    void a_query_without_end_is_refused() {
        assertThatThrownBy(() -> search("(".repeat(3000) + "a" + ")".repeat(3000)))
                .isInstanceOf(ReviewException.class);
        assertThatThrownBy(() -> search("boat ".repeat(1000))).isInstanceOf(ReviewException.class);
    }

    @Test
    void a_pasted_search_strategy_of_as_many_words_as_a_query_may_have_is_looked_up() {
        String synonyms = IntStream.range(0, 500).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
        assertThat(reports(search(synonyms + " OR winter"))).containsExactly("Rb");

        String words = IntStream.range(0, 1990).mapToObj(i -> "x").collect(Collectors.joining(" "));
        assertThat(reports(search(words + " nets"))).isEmpty();
    }

    @Test
    void a_query_whose_words_have_too_many_forms_in_the_index_is_refused_with_advice() throws IOException {
        List<RecordEntry> many = new ArrayList<>();
        for (char a = 'a'; a <= 'z'; a++) {
            StringBuilder near = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                near.append(a)
                        .append("qqqq")
                        .append((char) ('a' + i % 26))
                        .append((char) ('a' + i / 26))
                        .append(' ');
            }
            many.add(record("m" + a, "Forms", near.toString(), "Nobody, N.", "2001"));
        }
        Path forms = folder.resolve("forms");
        fill(forms, many);
        String query = IntStream.range(0, 400)
                .mapToObj(i -> (char) ('a' + i % 26) + "qqqq" + (char) ('a' + i / 26) + "a~")
                .collect(Collectors.joining(" "));

        assertThatThrownBy(() -> search(forms, new SearchRequest(query, Optional.empty(), true, true, 10)))
                .isInstanceOfSatisfying(ReviewException.class, e -> {
                    assertThat(e).hasMessageContaining("too many parts");
                    assertThat(e.advice()).contains("a part of it");
                });
    }

    @Test
    void a_mistake_is_said_even_where_there_is_nothing_to_search() {
        assertThatThrownBy(() ->
                        search(folder.resolve("empty"), new SearchRequest("\"boat", Optional.empty(), true, true, 10)))
                .isInstanceOf(ReviewException.class);
        assertThat(search(folder.resolve("empty"), new SearchRequest("boat", Optional.empty(), true, true, 10)))
                .isEqualTo(SearchResult.NOTHING);
    }

    @Test
    void an_index_that_grew_and_shrank_gives_what_one_made_at_once_gives() throws IOException {
        Path grown = folder.resolve("grown");
        fill(
                grown,
                List.of(LAMPS, record("x", "Employment nets peer support work", "work work work", "Gone, G.", "2000")));
        try (SearchIndex index = SearchIndex.open(grown);
                Filling filling = index.fill()) {
            assertThat(filling.keys()).containsExactlyInAnyOrder("c", "x", "ta");
            filling.remove("x");
            filling.add(NETS);
            filling.add(BOATS);
            filling.finish(Map.of("state", "second"));
        }
        for (String query : List.of("harbours", "work", "peer OR work OR nets", "crew OR coach")) {
            assertThat(search(grown, new SearchRequest(query, Optional.empty(), true, true, 10)))
                    .isEqualTo(search(query));
        }
    }

    @Test
    void what_was_not_finished_has_not_happened() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder);
                Filling filling = index.fill()) {
            filling.removeAll();
        }
        assertThat(reports(search("harbours"))).containsExactly("Ra", "Rb", "Rc");
    }

    @Test
    void who_searches_while_another_fills_sees_what_was_there_before() throws IOException {
        try (SearchIndex reading = SearchIndex.open(folder);
                SearchIndex writing = SearchIndex.open(folder)) {
            assertThat(reading.notes()).containsEntry("state", "first");
            try (Filling filling = writing.fill()) {
                filling.removeAll();
                filling.finish(Map.of("state", "second"));
            }
            assertThat(reading.search(new SearchRequest("harbours", Optional.empty(), true, true, 10))
                            .recordHits())
                    .hasSize(3);
            assertThat(writing.notes()).containsEntry("state", "second");
        }
    }

    @Test
    void a_second_one_that_wants_to_fill_waits_for_the_first() throws Exception {
        List<String> order = new ArrayList<>();
        Thread second;
        try (SearchIndex index = SearchIndex.open(folder);
                Filling filling = index.fill()) {
            second = new Thread(() -> {
                try (SearchIndex other = SearchIndex.open(folder);
                        Filling waiting = other.fill()) {
                    order.add("second sees " + waiting.notes().get("state"));
                } catch (IOException e) {
                    order.add(e.toString());
                }
            });
            second.start();
            order.add("first");
            filling.finish(Map.of("state", "of the first"));
        }
        second.join();

        assertThat(order).containsExactly("first", "second sees of the first");
    }

    @Test
    void every_damaged_file_is_noticed_and_the_index_can_be_made_anew() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] sound = Files.readAllBytes(file);
            byte[] damaged = sound.clone();
            damaged[damaged.length / 2] ^= 0x55;
            Files.write(file, damaged);
            try (SearchIndex index = SearchIndex.open(folder)) {
                assertThatThrownBy(index::notes).as(file.toString()).isInstanceOf(DamagedIndexException.class);
            }
            Files.write(file, sound);
        }
        Files.write(files.get(0), new byte[0]);
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.clear();
            assertThat(index.notes()).isEmpty();
        }
        fill();
        assertThat(reports(search("harbours"))).containsExactly("Ra", "Rb", "Rc");
    }
}
