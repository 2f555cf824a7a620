// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The worked review Lantern: the export files of its searches and the truth about them. A hundred and eighty works lie
 * in the sources by chance, the planted ones as their traps want it, and a dozen registrations in the register.
 */
final class LanternReview {
    static final long SEED = 20250314L;
    static final int BACKGROUND = 180;
    private static final long REGISTRATIONS = 3001;
    private static final List<String> ACRONYMS = List.of(
            "QUAYSIDE",
            "LODESTAR",
            "SEXTANT",
            "WHEELHOUSE",
            "LEEWARD",
            "FAIRLEAD",
            "BINNACLE",
            "SLIPWAY",
            "MOORING",
            "CAPSTAN",
            "HALYARD");

    private final SortedMap<String, byte[]> searches = new TreeMap<>();
    private final List<Truth> truth = new ArrayList<>();
    private final List<Trap> traps;

    /**
     * One entry of one file.
     *
     * @param file name under {@code searches/}
     * @param ordinal 1-based place in the file
     * @param entryId the id that the entry bears; empty if none
     * @param work the work it refers to
     * @param source where it is from
     */
    record Truth(String file, int ordinal, String entryId, InventedWork work, LanternSource source) {}

    private LanternReview(Map<LanternSource, List<InventedWork>> held, List<Trap> traps) {
        held.forEach(this::write);
        truth.sort(Comparator.comparing(Truth::file).thenComparingInt(Truth::ordinal));
        this.traps = new ArrayList<>(traps);
        this.traps.addAll(overlaps());
    }

    static LanternReview make() {
        WorkFactory factory = new WorkFactory(SEED);
        Planter planter = new Planter(new PlantedWorks(SEED));
        SameWorkTraps.plant(planter);
        ApartTraps.plant(planter);
        LinkedTraps.plant(planter);
        Map<LanternSource, List<InventedWork>> held = new EnumMap<>(LanternSource.class);
        planter.held().forEach((source, works) -> held.put(source, new ArrayList<>(works)));
        for (long n = 1; n <= BACKGROUND; n++) {
            scatter(factory.work(n), held);
        }
        for (long n = REGISTRATIONS; n < REGISTRATIONS + ACRONYMS.size(); n++) {
            held.get(LanternSource.TRIALS).add(registration(factory, n));
        }
        for (Map.Entry<LanternSource, List<InventedWork>> entry : held.entrySet()) {
            String purpose = "order-" + entry.getKey().key();
            entry.getValue()
                    .sort(Comparator.comparingLong(
                            w -> Dice.of(SEED, purpose, w.number()).next()));
        }
        return new LanternReview(held, planter.traps());
    }

    /** Half the works are in one source only, few in more than three, as in real searches. */
    private static void scatter(InventedWork work, Map<LanternSource, List<InventedWork>> held) {
        Dice dice = Dice.of(SEED, "scatter", work.number());
        int copies = dice.chance(50) ? 1 : dice.chance(55) ? 2 : dice.chance(65) ? 3 : 4;
        List<LanternSource> chosen = new ArrayList<>();
        while (chosen.size() < copies) {
            LanternSource next = pick(work, dice);
            if (!chosen.contains(next)) {
                chosen.add(next);
                held.computeIfAbsent(next, s -> new ArrayList<>()).add(next.take(work, SEED));
            }
        }
    }

    private static LanternSource pick(InventedWork work, Dice dice) {
        int total = 0;
        for (LanternSource source : LanternSource.values()) {
            total += source.weightFor(work);
        }
        int mark = dice.below(total);
        for (LanternSource source : LanternSource.values()) {
            mark -= source.weightFor(work);
            if (mark < 0) {
                return source;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    /** A registered trial that has not been reported anywhere. */
    private static InventedWork registration(WorkFactory factory, long n) {
        InventedWork work = factory.work(n * 20);
        InventedJournal register =
                Journals.place("ClinicalTrials.gov", "register", "ClinicalTrials.gov", "Bethesda", "United States");
        return work.withKind(WorkKind.REGISTRATION)
                .withTitle(work.title().replaceFirst(": .*", "") + " (" + ACRONYMS.get((int) (n - REGISTRATIONS)) + ")")
                .withAuthors(List.of())
                .withDoi("")
                .withImprint(work.imprint().withJournal(register));
    }

    private void write(LanternSource source, List<InventedWork> works) {
        Dialect dialect = source.dialect(works.size());
        for (LanternSource.Batch batch : source.batches(works.size())) {
            StringBuilder text = new StringBuilder(dialect.head());
            int ordinal = 0;
            for (InventedWork work : works.subList(batch.from(), Math.min(batch.to(), works.size()))) {
                ordinal++;
                text.append(dialect.entry(work, ordinal));
                truth.add(new Truth(batch.file(), ordinal, dialect.ownId(work, ordinal), work, source));
            }
            searches.put(batch.file(), bytes(text.append(dialect.tail()).toString(), dialect));
        }
    }

    private static byte[] bytes(String text, Dialect dialect) {
        try {
            ByteBuffer buffer = dialect.charset()
                    .newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("text that no charset can hold", e);
        }
    }

    /** The records that stand in both batches of one search. */
    private List<Trap> overlaps() {
        Map<Trap.Copy, Integer> seen = new LinkedHashMap<>();
        truth.forEach(t -> seen.merge(new Trap.Copy(t.source(), t.work().number()), 1, Integer::sum));
        List<Trap> overlaps = new ArrayList<>();
        seen.forEach((copy, times) -> {
            if (times > 1) {
                String why = "The second batch begins before the first ends: the same entry twice.";
                overlaps.add(new Trap("overlapping-batches", "joined", List.of(List.of(copy)), why));
            }
        });
        return overlaps;
    }

    SortedMap<String, byte[]> searches() {
        return searches;
    }

    List<Truth> truth() {
        return List.copyOf(truth);
    }

    List<Trap> traps() {
        return List.copyOf(traps);
    }

    /** Every place in the files where this copy stands: two where batches overlap. */
    List<Truth> placesOf(Trap.Copy copy) {
        return truth.stream()
                .filter(t -> t.source() == copy.source() && t.work().number() == copy.work())
                .toList();
    }

    String truthCsv() {
        StringBuilder out = new StringBuilder("file,ordinal,entry_id,work_id,database\n");
        for (Truth t : truth) {
            out.append(new CsvRow()
                    .plain(t.file())
                    .raw(String.valueOf(t.ordinal()))
                    .plain(t.entryId())
                    .raw(t.work().id())
                    .plain(t.source().label())
                    .end("\n"));
        }
        return out.toString();
    }

    String trapsCsv() {
        StringBuilder out = new StringBuilder("trap,kind,outcome,group,file,ordinal,work_id,why\n");
        int number = 0;
        for (Trap trap : traps) {
            number++;
            for (int group = 0; group < trap.groups().size(); group++) {
                for (Trap.Copy copy : trap.groups().get(group)) {
                    for (Truth place : placesOf(copy)) {
                        out.append(new CsvRow()
                                .raw("t" + (100 + number))
                                .raw(trap.kind())
                                .raw(trap.outcome())
                                .raw(String.valueOf(group + 1))
                                .raw(place.file())
                                .raw(String.valueOf(place.ordinal()))
                                .raw(place.work().id())
                                .plain(trap.why())
                                .end("\n"));
                    }
                }
            }
        }
        return out.toString();
    }
}
