// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.fulltext.pdf.PdfMaker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sheaf search}: words in, the records and sentences that hold them out. */
class SearchTest {
    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void twoIncluded() {
        review = ScreenedReview.with(folder, 4, 1);
        review.sandbox()
                .write("one.txt", "# Methods\n\nWe asked the crews.\n\n# Results\n\nThe crews mend boats at dawn.\n");
        for (int i = 1; i <= 2; i++) {
            review.run("screen", "vote", review.id(i), "include");
        }
        review.run("retrieval", "got", review.id(1), "one.txt");
        review.text("vote", review.id(1), "include");
    }

    private Path index() {
        return folder.resolve(".sheaf/search/harbour");
    }

    @Test
    void records_and_sentences_come_with_what_was_found_between_signs() {
        Sandbox.Run run = review.run("search", "boat", "mending");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("R" + review.id(1) + "  >Boats< at dawn and who >mends< them")
                .contains("Okafor 1991, p. 1, results\n    The crews >mend< >boats< at dawn.")
                .contains("1 report\n1 sentence");
    }

    @Test
    void without_words_the_searches_are_listed_as_ever_and_supersede_is_still_a_command() {
        assertThat(review.run("search").out()).contains("hits stated").doesNotContain("sentence");
        assertThat(review.run("search", "supersede", "w1", "w9", "--why", "again")
                        .exitCode())
                .isNotZero();
        assertThat(review.run("search", "--", "supersede").out()).contains("0 reports");
    }

    @Test
    void what_came_in_since_is_found_and_what_was_there_is_not_read_anew() throws IOException {
        review.run("search", "boats");
        review.addReports(3);

        assertThat(review.run("search", "gulls").out()).contains(">Gulls< above the market hall");
        assertThat(review.run("search", "boats").out()).contains(">Boats< at dawn");
    }

    @Test
    void a_deleted_or_damaged_index_is_made_again_with_the_same_answer() throws IOException {
        String before = review.run("search", "boats").out();
        try (Stream<Path> files = Files.list(index())) {
            for (Path file : files.filter(any -> !any.endsWith("write.lock")).toList()) {
                Files.writeString(file, "not an index");
            }
        }
        assertThat(review.run("search", "boats").out()).isEqualTo(before);
        try (Stream<Path> files = Files.walk(index())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertThat(review.run("search", "boats").out()).isEqualTo(before);
    }

    @Test
    void a_text_that_is_not_there_is_said_each_time_until_it_is_back() throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.list(folder.resolve("corpus/harbour/fulltexts"))) {
            texts = files.toList();
        }
        assertThat(texts).hasSize(1);
        byte[] content = Files.readAllBytes(texts.get(0));
        Files.delete(texts.get(0));

        for (int i = 0; i < 2; i++) {
            Sandbox.Run run = review.run("search", "crews");
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).contains("one.txt").contains("Nothing is found in it.");
            assertThat(run.out()).contains("0 sentences");
        }
        Files.write(texts.get(0), content);
        Sandbox.Run run = review.run("search", "crews");
        assertThat(run.err()).doesNotContain("one.txt");
        assertThat(run.out()).contains("2 sentences");
    }

    @Test
    void what_is_missing_from_a_text_is_said_at_every_search_as_long_as_its_report_is_included() throws IOException {
        byte[] pdf = new PdfMaker()
                .page()
                .lines(50, 100, PdfMaker.prose("lamp", 5))
                .page()
                .scan()
                .bytes();
        Files.write(folder.resolve("two.pdf"), pdf);
        review.run("retrieval", "got", review.id(2), "two.pdf");
        review.text("vote", review.id(2), "include");

        for (String words : new String[] {"lamp", "crews"}) {
            Sandbox.Run run = review.run("search", words);
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).contains("two.pdf: Page 2 is a picture without text.");
        }
        review.addReports(1);
        assertThat(review.run("search", "gulls").err()).contains("two.pdf: Page 2");
        review.text("vote", review.id(2), "exclude", "--reason", "opinion");
        assertThat(review.run("search", "crews").err()).doesNotContain("two.pdf");
    }

    @Test
    void a_report_that_is_no_longer_included_has_no_sentences() {
        assertThat(review.run("search", "crews").out()).contains("2 sentences");
        review.text("vote", review.id(1), "exclude", "--reason", "opinion");

        assertThat(review.run("search", "crews").out()).contains("0 sentences");
    }

    @Test
    void nobodys_votes_are_found_or_shown() {
        assertThat(review.run("search", "include").out()).contains("0 reports");
        assertThat(review.run("search", "boats").out()).doesNotContain("amina").doesNotContain("include");
    }

    @Test
    void what_is_like_a_report_is_named_by_its_name_or_id() {
        Sandbox.Run byName = review.run("search", "--like", "okafor 1991", "--records");
        Sandbox.Run byId = review.run("search", "--like", review.id(1), "--records");

        assertThat(byName.exitCode()).as(byName.err()).isZero();
        assertThat(byName.out()).isEqualTo(byId.out()).doesNotContain("Boats at dawn");
        assertThat(review.run("search", "--like", "nobody 1900").err()).contains("No included report is called");
        assertThat(review.run("search", "--like", "0123456789abcdef-1").exitCode())
                .isEqualTo(2);
    }

    @Test
    void the_json_fits_its_schema_and_its_places_are_those_of_the_words() {
        Sandbox.Run run = review.run("search", "boats", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schema.of("search").faults(run.out())).isEmpty();
        JsonNode title =
                new JsonMapper().readTree(run.out()).get("record_hits").get(0).get("title");
        JsonNode found = title.get("found").get(0);
        assertThat(title.get("text")
                        .asString()
                        .substring(found.get("start").asInt(), found.get("end").asInt()))
                .isEqualTo("Boats");
    }

    @Test
    void a_mistake_exits_2_with_advice_and_an_empty_review_finds_nothing() {
        Sandbox.Run mistake = review.run("search", "\"boats");
        assertThat(mistake.exitCode()).isEqualTo(2);
        assertThat(mistake.err()).contains("cannot be read").contains("come in pairs");
        assertThat(review.run("search", "boats", "--limit", "0").exitCode()).isEqualTo(2);

        review.run(
                "init",
                "empty",
                "--title",
                "E",
                "--question",
                "q",
                "--framework",
                "none",
                "--registration",
                "none",
                "--reviewer",
                "amina=Amina:lead",
                "--stage",
                "screening=1",
                "--synthesis",
                "main");
        Sandbox.Run nothing = review.run("search", "-r", "empty", "boats");
        assertThat(nothing.exitCode()).as(nothing.err()).isZero();
        assertThat(nothing.out()).contains("0 reports");
    }

    @Test
    void erased_words_are_gone_from_the_index_at_once() throws IOException {
        review.run("search", "boats");
        assertThat(index()).isDirectory();
        Sandbox.Run erased = review.run("erase", review.id(1), "--why", "taken back", "--also-files");

        assertThat(erased.exitCode()).as(erased.err()).isZero();
        assertThat(index()).doesNotExist();
        assertThat(review.run("search", "dawn", "--records").out()).contains("0 reports");
    }

    @Test
    void searching_adds_nothing_to_the_ledger() {
        String before = review.run("audit").out();
        review.run("search", "boats");

        assertThat(review.run("audit").out()).isEqualTo(before);
    }
}
