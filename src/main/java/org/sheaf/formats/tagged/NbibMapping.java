// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Concern;
import org.sheaf.citation.Doi;
import org.sheaf.formats.field.AuthorNames;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.Links;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.SerialNumbers;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.WorkTypeWords;
import org.sheaf.formats.field.Years;

/** What the tags of NBIB mean (NLM, MEDLINE/PubMed Data Element Descriptions). */
final class NbibMapping {
    /** Links to notices about this work, or from a notice to the work. An erratum's own {@code EFR} is no concern. */
    private static final Map<String, Concern> NOTICES = Map.of(
            "RIN", Concern.RETRACTED,
            "ROF", Concern.RETRACTION_NOTICE,
            "ECI", Concern.EXPRESSION_OF_CONCERN,
            "EIN", Concern.CORRECTED,
            "CRI", Concern.CORRECTED);

    private final TaggedRecord tags;
    private final CitationRecord.Builder builder;

    private NbibMapping(TaggedRecord tags, CitationRecord.Builder builder) {
        this.tags = tags;
        this.builder = builder;
    }

    static CitationRecord map(TaggedRecord tags, CitationRecord.Builder builder) {
        return new NbibMapping(tags, builder).map();
    }

    private CitationRecord map() {
        String title = tags.take(List.of("TI", "CTI", "BTI"));
        builder.title(title);
        tags.takeItems("TT").forEach(builder::otherTitle);
        authors();
        dates();
        String journal = tags.take(List.of("JT", "BTI", "CTI"));
        String abbreviation = tags.take(List.of("TA"));
        builder.journal(journal.isEmpty() ? abbreviation : journal);
        builder.journalAbbreviation(journal.isEmpty() ? "" : abbreviation);
        builder.volume(tags.take(List.of("VI")));
        builder.issue(tags.take(List.of("IP")));
        builder.pages(Pages.clean(tags.take(List.of("PG"))));
        locations();
        identifiers();
        builder.abstractText(tags.take(List.of("AB")));
        for (String tag : List.of("MH", "OT")) {
            tags.all(tag).forEach(this::keyword);
        }
        builder.language(tags.take(List.of("LA")));
        builder.publisher(tags.take(List.of("PB")));
        standing(title, journal.isEmpty() && abbreviation.isEmpty());
        DecisionNotes.addTo(builder, tags.takeItems("GN"));
        tags.leaveRest(builder);
        return builder.build();
    }

    private void keyword(TaggedField field) {
        field.take();
        builder.keyword(field.text());
    }

    /** {@code FAU} is the name in full, and the {@code AU} behind it the same name; {@code CN} is a group. */
    private void authors() {
        boolean named = false;
        for (TaggedField field : tags.fields()) {
            switch (field.tag()) {
                case "FAU" -> {
                    fullName(field.text()).ifPresent(builder::author);
                    named = !field.isEmpty();
                    field.take();
                }
                case "AU" -> {
                    if (!named) {
                        AuthorNames.parse(field.text()).ifPresent(builder::author);
                    }
                    named = false;
                    field.take();
                }
                case "CN" -> {
                    if (!field.isEmpty()) {
                        builder.author(Author.group(field.text()));
                    }
                    named = false;
                    field.take();
                }
                default -> {
                    // affiliations and author ids stand between the names
                }
            }
        }
    }

    /** Groups have a tag of their own here, so a comma at the end of a name says that no given name is known. */
    private static Optional<Author> fullName(String text) {
        return text.endsWith(",") && text.length() > 1
                ? Optional.of(Author.person(text.substring(0, text.length() - 1).strip(), ""))
                : AuthorNames.parse(text);
    }

    private void dates() {
        String published = tags.peek("DP");
        OptionalInt year = Years.find(published);
        if (year.isEmpty()) {
            year = Years.find(tags.peek("DEP"));
        }
        year.ifPresent(builder::year);
        tags.takeItems("DP");
        builder.date(Years.isBare(published) ? "" : published);
    }

    /** {@code LID} and {@code AID} hold the DOI, the publisher's item id, an article number, or in ERIC a link. */
    private void locations() {
        String doi = "";
        Set<String> links = new LinkedHashSet<>();
        for (String tag : List.of("LID", "AID", "SO")) {
            for (TaggedField field : tags.all(tag)) {
                String text = field.text();
                boolean own = tag.equals("SO") ? text.contains("doi: 10.") : text.endsWith("[doi]");
                Optional<String> found = own ? Doi.written(doiPart(text)) : Optional.empty();
                if (found.isPresent() && (doi.isEmpty() || doi.equalsIgnoreCase(found.get()))) {
                    doi = found.get();
                    if (!tag.equals("SO")) {
                        field.take();
                    }
                } else if (!tag.equals("SO") && Links.in(List.of(text)).equals(List.of(text))) {
                    field.take();
                    links.add(text);
                } else if (tag.equals("LID") && text.indexOf('[') < 0) {
                    field.take();
                    builder.articleNumber(text);
                }
            }
        }
        builder.doi(doi);
        links.forEach(builder::url);
    }

    private static String doiPart(String text) {
        int label = text.indexOf("doi: 10.");
        return label < 0 ? text.replace("[doi]", "") : text.substring(label);
    }

    private void identifiers() {
        String pmid = tags.take(List.of("PMID"));
        builder.pmid(pmid);
        builder.pmcid(tags.take(List.of("PMC")));
        builder.accession(tags.take(List.of("OID")));
        builder.database(pmid.isEmpty() ? tags.take(List.of("OWN")) : "PubMed");
        Set<String> serials = new LinkedHashSet<>();
        for (String tag : List.of("IS", "ISSN", "ISBN")) {
            for (TaggedField field : tags.all(tag)) {
                List<String> numbers = SerialNumbers.find(field.text());
                if (!numbers.isEmpty()) {
                    field.take();
                    serials.addAll(numbers);
                }
            }
        }
        serials.forEach(builder::issn);
    }

    private void standing(String title, boolean noJournal) {
        List<String> types = new ArrayList<>();
        for (TaggedField field : tags.all("PT")) {
            field.take();
            types.add(field.text());
            builder.publicationType(field.text());
        }
        Standing.of(title, types).forEach(builder::concern);
        NOTICES.forEach((tag, concern) -> {
            if (tags.has(tag)) {
                builder.concern(concern);
            }
        });
        builder.type(WorkTypeWords.ofPubMed(types, noJournal));
    }
}
