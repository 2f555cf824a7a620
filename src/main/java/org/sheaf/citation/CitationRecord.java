// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A record: one entry of one search export, as received (PRISMA 2020, Box 1). Never edited: what is normalised for
 * comparison is made elsewhere, and the raw text can be found again through {@link Source}.
 *
 * <p>What the source does not state is empty: the empty text, the empty list, no year. No text is ever null, and no
 * missing number is ever 0.
 *
 * @param source where it was read
 * @param key the entry's own id in the file (RIS {@code ID}, CSV {@code record_id} …); empty if it has none
 * @param type kind of document
 * @param title the title, mark-up kept as written
 * @param otherTitles translated, original or short titles
 * @param authors in the order of the source
 * @param year year of publication, 1500 to 2099
 * @param date date of publication as written
 * @param journal journal, book or proceedings in which the work appeared
 * @param journalAbbreviation its abbreviated title
 * @param volume as written
 * @param issue as written
 * @param pages first and last page as written, joined by {@code -}; never computed
 * @param articleNumber number of an article without pages
 * @param doi as written, without URL or {@code doi:} in front; compare through {@link Doi}
 * @param pmid PubMed's id, digits
 * @param pmcid PubMed Central's id, {@code PMC…}
 * @param accession the database's own id
 * @param issns ISSN or ISBN, digits and {@code X} with hyphens as written
 * @param abstractText the abstract; where a source gives several, the longest that is not a copyright notice
 * @param keywords in the order of the source
 * @param urls in the order of the source
 * @param language as written
 * @param publisher as written
 * @param database the database or platform that the record says it comes from
 * @param publicationTypes such as {@code Review}, {@code Retracted Publication}
 * @param concerns what the source says about the publication's standing
 * @param decisions screening decisions that another tool wrote into its export
 * @param labels labels that another tool wrote into its export
 * @param notes notes, each as written
 * @param extra every other field of the source, word for word
 */
