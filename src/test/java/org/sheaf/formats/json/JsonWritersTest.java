// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.Bytes;
import org.sheaf.formats.OutputFormat;
import org.sheaf.formats.Works;

/** The JSON of the store, of scripts and of CSL. */
class JsonWritersTest {
    @Test
    void jsonReadsBackAsItWasWithEveryField() {
        CitationRecord record = Works.full();

        assertThat(RecordJson.read(RecordJson.write(record), record.source())).isEqualTo(record);
    }

    @Test
    void jsonOfARecordThatStatesNothingIsShortAndReadsBack() {
        CitationRecord record = CitationRecord.from(Works.SOURCE).build();

        assertThat(RecordJson.write(record)).isEqualTo("{\"type\":\"document\"}");
        assertThat(RecordJson.read(RecordJson.write(record), Works.SOURCE)).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("org.sheaf.formats.FixturesTest#fixtures")
    void jsonCarriesEveryRecordOfEveryFixture(Path file) throws IOException {
        for (CitationRecord record :
                new Bytes("file", Files.readAllBytes(file)).read().records()) {
            assertThat(RecordJson.read(RecordJson.write(record), record.source()))
                    .isEqualTo(record);
        }
    }

    @Test
    void jsonLinesHaveTheirMembersInAFixedOrder() throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonLinesWriter(out)
                .write(CitationRecord.from(Works.SOURCE).title("Tea").build());

        assertThat(out.toString())
                .startsWith("{\"title\":\"Tea\",\"authors\":[],\"year\":null,\"journal\":null,\"volume\":null,"
                        + "\"issue\":null,\"pages\":null,\"doi\":null,\"pmid\":null,\"accession\":null,"
                        + "\"abstract\":null,\"keywords\":[],\"urls\":[],\"type\":\"document\",\"decision\":null,"
                        + "\"source\":{\"file\":\"f.ris\",\"line\":7},")
                .endsWith("}\n");
    }

    @Test
    void jsonEscapesWhatItMust() {
        assertThat(new JsonText()
                        .value("a\"b\\c\nd\t\u0001\u007f\u00e9\uD835\uDD38\uD835")
                        .take())
                .isEqualTo("\"a\\\"b\\\\c\\nd\\t\\u0001\\u007f\u00e9\uD835\uDD38\\ud835\"");
    }

    @Test
    void noRecordsAreAnEmptyList() {
        assertThat(Works.text(OutputFormat.CSL_JSON)).isEqualTo("[]\n");
    }
}
