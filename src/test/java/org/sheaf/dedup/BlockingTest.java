// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.dedup.Rec.gardening;
import static org.sheaf.dedup.Rec.rec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockingTest {
    private static List<Fingerprint> prints(Rec... recs) {
        List<Fingerprint> out = new ArrayList<>();
        for (Rec r : recs) {
            out.add(Fingerprint.of(r.build()));
        }
        return out;
    }

    private static long[] candidates(List<Fingerprint> prints) {
        return Blocking.candidates(Sketches.of(prints), new Blocking.Wish() {
            @Override
            public boolean looksAt(long[] places, int from, int to, boolean narrowed) {
                return true;
            }

            @Override
            public boolean wants(int a, int b) {
                return true;
            }
        });
    }

    private static void meet(Rec a, Rec b) {
        assertThat(candidates(prints(a, b))).containsExactly(1L);
    }

    @Test
    void recordsOfOneWorkMeetUnderSomeKey() {
        meet(gardening(1), rec(2, "Community gardening and the sleep of shift workers"));
        meet(gardening(1), rec(2, "Short report: the sleep of shift workers: a cohort study"));
        meet(gardening(1).doi("10.1000/g.1"), rec(2, "Gemeinschaftsgärten").doi("doi:10.1000/G.1"));
        meet(gardening(1).pmid("7"), rec(2, "Gemeinschaftsgärten").pmid("7"));
        meet(gardening(1), rec(2, "Gemeinschaftsgärten").in("", "", "12", "", "313-319"));
        meet(gardening(1), rec(2, "Gemeinschaftsgärten").by("Okonjo-Brandt, A.").in("", "", "", "", "313"));
        meet(gardening(1), rec(2, "Comunity gardening").by("Okonjo-Brandt, A.").in("", "2014", "", "", ""));
        meet(
                rec(1, "Bettruhe und Gartenarbeit [Bed rest and work in gardens]"),
                rec(2, "Bed rest and work in gardens"));
    }

    @Test
    void strangersDoNotMeet() {
        assertThat(candidates(prints(gardening(1), rec(2, "Bridges of the north and their builders"))))
                .isEmpty();
    }

    @Test
    void aKeyThatThousandsShareCostsNoSquare() {
        int n = 3000;
        Rec[] editorials = new Rec[n];
        for (int i = 0; i < n; i++) {
            editorials[i] = rec(i + 1, "Editorial").by("Zed, V.").in("Journal of Rest", "2010", "", "", "");
        }
        assertThat(candidates(prints(editorials)).length).isLessThan(n * 60);
    }

    @Test
    void copiesInALargeBlockStandSideBySide() {
        Rec[] editorials = new Rec[600];
        for (int i = 0; i < 300; i++) {
            for (int copy = 0; copy < 2; copy++) {
                editorials[2 * i + copy] = rec(1 + i + 300 * copy, "Editorial")
                        .by("Zed, V.")
                        .in(
                                "Journal of Rest",
                                String.valueOf(1900 + i % 100),
                                String.valueOf(1 + i % 100),
                                "1",
                                (500 + i) + "-" + (502 + i));
            }
        }
        List<Fingerprint> prints = prints(editorials);
        prints.sort(Comparator.comparing(Fingerprint::id));
        long[] candidates = candidates(prints);
        for (int i = 0; i < 300; i++) {
            assertThat(candidates).contains((long) i << 32 | (i + 300));
        }
    }
}
