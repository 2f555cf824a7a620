// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sheaf.problem.Problem;
import org.sheaf.reporting.RenderedReport;
import org.sheaf.reporting.rendition.Format;
import org.sheaf.reporting.rendition.RenderedPage;
import org.sheaf.reporting.rendition.Rendition;
import org.sheaf.reporting.rendition.Renditions;

/** The forms that are made of a page and its drawings; the one place that knows which are made of what. */
final class Documents {
    /** Made of a page. */
    private static final Map<ReportFormat, Format> OF_A_PAGE =
            Map.of(ReportFormat.MD, Format.MD, ReportFormat.DOCX, Format.DOCX, ReportFormat.PDF, Format.PDF);

    private Documents() {}

    /** What can be made, besides what is written. */
    static Set<ReportFormat> besides(Set<ReportFormat> written) {
        Set<ReportFormat> besides = EnumSet.noneOf(ReportFormat.class);
        if (written.contains(ReportFormat.HTML)) {
            besides.addAll(OF_A_PAGE.keySet());
        }
        if (written.contains(ReportFormat.SVG)) {
            besides.add(ReportFormat.PNG);
        }
        return besides;
    }

    /**
     * Makes files of a report.
     *
     * @param formats those that are wanted; what is written anyway is passed over
     * @param problems told of what cannot be shown in them
     * @return by name, beside the page
     */
    static SortedMap<String, byte[]> of(
            ReportCard card, RenderedReport report, Set<ReportFormat> formats, Consumer<Problem> problems) {
        SortedMap<String, String> drawings = new TreeMap<>();
        report.files().keySet().stream()
                .filter(name -> name.endsWith(".svg"))
                .forEach(name -> drawings.put(name, report.text(name)));
        SortedMap<String, byte[]> made = new TreeMap<>();
        String page = card.page() + ".html";
        if (report.files().containsKey(page)) {
            RenderedPage rendered = new RenderedPage(card.page(), report.text(page), drawings);
            new EnumMap<>(OF_A_PAGE).forEach((format, target) -> { // in one order, for the sake of the problems
                if (formats.contains(format)) {
                    made.put(card.page() + "." + format.ending(), bytes(Renditions.of(target, rendered), problems));
                }
            });
        }
        if (formats.contains(ReportFormat.PNG)) {
            drawings.forEach((name, svg) -> {
                String stem = name.substring(0, name.lastIndexOf('.'));
                made.put(stem + ".png", bytes(Renditions.png(svg, name), problems));
            });
        }
        return made;
    }

    private static byte[] bytes(Rendition rendition, Consumer<Problem> problems) {
        rendition.problems().forEach(problems);
        return rendition.bytes();
    }
}
