// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.document.FullText;
import org.sheaf.document.Section;
import org.sheaf.fulltext.assembly.SectionWords;
import org.sheaf.problem.Problem;

/** Web pages and plain texts. */
class WebAndPlainTextTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void of_a_web_page_the_article_is_read_without_menus_and_scripts() throws IOException {
        FullText text = html(
                "<html><head><title>T</title><script>x()</script></head><body><nav>Home</nav><div>Sign in</div>"
                        + "<article><h1>Boats</h1><h2>Results</h2><p>Boats came <b>late</b>.<sup>3</sup> Crews\n waited.</p>"
                        + "<ul><li>One boat</li><li>Two boats</li></ul><table><tr><th>Year</th><th>Boats</th></tr><tr><td>2019</td>"
                        + "<td><p>12</p></td></tr></table><h2>References</h2><p>Marsh A. Boats. 2019.</p></article></body></html>");

        assertThat(text.text())
                .isEqualTo(
                        "Boats\n\nResults\n\nBoats came late.3 Crews waited.\n\nOne boat\n\nTwo boats\n\nYear\tBoats\n2019\t12"
                                + "\n\nReferences\n\nMarsh A. Boats. 2019.");
        assertThat(text.sentences().get(2).section()).isEqualTo(Section.RESULTS);
        assertThat(text.quote(
                        text.sentences().get(2).start(), text.sentences().get(2).end()))
                .isEqualTo("Boats came late.3");
        assertThat(text.sentences().get(text.sentences().size() - 1).section()).isEqualTo(Section.REFERENCES);
    }

    @Test
    void a_web_page_is_in_the_charset_that_it_states() throws IOException {
        String page =
                "<html><head><meta charset=\"iso-8859-9\"></head><body><p>\u0130stanbul\u2019da</p></body></html>";
        FullText text = HtmlReader.read(
                        "a", page.replace("\u2019", "'").getBytes(Charset.forName("iso-8859-9")), problems::add)
                .orElseThrow();

        assertThat(text.text()).isEqualTo("\u0130stanbul'da");
    }

    @Test
    void a_page_that_nests_without_end_is_read() throws IOException {
        assertThat(html("<html><body>" + "<div><b><i>".repeat(20_000) + "Boats").text())
                .isEqualTo("Boats");
    }

    @Test
    void a_web_page_without_text_is_a_problem() throws IOException {
        assertThat(HtmlReader.read(
                        "a", "<html><script>x()</script></html>".getBytes(StandardCharsets.UTF_8), problems::add))
                .isEmpty();
        assertThat(problems).singleElement().extracting(Problem::isError).isEqualTo(true);
    }

    @Test
    void lines_that_were_broken_to_a_width_are_joined_and_form_feeds_part_pages() {
        FullText text =
                plain(("Findings\n\nBoats that come late in the year are rarely seen in the har-\nbour again, as the"
                                + " owners of most of them told us so.\n\n\fOne\nTwo\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(text.text())
                .isEqualTo(
                        "Findings\n\nBoats that come late in the year are rarely seen in the harbour again, as the owners of"
                                + " most of them told us so.\n\fOne\nTwo");
        assertThat(text.pages()).hasSize(2);
        assertThat(text.headings())
                .singleElement()
                .extracting(heading -> heading.section())
                .isEqualTo(Section.RESULTS);
        assertThat(text.sentences().get(2).page()).isEqualTo(2);
    }

    @Test
    void a_heading_needs_no_empty_line_behind_it_where_prose_follows() {
        FullText text =
                plain(("# Boats\n## Methods\nWe asked the crews.\n\nResults\nThe crews of eleven boats mend their nets"
                                + " at dawn and\nrest at noon. They told us so.\n\nConclusions:\nRest.\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(text.text())
                .isEqualTo(
                        "Boats\n\nMethods\n\nWe asked the crews.\n\nResults\n\nThe crews of eleven boats mend their nets"
                                + " at dawn and rest at noon. They told us so.\n\nConclusions:\n\nRest.");
        assertThat(text.headings())
                .extracting(heading -> heading.section())
                .containsExactly(Section.FRONT, Section.METHODS, Section.RESULTS, Section.CONCLUSIONS);
        assertThat(text.headings()).extracting(heading -> heading.level()).containsExactly(1, 2, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Methods\nResults\nDiscussion",
                "Results\n12\n15",
                "Funding came from the town,\nWhich gave it late.",
                "results\nThe crews mend nets.",
                "Background\nnoise is what the crews heard.",
            })
    void a_line_that_only_headings_say_is_none_in_a_list_or_at_the_beginning_of_a_sentence(String lines) {
        assertThat(plain(lines.getBytes(StandardCharsets.UTF_8)).headings()).isEmpty();
    }

    @Test
    void a_plain_text_is_read_in_the_charset_that_its_bytes_fit() {
        String words = "Caf\u00e9 \u2013 \u015fimdi";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(plain(("\ufeff" + words).getBytes(charset)).text()).isEqualTo(words);
        }
        assertThat(problems).isEmpty();
        assertThat(plain("Caf\u00e9 \u2013 noir".getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo("Caf\u00e9 \u2013 noir");
        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("windows-1252");
    }

    @Test
    void places_are_counted_in_code_points() {
        FullText text = plain("\ud83d\ude00 \ud83d\ude00 laughed. Boats came.".getBytes(StandardCharsets.UTF_8));

        assertThat(text.sentences().get(1).start()).isEqualTo(13);
        assertThat(text.quote(13, 24)).isEqualTo("Boats came.");
    }

    @Test
    void accents_written_as_signs_of_their_own_are_one_with_their_letter() {
        assertThat(plain("Cafe\u0301".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("Caf\u00e9");
    }

    private FullText html(String page) throws IOException {
        return HtmlReader.read("a.html", page.getBytes(StandardCharsets.UTF_8), problems::add)
                .orElseThrow();
    }

    private FullText plain(byte[] bytes) {
        return PlainReader.read("a.txt", bytes, problems::add).orElseThrow();
    }

    @Test
    void a_line_of_thousands_of_numbers_is_no_heading() {
        String numbers = "1 ".repeat(5000).strip();

        assertThat(SectionWords.of(numbers)).isEmpty();
    }
}
