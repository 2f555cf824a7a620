// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sheaf.document.FullText;
import org.sheaf.fulltext.FullTexts;
import org.sheaf.suggesting.Suggestion;
import org.sheaf.suggesting.Suggestions;

/** The part of the page about suggestions: how long they take for an article that was read, and how many there are. */
final class SuggestionsPage {
    private static final int PAGES = 12;
    private static final int ROUNDS = 5;

    private SuggestionsPage() {}

    /** Prints this part of the page alone (system property {@code sheaf.shared}: the folder that holds {@code pdf/}). */
    public static void main(String[] args) throws IOException {
        measure(Path.of(System.getProperty("sheaf.shared", "../shared"), "pdf")).forEach(System.out::println);
    }

    static List<String> measure(Path folder) throws IOException {
        List<String> page = new ArrayList<>();
        page.add("## Suggestions");
        page.add("");
        page.add("From a text that was read to its suggestions, without the tagger, on one thread; the median of "
                + ROUNDS
                + " rounds, and what that is for " + PAGES + " pages. The goal is 1 s for " + PAGES
                + " pages. The first article of a run takes longer, since the rules are read then.");
        page.add("");
        page.add("| article | pages | ms | ms for " + PAGES
                + " pages | sizes | methods | countries | groups | quotations |");
        page.add("|---|---|---|---|---|---|---|---|---|");
        double first = 0;
        for (Path pdf : pdfs(folder)) {
            FullText text = FullTexts.read(pdf.toString(), Files.newInputStream(pdf), problem -> {})
                    .orElseThrow();
            List<Double> times = new ArrayList<>();
            List<Suggestion> found = List.of();
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                found = Suggestions.of(text);
                times.add((System.nanoTime() - start) / 1e6);
            }
            first = first == 0 ? times.get(0) : first;
            times.sort(null);
            double median = times.get(ROUNDS / 2);
            int pages = text.pages().size();
            String name = pdf.getFileName().toString();
            StringBuilder row = new StringBuilder("| " + name.substring(0, name.indexOf('_')) + " | " + pages + " | "
                    + Benchmarks.number(median, 0) + " | " + Benchmarks.number(median * PAGES / pages, 0));
            counts(found).values().forEach(count -> row.append(" | ").append(count));
            page.add(row.append(" |").toString());
        }
        page.add("");
        page.add("The first article of the run: " + Benchmarks.number(first, 0) + " ms.");
        page.add("");
        return page;
    }

    private static Map<Suggestion.Kind, Integer> counts(List<Suggestion> found) {
        Map<Suggestion.Kind, Integer> counts = new EnumMap<>(Suggestion.Kind.class);
        for (Suggestion.Kind kind : Suggestion.Kind.values()) {
            counts.put(kind, 0);
        }
        found.forEach(suggestion -> counts.merge(suggestion.kind(), 1, Integer::sum));
        return counts;
    }

    private static List<Path> pdfs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }
}
