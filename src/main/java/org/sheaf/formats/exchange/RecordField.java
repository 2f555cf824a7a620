// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.exchange;

import java.util.Collection;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.WorkType;

/** The fields of a record, as far as a format can carry them or lose them. */
public enum RecordField {
    KEY("the entry's own id", CitationRecord::key),
    TYPE("type", CitationRecord::type),
    TITLE("title", CitationRecord::title),
    OTHER_TITLES("other titles", CitationRecord::otherTitles),
    AUTHORS("authors", CitationRecord::authors),
    YEAR("year", CitationRecord::year),
    DATE("date", CitationRecord::date),
    JOURNAL("journal", CitationRecord::journal),
    JOURNAL_ABBREVIATION("abbreviated journal", CitationRecord::journalAbbreviation),
    VOLUME("volume", CitationRecord::volume),
    ISSUE("issue", CitationRecord::issue),
    PAGES("pages", CitationRecord::pages),
    ARTICLE_NUMBER("article number", CitationRecord::articleNumber),
    DOI("DOI", CitationRecord::doi),
    PMID("PMID", CitationRecord::pmid),
    PMCID("PMCID", CitationRecord::pmcid),
    ACCESSION("accession number", CitationRecord::accession),
    ISSNS("ISSN or ISBN", CitationRecord::issns),
    ABSTRACT("abstract", CitationRecord::abstractText),
    KEYWORDS("keywords", CitationRecord::keywords),
    URLS("URLs", CitationRecord::urls),
    LANGUAGE("language", CitationRecord::language),
    PUBLISHER("publisher", CitationRecord::publisher),
    DATABASE("database", CitationRecord::database),
    PUBLICATION_TYPES("publication types", CitationRecord::publicationTypes),
    CONCERNS("retractions and concerns", CitationRecord::sortedConcerns),
    DECISIONS("screening decisions", CitationRecord::decisions),
    LABELS("labels", CitationRecord::labels),
    NOTES("notes", CitationRecord::notes),
    EXTRA("other fields of the source", CitationRecord::extra);

    private final String label;
    private final Function<CitationRecord, Object> value;

    RecordField(String label, Function<CitationRecord, Object> value) {
        this.label = label;
        this.value = value;
    }

    /** What a user calls it. */
    public String label() {
        return label;
    }

    /** What the record has in this field: a text, a year, a type, or several of them. */
    public Object valueIn(CitationRecord record) {
        return value.apply(record);
    }

    /** Whether the record states something in this field. */
    public boolean isStatedIn(CitationRecord record) {
        Object held = valueIn(record);
        if (held instanceof String text) {
            return !text.isEmpty();
        }
        if (held instanceof Collection<?> items) {
            return !items.isEmpty();
        }
        return !held.equals(OptionalInt.empty()) && held != WorkType.OTHER;
    }

    /** The fields in which a record states something. */
    public static Set<RecordField> statedIn(CitationRecord record) {
        Set<RecordField> out = EnumSet.noneOf(RecordField.class);
        for (RecordField field : values()) {
            if (field.isStatedIn(record)) {
                out.add(field);
            }
        }
        return out;
    }
}
