// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Places in a text, counted in code points. */
class FullTextTest {
    /** Three pages, of which the second is empty; a sign of two chars stands on the first. */
    private static final FullText TEXT = new FullText(
            new ReaderVersion("pdf", 1),
            "\ud83d\ude00 Boats\tcome\f\fin winter.",
            List.of(new Page(1, "305", 0, 12), new Page(2, "", 13, 13), new Page(3, "307", 14, 24)),
            List.of(),
            List.of(new Sentence(1, 0, 24, Section.RESULTS)));

    @Test
    void a_quotation_is_on_one_line_whatever_parts_its_words() {
        assertThat(TEXT.quote(2, 24)).isEqualTo("Boats come in winter.");
        assertThat(TEXT.quote(0, 1)).isEqualTo("\ud83d\ude00");
        assertThatThrownBy(() -> TEXT.quote(2, 25)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void every_place_is_on_one_page() {
        assertThat(TEXT.pageAt(0).number()).isEqualTo(1);
        assertThat(TEXT.pageAt(12).number()).isEqualTo(1);
        assertThat(TEXT.pageAt(14).label()).isEqualTo("307");
        assertThat(TEXT.pageAt(23).number()).isEqualTo(3);
    }

    @Test
    void pages_without_text_are_known() {
        assertThat(TEXT.pagesWithoutText()).containsExactly(2);
    }

    @Test
    void a_text_without_a_page_and_a_sentence_without_words_are_none() {
        assertThatThrownBy(() -> new FullText(TEXT.reader(), "", List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sentence(1, 3, 3, Section.OTHER)).isInstanceOf(IllegalArgumentException.class);
    }
}
