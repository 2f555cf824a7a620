// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.field.AuthorList;
import org.sheaf.formats.field.DecisionNotes;
import org.sheaf.formats.field.Dois;
import org.sheaf.formats.field.Pages;
import org.sheaf.formats.field.Standing;
import org.sheaf.formats.field.StatedDate;
import org.sheaf.formats.field.WorkTypeWords;

/** What the tags of RefWorks mean. Those without a field of ours are kept with {@code RefWorks} before them. */
final class RefWorksMapping {
    private final TaggedRecord tags;
    private final CitationRecord.Builder builder;

    private RefWorksMapping(TaggedRecord tags, CitationRecord.Builder builder) {
        this.tags = tags;
        this.builder = builder;
    }

    static CitationRecord map(TaggedRecord tags, CitationRecord.Builder builder) {
        return new RefWorksMapping(tags, builder).map();
    }

    private CitationRecord map() {
        WorkType type = type();
        String title = tags.take("T1");
        builder.title(title);
        Set<String> others = new LinkedHashSet<>(tags.takeItems("OT"));
        others.addAll(tags.takeItems("ST"));
        others.remove(title);
        others.forEach(builder::otherTitle);
        AuthorList.named(new LinkedHashSet<>(tags.takeItems("A1"))).forEach(builder::author);
        if (type != WorkType.BOOK) {
            String journal = tags.take("JF", "T2");
            String abbreviation = tags.take("JO");
            builder.journal(journal.isEmpty() ? abbreviation : journal);
            builder.journalAbbreviation(journal.isEmpty() ? "" : abbreviation);
        }
        StatedDate.of(tags.take("YR"), tags.take("FD")).addTo(builder);
        builder.volume(tags.take("VO"));
        builder.issue(tags.take("IS"));
        pages();
        identifiers();
        builder.abstractText(tags.take("AB"));
        tags.takePieces("K1").forEach(builder::keyword);
        builder.language(tags.take("LA"));
        builder.publisher(tags.take("PB"));
        Standing.of(title, List.of()).forEach(builder::concern);
        DecisionNotes.addTo(builder, tags.takeNotes("NO"));
        tags.leaveRest(builder, "RefWorks ");
        return builder.build();
    }

    private WorkType type() {
        Optional<WorkType> type = WorkTypeWords.parse(tags.peek("RT"));
        if (type.isPresent()) {
            tags.takeItems("RT");
        }
        builder.type(type.orElse(WorkType.OTHER));
        return type.orElse(WorkType.OTHER);
    }

    /** {@code OP} is the last page; of a book or a thesis, {@code SP} alone is the number of pages, and stays as written. */
    private void pages() {
        builder.pages(Pages.join(tags.take("SP"), tags.peek("OP")));
        tags.takeItems("OP");
    }

    private void identifiers() {
        builder.key(tags.take("ID"));
        builder.accession(tags.take("AN"));
        builder.database(tags.take("DB", "DS"));
        String doi = tags.takeDoi("DO");
        for (String link : tags.takeLinks("UL", "LK")) {
            builder.url(link);
            doi = doi.isEmpty() ? Dois.inUrl(link).orElse("") : doi;
        }
        builder.doi(doi);
        tags.takeSerialNumbers("SN").forEach(builder::issn);
    }
}
