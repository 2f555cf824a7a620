// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.List;
import java.util.Locale;

/**
 * PubMed's NBIB: CRLF, tags of two to four letters padded to four, lines wrapped behind a blank at about 88 signs and
 * carried on under six blanks. The ties to errata, comments and retractions stand between SB and MH.
 */
final class PubmedNbib implements Dialect {
    private static final int WIDTH = 88;

    @Override
    public String ownId(InventedWork work, int ordinal) {
        return work.pmid();
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        InventedJournal journal = imprint.journal();
        StringBuilder out = new StringBuilder();
        put(out, "PMID", work.pmid());
        put(out, "OWN", "NLM");
        put(out, "STAT", "MEDLINE");
        put(out, "DCOM", (imprint.year() + 1) + "0212");
        put(out, "LR", (imprint.year() + 1) + "0212");
        if (!journal.issn().isEmpty()) {
            put(out, "IS", journal.issn() + " (Electronic)");
            put(out, "IS", journal.issn() + " (Linking)");
        }
        put(out, "VI", imprint.volume());
        put(out, "IP", imprint.issue());
        put(
                out,
                "DP",
                imprint.year() + " " + imprint.monthName() + (imprint.day() % 4 == 0 ? " " + imprint.day() : ""));
        put(out, "TI", title(work));
        put(out, "PG", imprint.shortPages());
        put(out, "LID", work.doi().isEmpty() ? "" : work.doi() + " [doi]");
        put(out, "AB", work.abstractLine());
        authors(out, work);
        put(out, "LA", language(work.language()));
        publicationTypes(out, work);
        put(out, "TT", work.originalTitle().isEmpty() ? "" : work.originalTitle() + ".");
        put(out, "DEP", imprint.isoDate().replace("-", ""));
        put(out, "PL", journal.country());
        put(out, "TA", journal.pubmedAbbreviation());
        put(out, "JT", journal.name());
        put(out, "JID", "99" + journal.issnDigits().replaceAll("[^0-9]", ""));
        put(out, "SB", "IM");
        work.relations().forEach(r -> put(out, r.tag(), r.citation()));
        put(out, "MH", "Humans");
        put(out, "MH", "*Stroke/rehabilitation");
        put(out, "OTO", work.keywords().isEmpty() ? "" : "NOTNLM");
        work.keywords().forEach(k -> put(out, "OT", k));
        put(out, "EDAT", imprint.isoDate().replace('-', '/') + " 06:00");
        put(out, "PHST", imprint.isoDate().replace('-', '/') + " 06:00 [pubmed]");
        put(out, "AID", work.doi().isEmpty() ? "" : work.doi() + " [doi]");
        put(out, "PST", "ppublish");
        put(out, "SO", source(work));
        return out.append("\r\n").toString();
    }

    private static String title(InventedWork work) {
        String title = work.originalTitle().isEmpty() ? work.title() : "[" + work.title() + "]";
        return title.endsWith("?") || title.endsWith(".") ? title : title + ".";
    }

    private static void authors(StringBuilder out, InventedWork work) {
        boolean first = true;
        for (InventedAuthor author : work.authors()) {
            if (author.group()) {
                put(out, "CN", author.family());
                continue;
            }
            put(out, "FAU", author.full());
            put(out, "AU", author.pubmed());
            if (first) {
                put(out, "AD", Addresses.full(work) + ".");
            }
            first = false;
        }
    }

    private static void publicationTypes(StringBuilder out, InventedWork work) {
        boolean paper = switch (work.kind()) {
            case ARTICLE, TRIAL, REVIEW, RETRACTED, PROTOCOL -> true;
            default -> false;
        };
        put(out, "PT", paper || work.kind() == WorkKind.PREPRINT ? "Journal Article" : "");
        put(out, "PT", work.kind() == WorkKind.ARTICLE ? "" : work.kind().pubmed());
        put(out, "PT", work.kind() == WorkKind.COMMENT ? "Letter" : "");
    }

    private static String source(InventedWork work) {
        Imprint imprint = work.imprint();
        String volume = imprint.volume() + (imprint.issue().isEmpty() ? "" : "(" + imprint.issue() + ")");
        String doi = work.doi().isEmpty() ? "" : " doi: " + work.doi() + ".";
        return imprint.journal().pubmedAbbreviation() + ". " + imprint.year() + " " + imprint.monthName() + ";" + volume
                + ":" + imprint.shortPages() + "." + doi;
    }

    private static String language(String language) {
        return switch (language) {
            case "German" -> "ger";
            case "Spanish" -> "spa";
            case "Norwegian" -> "nor";
            case "French" -> "fre";
            default -> "eng";
        };
    }

    /** How PubMed cites a publication inside another's record. */
    static String cite(InventedWork work) {
        String cited = source(work).replace(". doi:", ". doi:");
        return work.inPubmed() ? cited + " PMID: " + work.pmid() : cited;
    }

    private static void put(StringBuilder out, String tag, String value) {
        if (value.isEmpty()) {
            return;
        }
        String key = String.format(Locale.ROOT, "%-4s- ", tag);
        StringBuilder line = new StringBuilder(key);
        boolean empty = true;
        for (String word : List.of(value.split(" "))) {
            if (!empty && line.length() + word.length() > WIDTH) {
                out.append(line).append("\r\n");
                line.setLength(0);
                line.append("      ");
                empty = true;
            }
            line.append(word).append(' ');
            empty = false;
        }
        line.setLength(line.length() - 1);
        out.append(line).append("\r\n");
    }
}
