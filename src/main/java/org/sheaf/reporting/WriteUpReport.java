// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.sheaf.reporting.whole.Chapter;
import org.sheaf.reporting.whole.WholeDocument;

/**
 * The whole write-up: {@code write-up.html}, {@code write-up.json} (what is in it, and what is not there yet) and the drawings
 * of its figures.
 */
public final class WriteUpReport {
    private WriteUpReport() {}

    /**
     * What the document is made of.
     *
     * @param chapters their titles with the parts in them
     * @param items tables and figures, in order
     * @param missing parts that are not there
     */
    public record Made(
            PageFrame frame,
            List<Contents> chapters,
            List<WholeDocument.Item> items,
            List<WholeDocument.Missing> missing) {}

    /** A chapter with the headings of its parts. */
    public record Contents(String title, List<String> parts) {}

    /**
     * Renders it.
     *
     * @param reports the report of a name; nothing where there is none
     */
    public static RenderedReport render(
            Templates templates,
            PageFrame frame,
            List<Chapter> chapters,
            Function<String, Optional<RenderedReport>> reports) {
        WholeDocument.Whole whole =
                WholeDocument.of(chapters, name -> reports.apply(name).map(report -> page(name, report)));
        Made made = new Made(
                frame,
                whole.chapters().stream()
                        .map(chapter -> new Contents(
                                chapter.title(),
                                chapter.parts().stream()
                                        .map(WholeDocument.Heading::words)
                                        .toList()))
                        .toList(),
                whole.items(),
                whole.missing());
        SortedMap<String, String> files = new TreeMap<>(whole.drawings());
        files.put(
                "write-up.html",
                templates.render("write-up.html.ftlh", Map.of("view", made, "chapters", whole.chapters())));
        files.put("write-up.json", Json.write(made));
        return RenderedReport.ofTexts(files);
    }

    private static WholeDocument.Page page(String name, RenderedReport report) {
        SortedMap<String, String> drawings = new TreeMap<>();
        report.files().keySet().stream()
                .filter(file -> file.endsWith(".svg"))
                .forEach(file -> drawings.put(file, report.text(file)));
        return new WholeDocument.Page(report.text(name.substring(name.lastIndexOf('/') + 1) + ".html"), drawings);
    }
}
