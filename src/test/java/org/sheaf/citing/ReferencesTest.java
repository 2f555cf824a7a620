// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sheaf.citing.Works.article;
import static org.sheaf.citing.Works.work;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.WorkType;

/** References as the guides print them. The source of each example stands above it; the citations are facts. */
class ReferencesTest {
    /** apastyle.apa.org, "Journal article references". */
    private static final CitationRecord STORYBOOKS = article(
            1,
            "Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United"
                    + " States",
            "Psychology of Popular Media Culture",
            2019,
            "8",
            "3",
            "207-217",
            "10.1037/ppm0000185",
            "Grady, J. S.",
            "Her, M.",
            "Moreno, G.",
            "Perez, C.",
            "Yelinek, J.");

    /** nlm.nih.gov, "Samples of Formatted References for Authors of Journal Articles", 1, as PubMed exports it. */
    private static final CitationRecord TRANSPLANTATION = work(
                    2,
                    WorkType.JOURNAL_ARTICLE,
                    "Solid-organ transplantation in HIV-infected patients.",
                    "Halpern, SD",
                    "Ubel, PA",
                    "Caplan, AL")
            .journal("The New England journal of medicine")
            .journalAbbreviation("N Engl J Med")
            .year(2002)
            .date("2002 Jul 25")
            .volume("347")
            .issue("4")
            .pages("284-7")
            .build();

    @Test
    void apa_writes_a_journal_article_as_its_guide_does() {
        assertThat(text(CitationStyle.APA, STORYBOOKS))
                .isEqualTo(
                        "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A"
                                + " comparison of storybooks that represent ethnic and racial groups in the United States."
                                + " Psychology of Popular Media Culture, 8(3), 207\u2013217."
                                + " https://doi.org/10.1037/ppm0000185");
    }

    @Test
    void apa_writes_an_article_number_where_there_are_no_pages() {
        // apastyle.apa.org, "Journal article references": article with an article number (title shortened).
        CitationRecord house = work(
                        1,
                        WorkType.JOURNAL_ARTICLE,
                        "Teaching medicine",
                        "Jerrentrup, A.",
                        "Mueller, T.",
                        "Schaefer, J. R.")
                .journal("PLoS ONE")
                .year(2018)
                .volume("13")
                .issue("3")
                .articleNumber("e0193972")
                .doi("10.1371/journal.pone.0193972")
                .build();

        assertThat(text(CitationStyle.APA, house))
                .isEqualTo("Jerrentrup, A., Mueller, T., & Schaefer, J. R. (2018). Teaching medicine. PLoS ONE, 13(3),"
                        + " Article e0193972. https://doi.org/10.1371/journal.pone.0193972");
        assertThat(text(CitationStyle.VANCOUVER, house)).endsWith("PLoS ONE. 2018;13(3):e0193972.");
    }

    @Test
    void apa_writes_a_thesis_as_its_guide_does() {
        // apastyle.apa.org, "Unpublished dissertation or thesis references".
        CitationRecord thesis = work(
                        1,
                        WorkType.THESIS,
                        "Instructional leadership perceptions and practices of elementary school leaders",
                        "Harris, L.")
                .year(2014)
                .publisher("University of Virginia")
                .publicationType("Unpublished doctoral dissertation")
                .build();

        assertThat(text(CitationStyle.APA, thesis))
                .isEqualTo("Harris, L. (2014). Instructional leadership perceptions and practices of elementary school"
                        + " leaders [Unpublished doctoral dissertation]. University of Virginia.");
    }

    @Test
    void apa_writes_a_report_by_a_group_with_the_whole_name_of_the_group() {
        // apastyle.apa.org, "Report by a government agency references" (without its publication number).
        CitationRecord report = work(
                        1, WorkType.REPORT, "Taking time: Support for people with cancer", "National Cancer Institute")
                .year(2019)
                .publisher("U.S. Department of Health and Human Services, National Institutes of Health")
                .build();

        assertThat(text(CitationStyle.APA, report))
                .isEqualTo(
                        "National Cancer Institute. (2019). Taking time: Support for people with cancer. U.S. Department"
                                + " of Health and Human Services, National Institutes of Health.");
    }

    @Test
    void apa_says_that_a_work_has_no_date() {
        assertThat(text(
                        CitationStyle.APA,
                        work(1, WorkType.JOURNAL_ARTICLE, "Kettles", "Doe, Ann").build()))
                .startsWith("Doe, A. (n.d.). Kettles.");
    }

    @Test
    void vancouver_writes_a_journal_article_as_the_NLM_does() {
        // The guide has a hyphen between the pages; the processor always writes a dash.
        assertThat(text(CitationStyle.VANCOUVER, TRANSPLANTATION).replace('\u2013', '-'))
                .isEqualTo("1. Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients."
                        + " N Engl J Med. 2002 Jul 25;347(4):284-7.");
    }

