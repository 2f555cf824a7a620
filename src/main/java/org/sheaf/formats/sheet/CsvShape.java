// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Concern;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.NoteStyle;

/**
 * A table of citations: its columns, what stands in them, and what comes back when the table is read. By its headings a
 * table is recognised as one that was written here.
 *
 * @param columns from left to right
 * @param carries the fields that come back
 */
record CsvShape(List<Column> columns, Set<RecordField> carries) {
    /** Everything but the fields that no column holds. */
    static final CsvShape SHEAF = new CsvShape(own("record_id"), EnumSet.complementOf(EnumSet.of(RecordField.EXTRA)));

    /**
     * The same for ASReview, which takes {@code record_id} for a number of its own, with the label that it learns from:
     * 1 or 0 where all decisions of a record agree, else nothing (asreview.readthedocs.io, "Data format").
     */
    static final CsvShape ASREVIEW = new CsvShape(withLabel(), SHEAF.carries);

    /** The headings of Rayyan's own export, without {@code location}, the address of the authors. */
    static final CsvShape RAYYAN = new CsvShape(
            List.of(
                    new Column("key", CitationRecord::key),
                    new Column("title", CitationRecord::title),
                    new Column("year", CsvShape::year),
                    new Column("month", record -> ""),
                    new Column("day", record -> ""),
                    new Column("journal", CitationRecord::journal),
                    new Column("issn", record -> String.join("; ", record.issns())),
                    new Column("volume", CitationRecord::volume),
                    new Column("issue", CitationRecord::issue),
                    new Column("pages", CitationRecord::pages),
                    new Column("authors", record -> authors(record, " and ")),
                    new Column("url", record -> lines(record.urls())),
                    new Column("language", CitationRecord::language),
                    new Column("publisher", CitationRecord::publisher),
                    new Column("abstract", CitationRecord::abstractText),
                    new Column("notes", record -> lines(NoteStyle.RAYYAN.notes(record))),
                    new Column("doi", CitationRecord::doi),
                    new Column("keywords", CsvShape::keywords),
                    new Column("pubmed_id", CitationRecord::pmid),
                    new Column("pmc_id", CitationRecord::pmcid)),
            EnumSet.of(
                    RecordField.KEY,
                    RecordField.TITLE,
                    RecordField.AUTHORS,
                    RecordField.YEAR,
                    RecordField.JOURNAL,
                    RecordField.VOLUME,
                    RecordField.ISSUE,
                    RecordField.PAGES,
                    RecordField.DOI,
                    RecordField.PMID,
                    RecordField.PMCID,
                    RecordField.ISSNS,
                    RecordField.ABSTRACT,
                    RecordField.KEYWORDS,
                    RecordField.URLS,
                    RecordField.LANGUAGE,
                    RecordField.PUBLISHER,
                    RecordField.CONCERNS,
                    RecordField.DECISIONS,
                    RecordField.LABELS,
                    RecordField.NOTES));

    CsvShape {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param heading its name
     * @param cell the text of its cell for a record, not yet guarded
     */
    record Column(String heading, Function<CitationRecord, String> cell) {}

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** What the columns hold for a record. */
    List<String> cells(CitationRecord record) {
        return columns.stream().map(column -> column.cell().apply(record)).toList();
    }

    private static List<Column> own(String id) {
        return List.of(
                new Column(id, CitationRecord::key),
                new Column("title", CitationRecord::title),
                new Column("other_titles", record -> lines(record.otherTitles())),
                new Column("authors", record -> authors(record, "; ")),
                new Column("year", CsvShape::year),
                new Column("date", CitationRecord::date),
                new Column("journal", CitationRecord::journal),
                new Column("journal_abbreviation", CitationRecord::journalAbbreviation),
                new Column("volume", CitationRecord::volume),
                new Column("issue", CitationRecord::issue),
                new Column("pages", CitationRecord::pages),
                new Column("article_number", CitationRecord::articleNumber),
                new Column("doi", CitationRecord::doi),
                new Column("pmid", CitationRecord::pmid),
                new Column("pmcid", CitationRecord::pmcid),
                new Column("accession_number", CitationRecord::accession),
                new Column("issn", record -> String.join("; ", record.issns())),
                new Column("abstract", CitationRecord::abstractText),
                new Column("keywords", CsvShape::keywords),
                new Column("url", record -> lines(record.urls())),
                new Column("language", CitationRecord::language),
                new Column("publisher", CitationRecord::publisher),
                new Column("database", CitationRecord::database),
                new Column("type", record -> record.type().code()),
                new Column("publication_types", record -> lines(record.publicationTypes())),
                new Column(
                        "concerns",
                        record -> record.sortedConcerns().stream()
                                .map(Concern::label)
                                .collect(Collectors.joining("; "))),
                new Column(
                        "decision",
                        record -> record.decisions().stream()
                                .map(ImportedDecision::toString)
                                .collect(Collectors.joining("; "))),
                new Column("labels", record -> lines(record.labels())),
                new Column("notes", record -> lines(record.notes())),
                new Column("sheaf_decisions", record -> lines(DecisionNotes.decisionsToWrite(record))));
    }

    private static List<Column> withLabel() {
        List<Column> columns = new ArrayList<>(own("key"));
        columns.add(new Column("included", CsvShape::label));
        return columns;
    }

    private static String label(CitationRecord record) {
        Set<String> labels = record.decisions().stream()
                .map(decision -> label(decision.decision()))
                .collect(Collectors.toSet());
        return labels.size() == 1 ? labels.iterator().next() : "";
    }

    private static String label(String decision) {
        return switch (decision.toLowerCase(Locale.ROOT)) {
            case "included", "include", "relevant", "accepted", "yes" -> "1";
            case "excluded", "exclude", "irrelevant", "not relevant", "rejected", "no" -> "0";
            default -> "";
        };
    }

    private static String year(CitationRecord record) {
        return record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
    }

    /** A single keyword with a comma in it is not to be taken for two. */
    private static String keywords(CitationRecord record) {
        List<String> words = record.keywords();
        boolean ambiguous = words.size() == 1
                && words.get(0).indexOf(';') < 0
                && words.get(0).indexOf(',') >= 0;
        return ambiguous ? words.get(0) + ";" : String.join("; ", words);
    }

    private static String lines(List<String> values) {
        return String.join("\n", values);
    }

    /** As in RIS, a comma behind it marks the name of an organisation. */
    private static String authors(CitationRecord record, String separator) {
        return record.authors().stream().map(CsvShape::name).collect(Collectors.joining(separator));
    }

    private static String name(Author author) {
        return author.group() ? author.family() + "," : author.toString();
    }
}
