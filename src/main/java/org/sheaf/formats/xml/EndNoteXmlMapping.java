// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Doi;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.AuthorList;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.Dois;
import org.sheaf.formats.field.Links;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.SerialNumbers;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.StatedDate;
import org.sheaf.formats.field.WorkTypeWords;

/**
 * What the elements of EndNote XML mean. Texts stand in runs of one style each, which are put together. The number of a
 * reference type differs between the programs that write it; its name does not.
 */
final class EndNoteXmlMapping implements XmlMapping {
    private static final Pattern PUBMED_NUMBER = Pattern.compile("\\d{5,8}");
    private static final Pattern CENTRAL = Pattern.compile("PMC\\d{4,9}");

    @Override
    public boolean isCitation(XmlElement record) {
        for (XmlElement element : record.elements()) {
            switch (element.name()) {
                case "database", "source-app", "rec-number", "foreign-keys", "ref-type" -> {
                    // tell about the record, not about the work
                }
                default -> {
                    if (!element.text().isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public CitationRecord map(XmlElement record, CitationRecord.Builder builder) {
        record.all("foreign-keys").forEach(XmlElement::take);
        record.all("source-app").forEach(XmlElement::take);
        WorkType type = type(record);
        builder.type(type);
        String title = record.take("titles/title");
        builder.title(title);
        Set<String> others = new LinkedHashSet<>(lines(record, "titles/translated-title"));
        others.addAll(lines(record, "titles/short-title"));
        others.remove(title);
        others.forEach(builder::otherTitle);
        AuthorList.named(new LinkedHashSet<>(record.takeAll("contributors/authors/author")))
                .forEach(builder::author);
        for (String role :
                List.of("secondary-authors", "tertiary-authors", "subsidiary-authors", "translated-authors")) {
            record.takeAll("contributors/" + role + "/author").forEach(name -> builder.extra(role, name));
        }
        journal(record, type, builder);
        StatedDate.of(record.take("dates/year"), record.take("dates/pub-dates/date"))
                .addTo(builder);
        builder.volume(record.take("volume"));
        builder.issue(record.all("number").isEmpty() ? record.take("issue") : record.take("number"));
        builder.pages(Pages.clean(record.take("pages")));
        builder.articleNumber(record.take("custom7"));
        links(record, builder);
        identifiers(record, builder);
        for (XmlElement element : record.all("abstract")) {
            element.take();
            builder.abstractText(element.lines());
        }
        keywords(record, builder);
        builder.language(record.take("language"));
        builder.publisher(record.take("publisher"));
        List<String> types = lines(record, "work-type");
        types.forEach(builder::publicationType);
        Standing.of(title, types).forEach(builder::concern);
        notes(record, builder);
        record.leaveRest(builder::extra);
        return builder.build();
    }

    private static WorkType type(XmlElement record) {
        for (XmlElement element : record.all("ref-type")) {
            Optional<WorkType> named = WorkTypeWords.parse(element.attribute("name"));
            if (named.isEmpty()) {
                named = WorkTypeWords.parse(element.text());
            }
            if (named.isPresent()) {
                element.take();
                return named.get();
            }
        }
        return WorkType.OTHER;
    }

    /** What a book has as secondary title is its series, and stays in {@code extra}. */
    private static void journal(XmlElement record, WorkType type, CitationRecord.Builder builder) {
        String journal = record.take("periodical/full-title");
        if (type != WorkType.BOOK) {
            String secondary = record.take("titles/secondary-title");
            journal = secondary.isEmpty() ? journal : secondary;
        }
        String abbreviation = "";
        for (String path : List.of("periodical/abbr-1", "titles/alt-title")) {
            for (String text : record.takeAll(path)) {
                abbreviation = abbreviation.isEmpty() || abbreviation.equals(journal) ? text : abbreviation;
            }
        }
        record.all("alt-periodical").forEach(XmlElement::take); // repeats the alternative title
        builder.journal(journal.isEmpty() ? abbreviation : journal);
        builder.journalAbbreviation(journal.isEmpty() ? "" : abbreviation);
    }

    private static void links(XmlElement record, CitationRecord.Builder builder) {
        String doi = "";
        for (XmlElement element : record.all("electronic-resource-num")) {
            Optional<String> found = Doi.written(element.text());
            if (found.isPresent() && doi.isEmpty()) {
                element.take();
                doi = found.get();
            }
        }
        Set<String> urls = new LinkedHashSet<>();
        for (String kind : List.of("related-urls", "web-urls", "pdf-urls", "text-urls")) {
            for (XmlElement url : record.all("urls/" + kind + "/url")) {
                List<String> found = Links.in(List.of(url.lines().split("\n")));
                if (!found.isEmpty()) {
                    url.take();
                    urls.addAll(found);
                }
            }
        }
        for (String url : urls) {
            builder.url(url);
            doi = doi.isEmpty() ? Dois.inUrl(url).orElse("") : doi;
        }
        builder.doi(doi);
    }

    private static void identifiers(XmlElement record, CitationRecord.Builder builder) {
        String key = record.take("rec-number");
        builder.key(key.isEmpty() ? record.take("label") : key);
        String database = record.take("remote-database-name");
        builder.database(database);
        String accession = record.take("accession-num");
        builder.accession(accession);
        boolean ofPubmed = database.regionMatches(true, 0, "PubMed", 0, 6)
                || database.regionMatches(true, 0, "MEDLINE", 0, 7)
                || record.all("remote-database-provider").stream()
                        .anyMatch(e -> e.text().equals("NLM"));
        if (PUBMED_NUMBER.matcher(text(record, "custom5")).matches()) {
            builder.pmid(record.take("custom5"));
        } else if (ofPubmed && PUBMED_NUMBER.matcher(accession).matches()) {
            builder.pmid(accession);
        }
        if (CENTRAL.matcher(text(record, "custom2")).matches()) {
            builder.pmcid(record.take("custom2"));
        }
        Set<String> numbers = new LinkedHashSet<>();
        for (String name : List.of("isbn", "issn")) {
            for (XmlElement element : record.all(name)) {
                List<String> found = SerialNumbers.find(element.lines());
                if (!found.isEmpty()) {
                    element.take();
                    numbers.addAll(found);
                }
            }
        }
        numbers.forEach(builder::issn);
    }

    private static String text(XmlElement record, String path) {
        List<XmlElement> found = record.all(path);
        return found.isEmpty() ? "" : found.get(0).text();
    }

    /** One element each; some programs put them all into one, on a line each. */
    private static void keywords(XmlElement record, CitationRecord.Builder builder) {
        for (String line : lines(record, "keywords/keyword")) {
            builder.keyword(line);
        }
    }

    /** The lines of all elements at the end of a path, those that are not empty; the elements are taken. */
    private static List<String> lines(XmlElement record, String path) {
        List<String> lines = new ArrayList<>();
        for (XmlElement element : record.all(path)) {
            element.take();
            for (String line : element.lines().split("\n")) {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** A blank line parts one note from the next. */
    private static void notes(XmlElement record, CitationRecord.Builder builder) {
        List<String> notes = new ArrayList<>();
        for (String path : List.of("notes", "research-notes")) {
            for (XmlElement element : record.all(path)) {
                element.take();
                for (String note : element.lines().split("\n\n+")) {
                    if (!note.isEmpty()) {
                        notes.add(note);
                    }
                }
            }
        }
        DecisionNotes.addTo(builder, notes);
    }
}
