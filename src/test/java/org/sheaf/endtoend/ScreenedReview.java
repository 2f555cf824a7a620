// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small review with some reports, the reviewers amina, bram, carys and dilek, and the lead emre, at whose stages as many
 * votes are asked for as a test says.
 */
final class ScreenedReview {
    private static final List<String> SUBJECTS = List.of(
            "Boats at dawn and who mends them",
            "Nets at noon in small harbours",
            "Lamps at night on long piers",
            "Ropes in winter storms of the north",
            "Gulls above the market hall",
            "Salt and the hands of packers",
            "Tides that nobody predicted",
            "Quays rebuilt after the flood");

    private final Sandbox sandbox;
    private int reports;

    ScreenedReview(Path folder) {
        this.sandbox = new Sandbox(folder);
    }

    static ScreenedReview with(Path folder, int reports, int votes) {
        ScreenedReview review = new ScreenedReview(folder);
        review.init(votes);
        review.addReports(reports);
        return review;
    }

    private void init(int votes) {
        List<String> args = new ArrayList<>(List.of(
                "init", "harbour", "--title", "Work at sea", "--question", "What helps?", "--framework", "none"));
        args.addAll(List.of("--registration", "", "--synthesis", "main=Main"));
        for (String reviewer : List.of("amina=Amina", "bram=Bram", "carys=Carys", "dilek=Dilek")) {
            args.addAll(List.of("--reviewer", reviewer + ":reviewer"));
        }
        args.addAll(List.of("--reviewer", "emre=Emre:lead"));
        args.addAll(List.of("--stage", "title-abstract=" + votes, "--stage", "full-text=" + votes));
        sandbox.run(args.toArray(String[]::new));
        eligibility("opinion", "editorial");
        as("amina");
    }

    /** Writes these reasons into the eligibility file, and no others. */
    void eligibility(String... reasons) {
        StringBuilder text = new StringBuilder("reasons:\n");
        for (String reason : reasons) {
            String name = reason.equals("opinion")
                    ? "Opinion without data"
                    : Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
            text.append("  - id: ")
                    .append(reason)
                    .append("\n    name: ")
                    .append(name)
                    .append('\n');
        }
        sandbox.write("codebooks/harbour/eligibility.yml", text.toString());
    }

    /** Imports a file with so many further reports. */
    void addReports(int number) {
        StringBuilder ris = new StringBuilder();
        for (int i = reports + 1; i <= reports + number; i++) {
            String subject = SUBJECTS.get((i - 1) % SUBJECTS.size()) + (i > SUBJECTS.size() ? ", part " + i : "");
            ris.append(InventedExports.ris(subject, "Okafor, N.", 1990 + i % 30, "10.5555/w." + i));
        }
        sandbox.put("w" + (reports + 1) + ".ris", ris.toString());
        files.add("w" + (reports + 1) + ".ris");
        sizes.add(number);
        reports += number;
        // Not `run`: making every report for every test takes most of the time of all tests.
        sandbox.run("import");
        sandbox.run("dedupe");
    }

    private final List<String> files = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    /** The id of a record, counted over all files from 1. */
    String id(int number) {
        int left = number;
        for (int i = 0; i < files.size(); i++) {
            if (left <= sizes.get(i)) {
                return sandbox.idOf(files.get(i), left);
            }
            left -= sizes.get(i);
        }
        throw new IllegalArgumentException("no record " + number);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    void as(String person) {
        sandbox.run("whoami", person);
    }

    Sandbox.Run run(String... args) {
        return sandbox.run(args);
    }

    /** A command of {@code sheaf screen} at the stage of the full texts. */
    Sandbox.Run text(String... args) {
        List<String> all = new ArrayList<>(List.of("screen"));
        all.addAll(List.of(args));
        all.addAll(List.of("--stage", "full-text"));
        return sandbox.run(all.toArray(String[]::new));
    }

    /** The ids that a person's loop shows, in its order. */
    List<String> queue(String person) {
        as(person);
        List<String> ids = new ArrayList<>();
        Matcher shown = Pattern.compile(" --- (R[0-9a-f]+-[0-9]+)")
                .matcher(sandbox.answer("s\n".repeat(reports), "screen", "--stage", "title-abstract")
                        .out());
        while (shown.find()) {
            ids.add(shown.group(1));
        }
        return ids;
    }

    String flow() {
        return sandbox.read("reports/harbour/main/prisma-flow.html")
                + sandbox.read("reports/harbour/main/prisma-flow.json");
    }

    /** The number in a box of the flow. */
    int number(String box) {
        Matcher number = Pattern.compile("\"key\"\\s*:\\s*\"" + box + "\".*?\"n\"\\s*:\\s*([0-9]+)", Pattern.DOTALL)
                .matcher(sandbox.read("reports/harbour/main/prisma-flow.json"));
        if (!number.find()) {
            throw new AssertionError("no number in the box " + box);
        }
        return Integer.parseInt(number.group(1));
    }

    /** How many equalities of the flow do not hold. */
    int findings() {
        String json = sandbox.read("reports/harbour/main/prisma-flow.json");
        return Pattern.compile("\"rule\"")
                .matcher(json)
                .results()
                .mapToInt(found -> 1)
                .sum();
    }

    void forgetDatabase() {
        try (Stream<Path> files = Files.list(sandbox.folder())) {
            for (Path file : (Iterable<Path>)
                    files.filter(f -> f.getFileName().toString().startsWith("sheaf.db"))::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
