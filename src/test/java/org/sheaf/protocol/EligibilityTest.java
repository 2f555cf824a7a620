// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sheaf.protocol.Eligibility.Highlights;
import org.sheaf.protocol.Eligibility.Reason;

class EligibilityTest {
    private static final Reason LATE = new Reason("late", "Too late", "date");
    private static final Reason OPINION = new Reason("opinion", "Only opinion", "data");
    private static final Eligibility AGREED = new Eligibility(List.of(), List.of(LATE, OPINION), Highlights.NONE);

    @Test
    void of_several_reasons_that_apply_the_first_in_the_list_is_given_in_whatever_order_they_were_noticed() {
        assertThat(AGREED.firstOf(List.of("opinion", "late"))).contains(LATE);
        assertThat(AGREED.firstOf(Set.of("opinion"))).contains(OPINION);
    }

    @Test
    void a_reason_that_the_list_does_not_have_is_never_given() {
        assertThat(AGREED.firstOf(List.of("renamed", "opinion"))).contains(OPINION);
        assertThat(AGREED.firstOf(List.of("renamed"))).isEmpty();
        assertThat(AGREED.firstOf(List.of())).isEmpty();
    }
}
