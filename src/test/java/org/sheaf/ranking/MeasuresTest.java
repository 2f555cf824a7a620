// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    @Test
    void an_order_of_ten_is_worth_what_is_worked_out_by_hand() {
        // Relevant ones at ranks 1 and 4 of 10.
        Measures measures = Measures.of(List.of(true, false, false, true, false, false, false, false, false, false));

        assertThat(measures.recall5()).isEqualTo(0.5); // within the first: 5% of 10, rounded up
        assertThat(measures.recall10()).isEqualTo(0.5);
        assertThat(measures.recall20()).isEqualTo(0.5);
        assertThat(measures.wss95()).isEqualTo(0.55, within(1e-12)); // (10 - 4) / 10 - 0.05
        assertThat(measures.wss100()).isEqualTo(0.6, within(1e-12));
        assertThat(measures.atd()).isEqualTo(0.25, within(1e-12)); // (1 + 4) / 2 / 10
        // Finds add up to 10 + 7 = 17; the best would be 10 + 9 = 19, the worst is 16 less.
        assertThat(measures.loss()).isEqualTo(2 / 16.0, within(1e-12));
        assertThat(measures.ndcg())
                .isEqualTo((1 + Math.log(2) / Math.log(5)) / (1 + Math.log(2) / Math.log(3)), within(1e-12));
    }

    @Test
    void the_best_order_loses_nothing_and_the_worst_all() {
        List<Boolean> order = new ArrayList<>(Collections.nCopies(5, true));
        order.addAll(Collections.nCopies(45, false));
        assertThat(Measures.of(order).loss()).isEqualTo(0, within(1e-12));
        assertThat(Measures.of(order).ndcg()).isEqualTo(1, within(1e-12));

        Collections.reverse(order);
        assertThat(Measures.of(order).loss()).isEqualTo(1, within(1e-12));
        assertThat(Measures.of(order).wss100()).isZero();
    }

    @Test
    void an_order_in_which_nothing_is_to_be_found_has_no_measures() {
        assertThatThrownBy(() -> Measures.of(List.of(false, false))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_simulation_is_trained_anew_as_the_schedule_says_and_screens_each_record_once() {
        assertThat(Simulation.batch(2)).isEqualTo(1);
        assertThat(Simulation.batch(99)).isEqualTo(1);
        assertThat(Simulation.batch(100)).isEqualTo(5);
        assertThat(Simulation.batch(999)).isEqualTo(5);
        assertThat(Simulation.batch(1000)).isEqualTo(100);

        RankingIndex index = new RankingIndex(RankingModel.SHEAF);
        BitSet relevant = new BitSet();
        for (int row = 0; row < 130; row++) {
            relevant.set(row, row % 10 == 0);
            index.add(new Document((row % 10 == 0 ? "herring nets " : "harbour crane ") + "word" + row % 7, ""));
        }
        List<Integer> told = new ArrayList<>();
        int[] order = new Simulation(index, relevant).run(List.of(0, 1), 1, told::add);

        assertThat(order).startsWith(0, 1).doesNotHaveDuplicates().hasSize(130);
        assertThat(told).contains(3, 4, 130).isSorted();
        for (int i = 2; i < 14; i++) {
            assertThat(relevant.get(order[i])).isTrue();
        }
    }
}
