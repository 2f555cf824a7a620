// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The de-duplication report: {@code duplicates.html} for reading, {@code duplicates.csv} with every pair, and
 * {@code duplicates.json}.
 */
public final class DuplicatesReport {
    /** So many pairs of a kind stand on the page; all of them stand in the files beside it. */
    static final int SHOWN_PAIRS = 500;

    private DuplicatesReport() {}

    /**
     * Pairs of one kind, as the page shows them.
     *
     * @param key word for the kind in files
     * @param heading its name
     * @param explanation what the kind means, and what to do
     * @param count how many pairs there are
     * @param open whether the list is shown open
     * @param pairs the first of them
     * @param more how many are not shown here
     */
    public record Section(
            String key,
            String heading,
            String explanation,
            int count,
            boolean open,
            List<DuplicatesView.Pair> pairs,
            int more) {}

    /** Renders what de-duplication did. */
    public static RenderedReport render(Templates templates, DuplicatesView view) {
        List<Section> sections = List.of(
                section(
                        "doubtful",
                        "Doubtful pairs",
                        "Nobody has decided on these yet; until then the two records count as two reports.",
                        true,
                        view.doubtful()),
                section(
                        "joined",
                        "Joined pairs",
                        "The two records refer to one report. Nothing was deleted; a person can split them again."
                                + " What a person joined stands first.",
                        false,
                        view.joined()),
                section(
                        "linked",
                        "Linked pairs",
                        "The two belong together and are two reports, such as an erratum and its paper.",
                        false,
                        view.linked()),
                section(
                        "kept-apart",
                        "Pairs kept apart",
                        "The two look alike, and a person said that they are different.",
                        false,
                        view.keptApart()));
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "duplicates.html",
                templates.render("duplicates.html.ftlh", Map.of("view", view, "sections", sections)),
                "duplicates.csv",
                csv(view),
                "duplicates.json",
                Json.write(view))));
    }

    private static Section section(
            String key, String heading, String explanation, boolean open, List<DuplicatesView.Pair> pairs) {
        return new Section(
                key,
                heading,
                explanation,
                pairs.size(),
                open,
                pairs.stream().limit(SHOWN_PAIRS).toList(),
                Math.max(0, pairs.size() - SHOWN_PAIRS));
    }

    private static String csv(DuplicatesView view) {
        List<String> header = new ArrayList<>(List.of("kind"));
        for (String side : List.of("first", "second")) {
            Stream.of("id", "title", "authors", "year", "file", "line")
                    .forEach(field -> header.add(side + "_" + field));
        }
        header.addAll(List.of("rule", "evidence", "score", "settled_by"));
        List<List<String>> rows = new ArrayList<>();
        view.doubtful().forEach(pair -> rows.add(row("doubtful", pair)));
        view.joined().forEach(pair -> rows.add(row("joined", pair)));
        view.linked().forEach(pair -> rows.add(row("linked", pair)));
        view.keptApart().forEach(pair -> rows.add(row("kept-apart", pair)));
        return Csv.write(header, rows);
    }

    private static List<String> row(String kind, DuplicatesView.Pair pair) {
        List<String> cells = new ArrayList<>(List.of(kind));
        for (ItemView item : List.of(pair.first(), pair.second())) {
            ItemLabel label = item.label();
            cells.addAll(List.of(
                    item.id(),
                    label.title(),
                    label.authors(),
                    label.year(),
                    label.file(),
                    label.line() > 0 ? Long.toString(label.line()) : ""));
        }
        cells.addAll(List.of(pair.rule(), pair.evidence(), pair.score(), pair.settledBy()));
        return cells;
    }
}
