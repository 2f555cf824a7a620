// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.document.FullText;
import org.sheaf.document.Page;
import org.sheaf.document.ReaderVersion;

class PlaceTest {
    private static FullText text(String text) {
        int length = text.codePointCount(0, text.length());
        return new FullText(
                new ReaderVersion("plain", 1), text, List.of(new Page(1, "", 0, length)), List.of(), List.of());
    }

    private static final FullText TEXT = text("𝒜 note. We met fifteen\nworkers (n = 15); fifteen workers stayed.");

    @Test
    void words_are_found_with_whatever_white_space_and_case_and_the_quote_is_that_of_the_text() {
        List<Place> places = Place.find(TEXT, "FIFTEEN workers");
        assertThat(places).hasSize(2);
        assertThat(places.get(0).quote()).isEqualTo("fifteen workers");
        assertThat(TEXT.quote(places.get(0).start(), places.get(0).end())).isEqualTo("fifteen workers");
    }

    @Test
    void places_are_counted_in_code_points() {
        assertThat(Place.find(TEXT, "note").get(0).start()).isEqualTo(2);
    }

    @Test
    void signs_in_the_words_mean_themselves() {
        assertThat(Place.find(TEXT, "(n = 15)")).hasSize(1);
        assertThat(Place.find(TEXT, ".*")).isEmpty();
        assertThat(Place.find(TEXT, " ")).isEmpty();
    }

    @Test
    void in_a_text_that_changed_a_place_is_found_by_its_words_or_is_lost() {
        Place place = Place.find(TEXT, "(n = 15)").get(0);
        assertThat(place.in(TEXT)).hasValue(place);
        assertThat(place.in(text("Later. We met them (n = 15).")).orElseThrow().start())
                .isEqualTo(19);
        assertThat(place.in(text("(n = 15) and (n = 15)"))).isEmpty();
        assertThat(place.in(text("nothing of it"))).isEmpty();
    }
}
