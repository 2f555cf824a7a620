// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences of research prose begin and end. */
class SentenceCutterTest {
    @Test
    void sentences_end_at_full_stops_question_and_exclamation_marks() {
        assertThat(cut("Boats came late. Who had waited? Nobody! That was all."))
                .containsExactly("Boats came late.", "Who had waited?", "Nobody!", "That was all.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As Marsh et al. found, work came late (Reed et al. 2019).",
                "Some (e.g. Harbour workers, i.e. those who load) waited.",
                "The trial compared boats vs. Ferries in spring.",
                "It rose again (see Fig. 3 and Tab. 2) in autumn.",
                "The difference was clear (p < .05, d = .31) and stayed so.",
                "They were seen by Dr. Quayside and Prof. Mole on Monday.",
                "Numbers fell by 3.5 per cent, cf. No. 12 of the series.",
                "It was led by J. R. Quayside of the harbour.",
                "The kappa was .81 and the mean was 4.2 (SD 1.1).",
                "Of the 12 people (mean age 41.5 yrs. in spring) nine stayed.",
            })
    void no_sentence_ends_at_an_abbreviation_or_a_number(String sentence) {
        assertThat(cut(sentence)).containsExactly(sentence);
    }

    @Test
    void an_abbreviation_at_the_end_of_a_sentence_ends_it_when_a_new_one_begins() {
        assertThat(cut("Some had been there before, as in Marsh et al. The others had not."))
                .containsExactly("Some had been there before, as in Marsh et al.", "The others had not.");
    }

    @Test
    void a_quotation_of_several_sentences_within_a_sentence_stays_whole() {
        assertThat(cut("One said: \u201cI went. I came back.\u201d before she left. Others stayed."))
                .containsExactly("One said: \u201cI went. I came back.\u201d before she left.", "Others stayed.");
    }

    @Test
    void somebodys_speech_is_cut_at_its_own_sentences() {
        assertThat(cut("\u201cI went down to the boats. I came back at noon.\u201d"))
                .containsExactly("\u201cI went down to the boats.", "I came back at noon.\u201d");
    }

    @Test
    void brackets_and_quotation_marks_behind_the_full_stop_belong_to_the_sentence() {
        assertThat(cut("(All of them waited.) Then the boats came."))
                .containsExactly("(All of them waited.)", "Then the boats came.");
    }

    @Test
    void nothing_is_cut_from_white_space_and_nothing_is_lost_of_signs_nobody_knows() {
        assertThat(cut("  \n ")).isEmpty();
        assertThat(cut("\ue000\ud83d\ude00 \u2042")).containsExactly("\ue000\ud83d\ude00 \u2042");
    }

    @Test
    void every_sign_that_is_no_white_space_is_in_one_sentence() {
        String text =
                " Boats (late) came.  They left: e.g. at 5 p.m. or so; nobody knew\u2026 \u201cWhy?\u201d \u2014 none ";
        StringBuilder kept = new StringBuilder();
        int last = 0;
        for (SentenceCutter.Span span : SentenceCutter.ENGLISH.cut(text)) {
            assertThat(span.from()).isGreaterThanOrEqualTo(last);
            kept.append(text, span.from(), span.to());
            last = span.to();
        }
        assertThat(kept.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void many_threads_that_share_it_get_what_one_gets() {
        String text = "Boats came late (see Fig. 2). Who had waited? Reed et al. had.";
        List<String> alone = cut(text);
        ConcurrentLinkedQueue<List<String>> together = new ConcurrentLinkedQueue<>();
        IntStream.range(0, 200).parallel().forEach(i -> together.add(cut(text)));
        assertThat(together).hasSize(200).containsOnly(alone);
    }

    private static List<String> cut(String text) {
        return SentenceCutter.ENGLISH.cut(text).stream()
                .map(span -> text.substring(span.from(), span.to()))
                .toList();
    }
}
