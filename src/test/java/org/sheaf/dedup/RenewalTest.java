// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sheaf.dedup.Rec.rec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.WorkType;

/** A run after another comes to what one run over all records comes to, to the byte of what it leaves for the next. */
class RenewalTest {
    private static final int FILES = 5;
    private static final DedupSettings SETTINGS = DedupSettings.defaults();

    private final Map<RecordId, CitationRecord> library = new HashMap<>();

    /** What a caller knows who only takes over what changes. */
    private final SortedMap<String, MatchedPair> said = new TreeMap<>();

    private final Map<RecordId, List<RecordId>> groups = new TreeMap<>();
    private final List<RecordId> readAgain = new ArrayList<>();
    private Kept kept = Kept.NONE;
    private int unsaid;

    @Test
    void oneFileAfterTheOtherIsAllTogetherInWhateverOrderTheyCome() throws IOException {
        for (int seed = 1; seed <= 6; seed++) {
            startAgain();
            List<CitationRecord> all = InventedWorks.records(seed, 300, FILES);
            List<List<CitationRecord>> files = files(all);
            Collections.shuffle(files, new Random(seed));
            for (List<CitationRecord> file : files) {
                come(file, List.of());
            }
            assertSameAsAtOnce(all, List.of());
        }
    }

    @Test
    void answersBetweenTheFilesCountAsIfTheyHadAllBeenGivenAtOnce() throws IOException {
        for (int seed = 1; seed <= 6; seed++) {
            startAgain();
            Random chance = new Random(seed);
            List<CitationRecord> all = InventedWorks.records(seed, 200, FILES);
            List<Answer> answers = new ArrayList<>();
            for (List<CitationRecord> file : files(all)) {
                come(file, answers);
                said.values().stream()
                        .filter(pair -> chance.nextInt(4) == 0)
                        .forEach(pair -> answers.add(new Answer(pair.a(), pair.b(), chance.nextBoolean())));
                come(List.of(), answers);
            }
            assertSameAsAtOnce(all, answers);
        }
    }

    @Test
    void aKeyThatGrowsTooLargeLosesPairsAndTheirGroupsAreMadeAgain() throws IOException {
        List<CitationRecord> all = new ArrayList<>();
        List<List<CitationRecord>> files = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Random chance = new Random(5);
        for (int i = 0; i < 240; i++) {
            int file = i / 80;
            Rec editorial = rec(file, i % 80 + 1, "Editorial")
                    .by("Zed, V.")
                    .in(
                            "Journal of Rest",
                            String.valueOf(2000 + chance.nextInt(3)),
                            chance.nextBoolean() ? "" : String.valueOf(1 + chance.nextInt(3)),
                            chance.nextBoolean() ? "" : "1",
                            "1-" + (2 + chance.nextInt(2)));
            files.get(file).add(editorial.build());
            all.add(editorial.build());
        }
        for (List<CitationRecord> file : files) {
            come(file.subList(0, file == files.get(0) ? 30 : file.size()), List.of());
        }
        all.removeAll(files.get(0).subList(30, 80));
        assertSameAsAtOnce(all, List.of());
        assertThat(unsaid).isPositive();
    }

    @Test
    void anAnswerAboutRecordsThatNoRuleConnectsIsSaidOnceAndTakenBackOnce() throws IOException {
        CitationRecord one =
                rec(0, 1, "Bridges of the north and their builders").build();
        CitationRecord other = rec(1, 1, "Melatonin at night").build();
        Answer same = new Answer(one.id(), other.id(), true);
        come(List.of(one), List.of());
        come(List.of(other), List.of(same));
        come(List.of(rec(2, 1, "Parks and mood").build()), List.of(same));
        assertThat(said).hasSize(1);
        come(List.of(), List.of(same, new Answer(one.id(), other.id(), false)));
        assertThat(said).isEmpty();
        assertThat(groups.get(one.id())).containsExactly(one.id());
    }

    @Test
    void twoAnswersThatConflictAboutLinkedRecordsAreAskedAboutOnce() throws IOException {
        CitationRecord paper = Rec.gardening(1).doi("10.1000/g.1").build();
        CitationRecord preprint =
                Rec.gardening(2).type(WorkType.PREPRINT).doi("10.1101/2014.1").build();
        CitationRecord other = rec(3, "Melatonin at night").build();
        List<CitationRecord> all = List.of(paper, preprint, other);
        List<Answer> answers = List.of(
                new Answer(paper.id(), preprint.id(), true),
                new Answer(paper.id(), other.id(), true),
                new Answer(preprint.id(), other.id(), false));
        DedupResult result = Deduplication.decide(all, SETTINGS, answers);
        List<MatchedPair> pairs = new ArrayList<>(result.joined());
        pairs.addAll(result.doubtful());
        pairs.addAll(result.linked());
        assertThat(pairs.stream().map(pair -> pair.a() + " " + pair.b())).doesNotHaveDuplicates();
        assertThat(result.doubtful()).hasSize(1);
    }

