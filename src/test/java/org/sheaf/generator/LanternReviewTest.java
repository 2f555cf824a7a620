// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class LanternReviewTest {
    private static final Path REVIEW = Path.of("corpus/lantern");
    private static final LanternReview LANTERN = LanternReview.make();

    @Nested
    class The_committed_files {
        @Test
        void are_what_the_generator_writes_byte_for_byte() throws IOException {
            for (Map.Entry<String, byte[]> file : LANTERN.searches().entrySet()) {
                assertThat(Files.readAllBytes(REVIEW.resolve("searches").resolve(file.getKey())))
                        .as(file.getKey())
                        .isEqualTo(file.getValue());
            }
            assertThat(Files.readString(REVIEW.resolve("truth.csv"))).isEqualTo(LANTERN.truthCsv());
            assertThat(Files.readString(REVIEW.resolve("traps.csv"))).isEqualTo(LANTERN.trapsCsv());
        }

        @Test
        void are_all_named_in_searches_yml_and_no_others_lie_there() throws IOException {
            Set<String> named = searches().stream()
                    .flatMap(s -> s.path("files").valueStream().map(JsonNode::asString))
                    .collect(Collectors.toSet());
            assertThat(named).isEqualTo(LANTERN.searches().keySet());
            try (Stream<Path> files = Files.list(REVIEW.resolve("searches"))) {
                assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(named);
            }
        }
    }

    @Test
    void stated_hits_are_the_works_found_but_for_the_batch_that_is_missing() throws IOException {
        for (JsonNode search : searches()) {
            List<String> files =
                    search.path("files").valueStream().map(JsonNode::asString).toList();
            long works = LANTERN.truth().stream()
                    .filter(t -> files.contains(t.file()))
                    .map(t -> t.work().number())
                    .distinct()
                    .count();
            String id = search.path("id").asString();
            switch (id) {
                case "pubmed" ->
                    assertThat(search.has("hits")).as("not written down").isFalse();
                case "wos" -> assertThat(search.path("hits").asLong()).isEqualTo(works + 40);
                default -> assertThat(search.path("hits").asLong()).as(id).isEqualTo(works);
            }
        }
    }

    @Test
    void the_two_scopus_batches_overlap_by_eight_records() {
        assertThat(LANTERN.traps().stream().filter(t -> t.kind().equals("overlapping-batches")))
                .hasSize(8)
                .allSatisfy(t -> assertThat(LANTERN.placesOf(t.groups().get(0).get(0)))
                        .extracting(LanternReview.Truth::file)
                        .containsExactly("scopus-1.ris", "scopus-2.ris"));
    }

    @Nested
    class The_traps {
        @Test
        void say_joined_or_asked_of_one_work_and_apart_or_linked_of_different_ones() {
            for (Trap trap : LANTERN.traps()) {
                Set<Long> works = trap.groups().stream()
                        .flatMap(List::stream)
                        .map(Trap.Copy::work)
                        .collect(Collectors.toSet());
                String outcome = trap.outcome().replaceFirst(":.*", "");
                switch (outcome) {
                    case "joined", "asked" -> assertThat(works).as(trap.kind()).hasSize(1);
                    case "apart", "linked" ->
                        assertThat(works).as(trap.kind()).hasSize(trap.groups().size());
                    case "flagged", "decision" -> assertThat(trap.groups()).hasSize(1);
                    default -> throw new AssertionError("unknown outcome " + trap.outcome());
                }
            }
        }

        @Test
        void stand_in_the_files() {
            assertThat(LANTERN.traps())
                    .flatExtracting(Trap::groups)
                    .flatExtracting(group -> group)
                    .allSatisfy(copy -> assertThat(LANTERN.placesOf(copy)).isNotEmpty());
        }

        @Test
        void use_every_planted_work() {
            Set<Long> used = LANTERN.traps().stream()
                    .flatMap(t -> t.groups().stream())
                    .flatMap(List::stream)
                    .map(Trap.Copy::work)
                    .filter(n -> n >= PlantedWorks.FIRST && n < 3000)
                    .collect(Collectors.toSet());
            assertThat(used).hasSize(new PlantedWorks(LanternReview.SEED).count());
        }
    }

    @Nested
    class Nothing_is_real {
        @Test
        void every_doi_stands_under_the_prefix_kept_for_tests() {
            assertThat(LANTERN.truth())
                    .extracting(t -> t.work().doi().toLowerCase(Locale.ROOT))
                    .allSatisfy(doi -> assertThat(doi).matches("|(https?://(dx\\.)?doi\\.org/)?10\\.5555/.+"));
        }

        @Test
        void every_issn_has_a_wrong_check_digit() {
            assertThat(Journals.all())
                    .extracting(InventedJournal::issn)
                    .doesNotHaveDuplicates()
                    .allSatisfy(issn -> assertThat(checksOut(issn)).as(issn).isFalse());
        }

        private boolean checksOut(String issn) {
            String digits = issn.replace("-", "");
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += (8 - i) * (digits.charAt(i) == 'X' ? 10 : Character.digit(digits.charAt(i), 10));
            }
            return sum % 11 == 0;
        }
    }

    @Test
    void works_that_were_not_planted_have_titles_that_can_be_told_apart() {
        WorkFactory factory = new WorkFactory(LanternReview.SEED);
        List<Set<String>> titles = Stream.iterate(1L, n -> n + 1)
                .limit(LanternReview.BACKGROUND)
                .map(n -> wordsOf(factory.work(n).title()))
                .toList();
        for (int i = 0; i < titles.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(likeness(titles.get(i), titles.get(j)))
                        .as(titles.get(i) + " and " + titles.get(j))
                        .isLessThan(0.7);
            }
        }
    }

    private static Set<String> wordsOf(String title) {
        return new HashSet<>(Arrays.asList(
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").split(" +")));
    }

    private static double likeness(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both.size() / (double) (a.size() + b.size() - both.size());
    }

    private static List<JsonNode> searches() throws IOException {
        String yaml = Files.readString(REVIEW.resolve("searches.yml"), StandardCharsets.UTF_8);
        return new YAMLMapper().readTree(yaml).path("searches").valueStream().toList();
    }
}
