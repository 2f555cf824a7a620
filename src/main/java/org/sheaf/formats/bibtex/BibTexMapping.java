// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Doi;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.Dois;
import org.sheaf.formats.field.Links;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.SerialNumbers;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.WorkTypeWords;
import org.sheaf.formats.field.Years;

/**
 * What the fields of BibTeX and BibLaTeX mean, with the names that Scopus, Web of Science, ACM, EBSCO, JabRef, Zotero and
 * Mendeley add to them. Of several fields for one thing the first of its list that has a value is taken; what nobody took
 * stays in {@code extra} under its name.
 */
final class BibTexMapping {
    /** In {@code extra}: the word behind the {@code @}, where it is not the one with which the type is written. */
    static final String ENTRY_TYPE = "entrytype";

    /** The key that the record has, where the entry's is another. */
    static final String OWN_KEY = "recordkey";

    /** Keeps a document of no known kind from being taken for what its publication types say. */
    static final String OTHER_SUBTYPE = "other";

    /** Names that are looked at besides the lists and patterns below. */
    private static final Set<String> SINGLE = Set.of(
            "author",
            "title",
            "subtitle",
            "year",
            "date",
            "month",
            "issue_date",
            "volume",
            "issue",
            "number",
            "pages",
            "page",
            "doi",
            "crossref",
            "abstract",
            "abstractnote",
            "entrysubtype",
            "language",
            "langid",
            "pmid",
            "pubmed_id",
            "pubmedid",
            "pubmed-id",
            "pmcid",
            "pmc",
            ENTRY_TYPE,
            OWN_KEY);

    private static final List<String> JOURNAL = List.of("journal", "journaltitle", "booktitle", "eventtitle");
    private static final List<String> BOOK_TITLE = List.of("booktitle", "journal", "journaltitle", "eventtitle");
    private static final List<String> ABBREVIATION = List.of(
            "shortjournal",
            "journal-iso",
            "abbrev_source_title",
            "journal_iso",
            "journalabbr",
            "abbr_journal",
            "shortbooktitle");
    private static final List<String> ARTICLE_NUMBER =
            List.of("article-number", "articleno", "art_number", "article_number", "eid", "article no");
    private static final List<String> PUBLISHER = List.of("publisher", "school", "institution", "organization");
    private static final List<String> ACCESSION =
            List.of("unique-id", "accession_number", "accession-number", "accessionnumber", "accession", "an");
    private static final List<String> DATABASE = List.of("database", "source", "databaseprovider", "datasource");
    private static final List<String> KEYWORDS = List.of(
            "keywords",
            "keyword",
            "author_keywords",
            "author-keywords",
            "key words",
            "keywords-plus",
            "index_keywords",
            "mesh",
            "mesh terms");
    private static final List<String> TYPES = List.of("type", "document_type", "publication_type", "pubtype");
    private static final Pattern NOTE = Pattern.compile("note\\d*|annote|annotation|annotations|usernotes");
    private static final Pattern URL = Pattern.compile("url\\d*|link|links|bdsk-url-\\d+|weblink");
    private static final Pattern OTHER_TITLE =
            Pattern.compile("shorttitle\\d*|othertitle\\d*|origtitle|titletranslation");
    private static final Pattern ISSN = Pattern.compile("e?issn|p?issn|e?isbn|isbn13|isbn10");
    private static final Pattern PUBMED_NUMBER = Pattern.compile("\\d{1,8}");
    private static final Pattern PUBMED_CENTRAL = Pattern.compile("\\S{4,40}");
    private static final Pattern BRACES_OF_RAYYAN = Pattern.compile("RAYYAN-[A-Z-]+: ?\\{\"");

    private final BibTexEntry entry;
    private final boolean inherited;
    private final LatexText latex;
    private final CitationRecord.Builder builder;
    private final boolean[] taken;

    private BibTexMapping(BibTexEntry entry, boolean inherited, LatexText latex, CitationRecord.Builder builder) {
        this.entry = entry;
        this.inherited = inherited;
        this.latex = latex;
        this.builder = builder;
        this.taken = new boolean[entry.fields().size()];
    }

    /** @param inherited whether the entry has what it inherits already, so that its cross-reference means no DOI */
    static CitationRecord map(BibTexEntry entry, boolean inherited, LatexText latex, CitationRecord.Builder builder) {
        return new BibTexMapping(entry, inherited, latex, builder).map();
    }

    /** Whether a field of this name means something to this mapping, so that it cannot stand for something else. */
    static boolean isKnown(String name) {
        return SINGLE.contains(name)
                || Stream.of(JOURNAL, ABBREVIATION, ARTICLE_NUMBER, PUBLISHER, ACCESSION, DATABASE, KEYWORDS, TYPES)
                        .anyMatch(names -> names.contains(name))
                || Stream.of(NOTE, URL, OTHER_TITLE, ISSN)
                        .anyMatch(names -> names.matcher(name).matches());
    }

