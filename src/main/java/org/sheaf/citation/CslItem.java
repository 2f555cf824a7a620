// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record in the terms of the Citation Style Language 1.0.2 (docs.citationstyles.org, Appendix IV): what a style needs
 * to know of a work, under the names that CSL-JSON has for it. Values are as the record has them.
 *
 * @param id the record's id
 * @param type CSL's word for the kind of document, {@link WorkType#code()}
 * @param authors in order
 * @param editors of the book or proceedings, in order
 * @param issued date of publication
 * @param variables texts by the name of the variable, such as {@code container-title}; none is empty
 */
public record CslItem(
        String id,
        String type,
        List<Author> authors,
        List<Author> editors,
        Optional<PublicationDate> issued,
        SortedMap<String, String> variables) {

    public CslItem {
        authors = List.copyOf(authors);
        editors = List.copyOf(editors);
        variables = new TreeMap<>(variables);
    }

    /** The item that a record describes. */
    public static CslItem of(CitationRecord record) {
        SortedMap<String, String> variables = new TreeMap<>();
        put(variables, "title", record.title());
        put(variables, "container-title", record.journal());
        put(variables, "container-title-short", record.journalAbbreviation());
        put(variables, "volume", record.volume());
        put(variables, "issue", record.issue());
        put(variables, "page", record.pages());
        // CSL 1.0.2 has no variable for it but "number", which styles print for articles that have no pages.
        put(variables, "number", record.articleNumber());
        put(variables, "DOI", record.doi());
        put(variables, "PMID", record.pmid());
        put(variables, "PMCID", record.pmcid());
        put(variables, "URL", first(record.urls()));
        put(variables, "publisher", record.publisher());
        put(variables, "publisher-place", extra(record, "CY", "PP", "place", "location", "address"));
        put(variables, "edition", record.type() == WorkType.BOOK ? extra(record, "ET", "edition") : "");
        put(variables, "language", record.language());
        put(variables, "abstract", record.abstractText());
        put(variables, "genre", genre(record));
        String serial = String.join(" ", record.issns());
        boolean book = record.type() == WorkType.BOOK || record.type() == WorkType.CHAPTER;
        put(variables, book ? "ISBN" : "ISSN", serial);
        return new CslItem(
                record.id().toString(),
                record.type().code(),
                record.authors(),
                editors(record),
                PublicationDate.of(record),
                variables);
    }

    /** The text of a variable; empty if the record does not state it. */
    public String text(String variable) {
        return variables.getOrDefault(variable, "");
    }

    private static void put(SortedMap<String, String> variables, String name, String value) {
        if (!value.isEmpty()) {
            variables.put(name, value);
        }
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** What kind of thesis or report it is, where the record says it. */
    private static String genre(CitationRecord record) {
        if (record.type() != WorkType.THESIS && record.type() != WorkType.REPORT) {
            return "";
        }
        for (String type : record.publicationTypes()) {
            String word = type.toLowerCase(Locale.ROOT);
            if (word.contains("thesis") || word.contains("dissertation") || word.contains("report")) {
                return type;
            }
        }
        return "";
    }

    /** Editors stand among the fields that no field of ours holds, one name a tag. */
    private static List<Author> editors(CitationRecord record) {
        List<Author> editors = new ArrayList<>();
        for (Tag tag : record.extra()) {
            if (tag.name().equals("ED") || tag.name().equalsIgnoreCase("editor")) {
                int comma = tag.value().indexOf(',');
                editors.add(
                        comma > 0
                                ? Author.person(
                                        tag.value().substring(0, comma).strip(),
                                        tag.value().substring(comma + 1).strip())
                                : Author.person(tag.value().strip(), ""));
            }
        }
        return editors;
    }

    private static String extra(CitationRecord record, String... names) {
        for (String name : names) {
            for (Tag tag : record.extra()) {
                if (tag.name().equalsIgnoreCase(name)) {
                    return tag.value();
                }
            }
        }
        return "";
    }
}
