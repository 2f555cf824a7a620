// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionNumberTest {
    private static List<Run> caption(String words) {
        return List.of(new Run(words, Look.PLAIN, "", ""), new Run("and more", Look.PLAIN.stressed(), "", ""));
    }

    @Test
    void a_caption_without_a_number_gets_the_one_that_is_counted() {
        CaptionNumber number = CaptionNumber.of(caption("Table manners of gulls, "), 3);
        assertThat(number.field("Table")).contains(" SEQ Table ").contains("<w:t>3</w:t>");
        assertThat(number.words()).isEqualTo(caption("Table manners of gulls, "));
    }

    @Test
    void a_caption_that_bears_its_number_keeps_it_and_does_not_say_it_twice() {
        CaptionNumber number = CaptionNumber.of(caption("Table 2. Nets "), 7);
        assertThat(number.field("Table")).contains(" SEQ Table ").contains("<w:t>2</w:t>");
        assertThat(number.words()).isEqualTo(caption("Nets "));
    }

    @Test
    void in_an_appendix_numbers_bear_its_letter_and_are_counted_by_themselves() {
        CaptionNumber number = CaptionNumber.of(caption("Figure B12. Boats "), 7);
        assertThat(number.field("Figure")).startsWith("<w:r><w:t>B</w:t></w:r>").contains(" SEQ Figure_B ");
        assertThat(number.text()).contains("B12");
        assertThat(number.words()).isEqualTo(caption("Boats "));
    }
}
