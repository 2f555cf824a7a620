// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleReaderTest {
    private static TitleKey read(String title) {
        return TitleReader.read(title, List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gardening and sleep in shift workers",
                "GARDENING AND SLEEP IN SHIFT WORKERS.",
                "[Gardening and sleep in shift workers]",
                "[Gardening and sleep in shift workers]. [German]",
                "Gardening and sleep in shift workers. [Review] [88 refs]",
                "Gardening and sleep in shift workers [Chinese, English]",
                "Gardening and sleep in shift workers (author's transl)",
                "Gardening and sleep in shift workers.[Erratum appears in J Rest. 2009 Jun 4;36(3):87 Note: Lind, P [added]]",
                "Gardening and sleep in shift workers [erratum appears in J Rest 2009",
                "Gardening and sleep in shift workers... [corrected][published erratum appears in J Rest 2013 Mar;27(3):377]",
                "Gardening and sleep in shift workers... ...including commentary by Roe A and Poe B",
                "Gardening and sleep in shift workers... 24th National Conference on Rest, 29 June",
                "Gardening and sleep in shift workers... J Rest. 2009 Jan 29;360(5):544-6",
                "<b>Gardening</b> and sleep in shift workers [see comment]",
                "RETRACTED: Gardening and sleep in shift workers",
                "Gardening and sleep in shift workers (Retracted article. See vol. 4, pg. 2)",
            })
    void whatDatabasesAddIsTakenOff(String written) {
        TitleKey key = read(written);
        assertThat(key.words()).isEqualTo("gardening and sleep in shift workers");
        assertThat(key.notice()).isEqualTo(Notice.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "untitled", "[No title available]", " ", "[...]", "n/a", "Title not available"})
    void aPlaceholderIsNoTitle(String written) {
        assertThat(read(written).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Erratum: Gardening and sleep in shift workers                         | ERRATUM
            Erratum to - Gardening and sleep in shift workers                     | ERRATUM
            Corrigendum to "Gardening and sleep in shift workers"                 | ERRATUM
            Correction: Gardening and sleep in shift workers                      | ERRATUM
            "Gardening and sleep in shift workers": Correction                    | ERRATUM
            "Gardening and sleep in shift workers”: Correction to Lind (2014).    | ERRATUM
            Gardening and sleep in shift workers (vol 12, pg 313, 2014)           | ERRATUM
            Gardening and sleep in shift workers (Journal of Rest (2014) 12 (313-319)) | ERRATUM
            Retraction: Gardening and sleep in shift workers                      | RETRACTION
            Retraction notice to "Gardening and sleep in shift workers"           | RETRACTION
            Comment on "Gardening and sleep in shift workers"                     | COMMENT
            A commentary on - "Gardening and sleep in shift workers"              | COMMENT
            Reply to: Gardening and sleep in shift workers                        | COMMENT
            Re: Gardening and sleep in shift workers                              | COMMENT
            Gardening and sleep in shift workers - Reply                          | COMMENT
            Gardening and sleep in shift workers: authors' response               | COMMENT
            """)
    void aNoticeIsKnownAndItsSubjectFound(String written, Notice notice) {
        TitleKey key = read(written);
        assertThat(key.words()).isEqualTo("gardening and sleep in shift workers");
        assertThat(key.notice()).isEqualTo(notice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction of sleep debt by gardening",
                "Response to gardening in shift workers",
                "Withdrawal of coffee in shift workers",
                "Retraction of the eyelid after night shifts",
                "Gardening time and sleep: dose-response",
                "Review of gardening for sleep",
            })
    void ordinaryTitlesThatBeginOrEndLikeANoticeAreNone(String written) {
        assertThat(read(written).notice()).isEqualTo(Notice.NONE);
        assertThat(read(written).words()).isEqualTo(Folding.spelling(Folding.words(written)));
    }

    @Test
    void aProtocolKeepsItsWordsAndIsMarked() {
        TitleKey key = read("Gardening and sleep: study protocol for a cohort study");
        assertThat(key.notice()).isEqualTo(Notice.PROTOCOL);
        assertThat(key.words()).contains("protocol");
    }

    @Test
    void theTitleInItsOwnLanguageIsAnotherFormOfIt() {
        TitleKey key = read("Gardening and the sleep of workers [Gartenarbeit und der Schlaf der Arbeiter]");
        assertThat(key.words()).isEqualTo("gardening and the sleep of workers");
        assertThat(key.others())
                .extracting(TitleForm::words)
                .containsExactly("gartenarbeit und der schlaf der arbeiter");
        assertThat(TitleReader.read("Sleep", List.of("Gartenarbeit und der Schlaf der Arbeiter"))
                        .others())
                .extracting(TitleForm::words)
                .containsExactly("gartenarbeit und der schlaf der arbeiter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Editorial",
                "Book review",
                "Editor's comments",
                "Introduction to the special issue",
                "Erratum",
                "In this issue"
            })
    void headingsAreKnown(String written) {
        assertThat(read(written).isHeading()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sleep", "Gardening today"})
    void shortTitlesAreKnown(String written) {
        assertThat(read(written).isShort()).isTrue();
        assertThat(read(written).isHeading()).isFalse();
    }

    @Test
    void aTitleInAScriptWithoutSpacesIsNotShort() {
        assertThat(read("园艺与轮班工人的睡眠").isShort()).isFalse();
    }
}
