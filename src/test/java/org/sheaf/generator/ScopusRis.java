// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Scopus, 2023 on: byte order mark, LF, ISSN without hyphen and marked as such, PMID in C2, all notes packed into N1. */
final class ScopusRis implements Dialect {
    @Override
    public String head() {
        return "\uFEFF";
    }

    @Override
    public String ownId(InventedWork work, int ordinal) {
        return "";
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        Dice dice = Dice.of(0, "scopus", work.number());
        Lines lines = Lines.ris("\n").tag("TY", work.kind().ris());
        work.authors().forEach(a -> lines.tag("AU", a.dotted()));
        lines.tag("TI", title(work))
                .tag("PY", String.valueOf(imprint.year()))
                .tag("T2", imprint.journal().name())
                .tag("VL", imprint.volume())
                .tag("IS", imprint.issue())
                .tag("C7", imprint.articleNumber())
                .tag("SP", imprint.first())
                .tag("EP", imprint.last())
                .tag("DO", work.doi())
                .tag("UR", url(work, dice))
                .tag("AD", Addresses.full(work))
                .tag("AB", text(work));
        keywords(work).forEach(k -> lines.tag("KW", k));
        lines.tag("PB", imprint.journal().publisher());
        if (!imprint.journal().issn().isEmpty()) {
            lines.tag("SN", imprint.journal().issnDigits() + " (ISSN)");
        }
        if (work.inPubmed()) {
            lines.tag("C2", work.pmid());
        }
        lines.tag("LA", work.language())
                .tag("J2", imprint.journal().abbreviation())
                .tag("M3", work.kind().scopus())
                .tag("DB", "Scopus")
                .tag("N1", note(work, dice));
        return lines.raw("ER  -\n\n").toString();
    }

    /** Scopus puts the fate of a retracted article before its title, and a translated title in front of the original. */
    private static String title(InventedWork work) {
        String title = work.kind() == WorkKind.RETRACTED ? "RETRACTED: " + work.title() : work.title();
        return work.originalTitle().isEmpty() ? title : title + "; [" + work.originalTitle() + "]";
    }

    private static String text(InventedWork work) {
        if (work.passages().isEmpty()) {
            return "";
        }
        return work.abstractLine() + " © " + work.imprint().year() + " "
                + work.imprint().journal().publisher() + ".";
    }

    private static List<String> keywords(InventedWork work) {
        return work.keywords().stream()
                .map(k -> k.substring(0, 1).toUpperCase(Locale.ROOT) + k.substring(1))
                .toList();
    }

    private static String url(InventedWork work, Dice dice) {
        String doi = work.doi().isEmpty()
                ? ""
                : "&doi="
                        + URLEncoder.encode(work.doi(), StandardCharsets.UTF_8).replace("%2F", "%2f");
        return "https://www.scopus.com/inward/record.uri?eid=2-s2.0-" + eid(work) + doi + "&partnerID=40&md5="
                + dice.hex(32);
    }

    private static String eid(InventedWork work) {
        return String.valueOf(99_900_000_000L + work.number() * 104_729L % 99_999_989L);
    }

    private static String note(InventedWork work, Dice dice) {
        StringBuilder note = new StringBuilder("Export Date: 14 March 2025; Cited By: " + dice.below(60));
        if (!work.authors().isEmpty()) {
            InventedAuthor author = work.authors().get(0);
            String initials = author.group() ? "" : author.initials(".", true) + " ";
            note.append("; Correspondence Address: ")
                    .append(initials)
                    .append(author.family())
                    .append("; ")
                    .append(Addresses.full(work))
                    .append("; email: author")
                    .append(work.number())
                    .append("@example.org");
        }
        return note.toString();
    }
}
