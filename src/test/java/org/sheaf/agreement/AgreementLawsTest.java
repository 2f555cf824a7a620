// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.agreement.Tables.value;
import static org.sheaf.agreement.Tables.width;
import static org.sheaf.agreement.Tolerance.CLOSED_FORM;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any ratings: these are drawn with a seed, with some missing, by three raters who often agree. */
class AgreementLawsTest {
    private static final List<String> RATERS = List.of("ama", "bo", "cy");
    private static final List<Function<PairAgreement, Estimate>> COEFFICIENTS = List.of(
            PairAgreement::percentAgreement, PairAgreement::cohenKappa, PairAgreement::pabak, PairAgreement::gwetAc1);

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_the_items_changes_no_digit(long seed) {
        List<List<String>> items = draw(seed);
        List<List<String>> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed + 1));

        assertThat(figures(Agreement.of(Ratings.of(RATERS, shuffled))))
                .isEqualTo(figures(Agreement.of(Ratings.of(RATERS, items))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_the_raters_changes_no_coefficient(long seed) {
        List<List<String>> items = draw(seed);
        Agreement forwards = Agreement.of(Ratings.of(RATERS, items));
        Agreement backwards = Agreement.of(Ratings.of(
                List.of("cy", "bo", "ama"),
                items.stream()
                        .map(item -> List.of(item.get(2), item.get(1), item.get(0)))
                        .toList()));

        for (PairAgreement pair : forwards.pairs()) {
            PairAgreement same = backwards.pairs().stream()
                    .filter(other -> other.raterA().equals(pair.raterB())
                            && other.raterB().equals(pair.raterA()))
                    .findFirst()
                    .orElseThrow();
            for (Function<PairAgreement, Estimate> coefficient : COEFFICIENTS) {
                assertThat(value(coefficient.apply(same))).isCloseTo(value(coefficient.apply(pair)), CLOSED_FORM);
                assertThat(width(coefficient.apply(same))).isCloseTo(width(coefficient.apply(pair)), CLOSED_FORM);
            }
        }
        assertThat(backwards.overall()).isEqualTo(forwards.overall());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_names_and_the_order_of_the_categories_change_no_coefficient(long seed) {
        List<List<String>> items = draw(seed);
        Agreement before = Agreement.of(Ratings.of(RATERS, List.of("A", "B", "C"), items));
        Agreement after = Agreement.of(Ratings.of(
                RATERS,
                List.of("maybe C", "maybe A", "maybe B"),
                items.stream()
                        .map(item -> item.stream()
                                .map(rating -> rating.isEmpty() ? "" : "maybe " + rating)
                                .toList())
                        .toList()));

        for (int pair = 0; pair < before.pairs().size(); pair++) {
            for (Function<PairAgreement, Estimate> coefficient : COEFFICIENTS) {
                assertThat(value(coefficient.apply(after.pairs().get(pair))))
                        .isCloseTo(value(coefficient.apply(before.pairs().get(pair))), CLOSED_FORM);
            }
        }
        assertThat(value(after.overall().krippendorffAlpha()))
                .isCloseTo(value(before.overall().krippendorffAlpha()), CLOSED_FORM);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_item_twice_keeps_the_coefficients_and_narrows_their_intervals(long seed) {
        List<List<String>> items = draw(seed);
        List<List<String>> twice = Stream.concat(items.stream(), items.stream()).toList();
        Agreement once = Agreement.of(Ratings.of(RATERS, items));
        Agreement doubled = Agreement.of(Ratings.of(RATERS, twice));

        for (int pair = 0; pair < once.pairs().size(); pair++) {
            for (Function<PairAgreement, Estimate> coefficient : COEFFICIENTS) {
                Estimate before = coefficient.apply(once.pairs().get(pair));
                Estimate after = coefficient.apply(doubled.pairs().get(pair));
                assertThat(value(after)).isCloseTo(value(before), CLOSED_FORM);
                assertThat(width(after)).isLessThan(width(before));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_item_that_one_rater_alone_has_rated_changes_nothing(long seed) {
        List<List<String>> items = draw(seed);
        List<List<String>> more = new ArrayList<>(items);
        more.add(List.of("A", "", ""));
        more.add(List.of("", "", ""));

        assertThat(figures(Agreement.of(Ratings.of(RATERS, more))))
                .isEqualTo(figures(Agreement.of(Ratings.of(RATERS, items))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_coefficient_leaves_its_range(long seed) {
        for (PairAgreement pair : Agreement.of(Ratings.of(RATERS, draw(seed))).pairs()) {
            assertThat(value(pair.percentAgreement())).isBetween(0.0, 1.0);
            for (Function<PairAgreement, Estimate> coefficient : COEFFICIENTS) {
                assertThat(value(coefficient.apply(pair))).isBetween(-1.0, 1.0);
                assertThat(coefficient.apply(pair).upper().orElseThrow()).isLessThanOrEqualTo(1.0);
            }
        }
    }

    @Test
    void raters_who_always_agree_have_1_throughout() {
        List<List<String>> items = IntStream.range(0, 30)
                .mapToObj(item -> Collections.nCopies(3, item % 4 == 0 ? "include" : "exclude"))
                .toList();
        Agreement agreement = Agreement.of(Ratings.of(RATERS, items));

        assertThat(agreement.pairs()).hasSize(3);
        for (PairAgreement pair : agreement.pairs()) {
            for (Function<PairAgreement, Estimate> coefficient : COEFFICIENTS) {
                assertThat(value(coefficient.apply(pair))).isEqualTo(1);
                assertThat(coefficient.apply(pair).upper()).hasValue(1);
            }
        }
        assertThat(value(agreement.overall().krippendorffAlpha())).isEqualTo(1);
    }

    /** All that was worked out, as text. */
    private static List<String> figures(Agreement agreement) {
        List<String> figures = new ArrayList<>();
        agreement.pairs().forEach(pair -> {
            figures.add(pair.raterA() + pair.raterB() + pair.table().cells());
            COEFFICIENTS.forEach(
                    coefficient -> figures.add(coefficient.apply(pair).toString()));
        });
        figures.add(agreement.overall().toString());
        return figures;
    }

    private static List<List<String>> draw(long seed) {
        Random random = new Random(seed);
        List<List<String>> items = new ArrayList<>();
        for (int item = 0; item < 60; item++) {
            int truth = random.nextInt(3);
            List<String> ratings = new ArrayList<>();
            for (int rater = 0; rater < 3; rater++) {
                int said = random.nextInt(10) < 6 ? truth : random.nextInt(3);
                ratings.add(
                        random.nextInt(10) == 0 ? "" : List.of("A", "B", "C").get(said));
            }
            items.add(ratings);
        }
        return items;
    }
}
