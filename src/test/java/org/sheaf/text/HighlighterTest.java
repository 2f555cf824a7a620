// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.text.Highlight.Group;

class HighlighterTest {
    private static final List<String> INCLUDE =
            List.of("employ", "supported employment", "IPS", "quality of life", "café", "autis*", "work* experience");
    private static final List<String> EXCLUDE = List.of("severe mental illness", "schizophreni*", "editorial");
    private static final Highlighter HIGHLIGHTER = new Highlighter(INCLUDE, EXCLUDE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            employ               | They employed two      | employed
            employ               | Employment, employing  | Employment; employing
            employment           | who employs whom?      | employs
            supported employment | Supports employment    | Supports employment
            supported employment | supported-employment   | supported-employment
            supported employment | supported  employment  | supported  employment
            quality of life      | Quality of Life scale  | Quality of Life
            quality of life      | quality life           |
            mentor               | mentors and a mentor's view | mentors; mentor's
            autis*               | autistic, autism, aut  | autistic; autism
            employ*              | employee and employer  | employee; employer
            employ               | an employee            |
            work* experience     | workplace experiences  | workplace experiences
            return* work*        | returned workers       | returned workers
            IPS                  | IPS, ips and IP        | IPS; ips
            RCT                  | two RCTs               | RCTs
            EMPLOY               | employed               | employed
            naïve                | NAIVE or naïve         | NAIVE; naïve
            cafe                 | two Cafés              | Cafés
            follow-up            | a follow up            | follow up
            employment support   | employment. Support    |
            employment support   | employment: support    |
            employment support   | (employment.) Support  |
            employment support   | (employment) support   | employment) support
            U.S. employment      | in U.S. employment     | U.S. employment
            versus usual         | versus, usual          | versus, usual
            """)
    void a_word_lights_up_in_its_forms_and_a_phrase_where_its_words_follow_each_other(
            String word, String text, String lit) {
        List<String> expected = lit == null ? List.of() : List.of(lit.split("; "));
        assertThat(texts(new Highlighter(List.of(word), List.of()), text)).isEqualTo(expected);
    }

    @Test
    void of_overlapping_claims_the_longest_has_the_place() {
        assertThat(HIGHLIGHTER.highlights("supported employment")).containsExactly(new Highlight(0, 20, Group.INCLUDE));
        Highlighter longerSpeaksAgainst = new Highlighter(List.of("mental illness"), List.of("severe mental illness"));
        assertThat(longerSpeaksAgainst.highlights("no severe mental illness"))
                .containsExactly(new Highlight(3, 24, Group.EXCLUDE));
    }

    @Test
    void what_two_groups_claim_equally_is_for_inclusion() {
        Highlighter both = new Highlighter(List.of("works"), List.of("work*"));
        assertThat(both.highlights("work")).containsExactly(new Highlight(0, 4, Group.INCLUDE));
        Highlighter crossing = new Highlighter(List.of("beta alpha"), List.of("alpha beta"));
        assertThat(crossing.highlights("alpha beta alpha")).containsExactly(new Highlight(6, 16, Group.INCLUDE));
    }

    @Test
    void accents_fold_whether_they_are_one_with_their_letter_or_stand_behind_it() {
        String apart = Normalizer.normalize("a café here", Normalizer.Form.NFD);
        assertThat(texts(HIGHLIGHTER, apart)).containsExactly(Normalizer.normalize("café", Normalizer.Form.NFD));
        Highlighter written = new Highlighter(List.of(Normalizer.normalize("café", Normalizer.Form.NFD)), List.of());
        assertThat(texts(written, "Cafe")).containsExactly("Cafe");
        assertThat(texts(HIGHLIGHTER, "employ\u00ADment")).containsExactly("employ\u00ADment");
    }

    @Test
    void places_are_those_of_the_text_as_it_is_behind_characters_of_two_halves_too() {
        String text = "\uD83D\uDE00 \uD835\uDC00\uD835\uDC01 employed \uD83D\uDE00";
        assertThat(HIGHLIGHTER.highlights(text)).singleElement().satisfies(lit -> {
            assertThat(text.substring(lit.from(), lit.to())).isEqualTo("employed");
            assertThat(lit.from()).isEqualTo(8);
        });
    }

    @Test
    void capital_and_small_letters_are_one_in_whatever_language_the_computer_speaks() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "en-US", "lt-LT")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                Highlighter made = new Highlighter(List.of("INTERVIEW", "disability"), List.of("Illness"));
                assertThat(texts(made, "Interviews, DISABILITIES, ILLNESS and interview"))
                        .containsExactly("Interviews", "DISABILITIES", "ILLNESS", "interview");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "Nothing of the kind stands here.", "\uD83D", "\uDE00", "*", "— … ·"})
    void a_text_in_which_no_word_stands_stays_dark(String text) {
        assertThat(HIGHLIGHTER.highlights(text)).isEmpty();
    }

    @Test
    void without_words_nothing_lights_up() {
        assertThat(new Highlighter(List.of(), List.of()).highlights("employment"))
                .isEmpty();
        assertThat(new Highlighter(List.of("", "*", "—", " "), List.of("…")).highlights("a * — … employment"))
                .isEmpty();
    }

    @Test
    void places_are_in_order_apart_from_each_other_and_within_the_text_and_the_same_each_time() {
        Random chance = new Random(20260302);
        List<String> pieces = List.of(
                "employment",
                "supported ",
                "employ",
                "IPS",
                "severe mental ",
                "illness",
                " ",
                "-",
                "'s",
                "cafe\u0301",
                "schizophrenia",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00",
                "\u00AD",
                "quality of life",
                ". ",
                "autis" + "x".repeat(249),
                "\uD835\uDC00",
                "workplace experience");
        int found = 0;
        for (int round = 0; round < 2000; round++) {
            String text = IntStream.range(0, chance.nextInt(25))
                    .mapToObj(i -> pieces.get(chance.nextInt(pieces.size())))
                    .collect(Collectors.joining(chance.nextBoolean() ? " " : ""));
            List<Highlight> lit = HIGHLIGHTER.highlights(text);
            int end = 0;
            for (Highlight place : lit) {
                assertThat(place.from()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(place.to()).as(text).isGreaterThan(place.from()).isLessThanOrEqualTo(text.length());
                assertThat(splitsPair(text, place.from()) || splitsPair(text, place.to()))
                        .as(text)
                        .isFalse();
                end = place.to();
            }
            found += lit.size();
            assertThat(HIGHLIGHTER.highlights(text)).isEqualTo(lit);
            assertThat(new Highlighter(INCLUDE, EXCLUDE).highlights(text)).isEqualTo(lit);
        }
        assertThat(found).isGreaterThan(2000);
    }

    @Test
    void the_order_of_the_words_makes_no_difference() {
        String text = "Supported employment and IPS for severe mental illness, schizophrenia or autism: an editorial";
        assertThat(new Highlighter(reversed(INCLUDE), reversed(EXCLUDE)).highlights(text))
                .hasSize(6)
                .isEqualTo(HIGHLIGHTER.highlights(text));
    }

    @Test
    void what_lights_up_alone_lights_up_in_a_longer_text_at_its_place() {
        String part = "supported employment";
        String before = "A longer beginning. ";
        assertThat(HIGHLIGHTER.highlights(before + part + " and an end."))
                .containsExactly(new Highlight(before.length(), before.length() + part.length(), Group.INCLUDE));
    }

    @Test
    void many_threads_share_one_highlighter() {
        String text = "Employed people with autism speak of their quality of life. ".repeat(20);
        List<Highlight> alone = HIGHLIGHTER.highlights(text);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> HIGHLIGHTER.highlights(text)))
                .allMatch(alone::equals);
        assertThat(alone).hasSize(60);
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static List<String> texts(Highlighter highlighter, String text) {
        return highlighter.highlights(text).stream()
                .map(lit -> text.substring(lit.from(), lit.to()))
                .toList();
    }

    private static List<String> reversed(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> words.get(words.size() - 1 - i))
                .toList();
    }
}