    private CitationRecord map() {
        builder.key(key());
        List<String> publicationTypes = new ArrayList<>();
        for (String name : TYPES) {
            raws(name)
                    .forEach(value ->
                            BibTexLists.split(value).forEach(piece -> add(publicationTypes, latex.decode(piece))));
        }
        WorkType type = type(publicationTypes);
        String title = title();
        builder.title(title);
        matching(OTHER_TITLE)
                .forEach(value -> Optional.of(latex.decode(value))
                        .filter(other -> !other.isEmpty())
                        .ifPresent(builder::otherTitle));
        authors();
        containers(type);
        dates();
        builder.volume(text(List.of("volume")));
        builder.issue(text(List.of("issue", "number")));
        builder.pages(Pages.clean(text(List.of("pages", "page"))).replace(" - ", "-"));
        builder.articleNumber(text(ARTICLE_NUMBER));
        identifiers();
        abstracts();
        keywords();
        builder.language(text(List.of("language", "langid")));
        builder.publisher(text(PUBLISHER));
        builder.database(text(DATABASE));
        publicationTypes.forEach(builder::publicationType);
        Standing.of(title, publicationTypes).forEach(builder::concern);
        notes();
        rest();
        return builder.build();
    }

    private static void add(List<String> values, String value) {
        if (!value.isEmpty()) {
            values.add(value);
        }
    }

    private String key() {
        for (int i = 0; i < taken.length; i++) {
            if (entry.fields().get(i).name().equals(OWN_KEY)) {
                taken[i] = true;
                return latex.verbatim(entry.fields().get(i).value());
            }
        }
        return entry.key();
    }

    private WorkType type(List<String> publicationTypes) {
        WorkType type = WorkTypeWords.parse(entry.type()).orElse(WorkType.OTHER);
        if (type == WorkType.JOURNAL_ARTICLE) {
            String sub = entry.value("entrysubtype").strip().toLowerCase(Locale.ROOT);
            type = sub.equals("magazine")
                    ? WorkType.MAGAZINE_ARTICLE
                    : sub.equals("newspaper") ? WorkType.NEWSPAPER_ARTICLE : type;
            if (type != WorkType.JOURNAL_ARTICLE) {
                raws("entrysubtype");
            }
        }
        boolean saysOther = entry.value("entrysubtype").strip().equals(OTHER_SUBTYPE);
        if (type == WorkType.OTHER && saysOther) {
            raws("entrysubtype");
        } else if (type == WorkType.OTHER) {
            for (String word : publicationTypes) {
                type = type == WorkType.OTHER ? WorkTypeWords.parse(word).orElse(type) : type;
            }
        }
        boolean chapter = type == WorkType.BOOK
                && publicationTypes.stream()
                        .anyMatch(word -> WorkTypeWords.parse(word).equals(Optional.of(WorkType.CHAPTER)));
        type = chapter ? WorkType.CHAPTER : type; // Scopus writes chapters as @book
        builder.type(type);
        if (!BibTexWriter.entryType(type).equals(entry.type())) {
            builder.extra(ENTRY_TYPE, entry.type());
        }
        return type;
    }

    private void authors() {
        for (int i = 0; i < taken.length; i++) {
            if (entry.fields().get(i).name().equals("author")) {
                taken[i] = true;
                new BibTexNames(latex).parse(entry.fields().get(i).value()).forEach(builder::author);
                return;
            }
        }
    }

    private String title() {
        String title = text(List.of("title"));
        String subtitle = title.isEmpty() ? "" : text(List.of("subtitle"));
        return subtitle.isEmpty() ? title : title + (title.endsWith(":") ? " " : ": ") + subtitle;
    }

    /** A book stands in no other book: its series stays in {@code extra}. */
    private void containers(WorkType type) {
        if (type == WorkType.BOOK) {
            builder.journal(text(List.of("journal", "journaltitle")));
            return;
        }
        boolean part = type == WorkType.CHAPTER || type == WorkType.CONFERENCE_PAPER;
        String journal = text(part ? BOOK_TITLE : JOURNAL);
        String abbreviation = text(ABBREVIATION);
        builder.journal(journal.isEmpty() ? abbreviation : journal);
        builder.journalAbbreviation(journal.isEmpty() ? "" : abbreviation);
    }

    private void dates() {
        String year = peek("year");
        String date = peek("date");
        OptionalInt found = Years.find(year).isPresent() ? Years.find(year) : Years.find(date);
        found.ifPresent(builder::year);
        if (Years.isBare(year) && Years.find(year).equals(found)) {
            raws("year");
        }
        if (Years.isBare(date) && Years.find(date).equals(found)) {
            raws("date");
        }
        String written = text(List.of("date", "issue_date", "month"));
        builder.date(written.isEmpty() ? text(List.of("year")) : written);
    }

