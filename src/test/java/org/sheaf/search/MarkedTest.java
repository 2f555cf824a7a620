// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sheaf.search.Marked.Span;

class MarkedTest {
    @Test
    void a_short_text_is_its_own_excerpt() {
        Marked text = new Marked("boats at night", List.of(new Span(0, 5)));

        assertThat(text.excerpt(100)).isEqualTo(text);
        assertThat(text.with("[", "]")).isEqualTo("[boats] at night");
    }

    @Test
    void an_excerpt_is_where_most_was_found_cut_at_blanks_with_its_places_moved_along() {
        String far =
                "boats here, then a long way of other words until many boats and boats and boats again, and then the end";
        List<Span> spans = Pattern.compile("boats")
                .matcher(far)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
        Marked excerpt = new Marked(far, spans).excerpt(50);

        assertThat(excerpt.with(">", "<")).startsWith("…").endsWith("…").contains(">boats< and >boats< and >boats<");
        assertThat(excerpt.text().length()).isLessThanOrEqualTo(52);
    }

    @Test
    void no_cut_goes_through_a_letter_of_two_chars() {
        String letters = "𝛼".repeat(200);
        Marked excerpt = new Marked(letters, List.of()).excerpt(51);

        assertThat(Character.isHighSurrogate(
                        excerpt.text().charAt(excerpt.text().length() - 2)))
                .isFalse();
    }
}
