// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.json.RecordJson;
import org.sheaf.formats.tagged.RisWriter;

/**
 * Files that real systems wrote read as the table {@code expected.csv} beside them says: as many records, and fields of
 * single records. They are other people's and do not ship with the project; the folder that holds them is
 * {@code ../shared}, or the system property {@code sheaf.shared}. Without it this is skipped.
 */
class SharedFilesTest {
    private static final Path FOLDER = Path.of(System.getProperty("sheaf.shared", "../shared"), "formats");
    private static final Pattern CHECK = Pattern.compile("r(?:ow)?(\\d+)[. ]([\\w/]+)(=| starts )(.*)");

    /**
     * The table counts the rows of a worksheet with its headings. And the table's mistake, not ours: the first record of
     * the other file stands right behind the byte order mark; the table counts it among the file's records (10), but calls the second one {@code r1}.
     */
    private static final Map<String, Integer> NUMBERED_FROM = Map.of("cff_scopus.ris", 1, "cff_eppireviewer.xlsx", -1);

    private static final List<String> READ = List.of(
            "RIS",
            "NBIB",
            "CSV",
            "PubMed XML",
            "EndNote XML",
            "Web of Science tagged",
            "Ovid",
            "EndNote tagged (refer)",
            "RefWorks tagged",
            "BibTeX",
            "XLSX");

    private static final Pattern REMARK = Pattern.compile(" \\(must be cut\\)$| personal$");

    @BeforeAll
    static void needsTheFolder() {
        assumeTrue(
                Files.isReadable(FOLDER.resolve("expected.csv")),
                "skipped: there is no folder with real exports at " + FOLDER + " (set -Dsheaf.shared)");
    }

    @Test
    void everyRowOfTheTableHolds() throws IOException {
        int checks = 0;
        for (CsvRecord row : rows()) {
            Bytes.Result result = read(row.getField(0));
            if (!READ.contains(result.summary().format())) {
                continue;
            }
            assertThat(result.records()).as(row.getField(0)).hasSize(Integer.parseInt(row.getField(1)));
            assertThat(result.errors()).as(row.getField(0)).isEmpty();
            for (String check : row.getFields().subList(3, row.getFieldCount())) {
                Matcher m = CHECK.matcher(check);
                if (m.matches()) {
                    int number = Integer.parseInt(m.group(1)) + NUMBERED_FROM.getOrDefault(row.getField(0), 0);
                    String actual = field(result.records().get(number - 1), m.group(2));
                    String expected = REMARK.matcher(m.group(4)).replaceFirst("");
                    if (m.group(3).equals("=")) {
                        assertThat(actual)
                                .as(row.getField(0) + " " + check)
                                .isEqualTo(expected.equals("(none)") ? "" : expected);
                    } else {
                        assertThat(actual).as(row.getField(0) + " " + check).startsWith(expected);
                    }
                    checks++;
                }
            }
        }
        assertThat(checks).isGreaterThan(50);
    }

    @Test
    void aFormatThatIsNotReadYetIsNamedInOneError() throws IOException {
        for (CsvRecord row : rows()) {
            Bytes.Result result = read(row.getField(0));
            if (!READ.contains(result.summary().format())) {
                assertThat(result.records()).isEmpty();
                assertThat(result.problems()).as(row.getField(0)).hasSize(1);
                assertThat(result.summary().format()).isNotEqualTo("unknown");
            }
        }
    }

    @Test
    void realRecordsReadAloneAndWrittenAndReadAgainAreTheSame() throws IOException {
        for (CsvRecord row : rows()) {
            Bytes file = bytes(row.getField(0));
            Bytes.Result result = file.read();
            StringBuilder once = new StringBuilder();
            RisWriter writer = new RisWriter(once);
            for (CitationRecord record : result.records()) {
                boolean alone = record.source().length() > 0
                        && !result.summary().format().equals("CSV");
                if (alone) {
                    CitationRecord again =
                            new Bytes(file.name(), file.slice(record)).read().only();
                    assertThat(RecordJson.write(again)).isEqualTo(RecordJson.write(record));
                }
                writer.write(record);
            }
            if (result.records().isEmpty()) {
                continue;
            }
            StringBuilder twice = new StringBuilder();
            RisWriter second = new RisWriter(twice);
            for (CitationRecord record : Bytes.of(once.toString()).read().records()) {
                second.write(record);
            }
            assertThat(twice).as(file.name()).hasToString(once.toString());
        }
    }

    private static List<CsvRecord> rows() throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(FOLDER.resolve("expected.csv"));
                Stream<CsvRecord> rows = csv.stream()) {
            return rows.skip(1).toList();
        }
    }

    private static Bytes.Result read(String name) throws IOException {
        return bytes(name).read();
    }

    private static Bytes bytes(String name) throws IOException {
        return new Bytes(name, Files.readAllBytes(FOLDER.resolve("files").resolve(name)));
    }

    private static String field(CitationRecord record, String name) {
        return switch (name) {
            case "doi" -> record.doi();
            case "title" -> record.title();
            case "pmid" -> record.pmid();
            case "pages" -> record.pages();
            case "accession", "pmid/accession" -> record.accession();
            case "year" ->
                record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
            case "issn" -> record.issns().get(0);
            case "decision" ->
                String.join(
                        "; ", record.decisions().stream().map(Object::toString).toList());
            case "author" ->
                String.join(
                        "; ", record.authors().stream().map(Object::toString).toList());
            case "ShortTitle" -> String.join("; ", record.otherTitles());
            case "authorCount" ->
                String.valueOf(record.authors().stream()
                        .filter(author -> !author.group())
                        .count());
            case "keywordCount" -> String.valueOf(record.keywords().size());
            default -> throw new AssertionError("no such field: " + name);
        };
    }
}
