// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.Bytes;
import org.sheaf.formats.OutputFormat;
import org.sheaf.formats.Works;

/** Tables that spreadsheets open: nothing in them is run, and nothing is cut. */
class SheetWritersTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|x", "-2+3", "@SUM(A1)", "'=1", "''-x"})
    void aCellThatASpreadsheetWouldRunIsGuarded(String text) {
        assertThat(CsvCitationWriter.guard(text)).isEqualTo("'" + text);
        assertThat(CsvCitationWriter.unguard(CsvCitationWriter.guard(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.5", "+3", "plain", "'quoted' word", "", "1=1"})
    void numbersAndWordsAreLeftAlone(String text) {
        assertThat(CsvCitationWriter.guard(text)).isEqualTo(text);
        assertThat(CsvCitationWriter.unguard(text)).isEqualTo(text);
    }

    @Test
    void anApostropheInSomeoneElsesTableIsTheirs() {
        assertThat(Bytes.of("title,year\n'-omics' and tea,2001\n").read().only().title())
                .isEqualTo("'-omics' and tea");
    }

    @Test
    void aTextLongerThanACellGoesOnToTheRight() {
        String text = "Tea, and more of it. ".repeat(5000).strip();
        CitationRecord record = CitationRecord.from(Works.SOURCE)
                .title("Long")
                .abstractText(text)
                .build();

        assertThat(new Bytes("w.xlsx", Works.written(OutputFormat.XLSX, record))
                        .read()
                        .only()
                        .abstractText())
                .isEqualTo(text);
    }
}
