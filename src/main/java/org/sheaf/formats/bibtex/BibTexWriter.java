// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Tag;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.exchange.CitationWriter;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.formats.field.AuthorNames;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.WorkTypeWords;
import org.sheaf.formats.field.Years;

/**
 * Writes BibTeX in UTF-8 as biber, JabRef and Zotero read it: one field a line, keys that are unique in the file, what
 * LaTeX would take for a command escaped. Fields that BibTeX has no name for have one here ({@code accession_number},
 * {@code database}, {@code note2} …), which other programs pass over; screening decisions, labels and concerns go into
 * notes. Fields of a BibTeX source that no field of ours holds go out as they came in.
 */
public final class BibTexWriter implements CitationWriter {
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][a-z0-9_:.+-]{2,60}");
    private static final Pattern TYPE_NAME = Pattern.compile("[a-z]{2,30}");
    private static final Pattern SUFFIX = Pattern.compile("(.+), ((?i:jr|sr)\\.?|II|III|IV)");
    private static final int ISSN_DIGITS = 8;

    private final Appendable out;
    private final BibTexKeys keys = new BibTexKeys();
    private final StringBuilder entry = new StringBuilder(2048);

    /** @param out takes the text; it is opened and closed by the caller */
    public BibTexWriter(Appendable out) {
        this.out = out;
    }

    /** Everything but other formats' fields, which BibTeX has no names for. */
    @Override
    public Set<RecordField> carries() {
        return EnumSet.complementOf(EnumSet.of(RecordField.EXTRA));
    }

    @Override
    public void write(CitationRecord record) throws IOException {
        String key = keys.next(record);
        entry.setLength(0);
        entry.append('@').append(typeWord(record)).append('{').append(key).append(",\n");
        if (!key.equals(record.key())) {
            field(BibTexMapping.OWN_KEY, LatexEscape.verbatim(record.key()));
        }
        List<String> names = new ArrayList<>();
        record.authors().forEach(author -> names.add(name(author)));
        some("author", String.join(" and ", names));
        text("title", record.title());
        numbered("othertitle", record.otherTitles());
        subtype(record);
        boolean part = record.type() == WorkType.CHAPTER || record.type() == WorkType.CONFERENCE_PAPER;
        text(part ? "booktitle" : "journal", record.journal());
        text("shortjournal", record.journalAbbreviation());
        record.year().ifPresent(year -> field("year", String.valueOf(year)));
        text(isIso(record) ? "date" : "issue_date", record.date());
        text("volume", record.volume());
        text("number", record.issue());
        some("pages", LatexEscape.text(record.pages()).replace("{}-", "-").replace("-", "--"));
        text("article-number", record.articleNumber());
        some("doi", LatexEscape.verbatim(record.doi()));
        text("pmid", record.pmid());
        text("pmcid", record.pmcid());
        text("accession_number", record.accession());
        serialNumbers(record.issns());
        for (int i = 0; i < record.urls().size(); i++) {
            some(numbered("url", i), LatexEscape.verbatim(record.urls().get(i)));
        }
        text("abstract", record.abstractText());
        list("keywords", record.keywords());
        text("language", record.language());
        text(publisher(record.type()), record.publisher());
        text("database", record.database());
        list("type", record.publicationTypes());
        numbered("note", DecisionNotes.toWrite(record));
        extra(record);
        out.append(entry).append("}\n\n");
    }

    /** The entry type with which a kind of document is written. */
    static String entryType(WorkType type) {
        return switch (type) {
            case JOURNAL_ARTICLE, MAGAZINE_ARTICLE, NEWSPAPER_ARTICLE -> "article";
            case PREPRINT -> "unpublished";
            case CONFERENCE_PAPER -> "inproceedings";
            case CHAPTER -> "incollection";
            case BOOK -> "book";
            case THESIS -> "thesis";
            case REPORT -> "techreport";
            case WEB_PAGE -> "online";
            case DATASET -> "dataset";
            case PATENT -> "patent";
            case OTHER -> "misc";
        };
    }

    /** The source's own word, if reading it gives the same type again. */
    private static String typeWord(CitationRecord record) {
        for (Tag tag : record.extra()) {
            if (tag.name().equals(BibTexMapping.ENTRY_TYPE)
                    && TYPE_NAME.matcher(tag.value()).matches()) {
                WorkType type = WorkTypeWords.parse(tag.value()).orElse(WorkType.OTHER);
                boolean byKind =
                        type == WorkType.OTHER && !record.publicationTypes().isEmpty();
                if (type == record.type() || byKind) {
                    return tag.value();
                }
            }
        }
        return entryType(record.type());
    }

    private void subtype(CitationRecord record) {
        switch (record.type()) {
            case MAGAZINE_ARTICLE -> field("entrysubtype", "magazine");
            case NEWSPAPER_ARTICLE -> field("entrysubtype", "newspaper");
            case OTHER -> {
                if (!record.publicationTypes().isEmpty()) {
                    field("entrysubtype", BibTexMapping.OTHER_SUBTYPE);
                }
            }
            default -> {
                // the entry type says it
            }
        }
    }

    private static boolean isIso(CitationRecord record) {
        return ISO_DATE.matcher(record.date()).matches() && record.year().equals(Years.find(record.date()));
    }

    private static String publisher(WorkType type) {
        return type == WorkType.THESIS ? "school" : type == WorkType.REPORT ? "institution" : "publisher";
    }

    /** {@code Last, First}; in braces what would otherwise be taken apart in another way. */
    private static String name(Author author) {
        String family = LatexEscape.text(author.family());
        if (author.group()) {
            return "{" + family + "}";
        }
        if (author.given().isEmpty()) {
            boolean oneWord = AuthorNames.parse(author.family()).equals(Optional.of(author))
                    && author.family().indexOf(' ') < 0
                    && author.family().indexOf(',') < 0
                    && !author.family().equalsIgnoreCase("others");
            return oneWord ? family : "{" + family + "},";
        }
        String given = LatexEscape.text(author.given());
        Matcher suffix = SUFFIX.matcher(author.given());
        if (suffix.matches() && isPlain(author.family()) && isPlain(suffix.group(1))) {
            return family + ", " + suffix.group(2) + ", " + LatexEscape.text(suffix.group(1));
        }
        boolean plain = isPlain(author.family())
                && isPlain(author.given())
                && AuthorNames.parse(author.toString()).equals(Optional.of(author));
        return plain ? family + ", " + given : "{" + family + "}, {" + given + "}";
    }

    /** Whether a part of a name holds nothing that divides names. */
    private static boolean isPlain(String part) {
        return part.chars().noneMatch(c -> c == ',' || c == ';' || c == '\n' || c == '{' || c == '}')
                && !(" " + part + " ").matches("(?is).*\\sand\\s.*");
    }

    private void serialNumbers(List<String> numbers) {
        List<String> journals = new ArrayList<>();
        List<String> books = new ArrayList<>();
        boolean mixed = false;
        for (String number : numbers) {
            boolean issn = number.replace("-", "").length() == ISSN_DIGITS;
            mixed |= issn && !books.isEmpty();
            (issn ? journals : books).add(number);
        }
        some("issn", LatexEscape.verbatim(String.join(", ", mixed ? numbers : journals)));
        some("isbn", mixed ? "" : LatexEscape.verbatim(String.join(", ", books)));
    }

    /** The fields of a BibTeX source that nobody took, one of each name. */
    private void extra(CitationRecord record) {
        Set<String> written = new HashSet<>();
        for (Tag tag : record.extra()) {
            if (FIELD_NAME.matcher(tag.name()).matches()
                    && !BibTexMapping.isKnown(tag.name())
                    && written.add(tag.name())) {
                text(tag.name(), tag.value());
            }
        }
    }

    private void list(String name, List<String> values) {
        some(name, BibTexLists.join(values.stream().map(LatexEscape::text).toList()));
    }

    private void numbered(String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            text(numbered(name, i), values.get(i));
        }
    }

    private static String numbered(String name, int place) {
        return place == 0 ? name : name + (place + 1);
    }

    private void text(String name, String value) {
        some(name, LatexEscape.text(value));
    }

    private void some(String name, String latex) {
        if (!latex.isEmpty()) {
            field(name, latex);
        }
    }

    private void field(String name, String latex) {
        entry.append("  ").append(name).append(" = {").append(latex).append("},\n");
    }
}
