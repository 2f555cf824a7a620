// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sheaf.agreement.Tables.value;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the ratings cannot say how far people agree, that is said in words. */
class NotEstimableTest {
    private static final List<String> RATERS = List.of("ama", "bo");

    @Test
    void raters_without_an_item_in_common_have_no_figures_and_a_table_of_zeros() {
        PairAgreement pair = only(List.of(List.of("yes", ""), List.of("", "no")));

        assertThat(pair.table().n()).isZero();
        assertThat(pair.table().cells()).containsExactly(List.of(0, 0), List.of(0, 0));
        NotEstimable none = new NotEstimable("no item was rated by both");
        assertThat(List.of(
                        pair.percentAgreement(),
                        pair.positiveAgreement(),
                        pair.negativeAgreement(),
                        pair.cohenKappa(),
                        pair.prevalenceIndex(),
                        pair.biasIndex(),
                        pair.pabak(),
                        pair.gwetAc1()))
                .containsOnly(none);
    }

    @Test
    void one_item_gives_a_share_and_nothing_beyond_chance() {
        Agreement agreement = Agreement.of(Ratings.of(RATERS, List.of(List.of("yes", "no"))));
        PairAgreement pair = agreement.pairs().get(0);

        assertThat(value(pair.percentAgreement())).isZero();
        assertThat(pair.percentAgreement().upper().orElseThrow()).isBetween(0.7, 0.8);
        assertThat(pair.cohenKappa()).isEqualTo(new NotEstimable("only one item was rated by both"));
        assertThat(pair.gwetAc1()).isEqualTo(new NotEstimable("only one item was rated by both"));
        assertThat(agreement.overall().krippendorffAlpha())
                .isEqualTo(new NotEstimable("only one item was rated by two or more"));
    }

    @Test
    void one_category_alone_leaves_kappa_and_alpha_open_while_the_share_is_1() {
        Agreement agreement = Agreement.of(Ratings.of(RATERS, Collections.nCopies(20, List.of("exclude", "exclude"))));
        PairAgreement pair = agreement.pairs().get(0);

        assertThat(pair.cohenKappa().why()).contains("0/0");
        assertThat(agreement.overall().krippendorffAlpha().why()).contains("only one category");
        assertThat(pair.positiveAgreement().why()).contains("only one category");
        assertThat(value(pair.percentAgreement())).isEqualTo(1);
    }

    /** Whatever the other categories of the scale are called, chance agreement on one that everything got is 0 in AC1. */
    @Test
    void one_category_alone_gives_the_AC1_and_PABAK_that_it_has_on_any_longer_scale() {
        List<List<String>> items = Collections.nCopies(20, List.of("exclude", "exclude"));
        PairAgreement seen = only(items);
        for (List<String> scale : List.of(List.of("include", "exclude"), List.of("include", "exclude", "unsure"))) {
            PairAgreement declared =
                    Agreement.of(Ratings.of(RATERS, scale, items)).pairs().get(0);
            assertThat(value(seen.gwetAc1()))
                    .isEqualTo(value(declared.gwetAc1()))
                    .isEqualTo(1);
            assertThat(value(seen.pabak())).isEqualTo(value(declared.pabak())).isEqualTo(1);
        }
    }

    @Test
    void a_rater_who_says_the_same_of_everything_has_a_kappa_of_0_without_an_interval() {
        PairAgreement pair = Tables.pair(new int[] {10, 0}, new int[] {5, 0});

        assertThat(pair.cohenKappa()).isInstanceOf(WithoutInterval.class);
        assertThat(value(pair.cohenKappa())).isZero();
        assertThat(pair.cohenKappa().why()).contains("the same category");
        assertThat(pair.cohenKappa().lower()).isEmpty();
    }

    @Test
    void raters_who_use_no_category_in_common_have_a_kappa_of_0_without_an_interval() {
        PairAgreement pair = Tables.pair(new int[] {0, 7, 2}, new int[] {0, 0, 0}, new int[] {0, 0, 0});

        assertThat(value(pair.cohenKappa())).isZero();
        assertThat(pair.cohenKappa().upper()).isEmpty();
        assertThat(pair.cohenKappa().why()).contains("no category in common");
    }

    @Test
    void what_is_defined_for_two_categories_says_so_of_three() {
        PairAgreement pair = Tables.pair(new int[] {3, 1, 0}, new int[] {1, 4, 1}, new int[] {0, 0, 5});

        assertThat(pair.positiveAgreement())
                .isEqualTo(new NotEstimable("there are 3 categories, and this is defined for two"));
        assertThat(pair.biasIndex()).isInstanceOf(NotEstimable.class);
        assertThat(pair.cohenKappa()).isInstanceOf(Estimated.class);
    }

    @Test
    void nobody_and_nothing_give_no_pairs_and_no_alpha() {
        Agreement agreement = Agreement.of(Ratings.of(List.of(), List.of()));

        assertThat(agreement.pairs()).isEmpty();
        assertThat(agreement.overall().krippendorffAlpha())
                .isEqualTo(new NotEstimable("no item was rated by two or more"));
    }

    @Test
    void a_category_that_a_pair_did_not_use_counts_as_one_they_could_have_chosen() {
        List<List<String>> items = List.of(
                List.of("yes", "yes", ""),
                List.of("yes", "no", ""),
                List.of("no", "no", ""),
                List.of("no", "no", "unsure"));
        PairAgreement pair = Agreement.of(Ratings.of(List.of("ama", "bo", "cy"), items))
                .pairs()
                .get(0);

        assertThat(pair.table().categories()).containsExactly("no", "unsure", "yes");
        assertThat(value(pair.pabak())).isEqualTo((3 * 0.75 - 1) / 2);
    }

    @Test
    void ratings_that_are_not_on_the_scale_or_not_as_many_as_raters_are_refused() {
        assertThatThrownBy(() -> Ratings.of(RATERS, List.of("yes", "no"), List.of(List.of("yes", "perhaps"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("perhaps");
        assertThatThrownBy(() -> Ratings.of(RATERS, List.of(List.of("yes"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratings.of(List.of("ama", "ama"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimated(Double.NaN, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NotEstimable("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PairAgreement only(List<List<String>> items) {
        return Agreement.of(Ratings.of(RATERS, items)).pairs().get(0);
    }
}
