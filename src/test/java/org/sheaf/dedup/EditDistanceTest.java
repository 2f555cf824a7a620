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
    void isWhatTheWholeTableGives() {
        Random chance = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String a = text(chance);
            String b = text(chance);
            int exact = wholeTable(a, b);
            for (int limit = 0; limit < 8; limit++) {
                assertThat(EditDistance.within(a, b, limit))
                        .as("%s %s %d", a, b, limit)
                        .isEqualTo(Math.min(exact, limit + 1));
            }
            assertThat(EditDistance.within(a, b, 20)).isEqualTo(exact);
            assertThat(EditDistance.within(b, a, 20)).isEqualTo(exact);
        }
    }

    @Test
    void isWhatTheWholeTableGivesOfLongTextsAndOtherAlphabetsToo() {
        Random chance = new Random(8);
        for (int i = 0; i < 2000; i++) {
            String a = text(chance, 50 + chance.nextInt(40), i % 2 == 0 ? 'a' : 'α');
            StringBuilder b = new StringBuilder(a);
            for (int k = chance.nextInt(12); k > 0; k--) {
                int at = chance.nextInt(b.length() - 1);
                switch (chance.nextInt(3)) {
                    case 0 -> b.deleteCharAt(at);
                    case 1 -> b.insert(at, 'z');
                    default -> b.insert(at, b.charAt(at + 1)).deleteCharAt(at + 2);
                }
            }
            int exact = wholeTable(a, b.toString());
            for (int limit : new int[] {1, 8, 60}) {
                assertThat(EditDistance.within(a, b.toString(), limit)).isEqualTo(Math.min(exact, limit + 1));
                assertThat(EditDistance.within(b.toString(), a, limit)).isEqualTo(Math.min(exact, limit + 1));
            }
        }
    }

    /** The definition, row by row, with no short cuts. */
    private static int wholeTable(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static String text(Random chance) {
        return text(chance, chance.nextInt(9), 'a');
    }

    private static String text(Random chance, int length, char first) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) (first + chance.nextInt(3)));
        }
        return out.toString();
    }
}
