// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a table and what each column holds.
 *
 * @param headings as written
 * @param columns for each field the places (0-based) of its columns, the best heading first
 * @param tags whether the headings are Web of Science's tags
 */
record CsvHeader(List<String> headings, Map<CsvColumn, List<Integer>> columns, boolean tags) {
    /** Web of Science heads its tab-delimited tables with its own field tags. */
    private static final Map<String, CsvColumn> WEB_OF_SCIENCE = Map.ofEntries(
            Map.entry("au", CsvColumn.AUTHORS),
            Map.entry("ti", CsvColumn.TITLE),
            Map.entry("so", CsvColumn.JOURNAL),
            Map.entry("ji", CsvColumn.JOURNAL_ABBREVIATION),
            Map.entry("la", CsvColumn.LANGUAGE),
            Map.entry("dt", CsvColumn.TYPE),
            Map.entry("de", CsvColumn.KEYWORDS),
            Map.entry("id", CsvColumn.KEYWORDS),
            Map.entry("ab", CsvColumn.ABSTRACT),
            Map.entry("pu", CsvColumn.PUBLISHER),
            Map.entry("sn", CsvColumn.ISSN),
            Map.entry("ei", CsvColumn.ISSN),
            Map.entry("bn", CsvColumn.ISSN),
            Map.entry("pd", CsvColumn.DATE),
            Map.entry("py", CsvColumn.YEAR),
            Map.entry("vl", CsvColumn.VOLUME),
            Map.entry("is", CsvColumn.ISSUE),
            Map.entry("bp", CsvColumn.FIRST_PAGE),
            Map.entry("ep", CsvColumn.LAST_PAGE),
            Map.entry("ar", CsvColumn.ARTICLE_NUMBER),
            Map.entry("di", CsvColumn.DOI),
            Map.entry("pm", CsvColumn.PMID),
            Map.entry("ut", CsvColumn.ACCESSION));

    private static final Map<String, CsvColumn> WORDS = words();

    /** Colandr writes {@code citation_} before each of its headings. */
    private static final String COLANDR = "citation ";

    private static final int LONGEST_HEADING = 60;
    private static final int ENOUGH_COLUMNS = 3;

    static CsvHeader of(List<String> cells) {
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            names.add(normalise(cell));
        }
        boolean tags = names.contains("pt") && names.contains("au") && names.contains("so");
        Map<CsvColumn, List<Integer>> columns = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < names.size(); i++) {
            CsvColumn column = column(names.get(i), tags);
            if (column != null) {
                columns.computeIfAbsent(column, key -> new ArrayList<>()).add(i);
            }
        }
        if (!tags) {
            columns.forEach((column, places) ->
                    places.sort((a, b) -> Integer.compare(rank(column, names.get(a)), rank(column, names.get(b)))));
        }
        List<String> headings = new ArrayList<>();
        for (String cell : cells) {
            headings.add(cell.replace("\uFEFF", "").strip());
        }
        return new CsvHeader(List.copyOf(headings), columns, tags);
    }

    private static int rank(CsvColumn column, String name) {
        return column.headings().indexOf(name);
    }

    private static @Nullable CsvColumn column(String name, boolean tags) {
        if (tags) {
            return WEB_OF_SCIENCE.get(name);
        }
        CsvColumn column = WORDS.get(name);
        return column == null && name.startsWith(COLANDR) ? WORDS.get(name.substring(COLANDR.length())) : column;
    }

    /** How many columns are known. */
    int known() {
        return columns.values().stream().mapToInt(List::size).sum();
    }

    /** Whether a row with these cells is the heading of a table of citations. */
    boolean heads() {
        boolean named = columns.containsKey(CsvColumn.TITLE);
        return named && (known() >= 2 || headings.size() == 1)
                || known() >= ENOUGH_COLUMNS
                        && (columns.containsKey(CsvColumn.DOI) || columns.containsKey(CsvColumn.PMID));
    }

    /** The headings that occur twice. */
    List<String> duplicates() {
        List<String> duplicates = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (!heading.isEmpty() && headings.indexOf(heading) < i && !duplicates.contains(heading)) {
                duplicates.add(heading);
            }
        }
        return duplicates;
    }

    private static String normalise(String cell) {
        if (cell.length() > LONGEST_HEADING) {
            return "";
        }
        String name = cell.replace("\uFEFF", "")
                .replace('\u00A0', ' ')
                .replace('_', ' ')
                .replace('-', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
        while (name.contains("  ")) {
            name = name.replace("  ", " ");
        }
        return name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name;
    }

    private static Map<String, CsvColumn> words() {
        Map<String, CsvColumn> words = new HashMap<>();
        for (CsvColumn column : CsvColumn.values()) {
            for (String heading : column.headings()) {
                CsvColumn before = words.put(heading, column);
                if (before != null) {
                    throw new IllegalStateException("two columns for the heading " + heading);
                }
            }
        }
        return Map.copyOf(words);
    }
}
