// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AllotmentTest {
    @Test
    void sharesAreExactToOneWhereverItStops() {
        Allotment<String> allotment = shares(Map.of("amina", 60, "bram", 40));
        for (int given = 1; given <= 500; given++) {
            allotment.give(1, List.of());
            assertThat((double) allotment.has().get("amina")).isBetween(given * 0.6 - 1, given * 0.6 + 1);
        }
        assertThat(allotment.has()).isEqualTo(Map.of("amina", 300, "bram", 200));
    }

    @Test
    void withTwoEachEveryPairComesUpEquallyOften() {
        Allotment<String> allotment = Allotment.equal(List.of("a", "b", "c", "d"));
        assertThat(give(allotment, 60, 2).stream()
                        .collect(Collectors.groupingBy(group -> group, Collectors.counting())))
                .hasSize(6)
                .allSatisfy((pair, times) -> assertThat(times).isEqualTo(10));
    }

    @Test
    void sharesHoldWithTwoEachToo() {
        Allotment<String> allotment = shares(Map.of("a", 40, "b", 30, "c", 20, "d", 10));
        List<SortedSet<String>> groups = give(allotment, 1000, 2);
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSize(2));
        assertThat(allotment.has().get("a")).isBetween(790, 810);
        assertThat(allotment.has().get("d")).isBetween(190, 210);
    }

    @Test
    void whatWasGivenStaysAndWhatJoinsLaterIsGivenSoThatTheWholeFits() {
        Allotment<String> first = shares(Map.of("a", 60, "b", 40));
        List<SortedSet<String>> before = give(first, 30, 1);
        Allotment<String> second = shares(Map.of("a", 60, "b", 40));
        before.forEach(second::alreadyHave);
        List<SortedSet<String>> after = new ArrayList<>(before);
        after.addAll(give(second, 70, 1));
        assertThat(second.has()).isEqualTo(Map.of("a", 60, "b", 40));
        assertThat(after).isEqualTo(give(shares(Map.of("a", 60, "b", 40)), 100, 1));
    }

    @Test
    void whoHadItAlreadyDoesNotGetItAgain() {
        Allotment<String> allotment = Allotment.equal(List.of("a", "b"));
        assertThat(allotment.give(1, List.of("a"))).containsExactly("b");
        assertThat(allotment.give(2, List.of("a"))).containsExactly("b");
        assertThat(allotment.give(1, List.of("a", "b"))).isEmpty();
    }

    @Test
    void aShareThatCannotBeIsFound() {
        assertThat(shares(Map.of("a", 80, "b", 10, "c", 10)).tooMuch(2)).contains("a");
        assertThat(shares(Map.of("a", 50, "b", 30, "c", 20)).tooMuch(2)).isEmpty();
        assertThatThrownBy(() -> shares(Map.of("a", 0, "b", 1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<SortedSet<String>> give(Allotment<String> allotment, int times, int each) {
        List<SortedSet<String>> groups = new ArrayList<>();
        Collection<String> nobody = List.of();
        for (int i = 0; i < times; i++) {
            groups.add(allotment.give(each, nobody));
        }
        return groups;
    }

    private static Allotment<String> shares(Map<String, Integer> shares) {
        Map<String, BigDecimal> decimals = new TreeMap<>();
        shares.forEach((person, share) -> decimals.put(person, BigDecimal.valueOf(share)));
        return new Allotment<>(decimals);
    }
}
