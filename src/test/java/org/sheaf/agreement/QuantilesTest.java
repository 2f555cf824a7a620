// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known values: SciPy 1.17, which gives 16 digits. */
class QuantilesTest {
    private static final Percentage FOURTEEN_DIGITS = Percentage.withPercentage(1e-12);
    /** SciPy itself is not nearer for many degrees of freedom. */
    private static final Percentage TWELVE_DIGITS = Percentage.withPercentage(1e-10);

    @ParameterizedTest
    @CsvSource({
        "0.6, 0.2533471031357997",
        "0.9, 1.2815515655446004",
        "0.95, 1.6448536269514722",
        "0.975, 1.959963984540054",
        "0.9999, 3.719016485455709",
        "1e-10, -6.361340902404056",
        "1e-300, -37.0470962993612"
    })
    void the_normal_quantile_is_right_in_the_middle_at_the_sides_and_in_the_tails(double p, double z) {
        assertThat(NormalQuantile.of(p)).isCloseTo(z, FOURTEEN_DIGITS);
    }

    @Test
    void the_normal_quantile_of_one_half_is_0_and_it_is_symmetric() {
        assertThat(NormalQuantile.of(0.5)).isZero();
        assertThat(NormalQuantile.of(0.25)).isEqualTo(-NormalQuantile.of(0.75));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174694, 63.656741162871526",
        "2, 4.302652729749462, 9.924843200918287",
        "3, 3.1824463052837078, 5.840909309733355",
        "4, 2.7764451051977934, 4.604094871349992",
        "5, 2.5705818356363146, 4.032142983555228",
        "10, 2.228138851986274, 3.16927267261695",
        "13, 2.1603686564627913, 3.012275838716578",
        "30, 2.0422724563012378, 2.7499956535672254",
        "99, 1.9842169515864174, 2.626405457280827",
        "141, 1.9769314886342528, 2.611147180547827",
        "2000, 1.9611508260994377, 2.5782897875575186",
        "2001, 1.9611502326224413, 2.578288556825569",
        "3858, 1.9605790708537827, 2.577104274621927",
        "100000, 1.9599877075346095, 2.575878469908375"
    })
    void the_quantile_of_t_is_right_for_few_and_for_many_degrees_of_freedom(long df, double p975, double p995) {
        assertThat(StudentT.quantile(0.975, df)).isCloseTo(p975, TWELVE_DIGITS);
        assertThat(StudentT.quantile(0.995, df)).isCloseTo(p995, TWELVE_DIGITS);
    }

    @Test
    void the_quantile_of_t_falls_towards_the_normal_one_without_a_step() {
        double last = StudentT.quantile(0.975, 1);
        for (long df = 2; df < 2100; df += 7) {
            double next = StudentT.quantile(0.975, df);
            assertThat(next).isLessThan(last);
            last = next;
        }
        assertThat(StudentT.quantile(0.975, 1_000_000_000)).isCloseTo(NormalQuantile.of(0.975), Offset.offset(1e-8));
    }

    @Test
    void there_is_no_quantile_beyond_all_chances() {
        assertThatThrownBy(() -> NormalQuantile.of(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StudentT.quantile(0.975, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StudentT.quantile(0.2, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
