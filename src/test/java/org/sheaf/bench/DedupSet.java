// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.formats.CitationFormats;
import org.sheaf.formats.exchange.CitationFile;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;
import org.sheaf.workspace.CorpusFile;

/**
 * A labelled set for measuring de-duplication: records as the program itself reads them, and which of them people found
 * to be the same.
 *
 * @param name the set's name
 * @param records in the order of the gold file
 * @param gold record to the label of its true cluster, in the order of the gold file
 */
record DedupSet(String name, List<CitationRecord> records, Map<RecordId, String> gold) {
    private static final List<String> COLUMNS =
            List.of("title", "author", "year", "journal", "volume", "number", "pages", "doi", "abstract");

    /** Reads {@code NAME.records.csv} and {@code NAME.gold.csv} from {@code folder}. */
    static DedupSet read(Path folder, String name) {
        String file = name + ".records.csv";
        Map<String, CitationRecord> byKey = new HashMap<>();
        records(CorpusFile.at(folder.resolve(file), file)).forEach(record -> byKey.put(record.key(), record));
        List<CitationRecord> records = new ArrayList<>();
        Map<RecordId, String> gold = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(folder.resolve(name + ".gold.csv"))) {
            CitationRecord record = byKey.get(row.getField("record_id"));
            records.add(record);
            gold.put(record.id(), row.getField("cluster_id"));
        }
        return new DedupSet(name, records, gold);
    }

    static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().maxBufferSize(1 << 26).ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two records of a labelled pair, read as if they stood in a file of their own. */
    static List<CitationRecord> pair(NamedCsvRecord row) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> headings = new ArrayList<>(List.of("record_id"));
            headings.addAll(COLUMNS);
            headings.add("type");
            csv.writeRecord(headings);
            for (String side : List.of("a", "b")) {
                List<String> cells = new ArrayList<>(List.of(side));
                COLUMNS.forEach(column -> cells.add(row.getField(column + "_" + side)));
                cells.add(row.getField("entrytype_" + side));
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records(new Bytes(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<CitationRecord> records(CitationFile file) {
        List<CitationRecord> records = new ArrayList<>();
        try {
            CitationFormats.read(file, new RecordSink() {
                @Override
                public void record(CitationRecord record) {
                    records.add(record);
                }

                @Override
                public void problem(Problem problem) {
                    if (problem.isError()) {
                        throw new IllegalStateException(problem.toString());
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private record Bytes(byte[] bytes) implements CitationFile {
        @Override
        public String name() {
            return "pair.csv";
        }

        @Override
        public Digest digest() {
            return Digest.of(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
