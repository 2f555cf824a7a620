// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.reporting.IndexReport;
import org.sheaf.reporting.IndexView;
import org.sheaf.reporting.RenderedReport;

/** The contents of a review's reports, gathered while these are made. */
final class Contents {
    private final Map<ReportSection, List<IndexView.Entry>> made = new EnumMap<>(ReportSection.class);
    private final List<IndexView.Awaited> awaited = new ArrayList<>();

    /**
     * Adds a report.
     *
     * @param report what was made; nothing where it waits, or where its template cannot be used
     */
    void add(ReportCard card, Outlook outlook, Optional<RenderedReport> report) {
        if (outlook instanceof Outlook.Ready ready) {
            made.computeIfAbsent(card.section(), section -> new ArrayList<>())
                    .add(new IndexView.Entry(
                            card.name() + ".html",
                            card.title(),
                            ready.state(),
                            report.map(files -> files(card, files)).orElse(List.of())));
        } else if (outlook instanceof Outlook.Waiting waiting) {
            awaited.add(new IndexView.Awaited(card.title(), card.answers(), waiting.state()));
        }
    }

    /** Those that are written with every report; what is made on request is not known here. */
    private static List<String> files(ReportCard card, RenderedReport report) {
        SortedSet<String> names = new TreeSet<>(report.files().keySet());
        Documents.besides(card.formats()).stream()
                .filter(ReportFormat::isText)
                .forEach(format -> names.add(card.page() + "." + format.ending()));
        names.remove(card.page() + ".html");
        return names.stream().map(name -> card.folder() + name).toList();
    }

    RenderedReport render(Material material) {
        List<IndexView.Section> sections = new ArrayList<>();
        made.forEach((section, entries) -> sections.add(new IndexView.Section(section.heading(), entries)));
        return IndexReport.render(material.templates(), new IndexView(material.frame(), sections, awaited));
    }
}
