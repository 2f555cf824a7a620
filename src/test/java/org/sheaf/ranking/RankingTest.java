// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sheaf.generator.LabelledTopics;

class RankingTest {
    private static final List<LabelledTopics.Labelled> RECORDS = LabelledTopics.records(300, 10, 5);
    private static final List<Labelled> LABELS = IntStream.range(0, 60)
            .mapToObj(row -> new Labelled(row, RECORDS.get(row).relevant()))
            .toList();

    @Test
    void records_like_the_relevant_ones_come_before_those_like_the_others() {
        RankingIndex index = index(
                RankingModel.SHEAF,
                "herring nets",
                "lighthouse lamp",
                "nets of the herring fleet",
                "a lamp in the fog");

        assertThat(index.fit(List.of(new Labelled(0, true), new Labelled(1, false)), 1)
                        .next(2))
                .containsExactly(2, 3);
    }

    @Test
    void the_same_records_labels_and_seed_give_the_same_scores_to_the_last_bit() {
        assertThat(scores(generated().fit(LABELS, 7)))
                .isEqualTo(scores(generated().fit(LABELS, 7)));
        assertThat(scores(generated().fit(LABELS, 8)))
                .isNotEqualTo(scores(generated().fit(LABELS, 7)));
    }

    @Test
    void what_was_asked_before_does_not_change_an_order() {
        RankingIndex asked = generated();
        for (int labels = 0; labels < 50; labels += 10) {
            asked.fit(LABELS.subList(0, labels), labels).order();
        }

        assertThat(scores(asked.fit(LABELS, 7))).isEqualTo(scores(generated().fit(LABELS, 7)));
    }

    @Test
    void one_thread_and_several_give_the_same_scores() {
        // More records than one thread takes alone.
        RankingIndex index = new RankingIndex(RankingModel.SHEAF);
        for (LabelledTopics.Labelled record : LabelledTopics.records(5000, 10, 5)) {
            index.add(new Document(record.title(), ""));
        }
        double[] alone =
                new ForkJoinPool(1).submit(() -> scores(index.fit(LABELS, 1))).join();

        assertThat(new ForkJoinPool(4)
                        .submit(() -> scores(index.fit(LABELS, 1)))
                        .join())
                .isEqualTo(alone);
    }

    @Test
    void an_index_that_grew_is_one_that_was_made_at_once() {
        RankingIndex grown = new RankingIndex(RankingModel.SHEAF);
        for (int row = 0; row < RECORDS.size(); row++) {
            grown.add(document(row));
            if (row == 100) {
                grown.fit(LABELS, 3).order();
            }
        }

        assertThat(scores(grown.fit(LABELS, 3))).isEqualTo(scores(generated().fit(LABELS, 3)));
    }

    @Test
    void records_taken_together_come_to_the_same_as_one_by_one() {
        RankingIndex together = new RankingIndex(RankingModel.SHEAF);
        together.addAll(IntStream.range(0, 7).mapToObj(RankingTest::document).toList());
        together.add(document(7));
        together.addAll(IntStream.range(8, RECORDS.size())
                .mapToObj(RankingTest::document)
                .toList());
        together.addAll(List.of());

        assertThat(together.size()).isEqualTo(RECORDS.size());
        assertThat(scores(together.fit(LABELS, 3))).isEqualTo(scores(generated().fit(LABELS, 3)));
    }

    @Test
    void an_order_that_was_handed_out_stays_when_records_are_added() {
        RankingIndex index = generated();
        Ranking ranking = index.fit(LABELS, 3);
        int[] order = ranking.order();
        index.add(new Document("Herring drift nets", "landings of herring"));

        assertThat(ranking.order()).isEqualTo(order);
        assertThat(ranking.size()).isEqualTo(RECORDS.size());
    }

