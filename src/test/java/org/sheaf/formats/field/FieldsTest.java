// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.citation.Concern;

/** Years, pages, serial numbers, DOIs and standing, as databases write them. */
class FieldsTest {
    @ParameterizedTest
    @CsvSource({
        "2021//, 2021",
        "28-31 May 2019, 2019",
        "4/3/2024, 2024",
        "2001.0, 2001",
        "20190301, 2019",
        "2007///, 2007",
        "Jul-Sep2021, 2021",
        "1499, 0",
        "2100, 0",
        "12345, 0",
        "SEP 22, 0"
    })
    void aYearIsANumberOfFourDigitsInItsCenturies(String text, int year) {
        assertThat(Years.find(text).orElse(0)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 19, 12-19",
        "75, 9, 75-9",
        "349-69, , 349-69",
        "1279\u20101297, , 1279-1297",
        "1--5, , 1-5",
        "1-5, 5, 1-5",
        "No, Specified, ''",
        "S406, , S406",
        "e12, , e12"
    })
    void pagesAreJoinedAndNeverComputed(String first, String last, String pages) {
        assertThat(Pages.join(first, last == null ? "" : last)).isEqualTo(pages);
    }

    @Test
    void serialNumbersAreTakenOutOfTheWordsAroundThem() {
        assertThat(SerialNumbers.find("19328486 (ISSN)")).containsExactly("19328486");
        assertThat(SerialNumbers.find("0002-9637 (Print) 1476-164X")).containsExactly("0002-9637", "1476-164X");
        assertThat(SerialNumbers.find("978-0-306-40615-7")).containsExactly("978-0-306-40615-7");
        assertThat(SerialNumbers.find("NA 12")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://doi.org/10.5555/Ab.1, 10.5555/Ab.1",
        "https://x.example/record?eid=2&doi=10.5555%2fab.1&md5=9, 10.5555/ab.1",
        "https://x.example/doi/abs/10.5555/ab.1?journalCode=x, 10.5555/ab.1",
        "https://x.example/doi/10.5555/ab.1/full, 10.5555/ab.1",
        "https://x.example/article/10.5555, ''"
    })
    void aLinkTellsItsDoi(String url, String doi) {
        assertThat(Dois.inUrl(url).orElse("")).isEqualTo(doi);
    }

    @Test
    void aNoteTellsTheRecordsOwnDoiOnly() {
        assertThat(Dois.inNote("doi: 10.5555/ab.1")).contains("10.5555/ab.1");
        assertThat(Dois.inNote("1932-0001\nDOI: 10.5555/ab.1\nmore")).contains("10.5555/ab.1");
        assertThat(Dois.inNote("Accession Number: 1; X, Y; DOI: 10.5555/ab.1; Subject"))
                .contains("10.5555/ab.1");
        assertThat(Dois.inNote("References: A (2001), doi: 10.5555/other")).isEmpty();
        assertThat(Dois.inNote("Comment on 10.5555/other")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETRACTED: Tea",
                "Retracted Article: Tea",
                "WITHDRAWN: Tea",
                "[Retracted] Tea",
                "RETRACTED ARTICLE: Tea",
                "Tea (Retracted article. See vol. 1, pg. 2, 2003)",
                "Tea [Retracted]",
                "Retracted: Tea"
            })
    void aTitleMarkedAsRetractedIs(String title) {
        assertThat(Standing.ofTitle(title)).contains(Concern.RETRACTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retraction of the tongue",
                "Withdrawn children at school",
                "Areas of concern in tea",
                "Retracted foreskin"
            })
    void aTitleThatSpeaksOfSomethingElseIsNot(String title) {
        assertThat(Standing.ofTitle(title)).isEmpty();
    }

    @Test
    void publicationTypesTellTheStanding() {
        assertThat(Standing.ofType("Retracted Publication")).contains(Concern.RETRACTED);
        assertThat(Standing.ofType("Retraction of Publication")).contains(Concern.RETRACTION_NOTICE);
        assertThat(Standing.ofType("Expression of Concern")).contains(Concern.EXPRESSION_OF_CONCERN);
        assertThat(Standing.ofType("Corrected and Republished Article")).contains(Concern.CORRECTED);
        assertThat(Standing.ofType("Journal Article")).isEmpty();
    }

    @Test
    void linesThatBeginWithAHeadingAreParagraphs() {
        assertThat(Paragraphs.join(List.of("One goes", "on here.", "Methods: two.", "Results", "Three.")))
                .isEqualTo("One goes on here.\nMethods: two.\nResults Three.");
    }
}
