// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;

/** What must hold whatever the records are, on some hundreds of invented works and spoilt copies of them (seeded). */
class DeduplicationLawsTest {
    private final List<CitationRecord> records = InventedWorks.records(11);

    private static DedupResult decide(List<CitationRecord> records, List<Answer> answers) {
        return Deduplication.decide(records, DedupSettings.defaults(), answers);
    }

    @Test
    void theCorpusHoldsWhatTheLawsAreAbout() {
        DedupResult result = decide(records, List.of());
        assertThat(result.joined()).hasSizeGreaterThan(100);
        assertThat(result.doubtful()).isNotEmpty();
        assertThat(result.groups()).hasSizeLessThan(records.size());
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        DedupResult expected = decide(records, List.of());
        for (int seed = 0; seed < 5; seed++) {
            List<CitationRecord> shuffled = new ArrayList<>(records);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(decide(shuffled, List.of())).isEqualTo(expected);
        }
    }

    @Test
    void twiceIsOnce() {
        assertThat(decide(records, List.of())).isEqualTo(decide(records, List.of()));
    }

    @Test
    void oneBatchAfterTheOtherIsBothTogether() {
        Deduplication.Collector together = new Deduplication.Collector();
        records.forEach(together::add);
        Deduplication.Collector later = new Deduplication.Collector();
        records.subList(200, records.size()).forEach(r -> later.add(Fingerprint.of(r)));
        records.subList(0, 200).forEach(later::add);
        assertThat(later.decide(DedupSettings.defaults(), List.of()))
                .isEqualTo(together.decide(DedupSettings.defaults(), List.of()));
    }

    @Test
    void theGroupsAreAPartition() {
        Set<RecordId> seen = new HashSet<>();
        decide(records, List.of()).groups().forEach(g -> {
            assertThat(g).isNotEmpty().isSorted();
            g.forEach(id -> assertThat(seen.add(id)).isTrue());
        });
        assertThat(seen).hasSize(records.size());
    }

    @Test
    void joinedPairsAreWithinGroupsAndHoldThemTogether() {
        DedupResult result = decide(records, List.of());
        Groups byEvidence = new Groups(records.size());
        result.joined().forEach(p -> byEvidence.join(p.a().ordinal() - 1, p.b().ordinal() - 1));
        Map<RecordId, Integer> group = groupOf(result);
        for (CitationRecord r : records) {
            for (CitationRecord s : records) {
                boolean linked = byEvidence.of(r.source().ordinal() - 1)
                        == byEvidence.of(s.source().ordinal() - 1);
                assertThat(group.get(r.id()).equals(group.get(s.id()))).isEqualTo(linked);
            }
        }
    }

    @Test
    void twoDoisAreNeverInOneGroupWithoutAPerson() {
        Map<RecordId, String> dois = new HashMap<>();
        records.forEach(r -> dois.put(r.id(), r.doi()));
        decide(records, List.of())
                .groups()
                .forEach(g -> assertThat(g.stream()
                                .map(dois::get)
                                .filter(d -> !d.isEmpty())
                                .distinct())
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void answersStickAndAreNotAskedAgain() {
        Random chance = new Random(3);
        List<Answer> answers = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            DedupResult result = decide(records, answers);
            Set<Set<RecordId>> answered = new HashSet<>();
            answers.forEach(a -> answered.add(Set.of(a.a(), a.b())));
            for (MatchedPair q : result.doubtful()) {
                if (((Verdict.Doubtful) q.verdict()).score() < 1) {
                    assertThat(answered).doesNotContain(Set.of(q.a(), q.b()));
                }
                answers.add(new Answer(q.a(), q.b(), chance.nextBoolean()));
            }
        }
        Map<RecordId, Integer> group = groupOf(decide(records, answers));
        Map<Set<RecordId>, Boolean> last = new HashMap<>();
        answers.forEach(a -> last.put(Set.of(a.a(), a.b()), a.same()));
        last.forEach((pair, same) -> {
            if (!same) {
                assertThat(pair.stream().map(group::get).distinct()).hasSize(2);
            }
        });
    }

    @Test
    void theQueueEnds() {
        List<Answer> answers = new ArrayList<>();
        DedupResult result = decide(records, answers);
        for (int round = 0; !result.doubtful().isEmpty(); round++) {
            assertThat(round).isLessThan(10);
            result.doubtful().forEach(q -> answers.add(new Answer(q.a(), q.b(), false)));
            result = decide(records, answers);
        }
    }

    private static Map<RecordId, Integer> groupOf(DedupResult result) {
        Map<RecordId, Integer> out = new HashMap<>();
        for (int g = 0; g < result.groups().size(); g++) {
            for (RecordId id : result.groups().get(g)) {
                out.put(id, g);
            }
        }
        return out;
    }
}