    @Test
    void a_record_labelled_again_counts_as_it_was_labelled_last() {
        List<Labelled> changed = new ArrayList<>(LABELS);
        changed.add(new Labelled(0, !LABELS.get(0).relevant()));
        List<Labelled> atOnce = new ArrayList<>(LABELS);
        atOnce.set(0, changed.get(changed.size() - 1));

        assertThat(scores(generated().fit(changed, 3)))
                .isEqualTo(scores(generated().fit(atOnce, 3)));
    }

    @Test
    void while_one_or_two_relevant_records_are_known_likeness_to_them_decides_and_nothing_is_drawn() {
        List<Labelled> two = List.of(new Labelled(0, true), new Labelled(1, false), new Labelled(2, true));
        List<Labelled> three =
                List.of(new Labelled(0, true), new Labelled(1, false), new Labelled(2, true), new Labelled(3, true));

        assertThat(scores(generated().fit(two, 8))).isEqualTo(scores(generated().fit(two, 7)));
        assertThat(scores(generated().fit(three, 8)))
                .isNotEqualTo(scores(generated().fit(three, 7)));
    }

    @Test
    void likeness_to_the_irrelevant_counts_half() {
        RankingModel model = new RankingModel(
                "words", 1, List.of(new View(View.Kind.WORDS_AND_PAIRS, false, 1)), 0.25, 60, 0.7, 50, 0.5, 3, 1);
        RankingIndex index = index(model, "herring", "fog", "herring", "fog", "lamp", "lamp");
        Ranking ranking = index.fit(List.of(new Labelled(0, true), new Labelled(1, false)), 1);

        // Of one word each: a likeness is 1 or 0.
        assertThat(scores(ranking)).containsExactly(new double[] {1, -0.5, 1, -0.5, 0, 0}, within(1e-6));
    }

    @Test
    void every_row_stands_once_in_the_order_the_highest_score_first_and_ties_by_row() {
        RankingIndex index = index(RankingModel.SHEAF, "herring", "fog", "", "herring", "", "fog");
        Ranking ranking = index.fit(List.of(new Labelled(0, true), new Labelled(1, false)), 1);
        int[] order = ranking.order();

        assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        for (int i = 1; i < order.length; i++) {
            double before = ranking.score(order[i - 1]);
            double here = ranking.score(order[i]);
            assertThat(before > here || before == here && order[i - 1] < order[i])
                    .isTrue();
        }
        assertThat(ranking.next(9))
                .containsExactly(Arrays.stream(order).filter(row -> row > 1).toArray());
    }

    @Test
    void without_a_label_without_a_relevant_one_and_without_records_there_is_an_order_all_the_same() {
        assertThat(generated().fit(List.of(), 1).order()).hasSize(RECORDS.size());
        assertThat(generated().fit(List.of(new Labelled(3, false)), 1).next(5)).hasSize(5);
        assertThat(generated().fit(List.of(new Labelled(3, true)), 1).next(5)).hasSize(5);
        assertThat(new RankingIndex(RankingModel.SHEAF).fit(List.of(), 1).order())
                .isEmpty();
        assertThatThrownBy(() -> generated().fit(List.of(new Labelled(300, true)), 1))
                .hasMessageContaining("no row 300");
    }

    @Test
    void why_names_words_of_the_record_as_they_stand_there_and_the_shares_add_up() {
        RankingIndex index = index(
                RankingModel.SHEAF,
                "Herring fishing with drift nets",
                "Lighthouse lamps",
                "Fishermen and their HERRING: the lamps of 1890",
                "Dredging");
        Ranking ranking = index.fit(List.of(new Labelled(0, true), new Labelled(1, false)), 1);
        String title = "Fishermen and their HERRING: the lamps of 1890";
        List<Reason> why = ranking.why(2, new Document(title, ""), 100);

        assertThat(why.get(0).words()).isEqualTo("HERRING");
        assertThat(why.get(0).share()).isPositive();
        assertThat(why).anySatisfy(reason -> {
            assertThat(reason.words()).isEqualTo("lamps");
            assertThat(reason.share()).isNegative();
        });
        // "fishing" is known from the first record, and "Fishermen" shares its letters.
        assertThat(why).anySatisfy(reason -> assertThat(reason.words()).isEqualTo("Fishermen"));
        assertThat(why).allSatisfy(reason -> assertThat(title).contains(reason.words()));
        assertThat(why.stream().mapToDouble(reason -> Math.abs(reason.share())).sum())
                .isBetween(0.999999, 1.000001);
        assertThat(ranking.why(2, new Document(title, ""), 1)).hasSize(1);
    }

