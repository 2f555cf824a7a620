// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "gardening,gardening,0",
        "gardening,gradening,1",
        "sleep,slep,1",
        "sleep,sleeps,1",
        "kitten,sitting,3",
        "'',abc,3"
    })
    void countsLettersAndSwaps(String a, String b, int distance) {
        assertThat(EditDistance.within(a, b, 5)).isEqualTo(distance);
    }

    @Test
    void givesUpAboveTheLimit() {
        assertThat(EditDistance.within("community", "gardening", 3)).isEqualTo(4);
        assertThat(EditDistance.within("a", "abcdef", 3)).isEqualTo(4);
    }

    @Test
    void theBandGivesTheSameAsTheWholeTable() {
        Random chance = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String a = text(chance);
            String b = text(chance);
            int exact = EditDistance.within(a, b, 20);
            for (int limit = 0; limit < 8; limit++) {
                assertThat(EditDistance.within(a, b, limit))
                        .as("%s %s %d", a, b, limit)
                        .isEqualTo(Math.min(exact, limit + 1));
            }
            assertThat(EditDistance.within(b, a, 20)).isEqualTo(exact);
        }
    }

    private static String text(Random chance) {
        StringBuilder out = new StringBuilder();
        int length = chance.nextInt(9);
        for (int i = 0; i < length; i++) {
            out.append((char) ('a' + chance.nextInt(3)));
        }
        return out.toString();
    }
}