    private void identifiers() {
        String doi = "";
        for (String name : List.of("doi", "crossref", "eprint")) {
            for (int i = 0; i < taken.length && doi.isEmpty(); i++) {
                BibTexEntry.Field field = entry.fields().get(i);
                if (field.name().equals(name) && !(inherited && name.equals("crossref"))) {
                    doi = Doi.written(latex.verbatim(field.value())).orElse("");
                    taken[i] |= !doi.isEmpty();
                }
            }
        }
        for (int i = 0; i < taken.length; i++) {
            BibTexEntry.Field field = entry.fields().get(i);
            if (taken[i] || !URL.matcher(field.name()).matches()) {
                continue;
            }
            List<String> links = Links.in(List.of(latex.verbatim(field.value())));
            taken[i] = !links.isEmpty();
            for (String link : links) {
                builder.url(link);
                doi = doi.isEmpty() ? Dois.inUrl(link).orElse("") : doi;
            }
        }
        builder.doi(doi);
        String eprint = peek("eprint");
        String eprintType = (peek("eprinttype") + peek("archiveprefix")).toLowerCase(Locale.ROOT);
        String pmid = matching(List.of("pmid", "pubmed_id", "pubmedid", "pubmed-id"), PUBMED_NUMBER);
        if (pmid.isEmpty() && (eprintType.equals("pubmed") || eprintType.equals("pmid"))) {
            pmid = PUBMED_NUMBER.matcher(eprint).matches() ? eprint : "";
        }
        builder.pmid(pmid);
        builder.pmcid(matching(List.of("pmcid", "pmc"), PUBMED_CENTRAL));
        builder.accession(text(ACCESSION));
        Set<String> numbers = new LinkedHashSet<>();
        for (int i = 0; i < taken.length; i++) {
            BibTexEntry.Field field = entry.fields().get(i);
            if (ISSN.matcher(field.name()).matches()) {
                List<String> found = SerialNumbers.find(latex.verbatim(field.value()));
                taken[i] = !found.isEmpty();
                numbers.addAll(found);
            }
        }
        numbers.forEach(builder::issn);
    }

    /** The first of these fields whose value is what it should be. */
    private String matching(List<String> names, Pattern form) {
        for (String name : names) {
            String value = latex.verbatim(entry.value(name));
            if (form.matcher(value).matches()) {
                raws(name);
                return value;
            }
        }
        return "";
    }

    private void abstracts() {
        for (int i = 0; i < taken.length; i++) {
            BibTexEntry.Field field = entry.fields().get(i);
            if (field.name().equals("abstract") || field.name().equals("abstractnote")) {
                taken[i] = true;
                builder.abstractText(latex.paragraphs(field.value()));
                return;
            }
        }
    }

    private void keywords() {
        for (String name : KEYWORDS) {
            for (String value : raws(name)) {
                for (String piece : BibTexLists.split(value)) {
                    String word = latex.decode(piece);
                    if (!word.isEmpty()) {
                        builder.keyword(word);
                    }
                }
            }
        }
    }

    private void notes() {
        List<String> notes = new ArrayList<>();
        for (String value : matching(NOTE)) {
            boolean braces = BRACES_OF_RAYYAN.matcher(value).find();
            add(notes, braces ? latex.withBraces(value) : latex.paragraphs(value));
        }
        DecisionNotes.addTo(builder, notes);
    }

    private void rest() {
        for (int i = 0; i < taken.length; i++) {
            BibTexEntry.Field field = entry.fields().get(i);
            if (!taken[i]) {
                boolean path = field.name().equals("file");
                String value = path ? latex.verbatim(field.value()) : latex.decode(field.value());
                if (!value.isEmpty()) {
                    builder.extra(field.name(), value);
                }
            }
        }
    }

    /** The first of these fields that has a value, as text; it is taken, and so is every other that says the same. */
    private String text(List<String> names) {
        String chosen = "";
        for (String name : names) {
            for (int i = 0; i < taken.length; i++) {
                BibTexEntry.Field field = entry.fields().get(i);
                if (taken[i] || !field.name().equals(name)) {
                    continue;
                }
                String text = latex.decode(field.value());
                chosen = chosen.isEmpty() ? text : chosen;
                taken[i] = text.equals(chosen);
            }
        }
        return chosen;
    }

    private String peek(String name) {
        return latex.decode(entry.value(name));
    }

    /** The values of all fields of this name, still LaTeX; they are taken. */
    private List<String> raws(String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && entry.fields().get(i).name().equals(name)) {
                taken[i] = true;
                values.add(entry.fields().get(i).value());
            }
        }
        return values;
    }

    /** The values of all fields whose names are of this form, still LaTeX; they are taken. */
    private List<String> matching(Pattern names) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && names.matcher(entry.fields().get(i).name()).matches()) {
                taken[i] = true;
                values.add(entry.fields().get(i).value());
            }
        }
        return values;
    }
}
