// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWrapTest {
    private static final double WIDTH = 120;

    @Test
    void wordsStayWholeWhereTheyFit() {
        assertThat(TextWrap.lines("Records marked as ineligible by tools", WIDTH, 13, false))
                .containsExactly("Records marked as", "ineligible by tools");
    }

    @Test
    void whatBelongsTogetherStaysTogether() {
        assertThat(TextWrap.lines("Duplicates removed (n\u00A0=\u00A012)", WIDTH, 13, false))
                .containsExactly("Duplicates removed", "(n\u00A0=\u00A012)");
    }

    @Test
    void ideographsBreakWithoutSpaces() {
        assertThat(TextWrap.lines("中国学术期刊网络出版总库", 65, 13, false)).containsExactly("中国学术期", "刊网络出版", "总库");
    }

    @Test
    void aNameFromRightToLeftIsClosedOnEachLine() {
        String name = TextWrap.isolated("משרד העבודה והרווחה והשירותים");
        assertThat(TextWrap.lines(name, 100, 13, false))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line).startsWith("\u2068").endsWith("\u2069"));
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(TextWrap.lines("  ", WIDTH, 13, false)).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arbeiterunfallversicherungsgesetzgebungsdokumentationszentralstelle",
                "a/b/c and-so-on_for-ever (n = 1)",
                "医中誌Web と MEDLINE を検索した",
                "Ελληνική Εταιρεία Ψυχοκοινωνικής Αποκατάστασης",
                "سجل التجارب السريرية",
                "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂"
            })
    void noLineIsWiderThanItsBoxAndNothingIsLost(String text) {
        var lines = TextWrap.lines(text, WIDTH, 13, false);
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(FontWidths.width(line, 13, false)).isLessThanOrEqualTo(WIDTH));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
}
