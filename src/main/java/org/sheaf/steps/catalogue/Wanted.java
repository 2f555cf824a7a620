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
import java.util.stream.Collectors;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.reporting.RenderedReport;
import org.sheaf.reporting.TemplateTrouble;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.workspace.NearestWord;

/** The reports that are to be made now: chosen from the catalogue, and rendered one after another. */
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
        for (String name : order.names()) {
            named.addAll(named(name, catalogue));
        }
        List<ReportCard> cards =
                catalogue.cards().stream().filter(named::contains).toList();
        for (ReportCard card : cards) {
            for (ReportFormat format : order.formats()) {
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
        return new Wanted(order, cards);
    }

    /** The report of this name; without the synthesis before it, that of each synthesis. */
    private static List<ReportCard> named(String name, Catalogue catalogue) {
        List<ReportCard> exact = catalogue.cards().stream()
                .filter(card -> card.name().equals(name))
                .toList();
        List<ReportCard> found = exact.isEmpty()
                ? catalogue.cards().stream()
                        .filter(card -> card.page().equals(name))
                        .toList()
                : exact;
        if (found.isEmpty()) {
            throw ReviewException.usage(
                    "There is no report \"" + name + "\".",
                    NearestWord.to(
                                            name,
                                            catalogue.cards().stream()
                                                    .flatMap(card -> List.of(card.name(), card.page()).stream())
                                                    .toList())
                                    .map(near -> "Did you mean \"" + near + "\"? ")
                                    .orElse("")
                            + "`sheaf report --list` lists them.");
        }
        return found;
    }

    /**
     * Renders the reports.
     *
     * @param problems told of templates that cannot be used; the reports of these are missing from what comes back
     * @return the files by name, from the review's folder on
     * @throws ReviewException if a report that was named waits for something
     */
    public SortedMap<String, byte[]> render(Material material, Progress progress, Consumer<Problem> problems) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Contents contents = new Contents();
        for (ReportCard card : cards) {
            progress.at(card.title(), contents.size(), cards.size());
            Outlook outlook = material.outlook(card);
            Optional<RenderedReport> report = Optional.empty();
            if (outlook instanceof Outlook.Waiting waiting && !order.isForAll()) {
                throw ReviewException.usage(
                        "The report " + card.name() + " cannot be made yet: it waits for " + waiting.state() + ".",
                        "`sheaf report --list` says which can.");
            } else if (outlook instanceof Outlook.Ready) {
                report = attempt(() -> material.rendered(card.name()), problems);
                report.ifPresent(made -> add(card.folder(), made, files));
            }
            contents.add(card, outlook, report);
        }
        if (order.isForAll()) {
            attempt(() -> Optional.of(contents.render(material)), problems).ifPresent(made -> add("", made, files));
        }
        progress.at("reports", 1, 1);
        return files;
    }

    private static Optional<RenderedReport> attempt(
            java.util.function.Supplier<Optional<RenderedReport>> work, Consumer<Problem> problems) {
        try {
            return work.get();
        } catch (TemplateTrouble e) {
            problems.accept(e.problem());
            return Optional.empty();
        }
    }

    private void add(String folder, RenderedReport report, SortedMap<String, byte[]> files) {
        report.files().forEach((name, bytes) -> {
            if (ReportFormat.ofFile(name).filter(order.wanted()::contains).isPresent()) {
                files.put(folder + name, bytes);
            }
        });
    }

    /** The names of those that are made, for messages. */
    public List<String> names() {
        return new ArrayList<>(cards.stream().map(ReportCard::name).toList());
    }
}
