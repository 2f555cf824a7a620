// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Tag;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.exchange.CitationWriter;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.WorkTypeWords;

/**
 * Writes CSL-JSON (Citation Style Language 1.0.2), a list with one object a record, which {@link #close()} ends. What CSL
 * has no variable for stands in its {@code custom} member, where its schema allows anything and other programs pass it
 * over; screening decisions, labels and concerns go into the note.
 */
public final class CslJsonWriter implements CitationWriter {
    private static final int ISSN_DIGITS = 8;

    /** Variables of CSL that hold a text and for which we have no field: they go out as they came in. */
    private static final Set<String> VARIABLES = Set.of(
            "publisher-place",
            "edition",
            "collection-title",
            "collection-number",
            "event-title",
            "event",
            "event-place",
            "archive",
            "archive_location",
            "archive-place",
            "call-number",
            "number",
            "number-of-pages",
            "number-of-volumes",
            "version",
            "section",
            "medium",
            "status",
            "dimensions",
            "scale",
            "references",
            "chapter-number",
            "citation-label",
            "authority",
            "jurisdiction",
            "rights");

    private final Appendable out;
    private final JsonText json = new JsonText();
    private boolean begun;

    /** @param out takes the text; it is opened and closed by the caller */
    public CslJsonWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public Set<RecordField> carries() {
        return EnumSet.allOf(RecordField.class);
    }

    @Override
    public void write(CitationRecord record) throws IOException {
        out.append(begun ? ",\n" : "[\n");
        begun = true;
        List<String> notes = DecisionNotes.toWrite(record);
        json.open('{');
        json.name("id").value(record.key());
        json.name("type").value(type(record));
        text("title", record.title());
        names(record.authors());
        if (record.year().isPresent() || !record.date().isEmpty()) {
            json.name("issued");
            CslDate.write(json, record.year(), record.date());
        }
        text("container-title", record.journal());
        text("container-title-short", record.journalAbbreviation());
        text("volume", record.volume());
        text("issue", record.issue());
        text("page", record.pages());
        text("DOI", record.doi());
        text("PMID", record.pmid());
        text("PMCID", record.pmcid());
        serialNumbers(record.issns());
        text("URL", record.urls().isEmpty() ? "" : record.urls().get(0));
        text("abstract", record.abstractText());
        text("keyword", String.join(", ", record.keywords()));
        text(
                "genre",
                record.publicationTypes().size() == 1
                        ? record.publicationTypes().get(0)
                        : "");
        text("language", record.language());
        text("publisher", record.publisher());
        text("source", record.database());
        text("note", String.join("\n", notes));
        List<Tag> extra = record.extra();
        for (Tag tag : extra.subList(membersFrom(record), extra.size())) {
            if (isVariable(record, tag)) {
                text(tag.name(), tag.value());
            }
        }
        custom(record, notes);
        out.append(json.close('}').take());
    }

    @Override
    public void close() throws IOException {
        out.append(begun ? "\n]\n" : "[]\n");
    }

    /** The source's own word, if reading it gives the same type again. */
    private static String type(CitationRecord record) {
        int from = membersFrom(record);
        boolean said =
                from < record.extra().size() && isType(record, record.extra().get(from));
        return said ? record.extra().get(from).value() : record.type().code();
    }

    private static boolean isType(CitationRecord record, Tag tag) {
        return tag.name().equals("type")
                && WorkType.parse(tag.value()).isEmpty()
                && WorkTypeWords.parse(tag.value()).orElse(WorkType.OTHER) == record.type();
    }

    /**
     * From which extra field on (0-based) they are members of their own, a type first and then variables. Those before it
     * are read first and so keep their order.
     */
    private static int membersFrom(CitationRecord record) {
        List<Tag> extra = record.extra();
        int from = extra.size();
        while (from > 0 && isVariable(record, extra.get(from - 1))) {
            from--;
        }
        return from > 0 && isType(record, extra.get(from - 1)) ? from - 1 : from;
    }

    /** What the standard variables cannot say, or not exactly. */
    private void custom(CitationRecord record, List<String> notes) {
        List<String> urls = record.urls().stream().skip(1).toList();
        boolean divided = record.keywords().stream().anyMatch(word -> word.indexOf(',') >= 0 || word.indexOf(';') >= 0);
        List<String> keywords = divided ? record.keywords() : List.of();
        List<String> genres = record.publicationTypes().size() > 1 ? record.publicationTypes() : List.of();
        boolean exact = notes.size() > 1
                || notes.stream()
                        .anyMatch(note -> CslMapping.NOTE_LINE.matcher(note).find());
        List<Tag> extra = record.extra().subList(0, membersFrom(record));
        boolean nothing = record.otherTitles().isEmpty()
                && record.articleNumber().isEmpty()
                && record.accession().isEmpty()
                && urls.isEmpty()
                && keywords.isEmpty()
                && genres.isEmpty()
                && !exact
                && extra.isEmpty();
        if (nothing) {
            return;
        }
        json.name("custom").open('{').name("sheaf").open('{');
        text("accession", record.accession());
        text("article-number", record.articleNumber());
        list("other-titles", record.otherTitles());
        list("URLs", urls);
        list("keywords", keywords);
        list("genres", genres);
        list("notes", exact ? notes : List.of());
        if (!extra.isEmpty()) {
            json.name("extra").open('[');
            extra.forEach(
                    tag -> json.open('[').value(tag.name()).value(tag.value()).close(']'));
            json.close(']');
        }
        json.close('}').close('}');
    }

    /** Whether an extra field is a variable of CSL that occurs once. */
    private static boolean isVariable(CitationRecord record, Tag tag) {
        return VARIABLES.contains(tag.name())
                && !tag.value().isEmpty()
                && tag.value().equals(tag.value().strip())
                && record.extra().stream()
                                .filter(other -> other.name().equals(tag.name()))
                                .count()
                        == 1;
    }

    private void names(List<Author> authors) {
        if (authors.isEmpty()) {
            return;
        }
        json.name("author").open('[');
        for (Author author : authors) {
            json.open('{');
            if (author.group()) {
                json.name("literal").value(author.family());
            } else {
                json.name("family").value(author.family());
                text("given", author.given());
            }
            json.close('}');
        }
        json.close(']');
    }

    /** ISSNs and ISBNs apart, unless that would change their order. */
    private void serialNumbers(List<String> numbers) {
        List<String> journals = new ArrayList<>();
        List<String> books = new ArrayList<>();
        boolean mixed = false;
        for (String number : numbers) {
            boolean issn = number.replace("-", "").length() == ISSN_DIGITS;
            mixed |= issn && !books.isEmpty();
            (issn ? journals : books).add(number);
        }
        text("ISSN", String.join(", ", mixed ? numbers : journals));
        text("ISBN", mixed ? "" : String.join(", ", books));
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }

    private void list(String name, List<String> values) {
        if (!values.isEmpty()) {
            json.name(name).list(values);
        }
    }
}
