// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.suggesting.Articles.under;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.document.FullText;
import org.sheaf.suggesting.Suggestion.Kind;

class QuotationsTest {
    private static List<Suggestion> in(String section, String paragraph) {
        FullText text = under(section, paragraph);
        return Suggestions.of(text).stream()
                .filter(suggestion -> suggestion.kind() == Kind.QUOTATION)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One said: “@” and left.",
                "One said: \"@\" and left.",
                "One said: ‘@’ and left.",
                "One said: '@' and left.",
                "One said: «@» and left.",
                "One said: « @ » and left.",
                "One said: „@“ and left.",
                "One said: ‹@› and left.",
                "“@” (P12, female)",
                "“@” [Participant 3]",
                "“@” – Nurse, ward B",
                "@ (P12, female)"
            })
    void what_participants_said_is_found_in_marks_of_every_style(String around) {
        String said = "When it’s raining I don’t go out to my boat.";

        assertThat(in("Results", around.replace("@", said)))
                .extracting(Suggestion::words)
                .containsExactly(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P12, female",
                "Participant 3",
                "Centre A, R4",
                "SU04",
                "FG2",
                "Employment specialist, site 2",
                "male, 45 years old",
                "Miriam, 34"
            })
    void the_tag_behind_it_says_who_spoke(String tag) {
        assertThat(in("Results", "“They gave me time.” (" + tag + ")"))
                .extracting(Suggestion::note)
                .containsExactly(tag);
    }

    @Test
    void a_paragraph_that_says_I_is_somebodys_speech_in_the_results_and_the_authors_elsewhere() {
        String paragraph = "When I came here first I could hardly row a boat.";

        assertThat(in("Results", paragraph)).extracting(Suggestion::words).containsExactly(paragraph);
        assertThat(in("Discussion", paragraph)).isEmpty();
    }

    @Test
    void what_the_speaker_repeats_is_no_quotation_of_its_own() {
        assertThat(in("Results", "I went there and he goes, “You can’t come in with my boat,” so I left. (P3)"))
                .extracting(Suggestion::words)
                .containsExactly("I went there and he goes, “You can’t come in with my boat,” so I left.");
    }

    @Test
    void an_apostrophe_ends_no_quotation() {
        assertThat(in("Results", "One said: ‘I don’t like the nurses’ boats at all’ and left."))
                .extracting(Suggestion::words)
                .containsExactly("I don’t like the nurses’ boats at all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The theme “being valued” was the first.",
                "So-called ‘early boats’ and ‘late boats’ differ.",
                "The paper \"A boat for everybody\" says so.",
                "They named “better boats for all of us who live here” (Okafor et al. 2019).",
                "Participants felt that boats are late (P3, P7).",
                "In Phase I boats were late."
            })
    void terms_titles_and_authors_words_are_left(String paragraph) {
        assertThat(in("Discussion", paragraph)).isEmpty();
    }

    @Test
    void nothing_is_quoted_from_the_references() {
        assertThat(in("References", "[1] “I like my boat when we go out to sea,” Journal of Boats, 2019."))
                .isEmpty();
    }

    @Test
    void a_quotation_of_several_sentences_is_one_and_begins_in_its_first() {
        List<Suggestion> found = in("Results", "“I was afraid at first. Then my coach came along.” (P2)");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).words()).isEqualTo("I was afraid at first. Then my coach came along.");
        assertThat(found.get(0).note()).isEqualTo("P2");
    }
}
