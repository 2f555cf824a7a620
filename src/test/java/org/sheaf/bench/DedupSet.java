// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.audit.Digest;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Source;
import org.sheaf.citation.WorkType;

/**
 * A labelled set for measuring de-duplication: records, and which of them people found to be the same.
 *
 * @param name the set's name
 * @param records in the order of the gold file
 * @param gold record to the label of its true cluster, in the order of the gold file
 */
record DedupSet(String name, List<CitationRecord> records, Map<RecordId, String> gold) {

    /** Reads {@code NAME.records.csv} and {@code NAME.gold.csv} from {@code folder}. */
    static DedupSet read(Path folder, String name) {
        Path file = folder.resolve(name + ".records.csv");
        Map<String, CitationRecord> byKey = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(file)) {
            CitationRecord record = record(name, byKey.size() + 1, row, "");
            byKey.put(record.key(), record);
        }
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

    /** The record of {@code row} whose columns end in {@code suffix}. */
    static CitationRecord record(String name, int ordinal, NamedCsvRecord row, String suffix) {
        Source source = new Source(name, Digest.of(name), ordinal, ordinal, 0, 0);
        CitationRecord.Builder b = CitationRecord.from(source)
                .key(field(row, "record_id"))
                .title(field(row, "title" + suffix))
                .journal(field(row, "journal" + suffix))
                .volume(field(row, "volume" + suffix))
                .issue(field(row, "number" + suffix))
                .pages(field(row, "pages" + suffix))
                .doi(field(row, "doi" + suffix))
                .abstractText(field(row, "abstract" + suffix))
                .database(field(row, "database"))
                .type(type(field(row, "type") + field(row, "entrytype" + suffix)));
        String year = field(row, "year" + suffix).strip();
        if (year.matches("(1[5-9]|20)\\d\\d")) {
            b.year(Integer.parseInt(year));
        }
        for (String author : field(row, "author" + suffix).split(";| and ")) {
            if (!author.isBlank()) {
                b.author(author(author.strip()));
            }
        }
        return b.build();
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }

    private static Author author(String name) {
        int comma = name.indexOf(',');
        if (comma >= 0) {
            return Author.person(
                    name.substring(0, comma).strip(), name.substring(comma + 1).strip());
        }
        int space = name.lastIndexOf(' ');
        return space < 0
                ? Author.person(name, "")
                : Author.person(
                        name.substring(space + 1), name.substring(0, space).strip());
    }

    private static WorkType type(String written) {
        return switch (written) {
            case "article", "Journal Article" -> WorkType.JOURNAL_ARTICLE;
            case "inproceedings" -> WorkType.CONFERENCE_PAPER;
            default -> WorkType.OTHER;
        };
    }
}
