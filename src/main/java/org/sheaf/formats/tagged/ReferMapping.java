// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.AuthorList;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.Dois;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.StatedDate;
import org.sheaf.formats.field.WorkTypeWords;

/** What the tags of EndNote's tagged format mean. */
final class ReferMapping {
    private static final Pattern PUBMED_NUMBER = Pattern.compile("\\d{5,8}");
    private static final Pattern CENTRAL = Pattern.compile("PMC\\d{4,9}");

    private final TaggedRecord tags;
    private final CitationRecord.Builder builder;

    private ReferMapping(TaggedRecord tags, CitationRecord.Builder builder) {
        this.tags = tags;
        this.builder = builder;
    }

    static CitationRecord map(TaggedRecord tags, CitationRecord.Builder builder) {
        return new ReferMapping(tags, builder).map();
    }

    private CitationRecord map() {
        WorkType type = type();
        String title = tags.take("%T");
        builder.title(title);
        Set<String> others = new LinkedHashSet<>(tags.takeItems("%Q"));
        others.addAll(tags.takeItems("%!"));
        others.remove(title);
        others.forEach(builder::otherTitle);
        AuthorList.named(new LinkedHashSet<>(tags.takeItems("%A"))).forEach(builder::author);
        if (type != WorkType.BOOK) {
            String journal = tags.take("%J", "%B");
            builder.journal(journal);
            builder.journalAbbreviation(journal.isEmpty() ? "" : tags.take("%O"));
        }
        StatedDate.of(tags.take("%D"), tags.take("%8")).addTo(builder);
        builder.volume(tags.take("%V"));
        builder.issue(tags.take("%N"));
        builder.pages(Pages.clean(tags.take("%P")));
        builder.articleNumber(tags.take("%]"));
        identifiers();
        builder.abstractText(tags.take("%X"));
        tags.takePieces("%K").forEach(builder::keyword);
        builder.language(tags.take("%G"));
        builder.publisher(tags.take("%I"));
        List<String> publicationTypes = tags.takeItems("%9");
        publicationTypes.forEach(builder::publicationType);
        Standing.of(title, publicationTypes).forEach(builder::concern);
        DecisionNotes.addTo(builder, tags.takeNotes("%Z"));
        tags.leaveRest(builder);
        return builder.build();
    }

    private WorkType type() {
        Optional<WorkType> type = WorkTypeWords.parse(tags.peek("%0"));
        if (type.isPresent()) {
            tags.takeItems("%0");
        }
        builder.type(type.orElse(WorkType.OTHER));
        return type.orElse(WorkType.OTHER);
    }

    private void identifiers() {
        String database = tags.take("%~", "%W");
        builder.database(database);
        String accession = tags.take("%M");
        builder.accession(accession);
        boolean ofPubmed =
                database.regionMatches(true, 0, "PubMed", 0, 6) || database.regionMatches(true, 0, "MEDLINE", 0, 7);
        if (ofPubmed && PUBMED_NUMBER.matcher(accession).matches()) {
            builder.pmid(accession);
        }
        if (CENTRAL.matcher(tags.peek("%2")).matches()) {
            builder.pmcid(tags.take("%2"));
        }
        String doi = tags.takeDoi("%R");
        for (String link : tags.takeLinks("%U")) {
            builder.url(link);
            doi = doi.isEmpty() ? Dois.inUrl(link).orElse("") : doi;
        }
        builder.doi(doi);
        builder.key(tags.take("%F"));
        tags.takeSerialNumbers("%@").forEach(builder::issn);
    }
}
