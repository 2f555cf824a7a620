// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WholeDocumentTest {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><title id=\"t\">Boats</title></svg>";

    private static final Map<String, String> PAGES = Map.of(
            "nets",
            """
            <html><body><main><p class="screen">Files: <a href="nets.csv">nets.csv</a></p><p>First &lt;b&gt;words</p>
            <h2 id="a">One</h2><table><caption>Nets by colour</caption><tr><td>x</td></tr></table>
            <h2>Two</h2><p>See <a href="#a">one</a>, <a href="boats.html#b">boats</a>, <a href="ropes.html#r">ropes</a>
            and <a href="https://example.org/">elsewhere</a>.</p></main></body></html>
            """,
            "boats",
            "<main><nav>away</nav><h2 id=\"b\">Boats</h2><figure aria-labelledby=\"t\" tabindex=\"0\">" + SVG
                    + "</figure><script>alert(1)</script></main>");

    private static WholeDocument.Whole whole(Chapter... chapters) {
        return WholeDocument.of(
                List.of(chapters),
                name -> Optional.ofNullable(PAGES.get(name))
                        .map(html -> new WholeDocument.Page(html, new TreeMap<>(Map.of("boats.svg", SVG)))));
    }

    @Test
    void tables_and_figures_are_numbered_through_the_text_and_anew_in_each_appendix() {
        WholeDocument.Whole whole = whole(
                Chapter.of("Results", Part.all("nets", "Nets"), Part.all("boats", "Boats"), Part.all("nets", "Again")),
                Chapter.appendix("More", Part.all("nets", "")),
                Chapter.appendix("Most", Part.all("boats", "")));
        assertThat(whole.items())
                .extracting(WholeDocument.Item::label)
                .containsExactly("Table 1", "Figure 1", "Table 2", "Table A1", "Figure B1");
        assertThat(whole.chapters().get(0).html())
                .contains("<caption><span class=\"number\">Table 1.</span> Nets by colour</caption>")
                .contains("<figcaption><span class=\"number\">Figure 1.</span> <bdi>Boats</bdi></figcaption>");
        assertThat(whole.chapters())
                .extracting(WholeDocument.Made::title)
                .contains("Appendix A. More", "Appendix B. Most");
        assertThat(whole.drawings()).containsOnlyKeys("write-up-figure-1.svg", "write-up-figure-B1.svg");
    }

    @Test
    void headings_move_down_to_where_they_stand_now() {
        String html = whole(Chapter.of("Results", Part.all("nets", "Nets"), Part.all("boats", "")))
                .chapters()
                .get(0)
                .html();
        assertThat(html)
                .contains("<bdi>Nets</bdi></h3>")
                .contains(">One</h4>")
                .contains(">Boats</h3>")
                .doesNotContain("<h2");
    }

    @Test
    void the_highest_heading_of_a_cut_stands_right_below_its_chapter() {
        String html = WholeDocument.of(
                        List.of(Chapter.of("Results", Part.only("ropes", "", "section"))),
                        name -> Optional.of(new WholeDocument.Page(
                                "<main><h2>Ropes</h2><section><h3>Knots</h3><h4>Loops</h4></section></main>",
                                new TreeMap<>())))
                .chapters()
                .get(0)
                .html();
        assertThat(html).contains("<h3>Knots</h3>").contains("<h4>Loops</h4>");
    }

    @Test
    void links_lead_to_places_in_the_document_or_are_taken_away() {
        String html = whole(Chapter.of("Results", Part.all("nets", ""), Part.all("boats", "")))
                .chapters()
                .get(0)
                .html();
        assertThat(html)
                .contains("id=\"nets-a\"")
                .contains("<a href=\"#nets-a\">one</a>")
                .contains("<a href=\"#boats-b\">boats</a>")
                .contains("aria-labelledby=\"boats-t\"")
                .contains("<a href=\"https://example.org/\">elsewhere</a>")
                .contains(", ropes\n")
                .doesNotContain("ropes.html");
    }

    @Test
    void what_serves_a_screen_only_is_left_out_and_what_was_escaped_stays_so() {
        String html = whole(Chapter.of("Results", Part.all("nets", ""), Part.all("boats", "")))
                .chapters()
                .get(0)
                .html();
        assertThat(html)
                .contains("First &lt;b&gt;words")
                .doesNotContain("nets.csv")
                .doesNotContain("away")
                .doesNotContain("alert")
                .doesNotContain("tabindex");
    }

    @Test
    void a_cut_takes_sections_by_their_place_and_one_alone_without_its_heading() {
        assertThat(whole(Chapter.of("Results", Part.sections("nets", "", 1)))
                        .chapters()
                        .get(0)
                        .html())
                .contains("Nets by colour")
                .doesNotContain(">One<")
                .doesNotContain("First")
                .doesNotContain("elsewhere");
        assertThat(whole(Chapter.of("Results", Part.sections("nets", "", 0, 2)))
                        .chapters()
                        .get(0)
                        .html())
                .contains("First")
                .contains(">Two</h3>")
                .doesNotContain("Nets by colour");
        assertThat(whole(Chapter.of("Results", Part.only("nets", "", "table")))
                        .chapters()
                        .get(0)
                        .html())
                .startsWith("<table>")
                .doesNotContain("First");
    }

    @Test
    void a_part_that_is_not_there_is_told_and_a_chapter_without_parts_is_left_out() {
        WholeDocument.Whole whole = whole(
                Chapter.of("Results", Part.all("ropes", "Ropes"), Part.all("nets", "")),
                Chapter.appendix("Gulls", Part.all("gulls", "")),
                Chapter.appendix("Boats", Part.all("boats", "")));
        assertThat(whole.chapters())
                .extracting(WholeDocument.Made::title)
                .containsExactly("Results", "Appendix A. Boats");
        assertThat(whole.missing())
                .containsExactly(
                        new WholeDocument.Missing("Ropes", "ropes"), new WholeDocument.Missing("Gulls", "gulls"));
    }

    @Test
    void drawings_keep_the_letters_of_their_attributes() {
        assertThat(whole(Chapter.of("Results", Part.all("boats", "")))
                        .chapters()
                        .get(0)
                        .html())
                .contains("viewBox=\"0 0 10 10\"");
    }
}
