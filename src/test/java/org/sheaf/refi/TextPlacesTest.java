// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sheaf.refi.Qdpx.SOURCE;
import static org.sheaf.refi.Qdpx.project;
import static org.sheaf.refi.Qdpx.selection;
import static org.sheaf.refi.Qdpx.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sheaf.problem.Problem;

/** Programs count places in different ways; the quotes beside them tell which. */
class TextPlacesTest {
    private static final String WINDOWS = "One.\r\nTwo ropes.\r\nThree knots.\r\n";

    @Test
    void atlas_ti_counts_a_windows_line_end_as_one_sign() {
        assertThat(quoted("ATLAS.ti 8.4", WINDOWS, selection(1, "", 5, 14))).containsExactly("Two ropes");
    }

    @Test
    void others_count_it_as_two() {
        assertThat(quoted("MAXQDA", WINDOWS, selection(1, "", 6, 15) + selection(2, "", 18, 29)))
                .containsExactly("Two ropes", "Three knots");
    }

    @Test
    void the_quotes_tell_better_than_the_name_of_the_program() {
        assertThat(quoted("ATLAS.ti 8.4", WINDOWS, selection(1, "Two ropes", 6, 15) + selection(2, "", 18, 29)))
                .containsExactly("Two ropes", "Three knots");
        assertThat(quoted("MAXQDA", WINDOWS, selection(1, "Two ropes", 5, 14) + selection(2, "", 16, 27)))
                .containsExactly("Two ropes", "Three knots");
    }

    @Test
    void a_byte_order_mark_counts_only_where_the_quotes_say_so() {
        assertThat(quoted("x", "\ufeffTwo ropes.", selection(1, "", 0, 9))).containsExactly("Two ropes");
        assertThat(quoted("x", "\ufeffTwo ropes.", selection(1, "Two ropes", 1, 10)))
                .containsExactly("Two ropes");
    }

    @Test
    void places_are_code_points_not_halves_of_letters() {
        assertThat(quoted(
                        "x",
                        "\uD83E\uDDF5 rope \uD83E\uDDF5 knot",
                        selection(1, "rope", 2, 6) + selection(2, "", 9, 13)))
                .containsExactly("rope", "knot");
    }

