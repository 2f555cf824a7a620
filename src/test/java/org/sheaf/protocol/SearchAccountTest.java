// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SearchAccountTest {

    @Test
    void as_many_records_as_hits_is_nothing_to_look_at() {
        SearchAccount account = account(OptionalInt.of(75), OptionalInt.of(75), 0);
        assertThat(account.agrees()).isTrue();
        assertThat(account.comparison()).isEqualTo("as many as stated");
    }

    @Test
    void records_that_stand_in_two_batches_count_once_against_the_hits() {
        SearchAccount account = account(OptionalInt.of(75), OptionalInt.of(83), 8);
        assertThat(account.difference()).hasValue(0);
        assertThat(account.agrees()).isFalse();
        assertThat(account.comparison())
                .isEqualTo("batches overlap: 8 records stand in more than one file; as many as stated");
    }

    @Test
    void fewer_records_than_hits_asks_for_the_missing_batch() {
        assertThat(account(OptionalInt.of(105), OptionalInt.of(65), 0).comparison())
                .isEqualTo("40 fewer than stated: is a batch missing?");
    }

    @Test
    void what_nobody_wrote_down_cannot_be_compared_and_is_not_taken_for_nought() {
        SearchAccount account = account(OptionalInt.empty(), OptionalInt.of(65), 0);
        assertThat(account.difference()).isEmpty();
        assertThat(account.agrees()).isFalse();
        assertThat(account.comparison()).contains("hits not recorded");
        assertThat(account(OptionalInt.of(3), OptionalInt.empty(), 0).comparison())
                .isEqualTo("nothing imported yet");
    }

    private static SearchAccount account(OptionalInt hits, OptionalInt read, int repeated) {
        Search search = new Search(
                "s", SourceKind.DATABASE, "MEDLINE", "", "", "", List.of(), "", "", "", "", "", hits, List.of());
        return new SearchAccount(search, read, repeated, "");
    }
}
