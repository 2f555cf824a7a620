// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EndlessExportTest {
    @Test
    void a_record_follows_from_seed_and_index_alone() {
        InventedWork far = new EndlessExport(7, 1_000_000).record(987_654);
        EndlessExport again = new EndlessExport(7, 1_000_000);
        again.record(3);
        assertThat(again.record(987_654)).isEqualTo(far);
        assertThat(new EndlessExport(8, 1_000_000).record(987_654)).isNotEqualTo(far);
    }

    @Test
    void ten_records_refer_to_seven_works_and_no_work_has_more_than_two() {
        EndlessExport export = new EndlessExport(7, 5000);
        Map<Long, Long> copies = LongStream.range(0, export.records())
                .mapToObj(i -> export.record(i).number())
                .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        assertThat(copies).hasSize(3500);
        assertThat(copies.values()).containsOnly(1L, 2L);
    }

    @Test
    void different_works_seldom_share_a_title() {
        EndlessExport export = new EndlessExport(7, 1_000_000);
        List<String> titles = LongStream.range(0, 20_000)
                .mapToObj(i -> export.record(i * 31).title())
                .toList();
        assertThat(titles.stream().distinct().count()).isGreaterThan(19_000);
    }

    @Test
    void the_rows_and_their_truth_are_the_same_each_time() throws IOException {
        assertThat(written()).isEqualTo(written());
        assertThat(written().lines()).hasSize(202);
    }

    @Test
    void a_length_that_is_no_multiple_of_ten_is_refused() {
        assertThatThrownBy(() -> new EndlessExport(7, 15)).hasMessageContaining("15");
    }

    private static String written() throws IOException {
        StringWriter records = new StringWriter();
        StringWriter truth = new StringWriter();
        new EndlessExport(7, 100).write(records, truth);
        return records.toString() + truth;
    }
}
