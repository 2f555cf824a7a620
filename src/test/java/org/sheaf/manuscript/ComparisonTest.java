// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is listed, where, and as what. */
class ComparisonTest {
    private static final String HEAD = "<h1>Paper</h1><h2>Methods</h2><p>We searched two databases in May.</p>"
            + "<h2>Results</h2><p>The searches found 40 records. Of these 12 studies were included.</p>";
    private static final String TABLE =
            "<table><caption>Characteristics of the studies</caption><thead><tr><th>Study</th>"
                    + "<th>Country</th><th>People</th></tr></thead><tbody>";
    private static final String ROWS = "<tr><td>Berg 2012</td><td>Norway</td><td>15</td></tr>"
            + "<tr><td>Costa 2013</td><td>Portugal</td><td>20</td></tr>";
    private static final String REFERENCES =
            "<h2>References</h2><ol><li>Berg, S. (2012). Nets at noon in small harbours."
                    + "</li><li>Costa, L. (2013). Lamps at night on long piers.</li></ol>";
    private static final String THEN = HEAD + TABLE + ROWS + "</tbody></table>" + REFERENCES;
    private static final String NOW = HEAD.replace("40", "41").replace("12", "13")
            + TABLE
            + "<tr><td>Berg 2012</td><td>Norway</td><td>16</td></tr><tr><td>Eide 2015</td><td>Iceland</td><td>9</td></tr>"
            + "</tbody></table><h2>References</h2><ol><li>Berg, S. (2012). Nets at noon in small harbours.</li>"
            + "<li>Eide, K. (2015). Gulls above the market hall.</li></ol>";

    private static WorkList compare(String then, String now, String text) {
        return Comparison.of(Drafts.of(then), Drafts.of(now), Drafts.of(text));
    }

    private static List<String> lines(WorkList list) {
        return list.items().stream()
                .map(item -> item.status().words() + " | " + item.what().words() + " "
                        + item.fate().words() + " | " + item.place().words() + " | " + item.before() + " -> "
                        + item.after() + (item.yours().isEmpty() ? "" : " | " + item.yours()))
                .toList();
    }

    @Test
    void where_nothing_changed_nothing_is_listed_whatever_the_author_wrote() {
        assertThat(compare(THEN, THEN, THEN).items()).isEmpty();
        assertThat(compare(THEN, THEN, "<p>Something else, with 40 and 12.</p>").items())
                .isEmpty();
        assertThat(compare(NOW, NOW, THEN).items()).isEmpty();
    }

    @Test
    void numbers_rows_cells_and_references_are_listed_in_the_order_of_the_text() {
        assertThat(lines(compare(THEN, NOW, THEN)))
                .containsExactly(
                        "to change | number changed | Under \"Results\", paragraph 1 | The searches found 40 records."
                                + " -> The searches found 41 records.",
                        "to change | number changed | Under \"Results\", paragraph 1 | Of these 12 studies were included."
                                + " -> Of these 13 studies were included.",
                        "to change | cell changed | Under \"Results\", table 1, row \"Berg 2012\", column \"People\" | 15 -> 16",
                        "to change | row new | Under \"Results\", table 1, after \"Berg 2012\" |  -> Eide 2015 | Iceland | 9",
                        "to change | row gone | Under \"Results\", table 1, row \"Costa 2013\" | Costa 2013 | Portugal | 20 -> ",
                        "to change | citation new | Under \"References\", after \"Berg, S. (2012). Nets at noon in small"
                                + " harbours.\" |  -> Eide, K. (2015). Gulls above the market hall.",
                        "to change | citation gone | Under \"References\", paragraph 2 | Costa, L. (2013). Lamps at night on"
                                + " long piers. -> ");
    }

    /** A law: who takes over everything has nothing left to do, and what is new was not done before. */
    @Test
    void a_text_as_the_report_is_now_has_everything_done() {
        WorkList list = compare(THEN, NOW, NOW);
        assertThat(list.isOpen()).isFalse();
        assertThat(list.count(Amendment.Status.DONE)).isEqualTo(5);
        assertThat(compare(THEN, NOW, THEN).count(Amendment.Status.DONE)).isZero();
    }

    @Test
    void twice_is_the_same_list() {
        assertThat(compare(THEN, NOW, THEN)).isEqualTo(compare(THEN, NOW, THEN));
    }

    @Test
    void what_the_author_reworded_is_known_by_its_words_and_judged_by_its_numbers() {
        String then = "<h2>Results</h2><p>Of these 12 studies were included in the review.</p>";
        String now = then.replace("12", "13");
        assertThat(lines(compare(
                        then, now, "<h2>Results</h2><p>In the end, 12 studies were included in our review.</p>")))
                .containsExactly(
                        "to change | number changed | Under \"Results\", paragraph 1 | Of these 12 studies were included in the"
                                + " review. -> Of these 13 studies were included in the review. | In the end, 12 studies were"
                                + " included in our review.");
        assertThat(compare(then, now, "<h2>Results</h2><p>In the end, 13 studies were included in our review.</p>")
                        .items())
                .extracting(Amendment::status)
                .containsExactly(Amendment.Status.DONE);
        assertThat(compare(then, now, "<h2>Results</h2><p>In the end, a dozen studies were included in our review.</p>")
                        .items())
                .extracting(Amendment::status)
                .containsExactly(Amendment.Status.LOOK);
    }

