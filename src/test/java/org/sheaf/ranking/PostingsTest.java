// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PostingsTest {
    @Test
    void what_was_packed_is_read_again_however_far_apart_and_however_often() {
        long[] features = {feature(0, 1), feature(1, 2), feature(64, 1), feature(8192, 255), feature((1 << 26) - 1, 128)
        };

        byte[] packed = PackedFeatures.pack(features, features.length);

        assertThat(read(packed))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(0, 1, 1, 2, 64, 1, 8192, 255, (1 << 26) - 1, 128)));
        assertThat(new PackedFeatures(packed).numbers()).containsExactly(0, 1, 64, 8192, (1 << 26) - 1);
        assertThat(PackedFeatures.pack(new long[0], 0)).isEmpty();
    }

    @Test
    void one_more_feature_is_as_if_it_had_been_packed_with_the_others() {
        long[] features = {feature(3, 2), feature(500, 1), feature(70_000, 1)};

        assertThat(PackedFeatures.and(PackedFeatures.pack(features, 2), 70_000))
                .isEqualTo(PackedFeatures.pack(features, 3));
        assertThat(PackedFeatures.and(new byte[0], 3)).hasSize(1);
    }

    @Test
    void a_feature_gets_a_number_with_its_second_record_and_the_first_one_has_it_too() {
        Postings postings = new Postings();
        postings.add(new long[] {7, 8}, 2);

        assertThat(postings.find(7)).isNegative();
        assertThat(postings.alone(0)).isEqualTo(2);

        postings.add(new long[] {9, 7}, 2);

        assertThat(postings.features(0).numbers()).containsExactly(postings.find(7));
        assertThat(postings.features(1).numbers()).containsExactly(postings.find(7));
        assertThat(postings.alone(0)).isEqualTo(1);
        assertThat(postings.alone(1)).isEqualTo(1);
        assertThat(postings.holders(postings.find(7))).isEqualTo(2);
    }

    @Test
    void a_feature_that_stands_twice_in_a_record_has_a_number_at_once() {
        Postings postings = new Postings();
        postings.add(new long[] {7, 7, 8}, 3);

        assertThat(read(postings, 0)).containsExactlyEntriesOf(Map.of(postings.find(7), 2));
        assertThat(postings.holders(postings.find(7))).isEqualTo(1);
        assertThat(postings.alone(0)).isEqualTo(1);
    }

    @Test
    void every_record_keeps_what_it_came_with() {
        SplittableRandom chance = new SplittableRandom(1);
        Postings postings = new Postings();
        List<Map<Long, Integer>> records = new ArrayList<>();
        Map<Long, Integer> holders = new HashMap<>();
        for (int row = 0; row < 400; row++) {
            long[] features =
                    chance.longs(200, 0, 30_000).map(x -> x * x / 30_000).toArray();
            Map<Long, Integer> its = new HashMap<>();
            for (long feature : features) {
                its.merge(feature, 1, Integer::sum);
            }
            its.keySet().forEach(feature -> holders.merge(feature, 1, Integer::sum));
            records.add(its);
            postings.add(features, features.length);
        }

        for (int row = 0; row < records.size(); row++) {
            Map<Integer, Integer> expected = new TreeMap<>();
            int alone = 0;
            for (Map.Entry<Long, Integer> entry : records.get(row).entrySet()) {
                if (holders.getOrDefault(entry.getKey(), 0) == 1 && entry.getValue() == 1) {
                    alone++;
                    assertThat(postings.find(entry.getKey())).isNegative();
                } else {
                    expected.put(postings.find(entry.getKey()), entry.getValue());
                }
            }
            assertThat(read(postings, row)).isEqualTo(expected);
            assertThat(postings.alone(row)).isEqualTo(alone);
        }
    }

    private static long feature(int number, int count) {
        return (long) number << Byte.SIZE | count;
    }

    private static Map<Integer, Integer> read(Postings postings, int row) {
        return read(postings.features(row));
    }

    private static Map<Integer, Integer> read(byte[] packed) {
        return read(new PackedFeatures(packed));
    }

    private static Map<Integer, Integer> read(PackedFeatures its) {
        Map<Integer, Integer> read = new TreeMap<>();
        while (its.next()) {
            read.put(its.number(), its.count());
        }
        return read;
    }
}
