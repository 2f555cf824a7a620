// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.WorkType;

/** The fields of a record, as far as a format can carry them or lose them. */
public enum RecordField {
    KEY("the entry's own id", r -> !r.key().isEmpty()),
    TYPE("type", r -> r.type() != WorkType.OTHER),
    TITLE("title", r -> !r.title().isEmpty()),
    OTHER_TITLES("other titles", r -> !r.otherTitles().isEmpty()),
    AUTHORS("authors", r -> !r.authors().isEmpty()),
    YEAR("year", r -> r.year().isPresent()),
    DATE("date", r -> !r.date().isEmpty()),
    JOURNAL("journal", r -> !r.journal().isEmpty()),
    JOURNAL_ABBREVIATION("abbreviated journal", r -> !r.journalAbbreviation().isEmpty()),
    VOLUME("volume", r -> !r.volume().isEmpty()),
    ISSUE("issue", r -> !r.issue().isEmpty()),
    PAGES("pages", r -> !r.pages().isEmpty()),
    ARTICLE_NUMBER("article number", r -> !r.articleNumber().isEmpty()),
    DOI("DOI", r -> !r.doi().isEmpty()),
    PMID("PMID", r -> !r.pmid().isEmpty()),
    PMCID("PMCID", r -> !r.pmcid().isEmpty()),
    ACCESSION("accession number", r -> !r.accession().isEmpty()),
    ISSNS("ISSN or ISBN", r -> !r.issns().isEmpty()),
    ABSTRACT("abstract", r -> !r.abstractText().isEmpty()),
    KEYWORDS("keywords", r -> !r.keywords().isEmpty()),
    URLS("URLs", r -> !r.urls().isEmpty()),
    LANGUAGE("language", r -> !r.language().isEmpty()),
    PUBLISHER("publisher", r -> !r.publisher().isEmpty()),
    DATABASE("database", r -> !r.database().isEmpty()),
    PUBLICATION_TYPES("publication types", r -> !r.publicationTypes().isEmpty()),
    CONCERNS("retractions and concerns", r -> !r.concerns().isEmpty()),
    DECISIONS("screening decisions", r -> !r.decisions().isEmpty()),
    LABELS("labels", r -> !r.labels().isEmpty()),
    NOTES("notes", r -> !r.notes().isEmpty()),
    EXTRA("other fields of the source", r -> !r.extra().isEmpty());

    private final String label;
    private final Predicate<CitationRecord> stated;

    RecordField(String label, Predicate<CitationRecord> stated) {
        this.label = label;
        this.stated = stated;
    }

    /** What a user calls it. */
    public String label() {
        return label;
    }

    /** The fields in which a record states something. */
    public static Set<RecordField> statedIn(CitationRecord record) {
        Set<RecordField> out = EnumSet.noneOf(RecordField.class);
        for (RecordField field : values()) {
            if (field.stated.test(record)) {
                out.add(field);
            }
        }
        return out;
    }
}
