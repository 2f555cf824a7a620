// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.List;
import java.util.Locale;

/**
 * ProQuest: CRLF, but LF between the parts of an abstract, which carry no tag; an author now and then without a comma;
 * last page shortened; DOI as a URL; three empty lines between entries.
 */
final class ProquestRis implements Dialect {
    private static final String END = "\r\n";

    @Override
    public String ownId(InventedWork work, int ordinal) {
        return String.valueOf(2_990_000_000L + work.number() * 41);
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        InventedJournal journal = imprint.journal();
        Lines lines = Lines.ris(END)
                .tag("TY", work.kind().ris())
                .tag("T1", work.title())
                .tag("AN", ownId(work, ordinal))
                .tag("AB", text(work))
                .tag("JF", journal.name());
        List<InventedAuthor> authors = work.authors();
        for (int i = 0; i < authors.size(); i++) {
            boolean slip =
                    i > 0 && (work.number() + i) % 9 == 0 && !authors.get(i).group();
            InventedAuthor author = authors.get(i);
            lines.tag("AU", slip ? author.family() + " " + author.given() : author.full());
        }
        lines.tag("AD", Addresses.full(work))
                .tag("Y1", String.format(Locale.ROOT, "%d/%02d//", imprint.year(), imprint.month()))
                .tag("PY", String.valueOf(imprint.year()))
                .tag("DA", imprint.monthName() + " " + imprint.year())
                .tag("SP", imprint.first().isEmpty() ? imprint.articleNumber() : imprint.first())
                .tag("EP", imprint.last().isEmpty() ? "" : imprint.shortLast())
                .tag("CY", journal.city())
                .tag("PB", journal.publisher().toUpperCase(Locale.ROOT))
                .tag("PP", journal.city())
                .tag("VL", imprint.volume())
                .tag("IS", imprint.issue())
                .tag("SN", journal.issn());
        work.keywords().forEach(k -> lines.tag("KW", k));
        lines.tag(
                        "UR",
                        "https://www.proquest.com/scholarly-journals/" + slug(work.title()) + "/docview/"
                                + ownId(work, ordinal) + "/se-2?accountid=99999")
                .tag("LA", work.language())
                .tag("DB", "ProQuest Social Science Premium Collection")
                .tag("N1", "Copyright - Copyright " + journal.publisher() + " " + imprint.year())
                .tag("N1", "Last updated - 2025-03-10")
                .tag("DO", doi(work));
        return lines.raw("ER  - " + END + END + END + END).toString();
    }

    private static String doi(InventedWork work) {
        boolean url = work.doi().startsWith("http");
        return work.doi().isEmpty() || url ? work.doi() : "https://doi.org/" + work.doi();
    }

    private static String text(InventedWork work) {
        StringBuilder out = new StringBuilder();
        for (Passage passage : work.passages()) {
            if (passage.label().isEmpty()) {
                out.append(passage.text());
            } else {
                out.append(out.length() > 0 ? "\n " : "")
                        .append(passage.label())
                        .append(" \n")
                        .append(passage.text());
            }
        }
        return out.toString();
    }

    private static String slug(String title) {
        String[] words =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").split(" +");
        return String.join("-", List.of(words).subList(0, Math.min(6, words.length)));
    }
}
