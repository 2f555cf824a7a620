// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.document.FullText;
import org.sheaf.document.Heading;
import org.sheaf.document.Page;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.problem.Problem;

/** The text of articles as publishers lay them out, in the order in which people read it. */
class PdfReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void the_left_column_is_read_before_the_right_one_whichever_is_drawn_first() {
        String[] left = PdfMaker.prose("boat", 12);
        String[] right = PdfMaker.prose("harbour", 12);
        FullText leftFirst = read(new PdfMaker()
                .page()
                .lines(PdfMaker.LEFT, 100, left)
                .lines(PdfMaker.RIGHT, 100, right)
                .bytes());
        FullText rightFirst = read(new PdfMaker()
                .page()
                .lines(PdfMaker.RIGHT, 100, right)
                .lines(PdfMaker.LEFT, 100, left)
                .bytes());

        assertThat(leftFirst.text()).isEqualTo(rightFirst.text());
        assertThat(leftFirst.text()).isEqualTo(String.join(" ", left) + " " + String.join(" ", right));
    }

    @Test
    void a_title_and_an_abstract_across_both_columns_come_before_them() {
        FullText text = read(new PdfMaker()
                .page()
                .lines(PdfMaker.LEFT, 230, PdfMaker.prose("boat", 12))
                .lines(PdfMaker.RIGHT, 230, PdfMaker.prose("harbour", 12))
                .title(80, 80, "What boats need before the winter comes in")
                .lines(
                        80,
                        130,
                        "Nobody had asked what boats need before the winter comes. We asked those who own one of them.")
                .bytes());

        assertThat(text.text())
                .startsWith("What boats need before the winter comes in\n\nNobody had asked")
                .containsSubsequence("who own one of them.", "the boat went on", "the harbour went on");
        assertThat(headings(text)).first().isEqualTo("1 FRONT What boats need before the winter comes in");
    }

    @Test
    void a_paragraph_goes_on_behind_a_wide_table_at_the_top_of_the_next_page() {
        PdfMaker pdf = new PdfMaker().page().lines(PdfMaker.LEFT, 100, PdfMaker.prose("boat", 20));
        pdf.page();
        String[] cells = {"Harbour", "Boats seen", "Days of rain", "Crew on land"};
        for (int row = 0; row < 5; row++) {
            for (int cell = 0; cell < cells.length; cell++) {
                pdf.draw(60 + cell * 130, 90 + row * 12, 8, false, cells[cell] + " " + (row + 1));
            }
        }
        FullText text =
                read(pdf.lines(PdfMaker.LEFT, 200, PdfMaker.prose("crew", 20)).bytes());

        assertThat(text.text())
                .contains("in row bj\fthe crew went on")
                .contains("Harbour 2\tBoats seen 2\tDays of rain 2\tCrew on land 2\nHarbour 3\tBoats seen 3");
    }

    @Test
    void a_table_whose_cells_keep_clear_of_the_gutter_is_read_row_by_row() {
        PdfMaker pdf = new PdfMaker().page();
        String[] cells = {"harbour of the", "boats at anchor", "days of heavy rain", "crews that stayed"};
        for (int row = 0; row < 6; row++) {
            for (int cell = 0; cell < cells.length; cell++) {
                pdf.draw(50 + cell * 130, 90 + row * 12, 9, false, cells[cell] + " " + (row + 1));
            }
        }
        FullText text = read(pdf.lines(PdfMaker.LEFT, 220, PdfMaker.prose("boat", 20))
                .lines(PdfMaker.RIGHT, 220, PdfMaker.prose("harbour", 20))
                .bytes());

        assertThat(text.text())
                .startsWith(
                        "harbour of the 1\tboats at anchor 1\tdays of heavy rain 1\tcrews that stayed 1\nharbour of the 2")
                .containsSubsequence("crews that stayed 6", "the boat went on", "the harbour went on");
    }

    @Test
    void running_heads_feet_and_page_numbers_are_no_text_and_the_numbers_are_the_labels() {
        PdfMaker pdf = new PdfMaker();
        for (int page = 0; page < 4; page++) {
            pdf.page()
                    .lines(50, 40, page % 2 == 0 ? "Marsh and Reed" : "Journal of Invented Harbours 12 (3)")
                    .lines(50, 100, PdfMaker.prose("boat", 30))
                    .lines(290, 770, String.valueOf(305 + page));
        }
        FullText text = read(pdf.bytes());

        assertThat(text.text())
                .doesNotContain("Marsh")
                .doesNotContain("Journal")
                .doesNotContain("306");
        assertThat(text.pages()).extracting(Page::label).containsExactly("305", "306", "307", "308");
        assertThat(text.pages()).extracting(Page::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_first_page_without_its_number_gets_it_from_those_behind() {
        PdfMaker pdf = new PdfMaker().page().lines(50, 100, PdfMaker.prose("boat", 30));
        for (int page = 1; page < 4; page++) {
            pdf.page().lines(50, 100, PdfMaker.prose("boat", 30)).lines(290, 770, "Page e" + (11 + page) + " of 14");
        }
        assertThat(read(pdf.bytes()).pages()).extracting(Page::label).containsExactly("e11", "e12", "e13", "e14");
    }

    @Test
    void pages_without_printed_numbers_have_the_labels_that_the_file_gives_them_or_none() {
        PdfMaker labelled = new PdfMaker();
        PdfMaker plain = new PdfMaker();
        for (int page = 0; page < 2; page++) {
            labelled.page().lines(50, 100, PdfMaker.prose("boat", 5));
            plain.page().lines(50, 100, PdfMaker.prose("boat", 5));
        }
        assertThat(read(labelled.labels("S", 7).bytes()).pages())
                .extracting(Page::label)
                .containsExactly("S7", "S8");
        assertThat(read(plain.bytes()).pages()).extracting(Page::label).containsExactly("", "");
    }

    @Test
    void a_word_that_a_lines_end_parts_is_whole_and_keeps_a_hyphen_that_it_has_elsewhere() {
        FullText text = read(new PdfMaker()
                .page()
                .lines(
                        50,
                        100,
                        "families with a low-income background went to the har-",
                        "bour every morning, and those other families on low-",
                        "income went there at noon, which is the pre- and post-",
                        "war custom of all who own a boat in the years 1999-",
                        "2004 and who keep it there over the whole winter time")
                .bytes());

        assertThat(text.text())
                .contains("the harbour every morning")
                .contains("families on low-income went")
                .contains("pre- and postwar custom")
                .contains("1999-2004");
    }

    @Test
    void a_sentence_belongs_to_the_page_on_which_it_begins_and_goes_on_over_its_end() {
        PdfMaker pdf = new PdfMaker();
        pdf.page()
                .lines(50, 100, PdfMaker.prose("boat", 20))
                .lines(50, 340, "until it all came to an end. But then the winds that nobody had");
        pdf.page()
                .lines(
                        50,
                        100,
                        "seen before came up and took all of them. They were never seen again by any-",
                        "body else.");
        FullText text = read(pdf.bytes());

        Sentence parted = text.sentences().get(1);
        assertThat(text.quote(parted.start(), parted.end()))
                .isEqualTo("But then the winds that nobody had seen before came up and took all of them.");
        assertThat(parted.page()).isEqualTo(1);
        assertThat(text.sentences().get(2).page()).isEqualTo(2);
        assertThat(text.text()).contains("nobody had\fseen before").endsWith("by anybody else.");
    }

    @Test
    void headings_stand_on_their_own_and_say_in_which_section_a_sentence_is() {
        FullText text = read(new PdfMaker()
                .page()
                .bold(50, 80, "Methods")
                .lines(50, 100, "We asked all those who own a boat in the harbour, and went there each day.")
                .bold(50, 140, "Results")
                .bold(50, 160, "What owners said")
                .lines(50, 180, "They said that winter comes early, and that nobody else had asked about it.")
                .bold(50, 220, "References")
                .lines(50, 240, "1. Marsh A. Boats. J Inv Harb. 2019;3:1-9.")
                .bytes());

        assertThat(headings(text))
                .containsExactly(
                        "1 METHODS Methods",
                        "1 RESULTS Results",
                        "1 RESULTS What owners said",
                        "1 REFERENCES References");
        assertThat(text.text()).contains("Results\n\nWhat owners said\n\nThey said");
        assertThat(text.sentences())
                .extracting(Sentence::section)
                .containsExactly(
                        Section.METHODS,
                        Section.METHODS,
                        Section.RESULTS,
                        Section.RESULTS,
                        Section.RESULTS,
                        Section.REFERENCES,
                        Section.REFERENCES);
    }

    @Test
    void a_line_that_closes_the_bracket_of_the_line_before_is_no_heading() {
        FullText text = read(new PdfMaker()
                .page()
                .lines(50, 100, PdfMaker.prose("boat", 12))
                .lines(50, 400, "No plan for the harbour (see the other file:")
                .lines(50, 430, "Appendix 1, Section 4)")
                .lines(50, 460, "Appendix 2")
                .lines(50, 490, PdfMaker.prose("crew", 12))
                .bytes());

        assertThat(headings(text)).singleElement().asString().endsWith("Appendix 2");
    }

    @Test
    void a_heading_that_is_run_in_gets_a_line_of_its_own() {
        String head = "Findings:";
        PdfMaker pdf = new PdfMaker().page().bold(50, 100, head);
        FullText text = read(pdf.lines(
                        55 + pdf.width(head) + 4, 100, "Owners of boats said that nobody had asked them so far.")
                .lines(50, 112, "They had waited for it. They had waited for it all the time, as they said to us.")
                .bytes());

        assertThat(text.text()).startsWith("Findings:\nOwners of boats");
    }

    @Test
    void numbers_of_references_raised_above_the_line_part_no_sentence_and_hide_no_end() {
        PdfMaker pdf = new PdfMaker().page();
        String first = "Boats are old.";
        FullText text = read(pdf.lines(50, 100, first)
                .raised(50 + pdf.width(first), 100, "12,13")
                .lines(50 + pdf.width(first) + 18, 100, "Crews are young and there are many of them here.")
                .bytes());

        assertThat(quotes(text))
                .containsExactly("Boats are old.12,13", "Crews are young and there are many of them here.");
    }

    @Test
    void three_columns_are_read_one_after_the_other_with_a_table_across_them_in_its_place() {
        PdfMaker pdf = new PdfMaker().page();
        String[] words = {"boat", "crew", "quay"};
        for (int part = 0; part < 2; part++) {
            for (int column = 0; column < 3; column++) {
                for (int line = 0; line < 10; line++) {
                    String row = part + " of the " + words[column] + " in a row " + (char) ('a' + line)
                            + (line == 9 ? "." : "");
                    pdf.lines(40 + 180 * column, 90 + 250 * part + 12 * line, "and so went day " + row);
                }
            }
        }
        for (int row = 0; row < 5; row++) {
            for (int cell = 0; cell < 4; cell++) {
                pdf.draw(40 + 135 * cell, 240 + 12 * row, 8, false, "cell " + row + " " + (char) ('a' + cell));
            }
        }
        String text = read(pdf.bytes()).text();

        assertThat(text)
                .containsSubsequence(
                        "0 of the boat in a row j",
                        "0 of the crew in a row a",
                        "0 of the quay in a row j",
                        "cell 0 a\tcell 0 b\tcell 0 c\tcell 0 d\ncell 1 a",
                        "1 of the boat in a row a",
                        "1 of the crew in a row a",
                        "1 of the quay in a row j");
    }

    @Test
    void a_justified_line_with_wide_blanks_is_one_line() {
        PdfMaker pdf = new PdfMaker().page().lines(50, 100, PdfMaker.prose("boat", 8));
        float right = 50 + pdf.width(PdfMaker.prose("boat", 1)[0]);
        String[] stretched = {"nevertheless", "harbourmasters", "withstand"};
        float blank = (right - 50 - pdf.width(String.join("", stretched))) / 2;
        float left = 50;
        for (String word : stretched) {
            pdf.lines(left, 196, word);
            left += pdf.width(word) + blank;
        }
        FullText text = read(pdf.lines(50, 208, PdfMaker.prose("crew", 8)).bytes());

        assertThat(blank).isGreaterThan(15);
        assertThat(text.text()).contains("nevertheless harbourmasters withstand the crew");
    }

    @Test
    void a_footnote_or_a_caption_in_the_midst_of_a_sentence_comes_behind_its_paragraph() {
        PdfMaker pdf = new PdfMaker().page().lines(PdfMaker.LEFT, 100, PdfMaker.prose("boat", 20));
        FullText text = read(pdf.draw(PdfMaker.LEFT, 360, 7, false, "* Letters go to Amina Quay at the harbour office.")
                .lines(PdfMaker.RIGHT, 100, PdfMaker.prose("crew", 20))
                .bytes());

        assertThat(text.text())
                .contains("in row bj the crew went")
                .endsWith("\n\n* Letters go to Amina Quay at the harbour office.");
    }

    @Test
    void numbers_beside_the_lines_of_a_manuscript_are_no_text() {
        PdfMaker pdf = new PdfMaker().page();
        String[] prose = PdfMaker.prose("boat", 20);
        for (int line = 0; line < prose.length; line++) {
            pdf.lines(60 - pdf.width(String.valueOf(line + 1)), 150 + 24 * line, String.valueOf(line + 1))
                    .lines(90, 150 + 24 * line, prose[line]);
        }
        assertThat(read(pdf.bytes()).text()).isEqualTo(String.join(" ", prose));
    }

    @Test
    void accents_and_signs_that_are_drawn_in_parts_are_one() {
        PdfMaker pdf = new PdfMaker().page().lines(50, 100, "caf");
        float left = 50 + pdf.width("caf");
        FullText text = read(pdf.lines(left, 100, "e")
                .lines(left + 0.5f, 98, "\u00b4")
                .lines(left + 10, 100, "4")
                .lines(left + 17, 99, "+")
                .lines(left + 17, 102, "_")
                .lines(left + 26, 100, "1")
                .bytes());

        assertThat(text.text()).startsWith("caf\u00e9");
    }

    @Test
    void what_runs_up_the_margin_is_no_text() {
        FullText text = read(new PdfMaker()
                .page()
                .lines(60, 100, PdfMaker.prose("boat", 20))
                .upwards(20, 500, "Downloaded from example.org by a guest")
                .bytes());

        assertThat(text.text()).doesNotContain("Downloaded");
    }

    @Test
    void words_are_parted_where_no_space_is_drawn_and_letters_set_apart_are_one_word() {
        PdfMaker pdf = new PdfMaker().page();
        float left = 50;
        for (String word : List.of("Boats", "come", "late")) {
            pdf.lines(left, 100, word);
            left += pdf.width(word) + 2.5f;
        }
        left = 50;
        for (String letter : "R E S U L T S".split(" ")) {
            pdf.bold(left, 80, letter);
            left += pdf.width(letter) + 5;
        }
        assertThat(read(pdf.bytes()).text()).isEqualTo("RESULTS\n\nBoats come late");
    }

    @Test
    void all_that_is_no_white_space_is_in_one_sentence_and_every_place_is_on_its_page() {
        PdfMaker pdf = new PdfMaker();
        for (int page = 0; page < 3; page++) {
            pdf.page().bold(50, 90, "Results").lines(50, 110, PdfMaker.prose("boat", 30));
        }
        FullText text = read(pdf.bytes());
        StringBuilder all = new StringBuilder();
        int last = 0;
        for (Sentence sentence : text.sentences()) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(last);
            assertThat(text.pageAt(sentence.start()).number()).isEqualTo(sentence.page());
            all.append(text.quote(sentence.start(), sentence.end()));
            last = sentence.end();
        }
        assertThat(all.toString().replaceAll("\\s", "")).isEqualTo(text.text().replaceAll("\\s", ""));
        assertThat(text.text().chars().filter(c -> c == '\f').count()).isEqualTo(2);
    }

    private FullText read(byte[] pdf) {
        FullText text = PdfReader.read("boats.pdf", pdf, problems::add).orElseThrow();
        assertThat(problems).isEmpty();
        return text;
    }

    private static List<String> headings(FullText text) {
        List<String> headings = new ArrayList<>();
        for (Heading heading : text.headings()) {
            headings.add(heading.level() + " " + heading.section() + " " + text.quote(heading.start(), heading.end()));
        }
        return headings;
    }

    private static List<String> quotes(FullText text) {
        return text.sentences().stream()
                .map(sentence -> text.quote(sentence.start(), sentence.end()))
                .toList();
    }
}
