// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Doi;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.AuthorList;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.Dois;
import org.sheaf.formats.field.ExtraName;
import org.sheaf.formats.field.Links;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.SerialNumbers;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.WorkTypeWords;
import org.sheaf.formats.field.Years;
import org.sheaf.formats.tagged.SwallowedTag;
import org.sheaf.formats.tagged.WebOfScienceTable;

/** Makes a record of a row: takes what the headings say, and keeps the cells nobody took under their headings. */
final class CsvMapping {
    private static final Pattern FORMULA_TEXT = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);
    private static final Pattern PUBMED_NUMBER =
            Pattern.compile("(?:MEDLINE:|PMID:?\\s*|PUBMED\\s+)?(\\d{1,8})(?:\\.0)?");
    private static final Pattern DATABASE_NAME = Pattern.compile("[A-Za-z][A-Za-z .&-]{1,30}");

    private final CsvHeader header;
    private final boolean own;
    private final boolean written;
    private final boolean typed;

    CsvMapping(CsvHeader header) {
        this(header, false);
    }

    /** @param typed whether the cells come from a workbook, in which a text is a text and needs no guard */
    CsvMapping(CsvHeader header, boolean typed) {
        this.header = header;
        this.typed = typed;
        this.own = header.headings().equals(CsvCitationWriter.HEADINGS)
                || header.headings().equals(CsvShape.ASREVIEW.headings());
        this.written = own || header.headings().equals(CsvShape.RAYYAN.headings());
    }

    boolean repeatsHeadings(List<String> cells) {
        return cells.equals(header.headings());
    }

    boolean hasContent(List<String> cells) {
        for (List<Integer> places : header.columns().values()) {
            for (int place : places) {
                if (place < cells.size() && !cells.get(place).isBlank()) {
                    return true;
                }
            }
        }
        return false;
    }

    CitationRecord map(List<String> cells, CitationRecord.Builder builder) {
        if (header.tags()) {
            List<String> values = cells.stream().map(cell -> value(cell, false)).toList();
            return WebOfScienceTable.map(header.headings(), values, builder);
        }
        return new Row(cells, builder).map();
    }

    private static List<String> split(String text, String separator) {
        List<String> pieces = new ArrayList<>();
        for (String piece : text.split(Pattern.quote(separator))) {
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        return pieces;
    }

    private String value(String cell, boolean guarded) {
        String text = cell.strip();
        if (guarded && typed) {
            return text;
        }
        if (text.startsWith("=\"")) {
            Matcher formula = FORMULA_TEXT.matcher(text);
            if (formula.matches()) {
                text = formula.group(1).replace("\"\"", "\"").strip();
            }
        }
        if (text.startsWith("\"") && text.indexOf('"', 1) < 0) {
            text = text.substring(1);
        }
        return guarded ? CsvCitationWriter.unguard(text) : text;
    }

    /** One row being taken apart. */
    private final class Row {
        private final List<String> cells = new ArrayList<>();
        private final boolean[] taken;
        private final CitationRecord.Builder builder;

        Row(List<String> raw, CitationRecord.Builder builder) {
            for (String cell : raw) {
                cells.add(value(cell, written));
            }
            this.taken = new boolean[cells.size()];
            this.builder = builder;
        }

        CitationRecord map() {
            String title = first(CsvColumn.TITLE);
            builder.title(title);
            all(CsvColumn.OTHER_TITLE).forEach(cell -> split(cell, "\n").forEach(builder::otherTitle));
            AuthorList.parse(first(CsvColumn.AUTHORS)).forEach(builder::author);
            builder.abstractText(first(CsvColumn.ABSTRACT));
            dates();
            builder.journal(first(CsvColumn.JOURNAL));
            builder.journalAbbreviation(first(CsvColumn.JOURNAL_ABBREVIATION));
            builder.volume(first(CsvColumn.VOLUME));
            builder.issue(first(CsvColumn.ISSUE));
            pages();
            builder.articleNumber(first(CsvColumn.ARTICLE_NUMBER));
            links();
            identifiers();
            keywords();
            builder.language(first(CsvColumn.LANGUAGE));
            builder.publisher(first(CsvColumn.PUBLISHER));
            database();
            types(title);
            decisions();
            rest();
            return builder.build();
        }

        /** The first value of a field, over its columns; it is taken. */
        private String first(CsvColumn column) {
            for (int place : places(column)) {
                if (place < cells.size() && !taken[place] && !cells.get(place).isEmpty()) {
                    taken[place] = true;
                    return cells.get(place);
                }
            }
            return "";
        }

        /** All values of a field, over its columns; they are taken. */
        private List<String> all(CsvColumn column) {
            List<String> values = new ArrayList<>();
            for (String next = first(column); !next.isEmpty(); next = first(column)) {
                values.add(next);
            }
            return values;
        }

        private List<Integer> places(CsvColumn column) {
            return header.columns().getOrDefault(column, List.of());
        }

        private void dates() {
            String year = first(CsvColumn.YEAR);
            String date = first(CsvColumn.DATE);
            OptionalInt found = Years.find(year).isPresent() ? Years.find(year) : Years.find(date);
            found.ifPresent(builder::year);
            builder.date(date.isEmpty() && !Years.isBare(year) ? year : Years.isBare(date) ? "" : date);
        }

        private void pages() {
            String pages = Pages.clean(first(CsvColumn.PAGES));
            if (pages.isEmpty()) {
                String from = first(CsvColumn.FIRST_PAGE);
                pages = from.isEmpty() ? "" : Pages.join(from, first(CsvColumn.LAST_PAGE));
            }
            builder.pages(pages);
        }

        private void links() {
            String doi = "";
            for (int place : places(CsvColumn.DOI)) {
                if (doi.isEmpty() && place < cells.size()) {
                    Optional<String> found = Doi.written(cells.get(place));
                    taken[place] = found.isPresent();
                    doi = found.orElse("");
                }
            }
            List<String> urls = Links.in(lines(all(CsvColumn.URL)));
            for (String url : urls) {
                doi = doi.isEmpty() ? Dois.inUrl(url).orElse("") : doi;
                int swallowed = SwallowedTag.find(url, 0);
                builder.url(swallowed < 0 ? url : url.substring(0, swallowed).strip());
            }
            builder.doi(doi);
        }

        private List<String> lines(List<String> values) {
            List<String> lines = new ArrayList<>();
            values.forEach(value -> lines.addAll(split(value, "\n")));
            return lines;
        }

        private void identifiers() {
            String key = first(CsvColumn.KEY);
            builder.key(key);
            String accession = first(CsvColumn.ACCESSION);
            builder.accession(accession.isEmpty() && key.startsWith("CN-") ? key : accession);
            for (int place : places(CsvColumn.PMID)) {
                Matcher number = PUBMED_NUMBER.matcher(place < cells.size() ? cells.get(place) : "");
                if (number.matches()) {
                    taken[place] = true;
                    builder.pmid(number.group(1));
                    break;
                }
            }
            builder.pmcid(first(CsvColumn.PMCID));
            Set<String> numbers = new LinkedHashSet<>();
            for (int place : places(CsvColumn.ISSN)) {
                List<String> found = place < cells.size() ? SerialNumbers.find(cells.get(place)) : List.of();
                if (!found.isEmpty()) {
                    taken[place] = true;
                    numbers.addAll(found);
                }
            }
            numbers.forEach(builder::issn);
        }

        private void keywords() {
            for (String cell : all(CsvColumn.KEYWORDS)) {
                String separator = cell.indexOf(';') >= 0
                        ? ";"
                        : cell.indexOf('\n') >= 0 ? "\n" : cell.indexOf('|') >= 0 ? "|" : ",";
                split(cell, separator).forEach(builder::keyword);
            }
        }

        private void database() {
            String database = first(CsvColumn.DATABASE);
            for (int place : places(CsvColumn.JOURNAL)) {
                boolean source = header.headings().get(place).equalsIgnoreCase("source");
                if (database.isEmpty()
                        && source
                        && place < cells.size()
                        && !taken[place]
                        && DATABASE_NAME.matcher(cells.get(place)).matches()) {
                    taken[place] = true;
                    database = cells.get(place);
                }
            }
            builder.database(database);
        }

        private void types(String title) {
            List<String> publicationTypes = new ArrayList<>();
            if (own) {
                builder.type(WorkType.parse(first(CsvColumn.TYPE)).orElse(WorkType.OTHER));
                publicationTypes.addAll(lines(all(CsvColumn.TYPE)));
            } else {
                for (String cell : all(CsvColumn.TYPE)) {
                    publicationTypes.addAll(split(cell, cell.indexOf('\n') >= 0 ? "\n" : ";"));
                }
                for (String word : publicationTypes) {
                    Optional<WorkType> known = WorkTypeWords.parse(word);
                    if (known.isPresent()) {
                        builder.type(known.get());
                        break;
                    }
                }
            }
            publicationTypes.forEach(builder::publicationType);
            Standing.of(title, publicationTypes).forEach(builder::concern);
            for (String label : split(first(CsvColumn.OWN_CONCERNS), ";")) {
                Standing.parse(label).ifPresent(builder::concern);
            }
        }

        private void decisions() {
            DecisionNotes.addTo(builder, notes());
            DecisionNotes.addTo(builder, split(first(CsvColumn.OWN_DECISIONS), "\n"));
            for (int place : places(CsvColumn.DECISION)) {
                if (place >= cells.size()) {
                    continue;
                }
                Optional<ImportedDecision> decision = own
                        ? Optional.empty()
                        : DecisionWords.parse(header.headings().get(place), cells.get(place));
                if (own || decision.isPresent()) {
                    taken[place] = true;
                }
                decision.map(this::withReasons).ifPresent(builder::decision);
            }
            for (String cell : all(CsvColumn.LABELS)) {
                if (!own) {
                    split(cell, cell.indexOf(';') >= 0 ? ";" : ",").forEach(builder::label);
                }
            }
        }

        /** An exclusion with the reasons that the row gives; without an exclusion they stay where they are. */
        private ImportedDecision withReasons(ImportedDecision decision) {
            boolean excluded = decision.decision().regionMatches(true, 0, "exclu", 0, 5);
            List<String> reasons = excluded ? all(CsvColumn.REASON) : List.of();
            return new ImportedDecision(decision.tool(), decision.reviewer(), decision.decision(), reasons);
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            for (String cell : all(CsvColumn.NOTES)) {
                notes.addAll(written ? split(cell, "\n") : List.of(cell));
            }
            return notes;
        }

        private void rest() {
            for (int i = 0; i < cells.size(); i++) {
                if (!taken[i] && !cells.get(i).isEmpty()) {
                    String heading =
                            i < header.headings().size() ? header.headings().get(i) : "";
                    builder.extra(name(heading, i), cells.get(i));
                }
            }
        }

        /** The heading, unless it is empty or would be taken for a tag of RIS, which means something else. */
        private String name(String heading, int place) {
            if (heading.isEmpty()) {
                return "column " + (place + 1);
            }
            return ExtraName.of(heading, "column");
        }
    }
}