    @Test
    void twiceIsOnceAndReadsNothingAgain() throws IOException {
        List<CitationRecord> all = InventedWorks.records(3, 300, FILES);
        come(all, List.of());
        assertThat(renew(List.of(), List.of()).changes()).isEmpty();
        assertThat(renew(List.of(), List.of()).changedGroups()).isEmpty();
        assertThat(readAgain).isEmpty();
    }

    @Test
    void onlyWhatMayMeetSomethingNewIsReadAgain() throws IOException {
        List<CitationRecord> all = InventedWorks.records(3, 300, FILES);
        come(all, List.of());
        CitationRecord late = all.get(7);
        Rec copy = rec(FILES, 1, late.title());
        come(List.of(copy.build()), List.of());
        assertThat(readAgain).isNotEmpty().hasSizeLessThan(all.size() / 10);
    }

    @Test
    void theSizesAreThoseOfTheFullResult() throws IOException {
        List<CitationRecord> all = InventedWorks.records(4, 300, FILES);
        DedupResult atOnce = Deduplication.decide(all, SETTINGS, List.of());
        List<List<CitationRecord>> files = files(all);
        come(files.get(0), List.of());
        Renewal renewal =
                renew(files.subList(1, FILES).stream().flatMap(List::stream).toList(), List.of());
        assertThat(renewal.groups()).isEqualTo(atOnce.groups().size());
        assertThat(renewal.questions()).isEqualTo(atOnce.doubtful().size());
        assertThat(renewal.linked()).isEqualTo(atOnce.linked().size());
        assertThat(renewal.groups(file -> true)).isEqualTo(atOnce.groups().size());
        String counted = files.get(1).get(0).id().file();
        assertThat(renewal.groups(counted::equals))
                .isEqualTo(atOnce.groups().stream()
                        .filter(group -> group.stream().anyMatch(id -> id.file().equals(counted)))
                        .count());
        List<List<RecordId>> each = new ArrayList<>();
        renewal.forEachGroup(each::add);
        assertThat(each).isEqualTo(atOnce.groups());
    }

    @Test
    void aFileComesOnce() throws IOException {
        List<CitationRecord> all = InventedWorks.records(3, 20, 1);
        come(all.subList(0, 10), List.of());
        assertThatThrownBy(() -> renew(all.subList(10, 20), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsKeptAndCutOffIsNotRead() throws IOException {
        come(InventedWorks.records(3, 20, 2), List.of());
        byte[] bytes = bytes(kept);
        for (int length = 0; length < bytes.length; length += 97) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
        }
    }

    private void startAgain() {
        library.clear();
        said.clear();
        groups.clear();
        kept = Kept.NONE;
    }

    private static List<List<CitationRecord>> files(List<CitationRecord> all) {
        Map<String, List<CitationRecord>> files = new TreeMap<>();
        all.forEach(record -> files.computeIfAbsent(record.id().file(), file -> new ArrayList<>())
                .add(record));
        return new ArrayList<>(files.values());
    }

    private Renewal renew(List<CitationRecord> added, List<Answer> answers) {
        added.forEach(record -> library.put(record.id(), record));
        Deduplication.Collector collector = new Deduplication.Collector();
        added.forEach(collector::add);
        return collector.after(
                kept,
                (ids, to) -> ids.forEach(id -> {
                    readAgain.add(id);
                    to.accept(library.get(id));
                }),
                SETTINGS,
                answers);
    }

    private void come(List<CitationRecord> added, List<Answer> answers) throws IOException {
        Renewal renewal = renew(added, answers);
        for (MatchedPair pair : renewal.changes()) {
            String ids = pair.a() + " " + pair.b();
            if (pair.verdict() instanceof Verdict.Different) {
                assertThat(said.remove(ids)).isNotNull();
                unsaid++;
            } else {
                assertThat(said.put(ids, pair)).isNotEqualTo(pair);
            }
        }
        for (List<RecordId> group : renewal.changedGroups()) {
            boolean isNew = false;
            for (RecordId id : group) {
                isNew |= !group.equals(groups.put(id, group));
            }
            assertThat(isNew).isTrue();
        }
        kept = read(bytes(renewal.kept()));
    }

    private void assertSameAsAtOnce(List<CitationRecord> all, List<Answer> answers) throws IOException {
        DedupResult atOnce = Deduplication.decide(all, SETTINGS, answers);
        List<MatchedPair> pairs = new ArrayList<>(atOnce.joined());
        pairs.addAll(atOnce.doubtful());
        pairs.addAll(atOnce.linked());
        assertThat(said.values()).containsExactlyInAnyOrderElementsOf(pairs);
        assertThat(groups.values().stream().distinct()).containsExactlyInAnyOrderElementsOf(atOnce.groups());
        Deduplication.Collector collector = new Deduplication.Collector();
        all.forEach(collector::add);
        Kept left =
                collector.after(Kept.NONE, RecordSource.NONE, SETTINGS, answers).kept();
        assertThat(bytes(kept)).isEqualTo(bytes(left));
    }

    private static byte[] bytes(Kept kept) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        kept.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Kept read(byte[] bytes) throws IOException {
        return Kept.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
