// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.Bytes;
import org.sheaf.formats.OutputFormat;
import org.sheaf.formats.Works;

/** RIS as reference managers expect it. */
class RisWriterTest {
    @Test
    void risHasTheFormThatReferenceManagersRead() {
        String text = text(Works.full());

        assertThat(text).startsWith("TY  - CPAPER\r\nTI  - Tea").endsWith("\r\nID  - rec-7\r\nER  - \r\n\r\n");
        assertThat(text).contains("\r\nSP  - 349\r\nEP  - 69\r\n", "\r\nAU  - World Tea Organization,\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void lineBreaksInAValueBecomeBlanksInRis() {
        CitationRecord record =
                CitationRecord.from(Works.SOURCE).title("One\nTwo").build();

        assertThat(text(record)).contains("TI  - One Two\r\n");
    }

    @Test
    void tagsThatNobodyUnderstoodGoOutAsTheyCameIn() {
        CitationRecord record = Bytes.of("TY  - JOUR\nTI  - Tea\nU5  - odd\nCY  - Nowhere\nER  - \n")
                .read()
                .only();

        assertThat(text(record)).contains("U5  - odd\r\nCY  - Nowhere\r\n");
    }

    private static String text(CitationRecord... records) {
        return Works.text(OutputFormat.RIS, records);
    }
}
