// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.AuthorList;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.WorkTypeWords;
import org.sheaf.formats.field.Years;

/**
 * What the tags of Web of Science mean, in its Core Collection and in the other databases on its platform (Clarivate, Web
 * of Science All Databases Field Tags). Tags without a field of ours are kept with {@code WoS} before them.
 */
final class WebOfScienceMapping {
    private static final Pattern PUBMED_NUMBER = Pattern.compile("\\d{1,8}");
    private static final Pattern ACCESSION = Pattern.compile("([A-Z]{2,8}):.+");

    /** What the letters before an accession number call the database. */
    private static final Map<String, String> DATABASES = Map.ofEntries(
            Map.entry("WOS", "Web of Science Core Collection"),
            Map.entry("ISI", "Web of Science Core Collection"),
            Map.entry("MEDLINE", "MEDLINE"),
            Map.entry("BCI", "BIOSIS Citation Index"),
            Map.entry("BIOSIS", "BIOSIS Previews"),
            Map.entry("ZOOREC", "Zoological Record"),
            Map.entry("CABI", "CAB Abstracts"),
            Map.entry("FSTA", "FSTA"),
            Map.entry("INSPEC", "Inspec"),
            Map.entry("SCIELO", "SciELO Citation Index"),
            Map.entry("PPRN", "Preprint Citation Index"));

    private final TaggedRecord tags;
    private final CitationRecord.Builder builder;

    private WebOfScienceMapping(TaggedRecord tags, CitationRecord.Builder builder) {
        this.tags = tags;
        this.builder = builder;
    }

    static CitationRecord map(TaggedRecord tags, CitationRecord.Builder builder) {
        return new WebOfScienceMapping(tags, builder).map();
    }

    private CitationRecord map() {
        List<String> documentTypes = tags.takePieces("DT");
        documentTypes.forEach(builder::publicationType);
        WorkType type = type(tags.take("PT"), documentTypes);
        builder.type(type);
        String title = tags.take("TI");
        builder.title(title);
        for (String tag : List.of("FT", "Z1")) {
            tags.takeItems(tag).forEach(builder::otherTitle);
        }
        authors();
        String source = tags.take("SO");
        if (type != WorkType.BOOK) {
            builder.journal(source);
            builder.journalAbbreviation(tags.take("JI", "J9"));
        } else if (!source.equalsIgnoreCase(title)) {
            builder.extra("WoS SO", source);
        }
        dates();
        builder.volume(tags.take("VL"));
        builder.issue(tags.take("IS"));
        pages();
        doi(type);
        identifiers();
        builder.abstractText(tags.take("AB"));
        keywords();
        tags.takeLinks("DL").forEach(builder::url);
        builder.language(tags.take("LA"));
        builder.publisher(tags.take("PU"));
        Standing.of(title, documentTypes).forEach(builder::concern);
        tags.leaveRest(builder, "WoS ");
        return builder.build();
    }

    /** {@code PT} says in what the work appeared: a journal, a series, a book; {@code DT} what it is. */
    private static WorkType type(String appearedIn, List<String> documentTypes) {
        Set<WorkType> types = new LinkedHashSet<>();
        for (String word : documentTypes) {
            WorkTypeWords.parse(word).ifPresent(types::add);
        }
        if (appearedIn.startsWith("P")) {
            return WorkType.PATENT;
        }
        if (appearedIn.startsWith("J")) {
            boolean plain = types.isEmpty() || types.contains(WorkType.JOURNAL_ARTICLE);
            return plain ? WorkType.JOURNAL_ARTICLE : first(types);
        }
        types.remove(WorkType.JOURNAL_ARTICLE);
        if (types.isEmpty()) {
            return appearedIn.startsWith("B") ? WorkType.BOOK : WorkType.OTHER;
        }
        return first(types);
    }

    private static WorkType first(Set<WorkType> types) {
        return types.iterator().next();
    }

    /** The names in full where there are as many of them as of the short ones; groups behind. */
    private void authors() {
        List<String> names = fuller("AU", "AF");
        if (names.isEmpty()) {
            names = fuller("BA", "BF");
        }
        List<String> people = new ArrayList<>();
        for (String name : names) {
            if (!name.equalsIgnoreCase("[Anonymous]")) {
                people.add(name);
            }
        }
        AuthorList.named(people).forEach(builder::author);
        for (String tag : List.of("CA", "GP")) {
            tags.takeItems(tag).forEach(group -> builder.author(Author.group(group)));
        }
    }

    private List<String> fuller(String shortTag, String fullTag) {
        List<String> names = tags.takeItems(shortTag);
        List<String> inFull = tags.takeItems(fullTag);
        return inFull.size() >= names.size() ? inFull : names;
    }

    private void dates() {
        String published = tags.take("PD");
        String early = tags.peek("EA");
        OptionalInt year = Years.find(tags.take("PY"));
        for (String text : List.of(published, tags.peek("EY"), early)) {
            if (year.isEmpty()) {
                year = Years.find(text);
            }
        }
        year.ifPresent(builder::year);
        builder.date(published.isEmpty() ? tags.take("EA") : published);
    }

    private void pages() {
        String pages = Pages.join(tags.peek("BP"), tags.peek("EP"));
        if (pages.isEmpty()) {
            pages = Pages.clean(tags.take("PS"));
        } else {
            tags.takeItems("BP");
            tags.takeItems("EP");
        }
        builder.pages(pages);
        builder.articleNumber(tags.take("AR"));
    }

    /** {@code D2} is the DOI of the book: of the work only where the work is that book. */
    private void doi(WorkType type) {
        builder.doi(type == WorkType.BOOK ? tags.takeDoi("DI", "D2") : tags.takeDoi("DI"));
    }

    private void identifiers() {
        String accession = tags.take("UT");
        builder.accession(accession);
        Matcher parts = ACCESSION.matcher(accession);
        String prefix = parts.matches() ? parts.group(1) : "";
        builder.database(DATABASES.getOrDefault(prefix, prefix));
        String pubmed = tags.peek("PM");
        if (PUBMED_NUMBER.matcher(pubmed).matches()) {
            builder.pmid(tags.take("PM"));
        } else if (prefix.equals("MEDLINE")
                && PUBMED_NUMBER
                        .matcher(accession.substring(prefix.length() + 1))
                        .matches()) {
            builder.pmid(accession.substring(prefix.length() + 1));
        }
        tags.takeSerialNumbers("SN", "EI", "BN").forEach(builder::issn);
    }

    /** The authors' own, Keywords Plus, and MEDLINE's headings; where there are none, BIOSIS's major concepts. */
    private void keywords() {
        Set<String> words = new LinkedHashSet<>();
        for (String tag : List.of("DE", "ID", "MH")) {
            words.addAll(tags.takePieces(tag));
        }
        if (words.isEmpty()) {
            words.addAll(tags.takePieces("MC"));
        }
        words.forEach(builder::keyword);
    }
}
