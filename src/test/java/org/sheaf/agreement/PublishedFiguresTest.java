// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.agreement.Tables.value;
import static org.sheaf.agreement.Tolerance.CLOSED_FORM;
import static org.sheaf.agreement.Tolerance.FOUR_DECIMALS;
import static org.sheaf.agreement.Tolerance.THREE_DECIMALS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that others have worked out or printed, from the same counts. */
class PublishedFiguresTest {
    /** Each row of counts, then: share with its bounds, kappa with its bounds, PABAK, AC1 with its bounds, alpha. */
    private static final String TABLES = """
            kappa depends on the margins, one | 45 15 ; 25 15 | 0.6 | 0.502002586791062 | 0.690598713567541 | 0.130434782608696 | -0.0629382777925896 | 0.323807843009981 | 0.2 | 0.26605504587156 | 0.059852386146642 | 0.472257705596477 | 0.125274725274726
            kappa depends on the margins, two | 25 35 ; 5 35 | 0.6 | 0.502002586791062 | 0.690598713567541 | 0.259259259259259 | 0.108028963983374 | 0.410489554535145 | 0.2 | 0.207920792079208 | 0.0104588566444936 | 0.405382727513922 | 0.195959595959596
            grant proposals | 20 5 ; 10 15 | 0.7 | 0.562496495355466 | 0.808964464991191 | 0.4 | 0.151092290476661 | 0.648907709523339 | 0.4 | 0.405940594059406 | 0.141735530538711 | 0.670145657580101 | 0.4
            screening with rare inclusion | 60 25 ; 35 3739 | 0.984451930551956 | 0.980039040617946 | 0.987901279961894 | 0.658732147331496 | 0.577803350102568 | 0.739660944560425 | 0.968903861103913 | 0.983709808610303 | 0.979554773353262 | 0.987864843867343 | 0.658751216060846
            perfect agreement | 10 0 ; 0 90 | 1.0 | 0.963006501793014 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1
            worse than chance | 5 45 ; 45 5 | 0.1 | 0.0552291370606751 | 0.174365661504913 | -0.8 | -0.917597839072403 | -0.682402160927597 | -0.8 | -0.8 | -0.919652784201362 | -0.680347215798638 | -0.791
            include, maybe, exclude | 40 6 2 ; 5 20 9 ; 1 7 110 | 0.85 | 0.793944207158333 | 0.89286406437758 | 0.732047159699893 | 0.647207510894961 | 0.816886808504825 | 0.775 | 0.791708252692605 | 0.719997323404228 | 0.863419181980982 | 0.732675257386605
            four levels of risk of bias | 44 5 1 0 ; 6 30 4 1 ; 0 3 18 5 ; 0 0 2 11 | 0.7923076923076919 | 0.714683569625815 | 0.853152440752825 | 0.706791412580403 | 0.609654185756873 | 0.803928639403933 | 0.723076923076923 | 0.728156342373275 | 0.634997100233016 | 0.821315584513534 | 0.707760458021647
            """;

