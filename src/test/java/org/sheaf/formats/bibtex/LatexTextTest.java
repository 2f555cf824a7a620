// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LaTeX in BibTeX values becomes what a reader would see, and what is written is read again as it was. */
class LatexTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {\\"o}\\'e\\`a\\^o~\\~n                     | öéàô ñ
            \\c{c} {\\c c} \\c{S} \\k{a} \\H{o}          | ç ç Ş ą ő
            \\.{z} \\d{a} \\=a \\b{d} \\u{g} \\v{s}      | ż ạ ā ḏ ğ š
            \\r{a} {\\aa} \\AA \\o \\O{} \\l\\L \\ss      | å å ÅøØ łŁß
            \\'{\\i} \\'\\i \\~{\\^e} \\v{\\j}            | í í ễ ǰ
            \\ae{} \\OE \\dh{} \\th{} \\dj{} \\i{} \\j   | æ Œð þ đ ı ȷ
            a \\& b \\% \\_ \\# \\$ \\{x\\}              | a & b % _ # $ {x}
            1\\textdegree{}C \\textquotesingle s\\dots    | 1°C 's…
            pages 1--9 --- ``so'' `x'                    | pages 1–9 — “so” `x'
            \\url{a_b} \\emph{c} \\textit{d {E} f}        | a_b c d E f
            $\\alpha$-TNF, CO$_2$, m$^{2}$, $p < 0.05$    | α-TNF, CO₂, m², p < 0.05
            $\\beta_{1}$ $x^{n+1}$ $\\geq$ 3 $\\mu$g     | β₁ xⁿ⁺¹ ≥ 3 μg
            cost $5 and $10, ~5% of 3_4                  | cost $5 and $10, ~5% of 3_4
            \\textsuperscript{13}C \\textsubscript{i}     | ¹³C i
            10\\,000 a\\-b \\enquote{q} \\'{}             | 10 000 ab “q” ´
            漢字 \uD83C\uDF75 \\'{漢}                      | 漢字 \uD83C\uDF75 漢́
            \\unknowncommand{x} C:\\foo                   | \\unknowncommandx C:\\foo
            {{Nested {B}races}} \\"{\\"{o}}               | Nested Braces ö̈
            """)
    void itIsReadAsItWouldBeSeen(String latex, String text) {
        assertThat(new LatexText().decode(latex)).isEqualTo(text);
    }

    @Test
    void aCommandThatIsNotKnownIsNamed() {
        LatexText latex = new LatexText();
        latex.decode("\\foo{x} \\alpha \\bar{x}");

        assertThat(latex.unknown()).containsExactly("\\foo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a  b   c",
                " blanks ",
                "one\ntwo\n\nthree \n four",
                "\\emph{x} {y} $z$ 5% a_b a^b ~ # &",
                "-- --- `` '' ?` !` ---- -",
                "tab\tand \u0007 bell \u00a0 \u2009",
                "\uD83C\uDF75 \uD83C lone",
                "C:\\path\\n \\\\ {{{ }",
                "\\",
                "{"
            })
    void whatIsWrittenIsReadAsItWas(String text) {
        assertThat(new LatexText().decode(LatexEscape.text(text))).isEqualTo(text);
        assertThat(new LatexText().paragraphs(LatexEscape.text(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tea.example/~wade/a_b?c=1&d=%7B#e--f",
                "10.1002/(SICI)10<1661::AID>3.0.CO;2-2",
                "a{b}\\c"
            })
    void linksAreReadAsTheyWere(String link) {
        assertThat(new LatexText().verbatim(LatexEscape.verbatim(link))).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\'{", "{", "}", "\\", "$", "\\frac{", "\\enquote{\\'", "\\symbol{", "^_", "--", "~ ", "\\par "
            })
    void aMillionOddCharactersAreReadInTime(String odd) {
        assertThat(new LatexText().decode(odd.repeat(1_000_000 / odd.length()))).isNotNull();
    }
}
