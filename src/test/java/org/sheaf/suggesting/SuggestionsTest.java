// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.suggesting.Articles.article;
import static org.sheaf.suggesting.Articles.under;
import static org.sheaf.suggesting.Articles.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.document.FullText;
import org.sheaf.suggesting.Suggestion.Kind;

class SuggestionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Around 1000 young people used the boats. | Around 1000 young people",
                "We met 12-20 employment specialists. | 12-20 employment specialists",
                "We met 12–20 employment specialists. | 12–20 employment specialists",
                "The authors met between 12 and 20 specialists. | between 12 and 20 specialists",
                "For the service the number is unclear. | the number is unclear",
                "The exact number of clients was not reported. | The exact number of clients was not reported",
                "Sample size not stated. | Sample size not stated",
                "In all, fourteen clients came. | fourteen clients",
                "All of them (n = 23) came back. | n = 23",
                "All of them (N=1,204) came back. | N=1,204",
                "A total of 1,015 patients were seen. | A total of 1,015 patients",
                "Twenty-three mothers answered. | Twenty-three mothers",
                "One hundred and five older adults answered. | One hundred and five older adults",
                "Five of the eight nurses answered. | Five of the eight nurses",
                "More than 40 job coaches answered. | More than 40 job coaches",
                "Two focus groups were held. | Two focus groups",
                "There were 31 semi-structured interviews. | 31 semi-structured interviews",
                "A sample of 60 was drawn. | sample of 60",
                "An unknown number of carers answered. | An unknown number of carers"
            })
    void a_size_is_suggested_in_the_words_in_which_it_is_stated(String sentence, String size) {
        assertThat(words(Kind.SAMPLE_SIZE, under("Methods", sentence))).containsExactly(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2014 patients were seen by boat.",
                "One participant said that boats are late.",
                "Table 2 patients and their boats.",
                "Boats came after 12 months.",
                "It held 18 gene families.",
                "One of the nurses laughed."
            })
    void what_is_no_size_of_a_sample_is_left(String sentence) {
        assertThat(words(Kind.SAMPLE_SIZE, under("Results", sentence))).isEmpty();
    }

    @Test
    void sizes_of_other_peoples_samples_are_left() {
        assertThat(words(Kind.SAMPLE_SIZE, under("Introduction", "Elsewhere 40 nurses were asked.")))
                .isEmpty();
        assertThat(words(Kind.SAMPLE_SIZE, under("References", "[1] Asking 40 nurses. Journal of Boats 2019.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "semi-structured interviews",
                "semistructured interview",
                "in-depth and semi-structured interviews",
                "key informant interviews",
                "focus groups",
                "focus group discussions",
                "reflexive thematic analysis",
                "content analysis",
                "framework approach",
                "constructivist grounded theory",
                "constant comparative method",
                "interpretative phenomenological analysis",
                "purposive sampling",
                "data saturation",
                "mixed methods",
                "exploratory qualitative study",
                "randomised controlled trial",
                "cross-sectional survey",
                "multiple case study design",
                "participant observation",
                "participatory action research"
            })
    void words_for_methods_are_suggested_whole(String method) {
        assertThat(words(Kind.METHOD, under("Methods", "For the harbour we chose " + method + " and no boats.")))
                .containsExactly(method);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was done in England and beyond. | England | United Kingdom",
                "Norwegian municipalities took part. | Norwegian | Norway",
                "Nurses of the Papua New Guinean coast. | Papua New Guinean | Papua New Guinea",
                "It was done in Turkey. | Turkey | Turkey",
                "Two Canadians took part. | Canadian | Canada",
                "It was done in the U.S. and nowhere else. | U.S. | United States"
            })
    void a_country_is_suggested_by_its_words_and_says_which_it_is(String sentence, String words, String country) {
        List<Suggestion> found = Suggestions.of(under("Methods", sentence)).stream()
                .filter(suggestion -> suggestion.kind() == Kind.COUNTRY)
                .toList();

        assertThat(found).extracting(Suggestion::words).containsExactly(words);
        assertThat(found).extracting(Suggestion::note).containsExactly(country);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They had turkey for dinner, on polished tables.",
                "The American Heart Association agreed.",
                "Spanish-speaking interpreters helped.",
                "It was done in New Mexico.",
                "Native American elders agreed.",
                "A recorder (Boatworks, Lund, Skåne, Sweden) ran."
            })
    void what_only_looks_like_a_country_is_left(String sentence) {
        assertThat(words(Kind.COUNTRY, under("Methods", sentence))).isEmpty();
    }

    @Test
    void an_author_whose_first_name_is_a_country_is_none() {
        assertThat(words(Kind.COUNTRY, article("Boats at night\n\nChad G. Okafor, Jordan Winter\n\nHarbour, Ghana\n")))
                .containsExactly("Ghana");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The service users liked boats. | service users",
                "We asked employment specialists. | employment specialists",
                "It was for veterans with spinal cord injury in two harbours. | veterans with spinal cord injury",
                "Young people with a learning disability were asked. | Young people with a learning disability",
                "Mental health nurses were asked. | Mental health nurses"
            })
    void a_group_is_suggested_with_what_describes_it(String sentence, String group) {
        assertThat(words(Kind.GROUP, under("Methods", sentence))).containsExactly(group);
    }

    @Test
    void words_that_fit_everybody_and_names_of_bodies_are_no_groups() {
        assertThat(
                        words(
                                Kind.GROUP,
                                under(
                                        "Methods",
                                        "Participants and respondents met the Royal College of Surgeons about patient safety.")))
                .isEmpty();
    }

    @Test
    void a_method_country_or_group_is_suggested_once_for_each_part_of_the_article() {
        FullText text = article(
                "# Methods\n\nService users came. The service users left.\n\n# Results\n\nService users smiled.\n");

        assertThat(words(Kind.GROUP, text)).containsExactly("Service users", "Service users");
    }

    @Test
    void places_are_counted_in_code_points_and_their_words_are_what_stands_there() {
        FullText text =
                article("# Results\n\n𝛼 and 𝛽: we asked 12 nurses in Ghana. “I like 𝛾 boats a lot,” said one.\n");
        List<Suggestion> found = Suggestions.of(text);

        assertThat(found).extracting(Suggestion::kind).contains(Kind.SAMPLE_SIZE, Kind.COUNTRY, Kind.QUOTATION);
        for (Suggestion suggestion : found) {
            assertThat(text.quote(suggestion.start(), suggestion.end())).isEqualTo(suggestion.words());
            assertThat(suggestion.sentence().start()).isLessThanOrEqualTo(suggestion.start());
            assertThat(text.sentences()).contains(suggestion.sentence());
        }
    }

    @Test
    void a_suggestion_knows_its_page() {
        FullText text = article("# Methods\n\nFirst page.\n\fSecond page, with 12 nurses.\n");

        assertThat(Suggestions.of(text)).extracting(Suggestion::page).containsOnly(2);
    }

    @Test
    void suggestions_come_in_the_order_of_the_text_and_the_same_text_gives_the_same() {
        FullText text =
                article("# Results\n\nIn Ghana 12 nurses met. “I like boats, me,” said one. In Kenya 3 nurses met.\n");
        List<Suggestion> found = Suggestions.of(text);

        assertThat(found).isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
        assertThat(Suggestions.of(text)).isEqualTo(found);
    }

    @Test
    void marks_and_numbers_without_end_are_no_trouble() {
        String odd = "“".repeat(2000) + " 1".repeat(2000) + " ((((" + "nurses ".repeat(500);

        assertThat(Suggestions.of(under("Results", odd)))
                .allSatisfy(suggestion -> assertThat(suggestion.words()).isNotBlank());
    }
}
