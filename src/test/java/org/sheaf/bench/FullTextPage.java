// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sheaf.document.FullText;
import org.sheaf.fulltext.FullTexts;

/**
 * The part of the page about full texts: how much of what {@code pdftotext} (Poppler) reads in six articles Sheaf reads too,
 * and the other way round, in words that follow each other; and how long a hundred articles take to sentences.
 */
final class FullTextPage {
    private static final int ARTICLES = 100;
    private static final int PAGES = 12;
    private static final int CORES = 2;
    private static final Pattern WORDS = Pattern.compile("[a-z]+");
    private static final Pattern WORDS_AND_NUMBERS = Pattern.compile("[a-z0-9]+");

    private FullTextPage() {}

    /** Prints this part of the page alone (system property {@code sheaf.shared}: the folder that holds {@code pdf/}). */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 1 && args[0].equals("speed")) {
            System.out.println(speed(Path.of(System.getProperty("sheaf.shared"), "pdf")));
            return;
        }
        measure(Path.of(System.getProperty("sheaf.shared", "../shared"), "pdf")).forEach(System.out::println);
    }

    static List<String> measure(Path folder) throws IOException, InterruptedException {
        List<String> page = new ArrayList<>();
        page.add("## Full texts");
        page.add("");
        Optional<String> version = poppler();
        if (version.isEmpty()) {
            page.add(
                    "Not measured against `pdftotext` in this run: Poppler's tools (Debian package poppler-utils) are not"
                            + " there.");
            page.add("");
        } else {
            page.addAll(overlaps(folder, version.get()));
        }
        page.add("Speed: " + ARTICLES + " articles of about " + PAGES
                + " pages (the six, over and over) from their bytes to sentences, " + CORES
                + " threads, heap of 1 GB, start of Java included: "
                + Benchmarks.number(seconds(folder), 1) + " s; goal: at most 20 s.");
        page.add("");
        return page;
    }

    private static List<String> overlaps(Path folder, String version) throws IOException, InterruptedException {
        List<String> page = new ArrayList<>();
        page.add("Runs of seven words that `pdftotext` (" + version
                + ", as it comes) and Sheaf have in common, in percent of either's, on six CC BY articles. Lines that repeat at"
                + " the top or bottom of pages are taken out of pdftotext's text, and line-end hyphens are joined in both;"
                + " differences in hyphens do not count. The goal is 97% of words. With numbers, a table that is read in"
                + " another order or a reference's number that stands apart counts too.");
        page.add("");
        page.add("| article | pages | pdftotext's words in Sheaf | Sheaf's in pdftotext |"
                + " with numbers: pdftotext's in Sheaf | Sheaf's in pdftotext |");
        page.add("|---|---|---|---|---|---|");
        double[] sums = new double[4];
        int count = 0;
        for (Path pdf : pdfs(folder)) {
            String theirs = Shingles.withoutRunningLines(pdftotext(pdf));
            FullText text = read(pdf);
            double[] shares = {
                Shingles.of(theirs, WORDS).shareIn(Shingles.of(text.text(), WORDS)),
                Shingles.of(text.text(), WORDS).shareIn(Shingles.of(theirs, WORDS)),
                Shingles.of(theirs, WORDS_AND_NUMBERS).shareIn(Shingles.of(text.text(), WORDS_AND_NUMBERS)),
                Shingles.of(text.text(), WORDS_AND_NUMBERS).shareIn(Shingles.of(theirs, WORDS_AND_NUMBERS))
            };
            String name = pdf.getFileName().toString();
            page.add("| " + name.substring(0, name.indexOf('_')) + " | "
                    + text.pages().size() + row(shares));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += shares[i];
            }
            count++;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= count;
        }
        page.add("| **mean** | " + row(sums));
        page.add("");
        return page;
    }

    private static String row(double[] shares) {
        StringBuilder row = new StringBuilder();
        for (double share : shares) {
            row.append(" | ").append(Benchmarks.number(100 * share, 1));
        }
        return row.append(" |").toString();
    }

    private static List<Path> pdfs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static FullText read(Path pdf) throws IOException {
        return FullTexts.read(pdf.toString(), new ByteArrayInputStream(Files.readAllBytes(pdf)), problem -> {})
                .orElseThrow();
    }

    private static Optional<String> poppler() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("pdftotext", "-v")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said.lines().findFirst().map(line -> line.replace("pdftotext version", "Poppler"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String pdftotext(Path pdf) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", pdf.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    /** A Java of its own with a small heap, from start to end. */
    private static double seconds(Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dsheaf.shared=" + folder.getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullTextPage.class.getName(),
                        "speed")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a hundred articles could not be read");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Reads articles until they are a hundred of twelve pages, and says how many sentences there were. */
    private static String speed(Path folder) throws IOException, InterruptedException {
        List<Path> pdfs = pdfs(folder);
        ExecutorService threads = Executors.newFixedThreadPool(CORES);
        int pages = 0;
        int sentences = 0;
        try {
            while (pages < ARTICLES * PAGES) {
                List<Future<FullText>> round = new ArrayList<>();
                for (Path pdf : pdfs) {
                    round.add(threads.submit(() -> read(pdf)));
                }
                for (Future<FullText> text : round) {
                    pages += text.get().pages().size();
                    sentences += text.get().sentences().size();
                }
            }
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException(e));
        } finally {
            threads.shutdown();
        }
        return String.format(Locale.ROOT, "%d pages, %d sentences", pages, sentences);
    }
}