    @Test
    void odd_texts_are_taken_as_they_are() {
        RankingIndex index = index(
                RankingModel.SHEAF,
                "",
                " \u0130".repeat(3000),
                "\u0130\u0130\u0130\u0130".repeat(800),
                "a b c",
                "\uD83D\uDE00 \uD800 \uD801\uDC00\uD801\uDC01",
                "x".repeat(100_000),
                String.join(" ", Collections.nCopies(5000, "again")));

        assertThat(index.fit(List.of(new Labelled(6, true), new Labelled(5, false)), 1)
                        .order())
                .hasSize(7);
    }

    @Test
    void settings_name_all_that_decides_an_order() {
        assertThat(RankingModel.SHEAF.settings())
                .containsKeys(
                        "balance",
                        "centroids",
                        "cost",
                        "decline",
                        "elsewhere",
                        "presumed",
                        "presumed_per_label",
                        "view1",
                        "view5");
        assertThat(RankingModel.named("U4")).contains(RankingModel.U4);
        assertThat(RankingModel.named("u5")).isEmpty();
    }

    @Test
    void words_that_no_relevant_record_has_count_less_once_the_machine_learns() {
        List<Document> documents = List.of(
                new Document("Peer support at work", "Peers gave support at work"),
                new Document("Support by peers in new jobs", "A job and a peer who supports"),
                new Document("Work and the peer supporter", "Support at work by a peer"),
                new Document("Statins after stroke", "A trial of statins and aspirin"),
                new Document("Aspirin and statins", "Statins in a trial"),
                new Document("A trial of aspirin", "Aspirin with statins"));
        List<Labelled> labels =
                List.of(new Labelled(0, true), new Labelled(1, true), new Labelled(2, true), new Labelled(3, false));

        assertThat(fit(documents, labels, 0.5).score(5))
                .as("what only irrelevant records say")
                .isGreaterThan(fit(documents, labels, 1).score(5));
        assertThat(fit(documents, labels.subList(3, 4), 0.5).score(5))
                .as("while nothing relevant is known, all words count")
                .isEqualTo(fit(documents, labels.subList(3, 4), 1).score(5));
    }

    private static Ranking fit(List<Document> documents, List<Labelled> labels, double elsewhere) {
        RankingModel its = RankingModel.SHEAF;
        RankingIndex index = new RankingIndex(new RankingModel(
                "tried", 1, its.views(), its.cost(), its.balance(), its.decline(), 0, 0, its.centroids(), elsewhere));
        documents.forEach(index::add);
        return index.fit(labels, 1);
    }

    private static Document document(int row) {
        return new Document(RECORDS.get(row).title(), RECORDS.get(row).summary());
    }

    private static RankingIndex generated() {
        RankingIndex index = new RankingIndex(RankingModel.SHEAF);
        IntStream.range(0, RECORDS.size()).forEach(row -> index.add(document(row)));
        return index;
    }

    private static RankingIndex index(RankingModel model, String... titles) {
        RankingIndex index = new RankingIndex(model);
        for (String title : titles) {
            index.add(new Document(title, ""));
        }
        return index;
    }

    private static double[] scores(Ranking ranking) {
        return IntStream.range(0, ranking.size()).mapToDouble(ranking::score).toArray();
    }
}
