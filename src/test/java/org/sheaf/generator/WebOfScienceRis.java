// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.Locale;

/**
 * Web of Science: byte order mark, LF, but a bare CR after each AD, C3 and WE; journal in capitals, initials without
 * dots, month without year in DA, abstract sections on lines of their own behind three blanks.
 */
final class WebOfScienceRis implements Dialect {
    private static final String CR = "\r";

    @Override
    public String head() {
        return "\uFEFF";
    }

    @Override
    public String tail() {
        return "\n";
    }

    @Override
    public String ownId(InventedWork work, int ordinal) {
        return "WOS:" + accession(work);
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        InventedJournal journal = imprint.journal();
        Lines lines = Lines.ris("\n").tag("TY", work.kind().ris());
        work.authors().forEach(a -> lines.tag("AU", a.plain()));
        lines.tag("TI", work.title())
                .tag("T2", journal.name().toUpperCase(Locale.ROOT))
                .tag("LA", work.language());
        work.keywords().forEach(k -> lines.tag("KW", k));
        lines.tag("KW", work.keywords().isEmpty() ? "" : "QUALITY-OF-LIFE").tag("AB", text(work));
        lines.tag("AD", Addresses.house(work) + ", " + Addresses.unit(work) + ", " + work.place(), CR)
                .tag("C3", Addresses.house(work), CR)
                .tag("PU", journal.publisher().toUpperCase(Locale.ROOT))
                .tag("PI", journal.city().toUpperCase(Locale.ROOT))
                .tag("SN", journal.issn())
                .tag("J9", journal.wosAbbreviation())
                .tag("JI", journal.abbreviation())
                .tag("DA", imprint.monthCapitals())
                .tag("PY", String.valueOf(imprint.year()))
                .tag("VL", imprint.volume())
                .tag("IS", imprint.issue())
                .tag("SP", imprint.first())
                .tag("EP", imprint.last())
                .tag("C7", imprint.articleNumber())
                .tag("DO", work.doi())
                .tag("WE", "Social Science Citation Index (SSCI)", CR)
                .tag("AN", "WOS:" + accession(work))
                .tag("N1", "Times Cited in Web of Science Core Collection:  " + work.number() % 23)
                .raw("Total Times Cited:  " + (work.number() % 23 + 1) + "\n")
                .raw("Cited Reference Count:  " + (20 + work.number() % 41) + "\n");
        return lines.raw("ER  -\n\n").toString();
    }

    private static String text(InventedWork work) {
        StringBuilder out = new StringBuilder();
        for (Passage passage : work.passages()) {
            if (out.length() > 0) {
                out.append("\n   ");
            }
            out.append(passage.label().isEmpty() ? "" : passage.label() + ": ").append(passage.text());
        }
        return out.toString();
    }

    private static String accession(InventedWork work) {
        return String.format(Locale.ROOT, "0099%06d%05d", work.number() * 7 % 1_000_000, work.number() % 100_000);
    }
}
