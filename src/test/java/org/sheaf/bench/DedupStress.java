// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.dedup.DedupResult;
import org.sheaf.dedup.DedupSettings;
import org.sheaf.dedup.Deduplication;

/**
 * How well the rules carry over to mistakes that the labelled sets happen not to hold: one record of each work of each
 * set is copied and spoilt by one to four habits (seeded), and all are put together. Reports what was found, what was
 * wrongly joined, and which habits cost most. Argument: how many habits at most; {@code -v} lists what was missed.
 */
final class DedupStress {
    private static final long SEED = 20260101;

    private DedupStress() {}

    public static void main(String[] args) {
        Path folder = Path.of(System.getProperty("sheaf.shared", "../shared"), "dedup");
        boolean verbose = List.of(args).contains("-v");
        for (String name : List.of("stroke", "haematology_adj", "digital_work", "tafenoquine")) {
            for (int habits = 1; habits <= 4; habits++) {
                run(DedupSet.read(folder, name), habits, verbose);
            }
        }
    }

    private static void run(DedupSet set, int habits, boolean verbose) {
        Random chance = new Random(SEED + habits);
        List<CitationRecord> records = new ArrayList<>();
        Map<RecordId, String> gold = new HashMap<>();
        Map<RecordId, List<DedupHabits>> done = new HashMap<>();
        Map<RecordId, CitationRecord> originals = new HashMap<>();
        Set<String> seen = new HashSet<>();
        int ordinal = set.records().size();
        for (CitationRecord r : set.records()) {
            if (!seen.add(set.gold().get(r.id())) || r.title().isEmpty()) {
                continue;
            }
            records.add(r);
            gold.put(r.id(), set.gold().get(r.id()));
            DedupHabits.Draft draft = new DedupHabits.Draft(r);
            List<DedupHabits> applied = new ArrayList<>();
            while (applied.size() < habits) {
                DedupHabits habit = DedupHabits.values()[chance.nextInt(DedupHabits.values().length)];
                if (!applied.contains(habit)) {
                    habit.apply(draft, chance);
                    applied.add(habit);
                }
            }
            CitationRecord copy = draft.finish(++ordinal);
            records.add(copy);
            gold.put(copy.id(), set.gold().get(r.id()));
            done.put(copy.id(), applied);
            originals.put(copy.id(), r);
        }
        DedupResult result = Deduplication.decide(records, DedupSettings.defaults(), List.of());
        report(set.name(), habits, records, gold, done, originals, result, verbose);
    }

    private static void report(
            String name,
            int habits,
            List<CitationRecord> records,
            Map<RecordId, String> gold,
            Map<RecordId, List<DedupHabits>> done,
            Map<RecordId, CitationRecord> originals,
            DedupResult result,
            boolean verbose) {
        Map<RecordId, Integer> group = new HashMap<>();
        int mixed = 0;
        for (int g = 0; g < result.groups().size(); g++) {
            for (RecordId id : result.groups().get(g)) {
                group.put(id, g);
            }
            mixed += result.groups().get(g).stream().map(gold::get).distinct().count() > 1 ? 1 : 0;
        }
        Set<RecordId> asked = new HashSet<>();
        result.doubtful().forEach(p -> {
            asked.add(p.a());
            asked.add(p.b());
        });
        int missed = 0;
        int missedUnasked = 0;
        Map<DedupHabits, Integer> cost = new EnumMap<>(DedupHabits.class);
        for (CitationRecord r : records) {
            CitationRecord original = originals.get(r.id());
            if (original == null || group.get(r.id()).equals(group.get(original.id()))) {
                continue;
            }
            missed++;
            missedUnasked += asked.contains(r.id()) ? 0 : 1;
            done.get(r.id()).forEach(h -> cost.merge(h, 1, Integer::sum));
            if (verbose && !asked.contains(r.id())) {
                System.out.println(
                        "   missed " + done.get(r.id()) + "\n      " + line(original) + "\n      " + line(r));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-16s %d habits: found %.4f, with the queue %.4f, %d groups mixed, %d questions, cost %s%n",
                name,
                habits,
                1 - (double) missed / originals.size(),
                1 - (double) missedUnasked / originals.size(),
                mixed,
                result.doubtful().size(),
                cost);
        if (verbose) {
            Map<RecordId, CitationRecord> byId = new HashMap<>();
            records.forEach(r -> byId.put(r.id(), r));
            result.groups().stream()
                    .filter(g -> g.stream().map(gold::get).distinct().count() > 1)
                    .forEach(g -> {
                        System.out.println("   MIXED");
                        g.forEach(id -> System.out.println(
                                "      " + done.getOrDefault(id, List.of()) + " " + line(byId.get(id))));
                    });
        }
    }

    private static String line(CitationRecord r) {
        return r.title() + " | " + r.authors() + " | " + r.year() + " | " + r.journal() + " | " + r.volume() + " | "
                + r.issue() + " | " + r.pages() + " | " + r.doi();
    }
}
