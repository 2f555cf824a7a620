// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.Searching;
import org.sheaf.protocol.SourceKind;
import org.sheaf.tabular.CsvTable;

/** Reads {@code corpus/<review>/searches.yml}, or {@code searches.csv} or {@code searches.xlsx} with the same columns. */
final class SearchesFile {
    private SearchesFile() {}

    /** Reads the searches. A search with a mistake is read as far as it can be; the mistake is a problem. */
    static Searching read(String file, String text, List<Problem> problems) {
        Yaml tree =
                file.endsWith(".csv") ? SearchesSheet.parse(file, text, problems) : Yaml.parse(file, text, problems);
        return read(file, tree, problems);
    }

    /** Reads the searches of a workbook's sheet. */
    static Searching read(String file, CsvTable sheet, List<Problem> problems) {
        return read(file, SearchesSheet.of(file, sheet, problems), problems);
    }

    private static Searching read(String file, Yaml tree, List<Problem> problems) {
        YamlForm form = YamlForm.of(file, tree, problems);
        List<Search> searches = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, String> files = new HashMap<>();
        for (YamlForm entry : form.forms("searches")) {
            Search search = search(entry, files);
            if (search.id().isEmpty()) {
                continue;
            }
            if (!ids.add(search.id())) {
                entry.wrong(
                        entry.lineOf("id"),
                        "Two searches have the id \"" + search.id() + "\"; only the first is read.",
                        "Rename one.");
                continue;
            }
            search.files().forEach(name -> files.put(name, search.id()));
            searches.add(search);
        }
        Searching searching = new Searching(
                searches,
                form.text("contacts"),
                form.text("other-methods"),
                form.text("updates"),
                form.text("peer-review"));
        form.refuseOtherKeys();
        return searching;
    }

    /** @param files the files of the searches above, with the search that has each */
    private static Search search(YamlForm form, Map<String, String> files) {
        String id = form.requiredText("id");
        SourceKind kind = form.word(
                        "kind",
                        SourceKind::parse,
                        Arrays.stream(SourceKind.values()).map(SourceKind::key).toList())
                .orElse(SourceKind.DATABASE);
        Search search = new Search(
                id,
                kind,
                form.requiredText("source"),
                form.text("platform"),
                date(form),
                form.text("query"),
                form.texts("limits"),
                form.text("filters"),
                form.text("prior-work"),
                form.text("updates"),
                form.text("peer-review"),
                form.text("note"),
                form.wholeNumber("hits", 0),
                form.texts("files").stream()
                        .filter(name -> insideFolder(form, name) && isFree(form, name, files))
                        .toList());
        form.refuseOtherKeys();
        return search;
    }

    private static String date(YamlForm form) {
        String date = form.text("date");
        if (!date.isEmpty()) {
            try {
                LocalDate.parse(date);
            } catch (DateTimeParseException e) {
                form.wrong(
                        form.lineOf("date"),
                        "\"" + date + "\" is not a date as year-month-day.",
                        "Write it like 2026-03-02; leave it out if nobody wrote it down.");
            }
        }
        return date;
    }

    private static boolean isFree(YamlForm form, String name, Map<String, String> files) {
        String other = files.get(name);
        if (other != null) {
            form.wrong(
                    form.lineOf("files"),
                    "\"" + name + "\" belongs to the search \"" + other + "\" already.",
                    "Name each file under one search.");
        }
        return other == null;
    }

    private static boolean insideFolder(YamlForm form, String name) {
        if (name.chars().anyMatch(Character::isISOControl)) {
            form.wrong(
                    form.lineOf("files"),
                    "\"" + name.replaceAll("\\p{Cntrl}", "?") + "\" cannot be the name of a file: it holds a control"
                            + " character.",
                    "Write the name as the folder shows it.");
            return false;
        }
        boolean inside = !name.startsWith("/") && !name.contains("..") && !name.contains("\\");
        if (!inside) {
            form.wrong(
                    form.lineOf("files"),
                    "\"" + name + "\" lies outside the folder searches/.",
                    "Copy the file into searches/ and name it without a path.");
        }
        return inside;
    }
}
