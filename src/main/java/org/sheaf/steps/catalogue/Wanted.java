// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.reporting.RenderedReport;
import org.sheaf.reporting.TemplateTrouble;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.workspace.NearestWord;

/** The reports that are to be made now: chosen from the catalogue, and made one after another. */
public final class Wanted {
    private final ReportOrder order;
    private final List<ReportCard> cards;

    private Wanted(ReportOrder order, List<ReportCard> cards) {
        this.order = order;
        this.cards = cards;
    }

    /**
     * Chooses what is ordered.
     *
     * @throws ReviewException if there is no such report, or it has no such form
     */
    public static Wanted of(ReportOrder order, Catalogue catalogue) {
        if (order.isForAll()) {
            return new Wanted(order, catalogue.cards());
        }
        Set<ReportCard> named = new LinkedHashSet<>();
        order.names().forEach(name -> named.addAll(named(name, catalogue)));
        for (ReportCard card : named) {
            for (ReportFormat format : order.named()) {
                if (!card.formats().contains(format)) {
                    throw ReviewException.usage(
                            "The report " + card.name() + " does not come as " + format.ending() + ".",
                            "It comes as "
                                    + card.formats().stream()
                                            .map(ReportFormat::ending)
                                            .collect(Collectors.joining(", "))
                                    + ".");
                }
            }
        }
        return new Wanted(
                order, catalogue.cards().stream().filter(named::contains).toList());
    }

    /** The report of this name; without the synthesis before it, that of each synthesis. */
    private static List<ReportCard> named(String name, Catalogue catalogue) {
        List<ReportCard> found = catalogue.cards().stream()
                .filter(card -> card.name().equals(name) || card.page().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw ReviewException.usage(
                    "There is no report \"" + name + "\".",
                    NearestWord.to(
                                            name,
                                            catalogue.cards().stream()
                                                    .flatMap(card -> Stream.of(card.name(), card.page()))
                                                    .toList())
                                    .map(near -> "Did you mean \"" + near + "\"? ")
                                    .orElse("")
                            + "`sheaf report --list` lists them.");
        }
        return found;
    }

    /**
     * Makes the reports.
     *
     * @param problems told of templates that cannot be used (the reports of these are missing from what comes back), and of
     *     what a document cannot show
     * @throws ReviewException if a report that was named waits for something
     */
    public MadeReports make(Material material, Progress progress, Consumer<Problem> problems) {
        SortedMap<String, byte[]> texts = new TreeMap<>();
        SortedMap<String, byte[]> documents = new TreeMap<>();
        Contents contents = new Contents();
        List<Documents.Task> tasks = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            ReportCard card = cards.get(i);
            progress.at(card.title(), i, cards.size());
            Outlook outlook = material.outlook(card);
            Optional<RenderedReport> report = Optional.empty();
            if (outlook instanceof Outlook.Ready) {
                report = attempt(() -> material.rendered(card.name()), problems);
            } else if (!order.isForAll()) {
                throw ReviewException.usage(
                        "The report " + card.name() + " cannot be made yet: it waits for " + outlook.state() + ".",
                        "`sheaf report --list` says which can.");
            }
            report.ifPresent(made -> {
                add(card.folder(), made.files(), texts, documents);
                tasks.addAll(Documents.of(card, made, order::wants, material));
            });
            contents.add(card, outlook, report);
        }
        if (order.isForAll()) {
            attempt(() -> Optional.of(contents.render(material)), problems)
                    .ifPresent(made -> add("", made.files(), texts, documents));
        }
        add("", Documents.make(tasks, progress, problems), texts, documents);
        progress.at("reports", 1, 1);
        return new MadeReports(texts, documents);
    }

    /** The names of those that are to be made. */
    List<String> names() {
        return cards.stream().map(ReportCard::name).toList();
    }

    private static Optional<RenderedReport> attempt(
            Supplier<Optional<RenderedReport>> work, Consumer<Problem> problems) {
        try {
            return work.get();
        } catch (TemplateTrouble e) {
            problems.accept(e.problem());
            return Optional.empty();
        }
    }

    private void add(
            String folder,
            SortedMap<String, byte[]> files,
            SortedMap<String, byte[]> texts,
            SortedMap<String, byte[]> documents) {
        files.forEach((name, bytes) -> {
            if (order.wants(folder + name)) {
                (ReportFormat.ofFile(name).isText() ? texts : documents).put(folder + name, bytes);
            }
        });
    }
}
