// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.dedup.Answer;
import org.sheaf.dedup.DedupResult;
import org.sheaf.dedup.DedupSettings;
import org.sheaf.dedup.Deduplication;
import org.sheaf.dedup.MatchedPair;

/**
 * Measures de-duplication on the labelled sets (system property {@code sheaf.shared}: the folder that holds
 * {@code dedup/}). Arguments: names of sets, or none for all; {@code -v} lists each mistake and each question.
 */
final class DedupQuality {
    private static final List<String> SETS = List.of("stroke", "haematology_adj", "digital_work", "tafenoquine");

    private DedupQuality() {}

    public static void main(String[] args) {
        Path folder = Path.of(System.getProperty("sheaf.shared", "../shared"), "dedup");
        List<String> names = new ArrayList<>(List.of(args));
        boolean verbose = names.remove("-v");
        DedupScore sum = new DedupScore(0, 0, 0, 0, 0, 0);
        DedupScore sumAnswered = sum;
        for (String name : names.isEmpty() ? SETS : names) {
            DedupSet set = DedupSet.read(folder, name);
            Measured m = measure(set);
            print(set, m);
            if (verbose) {
                MistakeList.print(set, m.alone);
            }
            sum = sum.plus(m.score);
            sumAnswered = sumAnswered.plus(m.answeredScore);
        }
        System.out.printf(
                Locale.ROOT,
                "all: TP %d FP %d FN %d, F1 %.4f, recall after the queue %.4f%n",
                sum.tp(),
                sum.fp(),
                sum.fn(),
                sum.f1(),
                sumAnswered.recall());
        System.out.println("excused, if among them: " + Excused.list());
        if (Files.exists(folder.resolve("hard_pairs.csv"))) {
            System.out.println(hardPairsLine(folder));
        }
    }

    record Measured(DedupResult alone, DedupScore score, int questions, DedupScore answeredScore, long millis) {}

    static Measured measure(DedupSet set) {
        long start = System.nanoTime();
        DedupResult alone = Deduplication.decide(set.records(), DedupSettings.defaults(), List.of());
        long millis = (System.nanoTime() - start) / 1_000_000;
        List<Answer> answers = new ArrayList<>();
        DedupResult answered = alone;
        while (!answered.doubtful().isEmpty()) {
            for (MatchedPair pair : answered.doubtful()) {
                boolean same = set.gold().get(pair.a()).equals(set.gold().get(pair.b()));
                answers.add(new Answer(pair.a(), pair.b(), same));
            }
            answered = Deduplication.decide(set.records(), DedupSettings.defaults(), answers);
        }
        return new Measured(
                alone,
                DedupScore.of(set.gold(), alone.groups()),
                answers.size(),
                DedupScore.of(set.gold(), answered.groups()),
                millis);
    }

    private static void print(DedupSet set, Measured m) {
        DedupScore s = m.score;
        System.out.printf(
                Locale.ROOT,
                "%-16s %5d records: TP %d FP %d FN %d, F1 %.4f, pairwise F1 %.4f; %d questions (%.2f per 100 records), then FP %d "
                        + "recall %.4f; %d linked; %d ms%n",
                set.name(),
                set.records().size(),
                s.tp(),
                s.fp(),
                s.fn(),
                s.f1(),
                s.pairF1(),
                m.questions,
                100.0 * m.questions / set.records().size(),
                m.answeredScore.fp(),
                m.answeredScore.recall(),
                m.alone.linked().size(),
                m.millis);
    }

    /** How many of the labelled hard pairs come out right, each pair judged alone; the wrong ones are named. */
    static String hardPairsLine(Path folder) {
        List<String> wrong = new ArrayList<>();
        List<NamedCsvRecord> rows = DedupSet.rows(folder.resolve("hard_pairs.csv"));
        for (NamedCsvRecord row : rows) {
            DedupResult result = Deduplication.decide(DedupSet.pair(row), DedupSettings.defaults(), List.of());
            boolean joined = result.groups().size() == 1;
            if (joined != row.getField("expected_duplicate").equals("1")) {
                wrong.add(row.getField("case_id"));
            }
        }
        return "Hard pairs: " + (rows.size() - wrong.size()) + " of " + rows.size() + " right"
                + (wrong.isEmpty() ? "." : "; wrong: " + String.join(", ", wrong) + ".");
    }

    /** Lists what went wrong, for a person who works on the rules. */
    private static final class MistakeList {
        static void print(DedupSet set, DedupResult result) {
            Map<RecordId, CitationRecord> records = new HashMap<>();
            set.records().forEach(r -> records.put(r.id(), r));
            for (List<RecordId> group : result.groups()) {
                if (group.stream().map(set.gold()::get).distinct().count() > 1) {
                    System.out.println("-- MIXED");
                    group.forEach(id -> show(set, records.get(id)));
                    result.joined().stream()
                            .filter(p -> group.contains(p.a())
                                    && !set.gold().get(p.a()).equals(set.gold().get(p.b())))
                            .forEach(p -> System.out.println(
                                    "   by " + p.a().ordinal() + "~" + p.b().ordinal() + " " + p.verdict()));
                }
            }
            Map<String, List<List<RecordId>>> parts = new HashMap<>();
            for (List<RecordId> group : result.groups()) {
                parts.computeIfAbsent(set.gold().get(group.get(0)), k -> new ArrayList<>())
                        .add(group);
            }
            parts.values().stream().filter(p -> p.size() > 1).forEach(p -> {
                System.out.println("-- SPLIT");
                p.forEach(group -> show(set, records.get(group.get(0))));
            });
            for (MatchedPair pair : result.doubtful()) {
                boolean same = set.gold().get(pair.a()).equals(set.gold().get(pair.b()));
                System.out.println("-- ASK, truly " + (same ? "SAME" : "different") + ": " + pair.verdict());
                show(set, records.get(pair.a()));
                show(set, records.get(pair.b()));
            }
            for (MatchedPair pair : result.linked()) {
                System.out.println("-- LINKED: " + pair.verdict());
                show(set, records.get(pair.a()));
                show(set, records.get(pair.b()));
            }
        }

        private static void show(DedupSet set, CitationRecord r) {
            System.out.println(
                    "   " + r.id().ordinal() + " " + set.gold().get(r.id()) + " | " + cut(r.title(), 110) + " | "
                            + cut(r.authors().toString(), 70) + " | " + r.year().orElse(0) + " | "
                            + cut(r.journal(), 40) + " | " + r.volume()
                            + " | " + r.issue() + " | " + r.pages() + " | " + r.doi());
        }

        private static String cut(String s, int length) {
            return s.length() <= length ? s : s.substring(0, length);
        }
    }
}