    @Test
    void vancouver_names_six_authors_and_then_et_al() {
        // nlm.nih.gov, "Samples of Formatted References", 1: more than six authors.
        CitationRecord rose = work(
                        1,
                        WorkType.JOURNAL_ARTICLE,
                        "Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury",
                        "Rose, ME",
                        "Huerbin, MB",
                        "Melick, J",
                        "Marion, DW",
                        "Palmer, AM",
                        "Schiding, JK",
                        "Kochanek, PM",
                        "Graham, SH")
                .journal("Brain Res")
                .year(2002)
                .volume("935")
                .issue("1-2")
                .pages("40-6")
                .build();

        assertThat(text(CitationStyle.VANCOUVER, rose).replace('\u2013', '-'))
                .isEqualTo("1. Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation of"
                        + " interstitial excitatory amino acid concentrations after cortical contusion injury. Brain Res."
                        + " 2002;935(1-2):40-6.");
    }

    @Test
    void vancouver_writes_a_group_as_author() {
        // nlm.nih.gov, "Samples of Formatted References", 2: organization as author.
        CitationRecord group = article(
                1,
                "Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance",
                "Hypertension",
                2002,
                "40",
                "5",
                "679-86",
                "",
                "Diabetes Prevention Program Research Group");

        assertThat(text(CitationStyle.VANCOUVER, group).replace('\u2013', '-'))
                .isEqualTo("1. Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in"
                        + " participants with impaired glucose tolerance. Hypertension. 2002;40(5):679-86.");
    }

    @Test
    void vancouver_writes_a_chapter_with_its_editors_and_place() {
        // nlm.nih.gov, "Samples of Formatted References", 18: chapter in a book ("p." there, "pp." by the style).
        CitationRecord chapter = work(
                        1,
                        WorkType.CHAPTER,
                        "Chromosome alterations in human solid tumors",
                        "Meltzer, PS",
                        "Kallioniemi, A",
                        "Trent, JM")
                .journal("The genetic basis of human cancer")
                .year(2002)
                .publisher("McGraw-Hill")
                .pages("93-113")
                .extra("ED", "Vogelstein, B")
                .extra("ED", "Kinzler, KW")
                .extra("CY", "New York")
                .build();

        assertThat(text(CitationStyle.VANCOUVER, chapter).replace('\u2013', '-'))
                .startsWith("1. Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. In:"
                        + " Vogelstein B, Kinzler KW, editors. The genetic basis of human cancer. New York: McGraw-Hill;"
                        + " 2002.");
    }

    @Test
    void ama_names_three_of_more_than_six_authors() {
        // AMA Manual of Style, 11th edition, 3.7: six authors are named, of more the first three.
        CitationRecord many = article(
                1,
                "Kettles",
                "JAMA",
                2001,
                "1",
                "2",
                "3-4",
                "10.5555/k",
                "A, A",
                "B, B",
                "C, C",
                "D, D",
                "E, E",
                "F, F",
                "G, G");

        assertThat(text(CitationStyle.AMA, many))
                .isEqualTo("1. A A, B B, C C, et al. Kettles. JAMA. 2001;1(2):3-4. doi:10.5555/k");
    }

    @Test
    void harvard_writes_a_book_as_its_guide_does() {
        // Cite Them Right, "Printed books" (Pears and Shields).
        CitationRecord book = work(
                        1,
                        WorkType.BOOK,
                        "Cite them right: the essential referencing guide",
                        "Pears, Richard",
                        "Shields, Graham")
                .year(2022)
                .publisher("Bloomsbury")
                .extra("CY", "London")
                .build();

        assertThat(text(CitationStyle.HARVARD, book))
                .startsWith("Pears, R. and Shields, G. (2022) Cite them right: the essential referencing guide.")
                .contains("Bloomsbury");
    }

    @Test
    void harvard_puts_the_comma_behind_the_quotation_mark() {
        assertThat(text(CitationStyle.HARVARD, article(1, "Kettles", "Tea", 2001, "1", "2", "3-4", "", "Doe, Ann")))
                .isEqualTo("Doe, A. (2001) \u2018Kettles\u2019, Tea, 1(2), pp. 3\u20134.");
    }

