// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Örebro, Łódź and Århus                | orebro lodz and arhus
            Søren Kjær's straße                   | soren kjaers strasse
            DIYARBAKIR'IN IŞIĞI                   | diyarbakirin isigi
            β-blockers and TNFα                   | beta blockers and tnfalpha
            IL-1&beta; &amp; TNF-&alpha;          | il 1beta and tnf alpha
            &lt;i&gt;in vitro&lt;/i&gt; &#233;tude | in vitro etude
            H<sub>2</sub>O in <i>E. coli</i>      | h2o in e coli
            when p < 0.05 and q > 3               | when p 0 05 and q 3
            ﬁrst—second‐third                     | first second third
            Fitz&eacute; &Uuml;ber                | fitze uber
            """)
    void takesAwayWhatDatabasesChange(String written, String folded) {
        assertThat(Folding.words(written)).isEqualTo(folded);
    }

    @Test
    void lettersOfOtherScriptsStay() {
        assertThat(Folding.words("睡眠 研究")).isEqualTo("睡眠 研究");
        assertThat(Folding.words("Сон рабочих")).isEqualTo("сон рабочих");
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        String once = Folding.words("Łódź: β-blockers &amp; <i>sleep</i>");
        assertThat(Folding.words(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"haemoglobin,hemoglobin", "randomised behaviour,randomized behavior", "oedema,edema", "tumour,tumor"})
    void britishAndAmericanSpellingBecomeOne(String british, String american) {
        assertThat(Folding.spelling(british)).isEqualTo(Folding.spelling(american));
    }

    @Test
    void aBrokenEntityStaysText() {
        assertThat(Folding.words("R&D; &#zz; &#; &#x110000;")).startsWith("r");
    }
}
