// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.Bytes;
import org.sheaf.formats.OutputFormat;
import org.sheaf.formats.Works;
import org.sheaf.formats.json.RecordJson;

/** EndNote XML as it is written. */
class EndNoteXmlWriterTest {
    @Test
    void endNoteXmlKeepsCharactersThatXmlTripsOver() {
        CitationRecord record = CitationRecord.from(Works.SOURCE)
                .title("a < b & c > d \"e\" 'f' ]]> \uD835\uDD38 &amp; &nbsp;")
                .abstractText("One.\nTwo.")
                .note("First.\nSecond line.")
                .note("Another note.")
                .build();
        CitationRecord again = Bytes.of(text(record)).read().only();

        assertThat(RecordJson.write(again)).isEqualTo(RecordJson.write(record));
    }

    @Test
    void endNoteXmlLeavesOutWhatXmlForbids() {
        CitationRecord record = CitationRecord.from(Works.SOURCE)
                .title("T\u0000e\u000b\uFFFFa\uD835")
                .build();

        assertThat(Bytes.of(text(record)).read().only().title()).isEqualTo("Tea");
    }

    @Test
    void endNoteXmlWithoutRecordsIsWholeToo() {
        assertThat(text()).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n</records></xml>\n");
    }

    private static String text(CitationRecord... records) {
        return Works.text(OutputFormat.ENDNOTE_XML, records);
    }
}
