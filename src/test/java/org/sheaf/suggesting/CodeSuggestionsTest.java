// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.suggesting.Articles.article;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.document.FullText;

class CodeSuggestionsTest {
    private static final FullText TEXT =
            article("# Results\n\nThe coach gave practical support with forms and travel. Boats were"
                    + " late all winter long. Employers feared that crews would fall ill. Money for the bus was lent by the coach."
                    + " Somebody to help with filling in papers made the difference.\n\n# References\n\n[1] Practical support. Journal"
                    + " of Boats, 2019.\n");

    private static final CodeWords SUPPORT = new CodeWords(
            "practical-support", List.of("Practical support", "Help with forms, travel and money."), List.of());
    private static final CodeWords FEAR = new CodeWords("fear", List.of("Employers' worries"), List.of());

    private static List<String> sentences(List<CodeSuggestion> suggestions) {
        return suggestions.stream()
                .map(one -> TEXT.quote(one.sentence().start(), one.sentence().end()))
                .toList();
    }

    @Test
    void the_sentence_that_holds_the_name_of_the_code_comes_first_with_the_words_that_made_it() {
        List<CodeSuggestion> found = CodeSuggestions.of(TEXT, List.of(SUPPORT));

        assertThat(sentences(found).get(0)).isEqualTo("The coach gave practical support with forms and travel.");
        assertThat(found.get(0).because()).contains("practical", "support", "forms", "travel");
        assertThat(found.get(0).score()).isGreaterThan(0.5);
        assertThat(sentences(found)).doesNotContain("Boats were late all winter long.");
    }

    @Test
    void what_is_like_a_passage_that_was_coded_is_found_too() {
        CodeWords learned = new CodeWords(
                "practical-support", SUPPORT.words(), List.of("She helped me in filling the paper for the office."));
        String sentence = "Somebody to help with filling in papers made the difference.";
        double before = score(SUPPORT, sentence);

        assertThat(score(learned, sentence)).isGreaterThan(before).isGreaterThan(CodeSuggestions.LEAST);
    }

    private static double score(CodeWords code, String sentence) {
        return CodeSuggestions.of(TEXT, List.of(code)).stream()
                .filter(one ->
                        TEXT.quote(one.sentence().start(), one.sentence().end()).equals(sentence))
                .mapToDouble(CodeSuggestion::score)
                .findFirst()
                .orElse(0);
    }

    @Test
    void each_code_has_its_own_sentences_in_the_order_of_the_codes() {
        List<CodeSuggestion> found = CodeSuggestions.of(TEXT, List.of(FEAR, SUPPORT));

        assertThat(found.get(0).codeId()).isEqualTo("fear");
        assertThat(sentences(found).get(0)).isEqualTo("Employers feared that crews would fall ill.");
        assertThat(found).extracting(CodeSuggestion::codeId).contains("practical-support");
    }

    @Test
    void nothing_of_the_references_is_suggested() {
        assertThat(sentences(CodeSuggestions.of(TEXT, List.of(SUPPORT))))
                .noneMatch(sentence -> sentence.contains("Journal"));
    }

    @Test
    void scores_lie_above_0_up_to_1_and_fall() {
        CodeWords whole = new CodeWords(
                "all",
                List.of("Boats were late all winter long."),
                List.of("Boats were late all winter long.", "Employers feared that crews would fall ill."));
        List<CodeSuggestion> found = CodeSuggestions.of(TEXT, List.of(whole));

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.score()).isGreaterThan(0).isLessThanOrEqualTo(1));
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void a_code_without_words_and_a_text_without_results_give_nothing_and_no_trouble() {
        assertThat(CodeSuggestions.of(TEXT, List.of(new CodeWords("empty", List.of(), List.of()))))
                .isEmpty();
        assertThat(CodeSuggestions.of(TEXT, List.of(new CodeWords("blank", List.of(""), List.of("")))))
                .isEmpty();
        assertThat(CodeSuggestions.of(article("...\n"), List.of(SUPPORT))).isEmpty();
        assertThat(CodeSuggestions.of(TEXT, List.of())).isEmpty();
    }

    @Test
    void a_short_text_without_headings_is_looked_at_whole() {
        FullText note = article("The coach gave practical support with forms. Boats were late.\n");

        assertThat(CodeSuggestions.of(note, List.of(SUPPORT))).hasSize(1);
    }

    @Test
    void the_same_input_gives_the_same_suggestions() {
        assertThat(CodeSuggestions.of(TEXT, List.of(SUPPORT, FEAR)))
                .isEqualTo(CodeSuggestions.of(TEXT, List.of(SUPPORT, FEAR)));
    }
}
