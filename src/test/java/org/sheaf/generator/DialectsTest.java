// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each generated file shows the habits of the system it pretends to be from. */
class DialectsTest {
    private static final LanternReview LANTERN = LanternReview.make();

    @ParameterizedTest
    @CsvSource({
        "scopus-1.ris, true, LF",
        "wos-1.ris, true, LF CR",
        "ovid-medline.ris, false, LF",
        "ovid-psycinfo.ris, false, LF",
        "ebsco-cinahl.ris, false, CRLF",
        "ebsco-socindex.csv, false, LF",
        "proquest.ris, false, CRLF LF",
        "pubmed.nbib, false, CRLF",
        "embase.csv, false, LF",
        "cochrane-central.ris, false, LF",
        "clinicaltrials-gov.csv, false, LF",
        "zotero.ris, false, CRLF LF",
        "citation-list.ris, false, CRLF"
    })
    void byte_order_mark_and_line_ends_are_those_of_the_system(String file, boolean mark, String ends) {
        String text = text(file);
        assertThat(text.startsWith("\uFEFF")).isEqualTo(mark);
        String without = text.replace("\r\n", "");
        assertThat(text.contains("\r\n")).isEqualTo(ends.contains("CRLF"));
        assertThat(without.contains("\r")).isEqualTo(ends.matches(".*\\bCR\\b.*"));
        assertThat(without.contains("\n")).isEqualTo(ends.matches(".*\\bLF\\b.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "scopus-1.ris, 50, 'ER  -\n'",
        "wos-1.ris, 40, 'ER  -\n'",
        "ovid-medline.ris, 39, 'ER  -  \n'",
        "ebsco-cinahl.ris, 40, 'ER  - \r\n'",
        "proquest.ris, 30, 'ER  - \r\n\r\n\r\n\r\n'",
        "cochrane-central.ris, 12, 'ER  -  \n\n\n'",
        "zotero.ris, 25, 'ER  - \r\n'"
    })
    void each_entry_ends_as_the_system_ends_it(String file, int entries, String end) {
        assertThat(count(text(file), Pattern.quote("\n" + end))).isEqualTo(entries);
    }

    @Test
    void cinahl_gives_the_doi_only_in_l3_and_two_abstracts() {
        assertThat(text("ebsco-cinahl.ris")).contains("L3  - 10.5555/").doesNotContain("DO  - ");
        assertThat(count(text("ebsco-cinahl.ris"), "(?m)^AB  - Copyright of ")).isPositive();
    }

    @Test
    void ovid_psycinfo_names_cited_authors_in_a2_and_cited_references_in_m1() {
        assertThat(text("ovid-psycinfo.ris")).contains("\nA2  - ").contains("\nM1  - Lampwright, A.");
        assertThat(text("ovid-medline.ris")).contains("\n2. \nLink to the Ovid").doesNotContain("\nA2  - ");
    }

    @Test
    void proquest_leaves_abstract_sections_without_a_tag_and_now_and_then_a_name_without_comma() {
        assertThat(text("proquest.ris")).contains("AB  - Background \n").contains("\n Methods \n");
        assertThat(count(text("proquest.ris"), "(?m)^AU  - [^,\r]+$")).isPositive();
    }

    @Test
    void ebsco_csv_guards_numbers_with_a_formula() {
        assertThat(text("ebsco-socindex.csv")).containsPattern(",=\"99\\d{6}\",,=\"\\d+/\\d+/20\\d\\d\",");
    }

    @Test
    void embase_csv_has_its_header_on_line_four() {
        List<String> lines = text("embase.csv").lines().toList();
        assertThat(lines.get(0)).startsWith("\"SEARCH QUERY\",");
        assertThat(lines.get(3)).startsWith("\"Title\",\"Original Title\",\"Author Names\"");
    }

    @Test
    void pubmed_wraps_behind_a_blank_and_carries_on_under_six() {
        assertThat(text("pubmed.nbib")).containsPattern("\nTI  - [^\r]+ \r\n {6}\\S");
        assertThat(text("pubmed.nbib").lines()).allSatisfy(l -> assertThat(l).hasSizeLessThan(110));
    }

    @Test
    void pubmed_and_scopus_mark_retractions_and_concerns_in_their_own_ways() {
        assertThat(text("pubmed.nbib"))
                .contains("PT  - Retracted Publication")
                .contains("PT  - Retraction of Publication")
                .contains("\nRIN - ")
                .contains("\nROF - ")
                .contains("\nECI - ")
                .contains("\nECF - ")
                .contains("PT  - Expression of Concern");
        assertThat(text("scopus-1.ris") + text("scopus-2.ris"))
                .contains("TI  - RETRACTED: ")
                .contains("M3  - Retracted\n");
    }

    @Test
    void the_citation_list_is_windows_1252_and_not_utf_8() {
        byte[] bytes = LANTERN.searches().get("citation-list.ris");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\uFFFD");
        assertThat(text("citation-list.ris")).contains("Søndergaard").contains("compañeros");
    }

    private static String text(String file) {
        Charset charset = file.equals("citation-list.ris") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        return new String(LANTERN.searches().get(file), charset);
    }

    private static int count(String text, String regex) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
