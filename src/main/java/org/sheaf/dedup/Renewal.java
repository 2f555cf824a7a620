// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sheaf.citation.RecordId;

/**
 * One run of de-duplication, after none or after another. It comes to what a run over all records together comes to; only
 * pairs with a new record are judged, only groups that hang together with something new are made again, and only what is
 * said otherwise than before is put into words. {@code RenewalTest} holds it to that.
 */
public final class Renewal {
    private final Places places;
    private final Prints prints;
    private final Answers answers;
    private final Regrouping regrouping;
    private final SortedMap<Long, Saying> said;
    private final SortedMap<Long, Saying> saidBefore;
    private final Kept kept;

    private Renewal(
            Places places,
            Prints prints,
            Answers answers,
            Regrouping regrouping,
            SortedMap<Long, Saying> saidBefore,
            Kept kept) {
        this.places = places;
        this.prints = prints;
        this.answers = answers;
        this.regrouping = regrouping;
        this.said = Sayings.of(kept.edges(), answers, regrouping.groups());
        this.saidBefore = saidBefore;
        this.kept = kept;
    }

    /**
     * Decides about all records: those that {@code before} knows and those that are added.
     *
     * @param before what an earlier run left, with the same settings
     * @param added the records of further files, in any order; each id once
     * @param source where records of the earlier run can be read again
     * @param answered all that people said, oldest first; answers about records that are not there are left aside
     */
    public static Renewal of(
            Kept before, List<Fingerprint> added, RecordSource source, DedupSettings settings, List<Answer> answered) {
        List<Fingerprint> sorted = new ArrayList<>(added);
        sorted.sort(Comparator.comparing(Fingerprint::id));
        Places places =
                before.places().with(sorted.stream().map(Fingerprint::id).toList());
        int[] to = places.of(before.places());
        Sketches sketches = sketches(places, before, sorted);
        boolean[] isNew = new boolean[places.size()];
        Arrays.fill(isNew, true);
        Arrays.stream(to).forEach(place -> isNew[place] = false);

        List<Edge> known = before.edges().stream().map(edge -> edge.moved(to)).toList();
        Candidates candidates = new Candidates(sketches, isNew, known).find();
        Prints prints = new Prints(places, sorted, source);
        Judge judge = new Judge(settings);
        List<Edge> found = judged(prints, judge, candidates.fresh());
        List<Edge> standing = candidates.standing();
        List<Edge> edges = new ArrayList<>(standing);
        edges.addAll(found);
        edges.sort(Comparator.comparingLong(Edge::pair));

        Answers answers = new Answers(answered, places);
        Answers earlier = before.answers().moved(to);
        Regrouping regrouping = new Regrouping(isNew, movedRoots(before, to, places.size()), answers);
        regrouping.take(known, standing, found, earlier);
        regrouping.run(prints, judge, edges);
        SortedMap<Long, Saying> saidBefore =
                to.length == 0 ? new TreeMap<>() : Sayings.of(known, earlier, regrouping.groupsBefore(earlier));
        Kept kept = new Kept(places, sketches, edges, regrouping.roots(), answers);
        return new Renewal(places, prints, answers, regrouping, saidBefore, kept);
    }

    private static Sketches sketches(Places places, Kept before, List<Fingerprint> sorted) {
        Sketches drawn = Sketches.of(sorted);
        List<Sketches.Slice> slices = new ArrayList<>();
        int[] taken = {0, 0};
        places.eachFile((file, first, size) -> {
            boolean isKnown = before.places().has(file);
            int from = taken[isKnown ? 0 : 1];
            slices.add(new Sketches.Slice(isKnown ? before.sketches() : drawn, from, from + size));
            taken[isKnown ? 0 : 1] += size;
        });
        return Sketches.joined(slices);
    }

    /** What there is to say of pairs with a new record. Judged side by side: no pair depends on another. */
    private static List<Edge> judged(Prints prints, Judge judge, long[] fresh) {
        BitSet wanted = new BitSet();
        for (long pair : fresh) {
            wanted.set(Edge.first(pair));
            wanted.set(Edge.second(pair));
        }
        prints.fetch(wanted);
        return Arrays.stream(fresh)
                .parallel()
                .mapToObj(pair -> edge(prints, judge, Edge.first(pair), Edge.second(pair)))
                .filter(edge -> !edge.is(Decision.Kind.DIFFERENT))
                .toList();
    }

