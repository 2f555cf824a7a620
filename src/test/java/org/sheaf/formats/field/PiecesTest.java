// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void a_text_is_parted_at_each_separator_and_the_pieces_make_the_text_again() {
        assertThat(Pieces.of("a;b;;c;", ';')).containsExactly("a", "b", "", "c", "");
        assertThat(Pieces.of("a", ';')).isEqualTo(List.of("a"));
    }

    @Test
    void what_lies_behind_the_twenty_thousandth_stays_together_and_nothing_is_lost() {
        String text = "a;".repeat(50_000);
        List<String> pieces = Pieces.of(text, ';');

        assertThat(pieces).hasSize(20_000);
        assertThat(String.join(";", pieces)).isEqualTo(text);
    }
}
