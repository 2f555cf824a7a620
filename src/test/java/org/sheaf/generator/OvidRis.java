// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.List;
import java.util.Locale;

/**
 * Ovid: a number on a line of its own before each entry, DOI as a URL, title with a full stop, A2 with the names of
 * cited authors and M1 with cited references (PsycINFO), two blanks after the last hyphen.
 */
final class OvidRis implements Dialect {
    private final boolean psychology;

    private OvidRis(boolean psychology) {
        this.psychology = psychology;
    }

    static OvidRis medline() {
        return new OvidRis(false);
    }

    static OvidRis psycInfo() {
        return new OvidRis(true);
    }

    @Override
    public String ownId(InventedWork work, int ordinal) {
        return psychology
                ? String.format(Locale.ROOT, "%d-%05d-001", work.imprint().year(), 99_000 + work.number() % 1000)
                : work.pmid();
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        InventedJournal journal = imprint.journal();
        Lines lines = Lines.ris("\n").raw(ordinal + ". \n");
        if (!psychology) {
            lines.raw("Link to the Ovid Full Text or citation: https://ovidsp.ovid.com/ovidweb.cgi?T=JS&CSC=Y&NEWS=N"
                    + "&PAGE=fulltext&D=med99&AN=" + work.pmid() + "\n");
        }
        lines.tag("TY", work.kind().ris()).tag("DB", database(imprint)).tag("ID", ownId(work, ordinal));
        String doi = work.doi().isEmpty() ? "" : "https://dx.doi.org/" + work.doi();
        lines.tag("DO", doi).tag("T1", title(work));
        work.authors().forEach(a -> lines.tag("A1", ovidName(a)));
        if (psychology) {
            lines.tag("A2", cited(work));
        }
        lines.tag("Y1", imprint.year() + "//").tag("N2", work.abstractLine());
        List<String> keywords = work.keywords();
        for (int i = 0; i < keywords.size(); i++) {
            lines.tag("KW", i == 0 ? "*" + keywords.get(i) : keywords.get(i));
        }
        if (psychology) {
            lines.tag("M3", "Health & Mental Health Treatment & Prevention [3300]");
        }
        lines.tag("JF", journal.name())
                .tag("JA", psychology ? "" : journal.abbreviation())
                .tag("VL", imprint.volume())
                .tag("IS", imprint.issue())
                .tag("SP", imprint.first().isEmpty() ? imprint.articleNumber() : imprint.first())
                .tag("EP", imprint.last())
                .tag("CY", journal.country())
                .tag("PB", journal.publisher())
                .tag("SN", journal.issn())
                .tag("AD", address(work));
        if (psychology) {
            lines.tag(
                    "M1",
                    "Lampwright, A., and Harbour, B. (2004). Work as a measure of recovery. Psychology of "
                            + "Recovery, 14(2), 113-121 https://dx.doi.org/10.5555/por.2004.00007 2004-99007-001.");
        } else {
            lines.tag("DO", doi);
        }
        lines.tag(
                        "L2",
                        "http://ovidsp.ovid.com/ovidweb.cgi?T=JS&PAGE=reference&D=" + (psychology ? "psyc99" : "med99")
                                + "&NEWS=N&AN=" + ownId(work, ordinal))
                .tag("NL", psychology ? journal.pubmedAbbreviation() : "")
                .tag("LA", work.language())
                .tag("PT", psychology ? "Journal, Peer Reviewed Journal" : publicationType(work));
        return lines.raw("ER  -  \n\n \n\n").toString();
    }

    private String database(Imprint imprint) {
        return psychology ? "APA PsycInfo <" + imprint.year() + ">" : "Ovid MEDLINE(R) ALL <1946 to March 12, 2025>";
    }

    private static String title(InventedWork work) {
        String title = work.title();
        boolean closed = title.endsWith("?") || title.endsWith("]") || title.endsWith(".");
        return closed ? title : title + ".";
    }

    /** {@code Family, Given M}: the first given name in full, the rest as letters. */
    private static String ovidName(InventedAuthor author) {
        int blank = author.given().indexOf(' ');
        if (blank < 0) {
            return author.full();
        }
        return author.family() + ", " + author.given().substring(0, blank) + " "
                + author.given().charAt(blank + 1);
    }

    private static String address(InventedWork work) {
        String name = work.authors().isEmpty() ? "" : ovidName(work.authors().get(0)) + ": ";
        return name + Addresses.full(work);
    }

    private static String cited(InventedWork work) {
        Dice dice = Dice.of(0, "cited", work.number());
        return Names.person(dice).dotted() + ", " + Names.person(dice).dotted() + ", Lampwright, A., Harbour, B.";
    }

    private static String publicationType(InventedWork work) {
        boolean article = work.kind() == WorkKind.ARTICLE;
        return article ? "Journal Article" : "Journal Article, " + work.kind().pubmed();
    }
}