    private static Edge edge(Prints prints, Judge judge, int a, int b) {
        return new Edge(a, b, judge.judge(prints.compare(a, b)));
    }

    /** The roots of the groups as they were, where they stand now; a new record stands for itself. */
    private static int[] movedRoots(Kept before, int[] to, int size) {
        int[] roots = IntStream.range(0, size).toArray();
        for (int i = 0; i < to.length; i++) {
            roots[to[i]] = to[before.roots()[i]];
        }
        return roots;
    }

    /** What is said otherwise than before, by ids; {@link Verdict.Different} where nothing is said any more. */
    public List<MatchedPair> changes() {
        SortedMap<Long, Saying> changed = new TreeMap<>(said);
        changed.values().removeIf(saying -> saying.equals(saidBefore.get(saying.pair())));
        BitSet wanted = new BitSet(places.size());
        changed.values().forEach(saying -> {
            wanted.set(saying.a());
            wanted.set(saying.b());
        });
        prints.fetch(wanted);
        List<MatchedPair> changes = new ArrayList<>();
        changed.values().forEach(saying -> changes.add(Wording.of(saying, prints)));
        saidBefore.forEach((pair, saying) -> {
            if (!said.containsKey(pair)) {
                changes.add(new MatchedPair(places.id(saying.a()), places.id(saying.b()), new Verdict.Different()));
            }
        });
        changes.sort(MatchedPair.BY_IDS);
        return changes;
    }

    /** The groups that were not there before with just these records; their ids sorted, by first id. */
    public List<List<RecordId>> changedGroups() {
        List<List<RecordId>> groups = new ArrayList<>();
        regrouping.changed().forEach(root -> groups.add(group(root)));
        return groups;
    }

    /** Hands over the records of every group, sorted, by first id. */
    public void forEachGroup(Consumer<List<RecordId>> consumer) {
        regrouping.all().forEach(root -> consumer.accept(group(root)));
    }

    private List<RecordId> group(int root) {
        return regrouping.groups().members(root).stream()
                .sorted()
                .map(places::id)
                .toList();
    }

    /** The number of groups. */
    public int groups() {
        return (int) regrouping.all().count();
    }

    /**
     * The number of groups of which at least one record counts.
     *
     * @param counts whether the records of a file count, by the first digits of its digest
     */
    public long groups(Predicate<String> counts) {
        boolean[] counted = new boolean[places.size()];
        places.eachFile((file, first, size) -> Arrays.fill(counted, first, first + size, counts.test(file)));
        boolean[] groups = new boolean[places.size()];
        for (int i = 0; i < counted.length; i++) {
            groups[regrouping.groups().of(i)] |= counted[i];
        }
        return IntStream.range(0, groups.length).filter(i -> groups[i]).count();
    }

    /** The number of pairs to be put to a person. */
    public long questions() {
        return said.values().stream()
                .filter(saying -> saying.what() == Saying.What.ASKED || saying.what() == Saying.What.ANSWERS_CONFLICT)
                .count();
    }

    /** The number of pairs of reports that are linked. */
    public long linked() {
        return said.values().stream()
                .filter(saying -> saying.what() == Saying.What.LINKED)
                .count();
    }

    /** What the next run needs of this one. */
    public Kept kept() {
        return kept;
    }

    /** All that was decided, in words; every record must be at hand. */
    DedupResult result() {
        List<MatchedPair> joined = new ArrayList<>();
        List<Saying> asked = new ArrayList<>();
        List<MatchedPair> linked = new ArrayList<>();
        List<MatchedPair> doubtful = new ArrayList<>();
        for (Saying saying : said.values()) {
            switch (saying.what()) {
                case ANSWERED, JOINED -> joined.add(Wording.of(saying, prints));
                case ANSWERS_CONFLICT -> doubtful.add(Wording.of(saying, prints));
                case ASKED -> asked.add(saying);
                case LINKED -> linked.add(Wording.of(saying, prints));
            }
        }
        asked.stream()
                .sorted(Comparator.comparing(Saying::edge, Edge.MOST_URGENT_FIRST))
                .forEach(saying -> doubtful.add(Wording.of(saying, prints)));
        List<List<RecordId>> groups = new ArrayList<>();
        forEachGroup(groups::add);
        return new DedupResult(joined, doubtful, linked, groups);
    }
}
