// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Embase.com as CSV: the query, a rule and an empty line come first, so that the header stands on line 4. */
final class EmbaseCsv implements Dialect {
    private static final List<String> HEADER = List.of(
            "Title",
            "Original Title",
            "Author Names",
            "Author Addresses",
            "Correspondence Address",
            "Editors",
            "AiP/IP Entry Date",
            "Full Record Entry Date",
            "Source",
            "Source title",
            "Publication Year",
            "Volume",
            "Issue",
            "First Page",
            "Last Page",
            "Date of Publication",
            "Publication Type",
            "Conference Name",
            "Conference Location",
            "Conference Date",
            "Conference Editors",
            "ISSN",
            "ISBN",
            "Book Publisher",
            "Abstract",
            "Original Abstract",
            "Author Keywords",
            "Emtree Drug Index Terms (Major Focus)",
            "Emtree Drug Index Terms",
            "Emtree Medical Index Terms (Major Focus)",
            "Emtree Medical Index Terms",
            "Drug Tradenames",
            "Drug Manufacturer",
            "Device Tradenames",
            "Device Manufacturer",
            "CAS Registry Numbers",
            "Molecular Sequence Numbers",
            "Embase Classification",
            "Clinical Trial Numbers",
            "Article Language",
            "Summary Language",
            "Embase Accession ID",
            "Medline PMID",
            "PUI",
            "DOI",
            "Full Text Link",
            "Embase Link",
            "Open URL Link",
            "Copyright");

    private final String query;

    EmbaseCsv(String query) {
        this.query = query;
    }

    @Override
    public String head() {
        CsvRow header = new CsvRow();
        HEADER.forEach(header::quoted);
        return new CsvRow().quoted("SEARCH QUERY").quoted(query).end("\n") + "-".repeat(37) + "\n\n" + header.end("\n");
    }

    @Override
    public String ownId(InventedWork work, int ordinal) {
        return "L299" + String.format(Locale.ROOT, "%07d", work.number() * 17);
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        InventedJournal journal = imprint.journal();
        String id = ownId(work, ordinal);
        String authors = work.authors().stream().map(InventedAuthor::embase).collect(Collectors.joining(", "));
        String first = imprint.first().isEmpty() ? imprint.articleNumber() : imprint.first();
        boolean conference = work.kind() == WorkKind.CONFERENCE_ABSTRACT;
        return new CsvRow()
                .quoted(work.title())
                .quotedOrNothing(work.originalTitle())
                .quotedOrNothing(authors)
                .quoted("(" + authors.replace(", ", "; ") + ") " + Addresses.full(work))
                .raw("")
                .quoted("")
                .quoted(imprint.isoDate())
                .quoted(imprint.isoDate())
                .quoted(source(imprint))
                .quoted(journal.name())
                .quoted(String.valueOf(imprint.year()))
                .quotedOrNothing(imprint.volume())
                .quotedOrNothing(imprint.issue())
                .quotedOrNothing(first)
                .quotedOrNothing(imprint.last())
                .quoted(date(imprint))
                .quoted(work.kind().embase())
                .quotedOrNothing(conference ? "Lantern Congress on Stroke and Work" : "")
                .quotedOrNothing(conference ? journal.city() : "")
                .raw("")
                .raw("")
                .quotedOrNothing(journal.issn().isEmpty() ? "" : journal.issn() + " (electronic)")
                .raw("")
                .quoted(journal.publisher())
                .quotedOrNothing(work.abstractLine())
                .raw("")
                .quotedOrNothing(String.join(", ", work.keywords()))
                .raw("")
                .quoted("")
                .quoted("cerebrovascular accident, return to work")
                .quoted("adult, article, human")
                .raw("")
                .raw("")
                .raw("")
                .raw("")
                .quoted("")
                .raw("")
                .quoted("Rehabilitation and Physical Medicine (19)")
                .raw("")
                .quoted(work.language())
                .quoted("English")
                .raw("")
                .raw(work.inPubmed() ? work.pmid() : "")
                .raw(id)
                .raw(work.doi())
                .quotedOrNothing(work.doi().isEmpty() ? "" : "http://dx.doi.org/" + work.doi())
                .quoted("https://www.embase.com/search/results?subaction=viewrecord&id=" + id + "&from=export")
                .raw("")
                .quoted("Copyright " + imprint.year() + " " + journal.publisher() + ", All rights reserved.")
                .end("\n");
    }

    private static String source(Imprint imprint) {
        String where = imprint.articleNumber().isEmpty()
                ? " (" + imprint.pages() + ")"
                : " Article Number: " + imprint.articleNumber();
        return imprint.journal().name() + " (" + imprint.year() + ") " + imprint.volume() + ":" + imprint.issue()
                + where + ". Date of Publication: " + date(imprint);
    }

    private static String date(Imprint imprint) {
        return imprint.day() + " " + imprint.monthName() + " " + imprint.year();
    }
}
