// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.json.RecordJson;

/** The bytes that a record's source points to are the record: read alone they give the same one. */
class RawTextTest {
    static Stream<Path> fixtures() throws IOException {
        return FixturesTest.fixtures();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aRecordsBytesReadAloneGiveTheSameRecord(Path file) throws IOException {
        Bytes whole = new Bytes(file.getFileName().toString(), Files.readAllBytes(file));
        Bytes.Result result = whole.read();
        for (CitationRecord record : result.records()) {
            if (record.source().length() == 0) {
                assertThat(result.summary().format())
                        .as("zipped: there is no raw text")
                        .isEqualTo("XLSX");
                continue;
            }
            byte[] alone = whole.slice(record);
            if (inherits(alone)) {
                continue;
            }
            if (Set.of("CSV", "BibTeX", "EPPI-Reviewer JSON")
                    .contains(result.summary().format())) {
                alone = withHeadings(whole, result, alone);
            }
            CitationRecord again = new Bytes(whole.name(), alone).read().only();

            assertThat(RecordJson.write(again)).isEqualTo(RecordJson.write(record));
        }
    }

    private static boolean inherits(byte[] entry) {
        return new String(entry, StandardCharsets.UTF_8).contains("crossref");
    }

    /** A row means something under its headings only, an entry with its macros, a code with its name: all that stands before the first record. */
    private static byte[] withHeadings(Bytes whole, Bytes.Result result, byte[] row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(whole.content(), 0, (int) result.records().get(0).source().offset());
        out.write(row);
        return out.toByteArray();
    }
}