    @Test
    void a_sentence_that_is_no_longer_there_is_looked_for_by_its_old_number_and_shared_words() {
        String then =
                "<h2>Results</h2><p>The twelve searches in databases and registers found 4012 records of studies.</p>";
        String now = then.replace("4012", "4077");
        String text =
                "<h2>Findings</h2><p>Nets are mended.</p><p>Altogether we read 4012 records, none of which was new to"
                        + " anybody in our group of authors at the time.</p>";
        Amendment item = compare(then, now, text).items().get(0);
        assertThat(item.status()).isEqualTo(Amendment.Status.ABSENT);
        String shared =
                "<h2>Findings</h2><p>Nets are mended.</p><p>Altogether 4012 records came out of the registers, none of"
                        + " which was new to anybody in our group of authors at the time, and databases were of little use.</p>";
        Amendment near = compare(then, now, shared).items().get(0);
        assertThat(near.status()).isEqualTo(Amendment.Status.LOOK);
        assertThat(near.yours()).startsWith("Altogether 4012");
        assertThat(compare(then, now, shared.replace("4012", "Many")).isOpen()).isFalse();
        assertThat(near.place().words()).isEqualTo("Under \"Findings\", paragraph 2");
    }

    @Test
    void a_sentence_that_was_moved_is_found_where_it_is() {
        String text =
                "<h1>Paper</h1><h2>Abstract</h2><p>The searches found 40 records.</p><h2>Methods</h2><p>We searched two"
                        + " databases in May.</p><h2>Results</h2><p>Of these 12 studies were included.</p>";
        assertThat(compare(HEAD, HEAD.replace("40", "41"), text).items())
                .extracting(item -> item.status().words() + ": " + item.place().words())
                .containsExactly("to change: Under \"Abstract\", paragraph 1");
    }

    @Test
    void a_section_that_the_author_left_out_is_not_to_be_changed() {
        String then = HEAD + "<h2>Appendix</h2><p>Not recorded are 21 items of the list.</p>";
        String now = then.replace("21", "28")
                .replace("of the list.</p>", "of the list.</p><p>A strategy was saved afterwards.</p>");
        WorkList list = compare(then, now, HEAD);
        assertThat(list.isOpen()).isFalse();
        assertThat(list.count(Amendment.Status.ABSENT)).isEqualTo(2);
    }