    /** Kappa and its interval: R packages psych 2.2.9 and vcd 1.4-11; AC1: irrCAC's conventions; the others: their formulas in R 4.2.2. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = TABLES)
    void coefficients_and_intervals_are_those_of_other_software(
            String name,
            String counts,
            double share,
            double shareLow,
            double shareHigh,
            double kappa,
            double kappaLow,
            double kappaHigh,
            double pabak,
            double ac1,
            double ac1Low,
            double ac1High,
            double alpha) {
        PairAgreement pair = Tables.pair(table(counts));

        same(pair.percentAgreement(), share, shareLow, shareHigh);
        same(pair.cohenKappa(), kappa, kappaLow, kappaHigh);
        int k = pair.table().size();
        same(pair.pabak(), pabak, (k * shareLow - 1) / (k - 1), (k * shareHigh - 1) / (k - 1));
        same(pair.gwetAc1(), ac1, ac1Low, ac1High);
        Ratings ratings = Ratings.of(List.of("first", "second"), Tables.items(pair.table()));
        assertThat(value(Agreement.of(ratings).overall().krippendorffAlpha())).isCloseTo(alpha, CLOSED_FORM);
    }

    /** Each row of counts, then: prevalence index, bias index, positive and negative agreement, bounds of PABAK (as above). */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            kappa depends on the margins, one | 45 15 ; 25 15 | 0.3 | -0.1 | 0.692307692307692 | 0.428571428571429 | 0.0040051735821236 | 0.381197427135082
            kappa depends on the margins, two | 25 35 ; 5 35 | -0.1 | 0.3 | 0.555555555555556 | 0.636363636363636 | 0.0040051735821236 | 0.381197427135082
            grant proposals | 20 5 ; 10 15 | 0.1 | -0.1 | 0.727272727272727 | 0.666666666666667 | 0.124992990710932 | 0.617928929982381
            screening with rare inclusion | 60 25 ; 35 3739 | -0.953355791655869 | -0.00259134490800726 | 0.666666666666667 | 0.992040328999735 | 0.960078081235892 | 0.975802559923789
            perfect agreement | 10 0 ; 0 90 | -0.8 | 0 | 1 | 1 | 0.926013003586029 | 1
            worse than chance | 5 45 ; 45 5 | 0 | 0 | 0.1 | 0.1 | -0.88954172587865 | -0.651268676990173
            """)
    void of_two_categories_indices_and_agreement_on_each_are_those_of_other_software(
            String name,
            String counts,
            double prevalence,
            double bias,
            double positive,
            double negative,
            double pabakLow,
            double pabakHigh) {
        PairAgreement pair = Tables.pair(table(counts));

        assertThat(value(pair.prevalenceIndex())).isCloseTo(prevalence, CLOSED_FORM);
        assertThat(value(pair.biasIndex())).isCloseTo(bias, CLOSED_FORM);
        assertThat(value(pair.positiveAgreement())).isCloseTo(positive, CLOSED_FORM);
        assertThat(value(pair.negativeAgreement())).isCloseTo(negative, CLOSED_FORM);
        same(pair.pabak(), value(pair.pabak()), pabakLow, pabakHigh);
    }

    /** Three screeners of one set of titles and abstracts on solastalgia (data of the R package GPTscreenR), doubts left out. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            first and second | 14 9 ; 1 15  |  39 | 0.7436 | 0.5076 | 0.4872 | 0.4875
            first and third  | 15 9 ; 1 17  |  42 | 0.7619 | 0.5395 | 0.5238 | 0.5249
            second and third | 25 0 ; 3 113 | 141 | 0.9787 | 0.9303 | 0.9574 | 0.9694
            """)
    void three_screeners_agree_as_printed(
            String name, String counts, long n, double share, double kappa, double pabak, double ac1) {
        PairAgreement pair = Tables.pair(table(counts));

        assertThat(pair.table().n()).isEqualTo(n);
        assertThat(value(pair.percentAgreement())).isCloseTo(share, FOUR_DECIMALS);
        assertThat(value(pair.cohenKappa())).isCloseTo(kappa, FOUR_DECIMALS);
        assertThat(value(pair.pabak())).isCloseTo(pabak, FOUR_DECIMALS);
        assertThat(value(pair.gwetAc1())).isCloseTo(ac1, FOUR_DECIMALS);
    }

    /** Krippendorff 2011, Computing Krippendorff's Alpha-Reliability: 4 observers, 12 units, alpha for nominal data .743. */
    @Test
    void alpha_of_four_observers_with_missing_ratings_is_as_printed() {
        List<String> raters = List.of("A", "B", "C", "D");
        List<List<String>> units = columns(
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .");

        OverallAgreement overall = Agreement.of(Ratings.of(raters, units)).overall();

        assertThat(overall.items()).isEqualTo(11);
        assertThat(overall.ratings()).isEqualTo(40);
        assertThat(value(overall.krippendorffAlpha())).isCloseTo(0.743, THREE_DECIMALS);
        assertThat(value(overall.krippendorffAlpha())).isCloseTo(0.743421052631579, CLOSED_FORM);
    }

    /** A table in which all items are in one cell of a scale of two: figures as in the first test. */
    @Test
    void two_raters_who_exclude_everything_have_AC1_and_PABAK_of_1_and_no_kappa() {
        PairAgreement pair = Tables.pair(new int[] {0, 0}, new int[] {0, 100});

        assertThat(pair.cohenKappa()).isInstanceOf(NotEstimable.class);
        same(pair.percentAgreement(), 1, 0.963006501793014, 1);
        same(pair.pabak(), 1, 0.926013003586029, 1);
        same(pair.gwetAc1(), 1, 1, 1);
        assertThat(pair.positiveAgreement()).isEqualTo(new NotEstimable("neither rater gave \"A\""));
        assertThat(value(pair.negativeAgreement())).isEqualTo(1);
        assertThat(value(pair.prevalenceIndex())).isEqualTo(-1);
    }

    private static void same(Estimate estimate, double value, double low, double high) {
        Offset<Double> near = CLOSED_FORM;
        assertThat(value(estimate)).isCloseTo(value, near);
        assertThat(estimate.lower().orElseThrow()).isCloseTo(low, near);
        assertThat(estimate.upper().orElseThrow()).isCloseTo(high, near);
    }

    private static int[][] table(String counts) {
        return Arrays.stream(counts.split(";"))
                .map(row -> Arrays.stream(row.strip().split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static List<List<String>> columns(String... raters) {
        String[][] ratings = Arrays.stream(raters).map(row -> row.split(" ")).toArray(String[][]::new);
        return IntStream.range(0, ratings[0].length)
                .mapToObj(unit -> Arrays.stream(ratings)
                        .map(row -> row[unit].equals(".") ? "" : row[unit])
                        .collect(Collectors.toList()))
                .collect(Collectors.toList());
    }
}