    @Test
    void an_end_that_is_the_last_sign_is_seen_by_the_quote_and_listed() {
        QdpxFile.Read read = read("x", "Two ropes and a knot", selection(1, "ropes", 4, 8));
        assertThat(quotes(read)).containsExactly("ropes");
        assertThat(read.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.before()).isEqualTo("4 to 8");
            assertThat(loss.after()).isEqualTo("4 to 9");
        });
    }

    @Test
    void a_place_counted_from_one_is_seen_too() {
        assertThat(quoted("x", "Two ropes and a knot", selection(1, "ropes", 5, 10)))
                .containsExactly("ropes");
        assertThat(quoted("x", "Two ropes", selection(1, "ropes", 5, 10))).containsExactly("ropes");
    }

    @Test
    void a_quote_that_was_cut_short_tells_by_its_beginning() {
        String sentence = "The rope is laid by hand and then it is tarred in the yard behind the walk.";
        assertThat(quoted(
                        "MAXQDA",
                        "Day one.\r\n" + sentence,
                        selection(1, "The rope is laid by hand…", 9, 9 + sentence.length())))
                .containsExactly(sentence);
    }

    @Test
    void a_name_that_is_no_quote_moves_nothing() {
        QdpxFile.Read read = read("x", "Two ropes and a knot", selection(1, "line:12", 4, 9));
        assertThat(quotes(read)).containsExactly("ropes");
        assertThat(read.problems()).isEmpty();
        assertThat(read.losses()).isEmpty();
    }

    @Test
    void a_quote_that_stands_elsewhere_is_said_and_never_moved() {
        QdpxFile.Read read = read("x", "Two ropes and a knot", selection(1, "a knot", 0, 6));
        assertThat(quotes(read)).containsExactly("Two ro");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.what()).contains("elsewhere in the text");
        });
    }

    @Test
    void a_selection_that_quotes_other_words_than_those_at_its_place_is_known_as_astray() {
        assertThat(astray(selection(1, "a knot", 0, 6))).hasSize(1);
        assertThat(astray(selection(1, "Two ropes", 0, 9) + selection(2, "line:12", 4, 9) + selection(3, "", 4, 9)))
                .isEmpty();
    }

    @Test
    void a_comment_is_taken_for_a_quote_only_where_it_is_as_long_as_the_passage() {
        String passage = selection(1, "", 0, 9);
        assertThat(astray(passage.replace("><Coding", "><Description>knot</Description><Coding")))
                .isEmpty();
        assertThat(astray(passage.replace("><Coding", "><Description>and a knot</Description><Coding")))
                .hasSize(1);
    }

    private static Set<QdaSelection> astray(String selections) {
        return read("x", "Two ropes and a knot", selections)
                .project()
                .orElseThrow()
                .sources()
                .get(0)
                .astray();
    }

    @Test
    void a_place_behind_the_end_is_said_and_kept() {
        QdpxFile.Read read = read("x", "Two ropes", selection(1, "", 4, 90));
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("behind the end"));
        assertThat(read.project()
                        .orElseThrow()
                        .sources()
                        .get(0)
                        .selections()
                        .get(0)
                        .place())
                .isEqualTo(new QdaPlace.InText(4, 90));
    }

    @Test
    void a_point_in_time_before_the_text_stays_there_and_the_others_are_counted_anew() {
        String audio = "<Sources><AudioSource guid=\"" + SOURCE + "\" name=\"tape\"><Transcript guid=\"" + Qdpx.KNOT
                + "\" plainTextPath=\"internal://tape.txt\"><SyncPoint guid=\"" + Qdpx.ROPE
                + "\" timeStamp=\"0\" position=\"-1\"/><SyncPoint guid=\"" + Qdpx.ADA
                + "\" timeStamp=\"9\" position=\"6\"/></Transcript></AudioSource></Sources>";
        for (String mark : List.of("", "\ufeff")) {
            QdpxFile.Read read = Qdpx.of(project("MAXQDA", audio))
                    .with("sources/tape.txt", mark + WINDOWS)
                    .read();
            assertThat(read.project()
                            .orElseThrow()
                            .sources()
                            .get(0)
                            .texts()
                            .get(0)
                            .times())
                    .extracting(QdaSource.Time::position)
                    .containsExactly("-1", "5");
        }
    }

    @Test
    void what_was_read_is_written_so_that_every_program_counts_the_same() {
        byte[] bytes = Qdpx.of(project("MAXQDA", text(selection(1, "", 6, 15))))
                .with("sources/" + SOURCE + ".txt", "\ufeff" + WINDOWS)
                .bytes();
        byte[] written = Qdpx.write(Qdpx.read(bytes), bytes, new java.util.ArrayList<>());
        assertThat(Qdpx.unzipped(written))
                .containsEntry("sources/" + SOURCE + ".txt", "One.\nTwo ropes.\nThree knots.\n");
        assertThat(quotes(Qdpx.read(written))).containsExactly("Two ropes");
        assertThat(Qdpx.read(written).problems()).extracting(Problem::what).isEmpty();
    }

    private static List<String> quoted(String origin, String words, String selections) {
        return quotes(read(origin, words, selections));
    }

    private static QdpxFile.Read read(String origin, String words, String selections) {
        return Qdpx.of(project(origin, text(selections)))
                .with("sources/" + SOURCE + ".txt", words)
                .read();
    }

    private static List<String> quotes(QdpxFile.Read read) {
        QdaSource source = read.project().orElseThrow().sources().get(0);
        int[] text = source.text().orElseThrow().codePoints().toArray();
        return source.selections().stream()
                .map(selection -> (QdaPlace.InText) selection.place())
                .map(at -> new String(text, (int) at.start(), (int) (at.end() - at.start())))
                .collect(Collectors.toList());
    }
}
