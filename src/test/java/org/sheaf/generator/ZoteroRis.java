// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.Locale;

/** Zotero: CRLF, date with slashes, both ISSNs in one SN, notes in N1; line breaks inside an abstract stay LF. */
final class ZoteroRis implements Dialect {
    @Override
    public String ownId(InventedWork work, int ordinal) {
        return "";
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        InventedJournal journal = imprint.journal();
        Lines lines = Lines.ris("\r\n").tag("TY", work.kind().ris()).tag("TI", work.title());
        work.authors().forEach(a -> lines.tag("AU", a.full()));
        lines.tag("T2", journal.name())
                .tag("AB", text(work))
                .tag("DA", String.format(Locale.ROOT, "%d/%02d//", imprint.year(), imprint.month()))
                .tag("PY", String.valueOf(imprint.year()))
                .tag("DO", work.doi())
                .tag("DP", "Zotero")
                .tag("VL", imprint.volume())
                .tag("IS", imprint.issue())
                .tag("SP", imprint.first().isEmpty() ? imprint.articleNumber() : imprint.first())
                .tag("EP", imprint.last())
                .tag("J2", journal.abbreviation().equals(journal.name()) ? "" : journal.abbreviation())
                .tag("LA", work.language().substring(0, 2).toLowerCase(Locale.ROOT))
                .tag("SN", journal.issn())
                .tag("PB", work.kind().ris().equals("JOUR") ? "" : journal.publisher())
                .tag("UR", "https://example.org/library/" + work.id())
                .tag("Y2", "2025/03/18/09:41:07");
        work.notes().forEach(n -> lines.tag("N1", n));
        work.keywords().forEach(k -> lines.tag("KW", k));
        return lines.raw("ER  - \r\n\r\n").toString();
    }

    private static String text(InventedWork work) {
        StringBuilder out = new StringBuilder();
        for (Passage passage : work.passages()) {
            out.append(out.length() > 0 ? "\n" : "");
            out.append(passage.label().isEmpty() ? "" : passage.label() + "\n").append(passage.text());
        }
        return out.toString();
    }
}
