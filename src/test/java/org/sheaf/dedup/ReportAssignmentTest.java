// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;

class ReportAssignmentTest {
    private static final RecordId A = record(1);
    private static final RecordId B = record(2);
    private static final RecordId C = record(3);

    @Test
    void a_report_is_named_after_its_first_record() {
        assertThat(assign(List.of(List.of(B, A), List.of(C)), Map.of(), List.of()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(A, report(A), B, report(A), C, report(C)));
    }

    @Test
    void a_record_that_comes_later_takes_the_id_that_is_there_also_when_it_sorts_first() {
        assertThat(assign(List.of(List.of(A, B)), Map.of(B, report(B)), List.of(report(B))))
                .containsEntry(A, report(B))
                .containsEntry(B, report(B));
    }

    @Test
    void a_join_keeps_the_older_id() {
        Map<RecordId, ReportId> before = Map.of(A, report(A), B, report(B));
        assertThat(assign(List.of(List.of(A, B)), before, List.of(report(B), report(A))))
                .containsEntry(A, report(B));
    }

    @Test
    void a_split_leaves_the_id_with_the_record_it_was_minted_after() {
        Map<RecordId, ReportId> before = Map.of(A, report(A), B, report(A), C, report(A));
        assertThat(assign(List.of(List.of(A), List.of(B, C)), before, List.of(report(A))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(A, report(A), B, report(B), C, report(B)));
    }

    @Test
    void a_split_after_a_join_gives_both_ids_back() {
        List<ReportId> minted = List.of(report(A), report(B));
        Map<RecordId, ReportId> apart = Map.of(A, report(A), B, report(B));
        Map<RecordId, ReportId> joined = assign(List.of(List.of(A, B)), apart, minted);
        assertThat(assign(List.of(List.of(A), List.of(B)), joined, minted)).isEqualTo(apart);
    }

    @Test
    void when_the_first_record_is_gone_the_larger_part_keeps_the_id() {
        RecordId d = record(4);
        RecordId e = record(5);
        Map<RecordId, ReportId> before = Map.of(B, report(A), C, report(A), d, report(A), e, report(A));
        Map<RecordId, ReportId> after = assign(List.of(List.of(B), List.of(C, d, e)), before, List.of(report(A)));
        assertThat(after).containsEntry(C, report(A)).containsEntry(B, report(B));
    }

    @Test
    void whatever_happens_each_group_has_one_id_of_its_own_and_doing_it_twice_changes_nothing() {
        Random random = new Random(7);
        Map<RecordId, ReportId> members = Map.of();
        List<ReportId> minted = new ArrayList<>();
        for (int round = 0; round < 200; round++) {
            List<List<RecordId>> groups = randomGroups(random, 5 + round / 10);
            Map<RecordId, ReportId> after = assign(groups, members, minted);
            for (ReportId id : new TreeSet<>(after.values())) {
                if (!minted.contains(id)) {
                    minted.add(id);
                }
            }
            assertThat(new TreeSet<>(after.values())).hasSize(groups.size());
            groups.forEach(group ->
                    assertThat(group.stream().map(after::get).distinct()).hasSize(1));
            assertThat(assign(groups, after, minted)).isEqualTo(after);
            members = after;
        }
    }

    @Test
    void groups_that_are_made_of_the_same_records_need_not_be_named() {
        Random random = new Random(9);
        Map<RecordId, ReportId> members = new HashMap<>();
        List<ReportId> minted = new ArrayList<>();
        List<List<RecordId>> before = List.of();
        for (int round = 0; round < 300; round++) {
            List<List<RecordId>> groups = randomGroups(random, 6 + round / 20);
            Map<RecordId, ReportId> all = assign(groups, members, minted);
            List<List<RecordId>> same = before;
            List<List<RecordId>> changed =
                    groups.stream().filter(group -> !same.contains(group)).toList();
            Set<ReportId> elsewhere = new HashSet<>();
            groups.stream().filter(same::contains).forEach(group -> elsewhere.add(all.get(group.get(0))));
            Map<RecordId, ReportId> taken = new HashMap<>(members);
            taken.putAll(ReportAssignment.assign(changed, Comparator.naturalOrder(), members, ages(minted), elsewhere));
            taken.keySet().retainAll(all.keySet());
            assertThat(taken).isEqualTo(all);
            new TreeSet<>(all.values())
                    .stream().filter(id -> !minted.contains(id)).forEach(minted::add);
            members.putAll(all);
            before = groups;
        }
    }

    @Test
    void a_new_report_is_named_after_the_record_that_came_in_first() {
        assertThat(ReportAssignment.assign(
                        List.of(List.of(A, B)), Comparator.reverseOrder(), Map.of(), Map.of(), Set.of()))
                .containsEntry(A, report(B));
    }

    private static Map<RecordId, ReportId> assign(
            List<List<RecordId>> groups, Map<RecordId, ReportId> before, List<ReportId> minted) {
        return ReportAssignment.assign(groups, Comparator.naturalOrder(), before, ages(minted), Set.of());
    }

    private static Map<ReportId, Long> ages(List<ReportId> minted) {
        Map<ReportId, Long> ages = new HashMap<>();
        minted.forEach(id -> ages.put(id, (long) ages.size()));
        return ages;
    }

    private static List<List<RecordId>> randomGroups(Random random, int records) {
        List<List<RecordId>> groups = new ArrayList<>();
        IntStream.rangeClosed(1, records).mapToObj(ReportAssignmentTest::record).forEach(record -> {
            int place = random.nextInt(groups.size() + 1);
            if (place == groups.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(place).add(record);
        });
        return groups;
    }

    private static RecordId record(int ordinal) {
        return new RecordId("00000000000000aa", ordinal);
    }

    private static ReportId report(RecordId anchor) {
        return new ReportId(anchor);
    }
}
