// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sheaf.agreement.Tables.value;
import static org.sheaf.agreement.Tolerance.CLOSED_FORM;
import static org.sheaf.agreement.Tolerance.THREE_DECIMALS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitisingAlphaTest {
    /** Three observers of a continuum of 60: Krippendorff 2019, figure 12.11. */
    private static final Unitised PRINTED = new Unitised(
            60,
            List.of(
                    List.of(
                            new Unit(0, 7, "1"),
                            new Unit(7, 13, "2"),
                            new Unit(30, 32, "5"),
                            new Unit(32, 37, "6"),
                            new Unit(37, 44, "6"),
                            new Unit(44, 60, "7")),
                    List.of(new Unit(0, 7, "1"), new Unit(7, 13, "3"), new Unit(13, 21, "5"), new Unit(32, 44, "6")),
                    List.of(
                            new Unit(0, 7, "1"),
                            new Unit(7, 13, "4"),
                            new Unit(13, 21, "5"),
                            new Unit(32, 37, "6"),
                            new Unit(37, 41, "6"),
                            new Unit(41, 44, "6"))));

    /** The book has .510, .413 and .724; the second differs by the rounding of the coincidences that it prints and goes on with. */
    @Test
    void the_figures_of_the_textbook_example_come_out() {
        UnitisingAlpha alpha = UnitisingAlpha.of(PRINTED);
        assertThat(value(alpha.whole())).isCloseTo(.510, THREE_DECIMALS);
        assertThat(value(alpha.relevance())).isCloseTo(.413, Offset.offset(.001));
        assertThat(value(alpha.coding())).isCloseTo(.724, THREE_DECIMALS);
        for (String alike : List.of("1", "5", "6")) {
            assertThat(value(alpha.values().get(alike).alpha())).as(alike).isEqualTo(1);
        }
        for (String unlike : List.of("2", "3", "4")) {
            assertThat(value(alpha.values().get(unlike).alpha())).as(unlike).isCloseTo(0, CLOSED_FORM);
        }
        assertThat(alpha.values().get("5").covered()).isCloseTo(8 / 18., CLOSED_FORM);
        assertThat(alpha.values().get("7").alpha()).isInstanceOf(NotEstimable.class);
        assertThat(alpha.values().get("7").covered()).isZero();
    }

    /** A. Lindahl's program in Python prints these. */
    @Test
    void the_figures_of_another_program_come_out() {
        UnitisingAlpha alpha = UnitisingAlpha.of(new Unitised(
                20,
                List.of(
                        List.of(new Unit(2, 5, "1"), new Unit(9, 11, "1"), new Unit(12, 20, "2")),
                        List.of(new Unit(2, 5, "1"), new Unit(7, 15, "2")),
                        List.of(new Unit(2, 5, "1"), new Unit(10, 15, "2")))));
        assertThat(value(alpha.whole())).isCloseTo(.474, THREE_DECIMALS);
        assertThat(value(alpha.relevance())).isCloseTo(.433, THREE_DECIMALS);
        assertThat(value(alpha.coding())).isCloseTo(.779, THREE_DECIMALS);
        assertThat(alpha.covered()).isCloseTo(.3833, THREE_DECIMALS);
        assertThat(value(alpha.values().get("1").alpha())).isCloseTo(.769, THREE_DECIMALS);
        assertThat(alpha.values().get("1").covered()).isCloseTo(.9545, THREE_DECIMALS);
        assertThat(value(alpha.values().get("2").alpha())).isCloseTo(.787, THREE_DECIMALS);
        assertThat(alpha.values().get("2").covered()).isCloseTo(.5952, THREE_DECIMALS);
    }

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pairing_every_place_with_every_other_gives_the_same(long seed) {
        Unitised unitised = draw(seed);
        UnitisingAlpha alpha = UnitisingAlpha.of(unitised);
        PlaceByPlace places = new PlaceByPlace(unitised);
        same(alpha.whole(), places.whole());
        same(alpha.relevance(), places.relevance());
        same(alpha.coding(), places.coding());
        alpha.values().forEach((value, of) -> same(of.alpha(), places.value(value)));
    }

    private static void same(Estimate estimate, double expected) {
        if (estimate.value().isEmpty()) {
            assertThat(expected).isNaN();
        } else {
            assertThat(value(estimate)).isCloseTo(expected, Offset.offset(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_people_and_of_units_changes_no_digit(long seed) {
        Unitised unitised = draw(seed);
        List<List<Unit>> turned = new ArrayList<>();
        for (List<Unit> units : unitised.people()) {
            List<Unit> shuffled = new ArrayList<>(units);
            Collections.shuffle(shuffled, new Random(seed));
            turned.add(0, shuffled);
        }
        assertThat(UnitisingAlpha.of(new Unitised(unitised.length(), turned))).isEqualTo(UnitisingAlpha.of(unitised));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void people_who_do_the_same_agree_wholly(long seed) {
        Unitised unitised = draw(seed);
        List<Unit> one = unitised.people().get(0);
        UnitisingAlpha alpha = UnitisingAlpha.of(new Unitised(unitised.length(), List.of(one, one, one)));
        assertThat(value(alpha.whole())).isEqualTo(1);
        assertThat(value(alpha.relevance())).isEqualTo(1);
        alpha.values().values().forEach(value -> {
            assertThat(value.alpha().value().orElse(1)).isEqualTo(1);
            assertThat(value.covered()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_backwards_or_in_other_words_it_is_the_same(long seed) {
        Unitised unitised = draw(seed);
        int length = unitised.length();
        Unitised mirrored = new Unitised(
                length,
                unitised.people().stream()
                        .map(units -> units.stream()
                                .map(unit -> new Unit(length - unit.end(), length - unit.start(), "x" + unit.value()))
                                .toList())
                        .toList());
        UnitisingAlpha before = UnitisingAlpha.of(unitised);
        UnitisingAlpha after = UnitisingAlpha.of(mirrored);
        assertThat(after.whole()).isEqualTo(before.whole());
        assertThat(after.relevance()).isEqualTo(before.relevance());
        assertThat(after.coding()).isEqualTo(before.coding());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_continua_in_a_row_may_be_read_in_either_order(long seed) {
        Unitised one = draw(seed);
        Unitised two = draw(seed + 3000);
        assertThat(UnitisingAlpha.of(joined(one, two))).isEqualTo(UnitisingAlpha.of(joined(two, one)));
    }

    private static Unitised joined(Unitised first, Unitised second) {
        List<List<Unit>> people = new ArrayList<>();
        for (int person = 0; person < 2; person++) {
            List<Unit> units = new ArrayList<>(first.people().get(person));
            second.people()
                    .get(person)
                    .forEach(unit -> units.add(
                            new Unit(unit.start() + first.length(), unit.end() + first.length(), unit.value())));
            people.add(units);
        }
        return new Unitised(first.length() + second.length(), people);
    }

    @Test
    void two_units_beside_each_other_say_something_else_than_one() {
        List<Unit> one = List.of(new Unit(2, 6, "a"));
        List<Unit> two = List.of(new Unit(2, 4, "a"), new Unit(4, 6, "a"));
        List<Unit> other = List.of(new Unit(2, 5, "a"));
        assertThat(UnitisingAlpha.of(new Unitised(10, List.of(two, other))).whole())
                .isNotEqualTo(
                        UnitisingAlpha.of(new Unitised(10, List.of(one, other))).whole());
    }

    @Test
    void who_never_meet_agree_less_than_by_chance() {
        UnitisingAlpha alpha = UnitisingAlpha.of(
                new Unitised(10, List.of(List.of(new Unit(0, 5, "a")), List.of(new Unit(5, 10, "a")))));
        assertThat(value(alpha.whole())).isNegative();
        assertThat(alpha.coding().why()).isEqualTo("nothing was marked by two people");
        assertThat(alpha.covered()).isZero();
    }

    @Test
    void where_nothing_can_be_told_apart_it_says_why_and_is_no_number() {
        List<Unit> nothing = List.of();
        List<Unit> everything = List.of(new Unit(0, 4, "a"));
        List<Unit> half = List.of(new Unit(0, 2, "a"));
        assertThat(of(0, nothing, nothing).whole().why()).isEqualTo("there is no text");
        assertThat(of(4, nothing, nothing).relevance().why()).startsWith("nobody marked anything");
        assertThat(of(4, nothing, nothing).whole().why()).startsWith("nobody marked anything");
        assertThat(of(4, everything, everything).whole().why()).startsWith("everybody gave everything one value");
        assertThat(of(4, everything, everything).relevance().why()).startsWith("everybody marked everything");
        assertThat(of(4, half, half).coding().why()).startsWith("what two people marked has one value only");
        assertThat(of(4, half, half).values().get("a").alpha().why())
                .startsWith("what two people marked has no other value");
    }

    private static UnitisingAlpha of(int length, List<Unit> first, List<Unit> second) {
        return UnitisingAlpha.of(new Unitised(length, List.of(first, second)));
    }

    @Test
    void units_that_overlap_or_leave_the_continuum_and_one_person_alone_are_refused() {
        List<Unit> fine = List.of(new Unit(0, 4, "a"));
        assertThatThrownBy(() -> new Unitised(9, List.of(fine, List.of(new Unit(0, 4, "a"), new Unit(3, 5, "b")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Unitised(3, List.of(fine, fine))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Unitised(9, List.of(fine))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Unit(3, 3, "a")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Two or three people, up to four values, with gaps; the second and third often do what the first does. */
    private static Unitised draw(long seed) {
        Random random = new Random(seed);
        int length = 20 + random.nextInt(30);
        List<List<Unit>> people = new ArrayList<>();
        for (int person = 0; person < 2 + seed % 2; person++) {
            List<Unit> units = new ArrayList<>();
            int at = random.nextInt(4);
            while (at < length - 1) {
                int end = Math.min(length, at + 1 + random.nextInt(8));
                List<Unit> first = people.isEmpty() ? List.of() : people.get(0);
                int from = at;
                Unit like = first.stream()
                        .filter(unit -> unit.start() >= from)
                        .findFirst()
                        .orElse(new Unit(at, end, String.valueOf(random.nextInt(4))));
                units.add(random.nextInt(3) > 0 ? like : new Unit(at, end, String.valueOf(random.nextInt(4))));
                at = units.get(units.size() - 1).end() + Math.max(0, random.nextInt(6) - 2);
            }
            people.add(units);
        }
        return new Unitised(length, people);
    }

    /** The same from what it means: every place of everybody beside every other, without any sum of lengths. */
    private static final class PlaceByPlace {
        private static final String GAP = "-";

        private final List<String> values = new ArrayList<>();
        /** Whatever two places of one unit have in common, and no others: every place of a gap is alone. */
        private final List<String> units = new ArrayList<>();

        private final int people;
        private final int length;

        PlaceByPlace(Unitised unitised) {
            this.people = unitised.people().size();
            this.length = unitised.length();
            for (int person = 0; person < people; person++) {
                for (int place = 0; place < length; place++) {
                    int here = place;
                    Unit unit = unitised.people().get(person).stream()
                            .filter(one -> one.start() <= here && here < one.end())
                            .findFirst()
                            .orElse(new Unit(place, place + 1, GAP));
                    values.add(unit.value());
                    units.add(person + " " + unit.start());
                }
            }
        }

        private double alpha(BiPredicate<String, String> different, boolean onlyMarked) {
            double[] weight = weights(onlyMarked);
            double observed = 0;
            double expected = 0;
            double pairs = 0;
            double all = 0;
            for (int i = 0; i < values.size(); i++) {
                all += weight[i];
                for (int j = 0; j < values.size(); j++) {
                    boolean marked = !onlyMarked
                            || (!values.get(i).equals(GAP) && !values.get(j).equals(GAP));
                    boolean differ = marked && different.test(values.get(i), values.get(j));
                    if (i % length == j % length && i != j && differ) {
                        observed += 1.0 / (people - 1);
                    }
                    if (!units.get(i).equals(units.get(j))) {
                        pairs += weight[i] * weight[j];
                        expected += differ ? weight[i] * weight[j] : 0;
                    }
                }
            }
            return expected == 0 ? Double.NaN : 1 - observed / (all * expected / pairs);
        }

        /** Places count whole, or with the share of the others who marked something there. */
        private double[] weights(boolean onlyMarked) {
            return IntStream.range(0, values.size())
                    .mapToDouble(i -> !onlyMarked
                            ? 1
                            : values.get(i).equals(GAP)
                                    ? 0
                                    : IntStream.range(0, people)
                                                    .filter(person -> person != i / length
                                                            && !values.get(person * length + i % length)
                                                                    .equals(GAP))
                                                    .count()
                                            / (people - 1.0))
                    .toArray();
        }

        double whole() {
            return alpha((one, other) -> !one.equals(other), false);
        }

        double relevance() {
            return alpha((one, other) -> one.equals(GAP) != other.equals(GAP), false);
        }

        double coding() {
            return alpha((one, other) -> !one.equals(other), true);
        }

        /** Of the pairs with the value, how many are with another, observed and expected: each of its own kind. */
        double value(String value) {
            double[] weight = weights(true);
            double[] alike = new double[2];
            double[] other = new double[2];
            for (int i = 0; i < values.size(); i++) {
                for (int j = 0; j < values.size(); j++) {
                    if (!values.get(i).equals(value) || values.get(j).equals(GAP)) {
                        continue;
                    }
                    double[] count = values.get(j).equals(value) ? alike : other;
                    if (i % length == j % length && i != j) {
                        count[0]++;
                    }
                    if (!units.get(i).equals(units.get(j))) {
                        count[1] += weight[i] * weight[j];
                    }
                }
            }
            return other[1] == 0 || alike[0] + other[0] == 0
                    ? Double.NaN
                    : 1 - other[0] / (alike[0] + other[0]) / (other[1] / (alike[1] + other[1]));
        }
    }
}