public record CitationRecord(
        Source source,
        String key,
        WorkType type,
        String title,
        List<String> otherTitles,
        List<Author> authors,
        OptionalInt year,
        String date,
        String journal,
        String journalAbbreviation,
        String volume,
        String issue,
        String pages,
        String articleNumber,
        String doi,
        String pmid,
        String pmcid,
        String accession,
        List<String> issns,
        String abstractText,
        List<String> keywords,
        List<String> urls,
        String language,
        String publisher,
        String database,
        List<String> publicationTypes,
        Set<Concern> concerns,
        List<ImportedDecision> decisions,
        List<String> labels,
        List<String> notes,
        List<Tag> extra) {

    public CitationRecord {
        otherTitles = List.copyOf(otherTitles);
        authors = List.copyOf(authors);
        issns = List.copyOf(issns);
        keywords = List.copyOf(keywords);
        urls = List.copyOf(urls);
        publicationTypes = List.copyOf(publicationTypes);
        concerns = Set.copyOf(concerns);
        decisions = List.copyOf(decisions);
        labels = List.copyOf(labels);
        notes = List.copyOf(notes);
        extra = List.copyOf(extra);
    }

    public RecordId id() {
        return source.recordId();
    }

    /** The same record under another id of its own, as when it is handed to another program. */
    public CitationRecord withKey(String other) {
        return new CitationRecord(
                source,
                other,
                type,
                title,
                otherTitles,
                authors,
                year,
                date,
                journal,
                journalAbbreviation,
                volume,
                issue,
                pages,
                articleNumber,
                doi,
                pmid,
                pmcid,
                accession,
                issns,
                abstractText,
                keywords,
                urls,
                language,
                publisher,
                database,
                publicationTypes,
                concerns,
                decisions,
                labels,
                notes,
                extra);
    }

    /** The concerns in a fixed order, for showing and writing. */
    public SortedSet<Concern> sortedConcerns() {
        return new TreeSet<>(concerns);
    }

    /** A builder in which everything is "not stated" until it is set. */
    public static Builder from(Source source) {
        return new Builder(source);
    }

    /** Gathers a record field by field while a source is read. */
    public static final class Builder {
        private final Source source;
        private String key = "";
        private WorkType type = WorkType.OTHER;
        private String title = "";
        private final List<String> otherTitles = new ArrayList<>();
        private final List<Author> authors = new ArrayList<>();
        private OptionalInt year = OptionalInt.empty();
        private String date = "";
        private String journal = "";
        private String journalAbbreviation = "";
        private String volume = "";
        private String issue = "";
        private String pages = "";
        private String articleNumber = "";
        private String doi = "";
        private String pmid = "";
        private String pmcid = "";
        private String accession = "";
        private final List<String> issns = new ArrayList<>();
        private String abstractText = "";
        private final List<String> keywords = new ArrayList<>();
        private final List<String> urls = new ArrayList<>();
        private String language = "";
        private String publisher = "";
        private String database = "";
        private final List<String> publicationTypes = new ArrayList<>();
        private final Set<Concern> concerns = new TreeSet<>();
        private final List<ImportedDecision> decisions = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<Tag> extra = new ArrayList<>();

        private Builder(Source source) {
            this.source = source;
        }

        public Builder key(String value) {
            this.key = value;
            return this;
        }

        public Builder title(String value) {
            this.title = value;
            return this;
        }

        public Builder date(String value) {
            this.date = value;
            return this;
        }

        public Builder journal(String value) {
            this.journal = value;
            return this;
        }

        public Builder journalAbbreviation(String value) {
            this.journalAbbreviation = value;
            return this;
        }

        public Builder volume(String value) {
            this.volume = value;
            return this;
        }

        public Builder issue(String value) {
            this.issue = value;
            return this;
        }

        public Builder pages(String value) {
            this.pages = value;
            return this;
        }

        public Builder articleNumber(String value) {
            this.articleNumber = value;
            return this;
        }

        public Builder doi(String value) {
            this.doi = value;
            return this;
        }

        public Builder pmid(String value) {
            this.pmid = value;
            return this;
        }

        public Builder pmcid(String value) {
            this.pmcid = value;
            return this;
        }

        public Builder accession(String value) {
            this.accession = value;
            return this;
        }

        public Builder abstractText(String value) {
            this.abstractText = value;
            return this;
        }

        public Builder language(String value) {
            this.language = value;
            return this;
        }

        public Builder publisher(String value) {
            this.publisher = value;
            return this;
        }

        public Builder database(String value) {
            this.database = value;
            return this;
        }

        public Builder type(WorkType value) {
            this.type = value;
            return this;
        }

        /** Sets the year; a number outside 1500 to 2099 is no year of publication and is refused. */
        public Builder year(int value) {
            if (value < 1500 || value > 2099) {
                throw new IllegalArgumentException("not a year of publication: " + value);
            }
            this.year = OptionalInt.of(value);
            return this;
        }

        public Builder otherTitle(String value) {
            otherTitles.add(value);
            return this;
        }

        public Builder author(Author value) {
            authors.add(value);
            return this;
        }

        public Builder issn(String value) {
            issns.add(value);
            return this;
        }

        public Builder keyword(String value) {
            keywords.add(value);
            return this;
        }

        public Builder url(String value) {
            urls.add(value);
            return this;
        }

        public Builder publicationType(String value) {
            publicationTypes.add(value);
            return this;
        }

        public Builder concern(Concern value) {
            concerns.add(value);
            return this;
        }

        public Builder decision(ImportedDecision value) {
            decisions.add(value);
            return this;
        }

        public Builder label(String value) {
            labels.add(value);
            return this;
        }

        public Builder note(String value) {
            notes.add(value);
            return this;
        }

        public Builder extra(String name, String value) {
            extra.add(new Tag(name, value));
            return this;
        }

        public CitationRecord build() {
            return new CitationRecord(
                    source,
                    key,
                    type,
                    title,
                    otherTitles,
                    authors,
                    year,
                    date,
                    journal,
                    journalAbbreviation,
                    volume,
                    issue,
                    pages,
                    articleNumber,
                    doi,
                    pmid,
                    pmcid,
                    accession,
                    issns,
                    abstractText,
                    keywords,
                    urls,
                    language,
                    publisher,
                    database,
                    publicationTypes,
                    concerns,
                    decisions,
                    labels,
                    notes,
                    extra);
        }
    }
}
