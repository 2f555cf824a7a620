// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;

/**
 * The ids of a RIS record: its own, the database's, PubMed's. Each database keeps them elsewhere: Scopus PubMed's id in
 * {@code C2}, Embase in {@code C5}, Cochrane as {@code PUBMED 123} in {@code C3}, Dimensions as {@code 123 [PMID]} in
 * {@code U1}, Ovid its accession number in {@code ID}, EBSCO also in a note.
 */
final class RisIdentifiers {
    private static final Pattern PUBMED_NUMBER = Pattern.compile("\\d{5,8}");
    private static final Pattern PUBMED_NAMED = Pattern.compile(
            "(?:PUBMED|PMID:?|PubMed ID:?)\\s*(?:NLM)?(\\d{4,8})\\b|(\\d{4,8}) \\[PMID]", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBMED_LINK =
            Pattern.compile("(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/pubmed)/(\\d{4,8})\\b.*");
    private static final Pattern CENTRAL = Pattern.compile("PMC\\d{4,9}");
    private static final Pattern EMBASE = Pattern.compile("L\\d{6,}");
    private static final Pattern NOTED_ACCESSION = Pattern.compile("Accession Number: ([^;.\\s]+)");

    /** A reference manager's own running number is its last tag; a database writes its accession number up front. */
    private static final int UP_FRONT = 4;

    private final TaggedRecord tags;
    private final CitationRecord.Builder builder;

    private RisIdentifiers(TaggedRecord tags, CitationRecord.Builder builder) {
        this.tags = tags;
        this.builder = builder;
    }

    static void map(TaggedRecord tags, CitationRecord.Builder builder) {
        new RisIdentifiers(tags, builder).map();
    }

    private void map() {
        String database = database();
        String accession = accession();
        builder.accession(accession);
        builder.pmid(pubmed(database, accession));
        pubmedCentral();
        String key = tags.take(List.of("ID"));
        if (key.isEmpty() && tags.peek("U1").chars().allMatch(Character::isDigit)) {
            key = tags.take(List.of("U1"));
        }
        builder.key(key);
    }

    private String database() {
        Set<String> names = new LinkedHashSet<>(tags.takeItems("DB"));
        if (names.isEmpty()) {
            names.addAll(tags.takeItems("DP"));
        }
        String database = String.join("; ", names);
        builder.database(database);
        return database;
    }

    private String accession() {
        String accession = tags.take(List.of("AN"));
        if (!accession.isEmpty()) {
            return accession;
        }
        for (TaggedField field : tags.all("U2")) {
            if (EMBASE.matcher(field.text()).matches()) {
                field.take();
                return field.text();
            }
        }
        for (int i = 0; i < Math.min(UP_FRONT, tags.fields().size() - 1); i++) {
            TaggedField field = tags.fields().get(i);
            if (field.tag().equals("ID") && (tags.has("DP") || tags.has("DB")) && !field.isEmpty()) {
                return field.text();
            }
        }
        for (TaggedField field : tags.all("N1")) {
            Matcher noted = NOTED_ACCESSION.matcher(field.items().get(0));
            if (noted.lookingAt()) {
                return noted.group(1);
            }
        }
        return "";
    }

    private String pubmed(String database, String accession) {
        for (String tag : List.of("PM", "C5", "C2")) {
            String value = tags.peek(tag);
            if (!value.isEmpty() && PUBMED_NUMBER.matcher(value).matches()) {
                return tags.take(List.of(tag));
            }
        }
        String named = pubmedNamed();
        if (!named.isEmpty()) {
            return named;
        }
        String name = database.toLowerCase(Locale.ROOT);
        boolean ofPubmed = name.contains("medline") || name.contains("pubmed");
        if (ofPubmed
                && !name.contains("embase")
                && PUBMED_NUMBER.matcher(accession).matches()) {
            return accession;
        }
        return pubmedLinked();
    }

    /** A number that is called PubMed's where it stands. */
    private String pubmedNamed() {
        for (String tag : List.of("C3", "U1", "U2", "AN", "C2", "C5", "N1")) {
            for (TaggedField field : tags.all(tag)) {
                String text = field.lines();
                if (!mayName(text)) {
                    continue;
                }
                Matcher named = PUBMED_NAMED.matcher(text);
                if (tag.equals("N1") ? named.find() && !cites(field) : named.matches()) {
                    return named.group(1) != null ? named.group(1) : named.group(2);
                }
            }
        }
        return "";
    }

    private static boolean mayName(String text) {
        return text.contains("PMID") || text.contains("PubMed") || text.contains("PUBMED") || text.contains("pmid");
    }

    private String pubmedLinked() {
        for (String tag : List.of("UR", "L2", "L1")) {
            for (TaggedField field : tags.all(tag)) {
                String text = field.text();
                Matcher link = PUBMED_LINK.matcher(text);
                if (text.contains("nih.gov") && link.find()) {
                    return link.group(1);
                }
            }
        }
        return "";
    }

    /** Whether a note is a list of cited works, whose ids are not the record's. */
    private static boolean cites(TaggedField note) {
        return note.items().get(0).startsWith("References");
    }

    private void pubmedCentral() {
        for (String tag : List.of("C2", "C1", "U3")) {
            if (CENTRAL.matcher(tags.peek(tag)).matches()) {
                builder.pmcid(tags.take(List.of(tag)));
                return;
            }
        }
    }
}
