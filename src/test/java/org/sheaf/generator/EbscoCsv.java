// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.stream.Collectors;

/** EBSCOhost as CSV: ISSN and date as formulas, first page and number of pages instead of the last page. */
final class EbscoCsv implements Dialect {
    @Override
    public String head() {
        return "Article Title,Author,Journal Title,ISSN,ISBN,Publication Date,Volume,Issue,First Page,Page Count,"
                + "Accession Number,DOI,Publisher,Doctype,Subjects,Keywords,Abstract,PLink\n";
    }

    @Override
    public String ownId(InventedWork work, int ordinal) {
        return String.valueOf(189_000_000L + work.number() * 53);
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        InventedJournal journal = imprint.journal();
        String authors = work.authors().stream().map(InventedAuthor::full).collect(Collectors.joining("; "));
        String subjects = work.keywords().stream().collect(Collectors.joining("; "));
        String text = work.passages().isEmpty()
                ? ""
                : work.abstractLine() + " [ABSTRACT FROM AUTHOR] " + CinahlRis.copyright(journal);
        String id = ownId(work, ordinal);
        return new CsvRow()
                .quoted(work.title() + (work.title().endsWith("?") ? "" : "."))
                .quotedOrNothing(authors)
                .quoted(journal.name())
                .formula(journal.issnDigits())
                .raw("")
                .formula(imprint.month() + "/" + imprint.day() + "/" + imprint.year())
                .quotedOrNothing(imprint.volume())
                .quotedOrNothing(imprint.issue())
                .quotedOrNothing(imprint.first().isEmpty() ? imprint.articleNumber() : imprint.first())
                .quotedOrNothing(pageCount(imprint))
                .quoted(id)
                .quotedOrNothing(work.doi())
                .quoted(journal.publisher())
                .quoted(work.kind().scopus())
                .quoted(subjects)
                .raw("")
                .quotedOrNothing(text)
                .quoted("https://search.ebscohost.com/login.aspx?direct=true&db=sih&AN=" + id + "&site=ehost-live")
                .end("\n");
    }

    private static String pageCount(Imprint imprint) {
        if (imprint.last().isEmpty()) {
            return "";
        }
        return String.valueOf(Integer.parseInt(imprint.last()) - Integer.parseInt(imprint.first()) + 1);
    }
}
