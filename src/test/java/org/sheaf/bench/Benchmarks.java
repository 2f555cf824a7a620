// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code make bench}: measures what {@code docs/benchmarks.md} shows and writes that page. The labelled data are not part
 * of the project: the system property {@code sheaf.shared} says where they lie. The program must have been built.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** Argument: the page to write. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path shared = Path.of(System.getProperty("sheaf.shared", "../shared"));
        if (!Files.isDirectory(shared.resolve("dedup"))) {
            System.err.println("The labelled data are not at " + shared + "; say where with `make bench SHARED=…`.");
            System.exit(2);
        }
        List<String> page = new ArrayList<>();
        page.add("# Benchmarks");
        page.add("");
        page.add("Made by `make bench`; every figure of Sheaf below was measured in that one run. The labelled data are"
                + " third-party material and not part of the project, so this page cannot be made without them.");
        page.add("");
        page.add(Machine.describe());
        page.add("");
        page.addAll(DedupPage.measure(shared.resolve("dedup")));
        page.addAll(OrderPage.measure(shared.resolve("screening")));
        page.addAll(FullTextPage.measure(shared.resolve("pdf")));
        page.addAll(SuggestionsPage.measure(shared.resolve("pdf")));
        page.addAll(SpeedPage.measure());
        page.addAll(SizePage.measure());
        page.addAll(SearchPage.measure());
        page.addAll(ScreeningPage.measure());
        page.addAll(CodingPage.measure());
        page.addAll(ReportsPage.measure());
        page.addAll(ProfilePage.measure(Path.of(args[0]).toAbsolutePath().getParent()));
        page.addAll(FuzzPage.measure(shared.resolve("formats/files")));
        Files.write(Path.of(args[0]), String.join("\n", page).concat("\n").getBytes(StandardCharsets.UTF_8));
        System.out.println("wrote " + args[0]);
    }

    /** A number with so many digits behind the point. */
    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