    @Test
    void a_change_of_quotation_marks_dashes_and_blanks_is_none() {
        String then = "<p>At the stage \"full text\" - in 2020 - 12 reports were read.</p>";
        String text = "<p>At the stage \u201cfull text\u201d \u2013 in\u00a02020 \u2013 12 reports were read.</p>";
        assertThat(compare(then, then.replace("12", "13"), text).items())
                .extracting(Amendment::status, Amendment::yours)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Amendment.Status.CHANGE, ""));
    }

    @Test
    void citations_in_a_sentence_are_named_as_such() {
        String then = "<p>Trust was named by most (Berg 2012; Costa 2013).</p>";
        assertThat(compare(then, then.replace("Costa 2013", "Costa 2013; Eide 2015"), then)
                        .items())
                .extracting(item -> item.what().words())
                .containsExactly("citation");
        assertThat(compare("<p>2 studies: Berg [1]; Eide [8].</p>", "<p>2 studies: Berg [1]; Eide [7].</p>", then)
                        .items())
                .extracting(item -> item.what().words())
                .containsExactly("citation");
        assertThat(compare("<p>2 studies: Berg [1].</p>", "<p>3 studies: Berg [1].</p>", then)
                        .items())
                .extracting(item -> item.what().words())
                .containsExactly("number");
    }

    @Test
    void a_table_of_names_and_values_has_no_head() {
        String then =
                "<table><tbody><tr><td>Reports</td><td>13</td></tr><tr><td>People</td><td>987</td></tr></tbody></table>";
        assertThat(lines(compare(then, then.replace("13", "12"), then)))
                .containsExactly("to change | cell changed | At the beginning, table 1, row \"Reports\" | 13 -> 12");
    }

    @Test
    void cells_that_the_author_merged_are_found_by_what_stands_in_them() {
        String text = HEAD + TABLE + "<tr><td>Berg 2012</td><td colspan=\"2\">Norway; 15</td></tr>"
                + "<tr><td>Costa 2013</td><td>Portugal</td><td>20</td></tr></tbody></table>" + REFERENCES;
        assertThat(lines(compare(THEN, THEN.replace("<td>15<", "<td>16<"), text)))
                .containsExactly(
                        "to change | cell changed | Under \"Results\", table 1, row \"Berg 2012\", column \"People\" | 15 -> 16"
                                + " | Norway; 15");
        assertThat(compare(THEN, THEN.replace("<td>15<", "<td>16<"), text.replace("; 15", "; 16"))
                        .isOpen())
                .isFalse();
    }

    @Test
    void rows_and_columns_that_the_author_moved_are_found_by_their_heads() {
        String text = HEAD
                + "<table><caption>Our table</caption><thead><tr><th>Study</th><th>People</th><th>Country</th></tr>"
                + "</thead><tbody><tr><td>Costa 2013</td><td>20</td><td>Portugal</td></tr><tr><td>Berg 2012</td><td>15</td>"
                + "<td>Norway</td></tr></tbody></table>" + REFERENCES;
        assertThat(lines(compare(THEN, THEN.replace("<td>15<", "<td>16<"), text)))
                .containsExactly(
                        "to change | cell changed | Under \"Results\", table 1, row \"Berg 2012\", column \"People\" | 15 ->"
                                + " 16");
    }

    @Test
    void a_new_column_is_one_thing_to_do() {
        String now = THEN.replace("<th>People</th>", "<th>People</th><th>Method</th>")
                .replace("<td>15</td>", "<td>15</td><td>interviews</td>")
                .replace("<td>20</td>", "<td>20</td><td>diaries</td>");
        assertThat(lines(compare(THEN, now, THEN)))
                .containsExactly(
                        "to change | column new | Under \"Results\", table 1, column \"Method\", after \"People\" |"
                                + "  -> Method: interviews | diaries");
        assertThat(compare(THEN, now, now).isOpen()).isFalse();
    }

    @Test
    void numbers_of_rows_do_not_make_a_row_another() {
        String then =
                "<table><thead><tr><th>#</th><th>Study</th></tr></thead><tbody><tr><td>1</td><td>Berg 2012</td></tr>"
                        + "<tr><td>2</td><td>Costa 2013</td></tr></tbody></table>";
        String now = then.replace("<tr><td>2</td>", "<tr><td>2</td><td>Boe 2012</td></tr><tr><td>3</td>");
        assertThat(lines(compare(then, now, then)))
                .containsExactly(
                        "to change | row new | At the beginning, table 1, after \"Berg 2012\" |  -> 2 | Boe 2012",
                        "to change | cell changed | At the beginning, table 1, row \"Costa 2013\", column \"#\" | 2 -> 3");
    }

    @Test
    void a_table_that_the_author_left_out_is_named_once() {
        WorkList list = compare(THEN, THEN.replace("<td>15<", "<td>16<").replace("<td>20<", "<td>21<"), HEAD);
        assertThat(list.items())
                .extracting(item -> item.status().words() + " " + item.what().words())
                .containsExactly("not in the text table");
    }

    @Test
    void a_drawing_that_is_another_now_is_named_until_the_new_one_is_there() {
        String then = "<h2>Flow</h2><figure><svg width=\"40\" height=\"20\"><rect width=\"9\" height=\"9\"/></svg>"
                + "<figcaption>PRISMA 2020 flow diagram</figcaption></figure><p>After it.</p>";
        String now = then.replace("\"9\"", "\"19\"");
        assertThat(lines(compare(then, now, then)))
                .containsExactly(
                        "to change | figure changed | Under \"Flow\", figure 1 | PRISMA 2020 flow diagram -> PRISMA 2020"
                                + " flow diagram");
        assertThat(compare(then, now, now).isOpen()).isFalse();
        assertThat(compare(then, now, then.replace("\"9\"", "\"5\"")).items())
                .extracting(Amendment::status)
                .containsExactly(Amendment.Status.LOOK);
    }

    @Test
    void what_differs_is_marked_number_against_number() {
        assertThat(Marked.of("Of 5 reports 4 went on.", "Of 4 reports 3 went on."))
                .containsExactly(
                        new Marked("Of ", false),
                        new Marked("5", true),
                        new Marked(" reports ", false),
                        new Marked("4", true),
                        new Marked(" went on.", false));
        assertThat(Marked.of("all new", "")).containsExactly(new Marked("all new", false));
    }

    @Test
    void a_minus_belongs_to_its_number_and_the_dash_of_a_range_does_not() {
        assertThat(Marked.of("95% CI -0.16 to 1.00", "95% CI 0.12 to 1.00"))
                .containsExactly(
                        new Marked("95% CI ", false), new Marked("-0.16", true), new Marked(" to 1.00", false));
        assertThat(Marked.of("aged 15-25", "aged 15-30"))
                .containsExactly(new Marked("aged 15-", false), new Marked("25", true));
    }
}
