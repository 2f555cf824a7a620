// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.searching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.document.FullText;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.search.PassageEntry;
import org.sheaf.search.RecordEntry;

/** What of records and texts is put into the index. */
final class Entries {
    /** Titles of other people's works are no passages of this one. */
    private static final Set<Section> LEFT_OUT = Set.of(Section.REFERENCES);

    private Entries() {}

    /**
     * The entry of a report: what the record with the longest abstract says, and what that leaves out the first of the others
     * that says it. Keywords, databases and ids are those of all.
     *
     * @param searchOf the search with which a record came
     */
    static RecordEntry record(
            String key, ReportId report, List<CitationRecord> records, Function<RecordId, String> searchOf) {
        List<CitationRecord> inOrder = records.stream()
                .sorted(Comparator.comparing(CitationRecord::id))
                .toList();
        CitationRecord shown = inOrder.stream()
                .max(Comparator.comparingInt(record -> record.abstractText().length()))
                .orElseThrow();
        List<CitationRecord> fromShownOn =
                Stream.concat(Stream.of(shown), inOrder.stream()).toList();
        return new RecordEntry(
                key,
                report.toString(),
                first(fromShownOn, CitationRecord::title),
                shown.abstractText(),
                first(fromShownOn, Entries::authors),
                first(fromShownOn, Entries::year),
                first(fromShownOn, CitationRecord::journal),
                joined(records.stream().flatMap(record -> record.keywords().stream())),
                joined(records.stream().flatMap(record -> Stream.of(record.database(), searchOf.apply(record.id())))),
                ids(records));
    }

    private static String first(List<CitationRecord> records, Function<CitationRecord, String> part) {
        return records.stream()
                .map(part)
                .filter(any -> !any.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<String> ids(List<CitationRecord> records) {
        return records.stream()
                .flatMap(record -> Stream.of(
                        record.id().toString(),
                        record.doi(),
                        record.pmid(),
                        record.pmcid(),
                        record.accession(),
                        record.key()))
                .filter(id -> !id.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).distinct().sorted().collect(Collectors.joining("; "));
    }

    private static String authors(CitationRecord record) {
        return record.authors().stream().map(Author::toString).collect(Collectors.joining("; "));
    }

    private static String year(CitationRecord record) {
        return record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
    }

    /** The sentences of an included report's text. */
    static List<PassageEntry> passages(String key, ReportId report, String name, CitationRecord record, FullText text) {
        RecordEntry of = new RecordEntry(
                key,
                report.toString(),
                record.title(),
                "",
                authors(record),
                year(record),
                record.journal(),
                "",
                "",
                ids(List.of(record)));
        List<PassageEntry> passages = new ArrayList<>();
        int place = 0;
        int index = 0;
        for (Sentence sentence : text.sentences()) {
            int from = text.text().offsetByCodePoints(index, sentence.start() - place);
            int to = text.text().offsetByCodePoints(from, sentence.end() - sentence.start());
            place = sentence.end();
            index = to;
            if (!LEFT_OUT.contains(sentence.section())) {
                passages.add(new PassageEntry(
                        key,
                        of,
                        name,
                        sentence.page(),
                        text.pages().get(sentence.page() - 1).label(),
                        sentence.section().name().toLowerCase(Locale.ROOT),
                        sentence.start(),
                        sentence.end(),
                        text.text().substring(from, to).replaceAll("\\s+", " ")));
            }
        }
        return passages;
    }
}
