// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sheaf.problem.Problem;
import org.sheaf.reporting.RenderedReport;
import org.sheaf.reporting.rendition.Format;
import org.sheaf.reporting.rendition.Pictures;
import org.sheaf.reporting.rendition.RenderedPage;
import org.sheaf.reporting.rendition.Rendition;
import org.sheaf.reporting.rendition.Renditions;
import org.sheaf.steps.ledger.Progress;

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
     * A file that is to be made.
     *
     * @param name with its folder below the review's reports
     * @param maker makes it, of what it was given alone: several can be made at once
     */
    record Task(String name, Supplier<Rendition> maker) {}

    /**
     * The files that are to be made of a report, in one order, for the sake of the problems.
     *
     * @param wanted says of a file whether it is to be made; what is written anyway is passed over
     * @param material of which the report was made
     */
    static List<Task> of(ReportCard card, RenderedReport report, Predicate<String> wanted, Material material) {
        Pictures pictures = material.shared(Pictures.class, Pictures::new);
        SortedMap<String, String> drawings = new TreeMap<>();
        report.files().keySet().stream()
                .filter(name -> name.endsWith(".svg"))
                .forEach(name -> drawings.put(name, report.text(name)));
        List<Task> tasks = new ArrayList<>();
        String page = card.page() + ".html";
        if (report.files().containsKey(page)) {
            String docx = card.folder() + card.page() + "." + ReportFormat.DOCX.ending();
            RenderedPage rendered = new RenderedPage(
                    card.page(),
                    report.text(page),
                    drawings,
                    wanted.test(docx) ? material.origin(card).properties() : new TreeMap<>());
            new EnumMap<>(OF_A_PAGE)
                    .forEach((format, target) -> tasks.add(new Task(
                            card.folder() + card.page() + "." + format.ending(),
                            () -> Renditions.of(target, rendered, pictures))));
        }
        drawings.forEach((name, svg) -> tasks.add(new Task(
                card.folder() + name.substring(0, name.lastIndexOf('.')) + ".png",
                () -> Renditions.png(svg, name, pictures))));
        tasks.removeIf(task -> !wanted.test(task.name()));
        return tasks;
    }

    /**
     * Makes files, several at once.
     *
     * @param problems told of what cannot be shown in them, in the order of the files
     * @return by name
     */
    static SortedMap<String, byte[]> make(List<Task> tasks, Progress progress, Consumer<Problem> problems) {
        AtomicInteger done = new AtomicInteger();
        List<Rendition> made = tasks.parallelStream()
                .map(task -> {
                    Rendition rendition = task.maker().get();
                    synchronized (progress) {
                        progress.at(task.name(), done.incrementAndGet(), tasks.size());
                    }
                    return rendition;
                })
                .toList();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < made.size(); i++) {
            made.get(i).problems().forEach(problems);
            files.put(tasks.get(i).name(), made.get(i).bytes());
        }
        return files;
    }
}
