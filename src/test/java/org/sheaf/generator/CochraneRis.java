// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

/** Cochrane CENTRAL: a preamble before each entry, two blanks after the hyphen, PMID in C3, range with U+2010 in SP. */
final class CochraneRis implements Dialect {
    private final int records;

    /** @param records how many the file will hold; each entry says so */
    CochraneRis(int records) {
        this.records = records;
    }

    @Override
    public String ownId(InventedWork work, int ordinal) {
        return "CN-0" + (9_900_000 + work.number());
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        String id = ownId(work, ordinal);
        Lines lines = new Lines("  -  ", "\n")
                .raw("Record #" + ordinal + " of " + records + "\n")
                .raw("Provider: John Wiley & Sons, Ltd.\n")
                .raw("Content: text/plain; charset=\"UTF-8\"\n\n")
                .tag("TY", "JOUR")
                .tag("AN", id);
        work.authors().forEach(a -> lines.tag("AU", a.plain()));
        lines.tag("TI", work.title())
                .tag("JA", imprint.journal().name())
                .tag("PY", String.valueOf(imprint.year()))
                .tag("VL", imprint.volume())
                .tag("IS", imprint.issue())
                .tag("CC", "Stroke")
                .tag("SP", imprint.pages().replace("-", "\u2010"))
                .tag("C3", work.inPubmed() ? "PUBMED " + work.pmid() : "")
                .tag("M3", work.kind() == WorkKind.REGISTRATION ? "Trial registry record" : "Journal article");
        work.keywords().forEach(k -> lines.tag("KW", k));
        lines.tag("DO", work.doi())
                .tag("AB", work.abstractLine())
                .tag("UR", "https://www.cochranelibrary.com/central/doi/10.1002/central/" + id + "/full");
        return lines.raw("ER  -  \n\n\n").toString();
    }
}
