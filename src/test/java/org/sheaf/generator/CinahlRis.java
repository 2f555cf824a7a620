// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.Locale;

/** EBSCOhost CINAHL: CRLF, full names, DOI only in L3, the copyright notice as a second AB, ids inside N1. */
final class CinahlRis implements Dialect {
    @Override
    public String ownId(InventedWork work, int ordinal) {
        return String.valueOf(199_000_000L + work.number() * 37);
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        InventedJournal journal = imprint.journal();
        String id = ownId(work, ordinal);
        Lines lines = Lines.ris("\r\n")
                .tag("TY", work.kind().ris())
                .tag("ID", id)
                .tag("T1", work.title() + (work.title().endsWith("?") ? "" : "."));
        work.authors().forEach(a -> lines.tag("AU", a.full()));
        lines.tag("Y1", date(imprint)).tag("N1", note(work, id));
        work.keywords().forEach(k -> lines.tag("KW", titleCase(k) + " -- " + work.place()));
        lines.tag("SP", imprint.first().isEmpty() ? imprint.articleNumber() : imprint.first())
                .tag("EP", imprint.last())
                .tag("JO", journal.name())
                .tag("JF", journal.name())
                .tag("JA", journal.wosAbbreviation())
                .tag("VL", imprint.volume())
                .tag("IS", imprint.issue())
                .tag("CY", journal.city())
                .tag("PB", journal.publisher())
                .tag("AB", work.abstractLine())
                .tag("AB", work.passages().isEmpty() ? "" : copyright(journal))
                .tag("SN", journal.issn())
                .tag("AD", Addresses.full(work))
                .tag("L3", work.doi())
                .tag("UR", "https://search.ebscohost.com/login.aspx?direct=true&db=ccm&AN=" + id + "&site=ehost-live")
                .tag("DP", "EBSCOhost")
                .tag("DB", "CINAHL Complete");
        return lines.raw("ER  - \r\n\r\n").toString();
    }

    /** {@code 2019/06/14/} as a rule, {@code 2019/06//} for monthly issues, with the span of months now and then. */
    private static String date(Imprint imprint) {
        String month = String.format(Locale.ROOT, "%d/%02d/", imprint.year(), imprint.month());
        return switch (imprint.day() % 3) {
            case 0 -> month + String.format(Locale.ROOT, "%02d/", imprint.day());
            case 1 -> month + "/";
            default -> month + "/" + imprint.monthName() + imprint.year();
        };
    }

    static String copyright(InventedJournal journal) {
        return "Copyright of " + journal.name() + " is the property of " + journal.publisher()
                + " and may not be passed on without leave. This abstract may be shortened.";
    }

    private static String note(InventedWork work, String id) {
        return "Accession Number: " + id + ". Language: " + work.language() + ". Entry Date: "
                + work.imprint().isoDate().replace("-", "") + ". Publication Type: "
                + work.kind().other() + "; research. Journal Subset: Peer Reviewed. ";
    }

    private static String titleCase(String keyword) {
        return keyword.substring(0, 1).toUpperCase(Locale.ROOT) + keyword.substring(1);
    }
}
