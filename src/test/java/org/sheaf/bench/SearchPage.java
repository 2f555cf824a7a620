// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.sheaf.search.Filling;
import org.sheaf.search.RecordEntry;
import org.sheaf.search.SearchIndex;
import org.sheaf.search.SearchRequest;
import org.sheaf.search.SearchResult;

/**
 * The part of the page about looking things up: generated records whose titles of 12 words and abstracts of 200 are drawn from
 * 100 000 words, each as frequent as its rank allows (Zipf).
 */
final class SearchPage {
    private static final int RECORDS = 100_000;
    private static final int VOCABULARY = 100_000;
    private static final int TITLE = 12;
    private static final int ABSTRACT = 200;
    private static final int ROUNDS = 21;
    private static final int LIMIT = 10;

    private static final String[] SYLLABLES =
            "ba co di fu ge ha im ja ke lo ma no or pe qui ra se ti un va wo xe yl zu bri cla dro sta pra kin ul al"
                    .split(" ");

    private SearchPage() {}

    /** Prints this part of the page alone. */
    public static void main(String[] args) throws IOException {
        measure().forEach(System.out::println);
    }

    static List<String> measure() throws IOException {
        Path folder = Files.createTempDirectory("search");
        try {
            return measure(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<String> measure(Path folder) throws IOException {
        long start = System.nanoTime();
        fill(folder);
        double filling = (System.nanoTime() - start) / 1e9;
        long size = size(folder);
        List<String> page = new ArrayList<>();
        page.add("## Looking things up");
        page.add("");
        page.add("`sheaf search` over " + RECORDS + " generated records (titles of " + TITLE + " words, abstracts of "
                + ABSTRACT
                + "), one thread: from the query to the best " + LIMIT
                + " with their highlights; median and slowest of " + ROUNDS
                + " after one that is not counted. The goal is 50 ms.");
        page.add("");
        page.add("| query | found | median ms | slowest ms |");
        page.add("|---|---|---|---|");
        start = System.nanoTime();
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.search(request(word(100) + " " + word(101), Optional.empty()));
            double cold = (System.nanoTime() - start) / 1e6;
            for (Map.Entry<String, SearchRequest> query : queries().entrySet()) {
                page.add(row(index, query.getKey(), query.getValue()));
            }
            page.add("");
            page.add("Filling the index: " + Benchmarks.number(filling, 1) + " s, " + size / 1_000_000
                    + " MB on disk. Opening it, with its checksums, and the first search: " + Benchmarks.number(cold, 0)
                    + " ms; the start of Java and of the review come on top when `sheaf search` is called.");
            page.add("");
        }
        return page;
    }

    private static String row(SearchIndex index, String name, SearchRequest request) throws IOException {
        SearchResult.Count found = index.search(request).records();
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            index.search(request);
            times.add((System.nanoTime() - start) / 1e6);
        }
        double slowest = times.stream().mapToDouble(time -> time).max().orElseThrow();
        return "| " + name + " | " + (found.more() ? "more than " : "") + found.number() + " | "
                + Benchmarks.number(Benchmarks.median(times), 1) + " | " + Benchmarks.number(slowest, 1) + " |";
    }

    private static Map<String, SearchRequest> queries() {
        Map<String, SearchRequest> queries = new LinkedHashMap<>();
        queries.put("a rare word", request(word(20_000), Optional.empty()));
        queries.put("two usual words", request(word(100) + " " + word(150), Optional.empty()));
        queries.put("two that stand nearly everywhere", request(word(1) + " " + word(2), Optional.empty()));
        queries.put(
                "five with OR",
                request(String.join(" OR ", word(50), word(60), word(70), word(80), word(90)), Optional.empty()));
        queries.put("a phrase", request("\"" + word(3) + " " + word(5) + "\"", Optional.empty()));
        queries.put(
                "a word in the title, not another",
                request("title:" + word(30) + " NOT " + word(40), Optional.empty()));
        queries.put("the beginning of words", request(word(300).substring(0, 3) + "*", Optional.empty()));
        queries.put("nearly a word", request(word(500) + "~", Optional.empty()));
        queries.put("years", request(word(200) + " year:[2005 TO 2010]", Optional.empty()));
        queries.put("--like", request("", Optional.of("R77")));
        return queries;
    }

    private static SearchRequest request(String query, Optional<String> like) {
        return new SearchRequest(query, like, true, true, LIMIT);
    }

    private static void fill(Path folder) throws IOException {
        try (SearchIndex index = SearchIndex.open(folder);
                Filling filling = index.fill()) {
            for (int row = 0; row < RECORDS; row++) {
                SplittableRandom chance = new SplittableRandom(row);
                filling.add(new RecordEntry(
                        "k" + row,
                        "R" + row,
                        words(chance, TITLE),
                        words(chance, ABSTRACT),
                        word(1000 + chance.nextInt(5000)) + ", A.",
                        String.valueOf(1990 + chance.nextInt(30)),
                        "Journal of " + word(500 + chance.nextInt(200)),
                        words(chance, 4),
                        "generated",
                        List.of("10.5555/g." + row)));
            }
            filling.finish(Map.of());
        }
    }

    private static String words(SplittableRandom chance, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // The inverse of the distribution function of Zipf's law with exponent 1, near enough.
            int rank = (int) Math.pow(VOCABULARY, chance.nextDouble());
            words.append(i == 0 ? "" : " ").append(word(rank));
        }
        return words.append('.').toString();
    }

    /** The word of a rank, from 1. */
    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (long left = rank * 2_654_435_761L & 0xFFFFF; word.length() < 4 || left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[(int) (left % SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