    @ParameterizedTest
    @EnumSource(
            value = CitationStyle.class,
            names = {"APA", "AMA"})
    void american_styles_put_the_full_stop_before_a_quotation_mark_that_ends_a_title(CitationStyle style) {
        CitationRecord title = article(1, "On \"kettles\"", "Tea", 2001, "1", "2", "3-4", "", "Doe, Ann");
        CitationRecord book = work(2, WorkType.BOOK, "On \"Pots\"", "Doe, Ann")
                .year(2002)
                .publisher("Leaf")
                .build();
        CitationRecord asked = article(3, "Why \"milk?\"", "Tea", 2003, "1", "2", "3-4", "", "Doe, Ann");
        List<Reference> references = new References(style, List.of(title, book, asked)).list();

        assertThat(references)
                .extracting(Reference::text)
                .anyMatch(text -> text.contains("On \u201Ckettles.\u201D Tea"));
        assertThat(references).extracting(Reference::text).anyMatch(text -> text.contains("On \u201CPots.\u201D Leaf"));
        assertThat(references)
                .extracting(Reference::html)
                .anyMatch(html -> html.contains("On &ldquo;Pots.&rdquo;</span> Leaf"));
        assertThat(references).extracting(Reference::text).noneMatch(text -> text.contains("?."));
    }

    @Test
    void particles_and_letters_of_other_alphabets_stay_with_their_names() {
        CitationRecord record = article(
                1,
                "Kettles",
                "Tea",
                2001,
                "1",
                "",
                "3",
                "",
                "van der Berg, J. P.",
                "de la Cruz, Ana",
                "\u0141ukasiewicz, Jan",
                "Nguy\u1ec5n, V\u0103n An");

        assertThat(text(CitationStyle.APA, record))
                .startsWith("van der Berg, J. P., de la Cruz, A., \u0141ukasiewicz, J., & Nguy\u1ec5n, V. A. (2001)");
        assertThat(text(CitationStyle.VANCOUVER, record))
                .startsWith("1. van der Berg JP, de la Cruz A, \u0141ukasiewicz J, Nguy\u1ec5n VA.");
    }

    @Test
    void markup_of_a_title_is_kept_in_HTML_and_left_out_of_text() {
        Reference reference = new References(
                        CitationStyle.APA,
                        List.of(work(1, WorkType.JOURNAL_ARTICLE, "The <i>kettle</i>, p<0.05 & more", "Doe, Ann")
                                .year(2001)
                                .build()))
                .list()
                .get(0);

        assertThat(reference.text()).contains("The kettle, p<0.05 & more");
        assertThat(reference.html()).contains("The <i>kettle</i>, p&lt;0.05 &amp; more");
    }

    @Test
    void styles_by_author_sort_and_styles_by_number_count_in_the_order_of_citing() {
        List<CitationRecord> cited = List.of(TRANSPLANTATION, STORYBOOKS);

        assertThat(new References(CitationStyle.APA, cited).list().stream().map(Reference::record))
                .containsExactly(STORYBOOKS.id(), TRANSPLANTATION.id());
        assertThat(new References(CitationStyle.VANCOUVER, cited)
                        .list().stream().map(Reference::record))
                .containsExactly(TRANSPLANTATION.id(), STORYBOOKS.id());
    }

    @Test
    void a_sentence_cites_one_work_or_several() {
        List<CitationRecord> cited = List.of(TRANSPLANTATION, STORYBOOKS);

        assertThat(new References(CitationStyle.APA, cited).inText(STORYBOOKS.id()))
                .isEqualTo("(Grady et al., 2019)");
        assertThat(new References(CitationStyle.APA, cited).inText(STORYBOOKS.id(), TRANSPLANTATION.id()))
                .isEqualTo("(Grady et al., 2019; Halpern et al., 2002)");
        assertThat(new References(CitationStyle.VANCOUVER, cited).inText(TRANSPLANTATION.id(), STORYBOOKS.id()))
                .isEqualTo("(1,2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new References(CitationStyle.APA, List.of(STORYBOOKS)).inText(TRANSPLANTATION.id()));
    }

    @ParameterizedTest
    @EnumSource(CitationStyle.class)
    void a_work_without_editors_has_no_trace_of_them(CitationStyle style) {
        for (WorkType type : WorkType.values()) {
            assertThat(text(
                            style,
                            work(1, type, "Kettles", "Doe, Ann").year(2001).build()))
                    .doesNotContainIgnoringCase("editor")
                    .doesNotContain("Ed.", "ed.)", "Edited by", ", ,", " .");
        }
    }

    @ParameterizedTest
    @EnumSource(CitationStyle.class)
    void a_style_names_its_authors_and_its_licence(CitationStyle style) {
        assertThat(style.xml()).contains("<author>", "http://creativecommons.org/licenses/by-sa/3.0/");
    }

    @Test
    void no_records_give_no_references() {
        assertThat(new References(CitationStyle.APA, List.of()).list()).isEmpty();
    }

    private static String text(CitationStyle style, CitationRecord record) {
        return new References(style, List.of(record)).list().get(0).text();
    }
}
