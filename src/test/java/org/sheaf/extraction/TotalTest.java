// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalTest {
    private static Group group(String role, String number, Group.Part part) {
        return new Group(role, new StatedNumber(number), "", part);
    }

    private static final List<Group> GROUPS = List.of(
            group("dockers", "15", Group.Part.NO),
            group("foremen", "5", Group.Part.NO),
            group("young dockers", "around 1000", Group.Part.NO),
            group("trainers", "12-20", Group.Part.NO),
            group("clerks", "number unclear", Group.Part.NO),
            group("pilots", "not reported", Group.Part.NO),
            group("cooks", "", Group.Part.NO),
            group("dockers with asthma", "4", Group.Part.YES),
            group("those interviewed", "9", Group.Part.UNCLEAR));

    @Test
    void a_total_says_how_many_groups_it_counts_and_lists_what_it_leaves_out_with_why() {
        Total total = Total.of(GROUPS);
        assertThat(total.people()).isEqualTo(20);
        assertThat(total.groups()).isEqualTo(2);
        assertThat(total.leftOut())
                .extracting(left -> left.group().role() + ": " + left.why())
                .containsExactly(
                        "young dockers: no plain number",
                        "trainers: no plain number",
                        "clerks: no plain number",
                        "pilots: number not reported",
                        "cooks: number not filled in",
                        "dockers with asthma: part of another group",
                        "those interviewed: perhaps part of another group");
    }

    @Test
    void every_group_is_either_counted_or_left_out_in_whatever_order() {
        List<Group> reversed = new ArrayList<>(GROUPS);
        Collections.reverse(reversed);
        Total total = Total.of(reversed);
        assertThat(total.groups() + total.leftOut().size()).isEqualTo(GROUPS.size());
        assertThat(total.people()).isEqualTo(Total.of(GROUPS).people());
    }

    @Test
    void where_nothing_can_be_counted_the_sum_says_nothing() {
        assertThat(Total.of(GROUPS.subList(2, 4)).countsAny()).isFalse();
    }
}
