// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    private static final Seed SEED = new Seed(7);
    private static final List<String> GIVEN_BY_SEED_1 = List.of("R9", "R5", "R3");

    @Test
    void theOrderInWhichIdsComeInDoesNotMatterNorDoesOneThatOccursTwice() {
        List<String> ids = ids("R", 200);
        List<String> shuffled = new ArrayList<>(ids);
        shuffled.addAll(ids.subList(0, 20));
        Collections.shuffle(shuffled, new Random(3));
        assertThat(Sample.of(shuffled, 40, SEED)).isEqualTo(Sample.of(ids, 40, SEED));
        assertThat(SEED.order(shuffled)).hasSize(200).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void theSameSeedGivesTheseIdsForEver() {
        assertThat(Sample.of(ids("R", 10), 3, new Seed(1))).containsExactlyElementsOf(GIVEN_BY_SEED_1);
        assertThat(Sample.of(ids("R", 10), 3, new Seed(2))).isNotEqualTo(GIVEN_BY_SEED_1);
    }

    @Test
    void theLargerSampleHoldsTheSmallerOneWithStrataToo() {
        Map<String, List<String>> strata = strata(90, 41, 7, 1);
        for (long seed = 0; seed < 20; seed++) {
            for (int size = 1; size < 139; size++) {
                List<String> larger = Sample.of(strata, size + 1, new Seed(seed));
                assertThat(larger).hasSize(size + 1);
                assertThat(larger.subList(0, size)).isEqualTo(Sample.of(strata, size, new Seed(seed)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 14, 28, 70, 138})
    void eachStratumHasItsShareOfEverySampleToWithinOne(int size) {
        Map<String, List<String>> strata = strata(90, 41, 7, 1);
        List<String> sample = Sample.of(strata, size, SEED);
        strata.forEach((name, ids) -> {
            double share = (double) size * ids.size() / 139;
            long drawn = sample.stream().filter(ids::contains).count();
            assertThat((double) drawn).isBetween(share - 1, share + 1);
        });
    }

    @Test
    void anIdKeepsItsPlaceAmongTheOthersWhenMoreJoin() {
        List<String> before = SEED.order(ids("R", 50));
        List<String> after = new ArrayList<>(SEED.order(ids("R", 80)));
        after.retainAll(before);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void anExtendedSampleHoldsWhatWasDrawnAndIsThatOfOnceWhileTheIdsAreTheSame() {
        List<String> order = SEED.order(ids("R", 100));
        List<String> ten = Sample.extended(order, List.of(), 10);
        assertThat(Sample.extended(order, ten, 20)).isEqualTo(Sample.extended(order, List.of(), 20));
        List<String> more = SEED.order(ids("R", 130));
        assertThat(Sample.extended(more, ten, 26)).hasSize(26).containsAll(ten);
        assertThat(Sample.extended(more, ten, 5)).containsExactlyElementsOf(ten);
        assertThat(Sample.extended(order.subList(50, 100), ten, 3)).hasSize(3).doesNotContainAnyElementsOf(ten);
    }

    @Test
    void everyIdIsDrawnAboutEquallyOften() {
        Map<String, Integer> drawn = new HashMap<>();
        for (int seed = 0; seed < 2000; seed++) {
            Sample.of(ids("R", 20), 5, new Seed(seed)).forEach(id -> drawn.merge(id, 1, Integer::sum));
        }
        // 500 expected, standard deviation 19.4: five of them on each side.
        assertThat(drawn)
                .hasSize(20)
                .allSatisfy((id, times) -> assertThat(times).isBetween(403, 597));
    }

    @ParameterizedTest
    @CsvSource({"20%,44,9", "20%,45,9", "10%,1,1", "100%,7,7", "2.5%,1000,25", "50,44,44", "50,200,50", "10%,0,0"})
    void aSizeIsAPartRoundedUpOrANumber(String written, int whole, int size) {
        assertThat(SampleSize.parse(written).orElseThrow().of(whole)).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0%", "101%", "-5", "5 percent", "", "%", "1e3", "9999999999", "٢٠%"})
    void whatIsNoSizeIsNotTaken(String written) {
        assertThat(SampleSize.parse(written)).isEmpty();
    }

    @Test
    void aSizeIsWrittenAsItWasAskedFor() {
        assertThat(SampleSize.parse(" 20 % ").orElseThrow().written()).isEqualTo("20%");
        assertThat(SampleSize.parse("2.50%").orElseThrow().written()).isEqualTo("2.5%");
        assertThat(SampleSize.parse("050")).isEmpty();
        assertThat(SampleSize.parse("50").orElseThrow().written()).isEqualTo("50");
    }

    private static List<String> ids(String prefix, int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> prefix + i).toList();
    }

    private static Map<String, List<String>> strata(int a, int b, int c, int d) {
        return Map.of("a", ids("A", a), "b", ids("B", b), "c", ids("C", c), "d", ids("D", d));
    }
}
