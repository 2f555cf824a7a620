// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.sheaf.dedup.Rec.gardening;
import static org.sheaf.dedup.Rec.rec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.CitationFormats;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;
import org.sheaf.workspace.CorpusFile;

class GlancesTest {
    private static final Path EXPORTS = Path.of("corpus", "lantern", "searches");

    @Test
    void noPairIsTakenForStrangersThatIsNoneAndMostStrangersAreTold() throws IOException {
        List<Fingerprint> prints = prints(EXPORTS);
        Glances glances = Sketches.of(prints).glances();
        int strangers = 0;
        int told = 0;
        for (int a = 0; a < prints.size(); a++) {
            for (int b = a + 1; b < prints.size(); b++) {
                boolean areStrangers =
                        Comparison.of(prints.get(a), prints.get(b)).areStrangers();
                boolean look = glances.areStrangers(a, b);
                if (look && !areStrangers) {
                    fail("taken for strangers: " + prints.get(a).title + " and " + prints.get(b).title);
                }
                strangers += areStrangers ? 1 : 0;
                told += look ? 1 : 0;
            }
        }
        assertThat(strangers).isGreaterThan(50_000);
        assertThat(told).isGreaterThan(strangers * 4 / 5);
    }

    @Test
    void namesThatMeanOnePersonAreSeenToBePossiblyOne() {
        String other = "Noise in the city and what shift workers make of it";
        List<Rec> all = List.of(
                rec(1, other).by("Hendriks-Franssen, Marthe"),
                gardening(2).by("HendriksFranssen, M."),
                rec(3, other).by("Brandt, A."),
                rec(4, other).by("Nuernberger, J. P."),
                rec(5, other).by("Nürnberger, J."),
                rec(6, other).by("Amara, Okonjo-Brandt"));
        List<Fingerprint> prints =
                all.stream().map(Rec::build).map(Fingerprint::of).toList();
        Glances glances = Sketches.of(prints).glances();
        for (int a = 0; a < prints.size(); a++) {
            for (int b = 0; b < prints.size(); b++) {
                if (AuthorMatcher.compare(prints.get(a).authors, prints.get(b).authors) != AuthorMatch.DIFFERENT) {
                    assertThat(glances.areStrangers(a, b)).isFalse();
                }
            }
        }
    }

    @Test
    void recordsWithoutTitlesOrAuthorsAreNotTakenForStrangers() {
        List<Fingerprint> prints = Stream.of(rec(1, ""), rec(2, ""), gardening(3), rec(4, "Night"))
                .map(Rec::build)
                .map(Fingerprint::of)
                .toList();
        Glances glances = Sketches.of(prints).glances();
        assertThat(glances.areStrangers(0, 1)).isFalse();
        assertThat(glances.areStrangers(0, 2)).isFalse();
        assertThat(glances.areStrangers(2, 3)).isFalse();
    }

    @Test
    void theCountsOfLettersNeverSayMoreThanTheDistance() {
        Random chance = new Random(5);
        for (int i = 0; i < 5000; i++) {
            String a = text(chance);
            String b = chance.nextBoolean() ? text(chance) : spoilt(a, chance);
            LetterCounts x = LetterCounts.of(a);
            LetterCounts y = LetterCounts.of(b);
            assertThat(LetterCounts.leastDistance(x.low(), x.high(), y.low(), y.high()))
                    .as("%s %s", a, b)
                    .isLessThanOrEqualTo(EditDistance.within(a, b, 200));
        }
    }

    private static String text(Random chance) {
        StringBuilder out = new StringBuilder();
        int length = chance.nextInt(100);
        for (int i = 0; i < length; i++) {
            int kind = chance.nextInt(20);
            out.append((char)
                    (kind == 0
                            ? '0' + chance.nextInt(10)
                            : kind == 1 ? 0x4E00 + chance.nextInt(99) : 'a' + chance.nextInt(26)));
        }
        return out.toString();
    }

    private static String spoilt(String text, Random chance) {
        StringBuilder out = new StringBuilder(text);
        for (int i = chance.nextInt(9); i > 0 && out.length() > 0; i--) {
            int at = chance.nextInt(out.length());
            switch (chance.nextInt(3)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, (char) ('a' + chance.nextInt(26)));
                default -> out.setCharAt(at, (char) ('a' + chance.nextInt(26)));
            }
        }
        return out.toString();
    }

    private static List<Fingerprint> prints(Path folder) throws IOException {
        List<Fingerprint> prints = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            CitationFormats.read(CorpusFile.at(file, String.valueOf(file.getFileName())), new RecordSink() {
                @Override
                public void record(CitationRecord record) {
                    prints.add(Fingerprint.of(record));
                }

                @Override
                public void problem(Problem problem) {
                    // the exports hold planted faults; what could be read is enough here
                }
            });
        }
        return prints;
    }
}
