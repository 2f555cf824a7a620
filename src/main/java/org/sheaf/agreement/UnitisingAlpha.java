// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Krippendorff's alpha for unitising: how far people agree who each mark off units of a continuum and give them values, units
 * counting by their length (Krippendorff, Mathet, Bouvry and Widloecher 2016, doi:10.1007/s11135-015-0266-1, with the nominal
 * metric; the equations are numbered as there, and stand as (32) to (38) in Krippendorff 2019, Content Analysis, 4th edition,
 * section 12.6, doi:10.4135/9781071878781).
 *
 * <p>Of what was observed, each place counts in which units, or gaps, of two people meet (1). What is to be expected pairs
 * every place of everybody with every other; but no place with another of the same unit, since who marked one did so by the
 * same act, and a place of a gap only not with itself (4). So a person who marks two units beside each other says something
 * else than one who marks one; how a gap is divided makes no difference.
 *
 * <p>For (10), on which the third and fourth rest, each unit counts with the length on which it can be paired: of three or
 * more people, the mean over the others of the length on which it meets their units. Of two people that is the length itself.
 *
 * @param whole over all that was said, gaps among it (5)
 * @param relevance whether something was marked at all, whatever its value (6)
 * @param coding which value, only where the units of two people meet (11)
 * @param covered on what share of the continuum {@code coding} rests, 0 to 1
 * @param values the same for each value that somebody gave, sorted
 */
public record UnitisingAlpha(
        Estimate whole, Estimate relevance, Estimate coding, double covered, SortedMap<String, OfValue> values) {
    private static final String NOT_CUSTOMARY = "";

    /**
     * One value among the others.
     *
     * @param alpha whether it was this value or another, only where the units of two people meet (13)
     * @param covered on what share of the matter with this value that rests, 0 to 1
     */
    public record OfValue(Estimate alpha, double covered) {}

    /** Works it out. The order of the people changes nothing. */
    public static UnitisingAlpha of(Unitised unitised) {
        return new Sums(unitised).alpha();
    }

    /** The lengths of one value. What is said of pairs is summed over the others, so m - 1 times as large as a coincidence. */
    private static final class Lengths {
        private long all;
        private long squares;
        private long paired;
        private long pairedSquares;
        private long alike;
    }

    /** All lengths of a continuum, as whole numbers, so that no order of people or units changes a digit. */
    private static final class Sums {
        private final SortedMap<String, Lengths> values = new TreeMap<>();
        private final int others;
        private final double total;
        private long marked;
        private long paired;
        private long alike;
        private long againstGaps;

        Sums(Unitised unitised) {
            List<List<Unit>> people = unitised.people();
            this.others = people.size() - 1;
            this.total = (double) people.size() * unitised.length();
            for (int i = 0; i < people.size(); i++) {
                long[] meets = new long[people.get(i).size()];
                for (int j = 0; j < people.size(); j++) {
                    if (i != j) {
                        meet(people.get(i), people.get(j), meets);
                    }
                }
                add(people.get(i), meets);
            }
            againstGaps = others * marked - paired;
        }

        /** Adds the length on which each unit of one person meets any of another; both lists are in order. */
        private void meet(List<Unit> one, List<Unit> another, long[] meets) {
            int from = 0;
            for (int g = 0; g < one.size(); g++) {
                Unit unit = one.get(g);
                while (from < another.size() && another.get(from).end() <= unit.start()) {
                    from++;
                }
                for (int h = from; h < another.size() && another.get(h).start() < unit.end(); h++) {
                    Unit other = another.get(h);
                    int length = Math.min(unit.end(), other.end()) - Math.max(unit.start(), other.start());
                    meets[g] += length;
                    if (unit.value().equals(other.value())) {
                        lengths(unit).alike += length;
                        alike += length;
                    }
                }
            }
        }

        private void add(List<Unit> units, long[] meets) {
            for (int g = 0; g < units.size(); g++) {
                Lengths lengths = lengths(units.get(g));
                long length = units.get(g).length();
                lengths.all += length;
                lengths.squares += length * length;
                lengths.paired += meets[g];
                lengths.pairedSquares += meets[g] * meets[g];
                marked += length;
                paired += meets[g];
            }
        }

        private Lengths lengths(Unit unit) {
            return values.computeIfAbsent(unit.value(), value -> new Lengths());
        }

        UnitisingAlpha alpha() {
            SortedMap<String, OfValue> each = new TreeMap<>();
            values.forEach((value, lengths) ->
                    each.put(value, new OfValue(value(lengths), (double) lengths.paired / others / lengths.all)));
            return new UnitisingAlpha(
                    whole(), relevance(), coding(), total == 0 ? 0 : (double) paired / others / total, each);
        }

        private double gaps() {
            return total - marked;
        }

        /** The denominator of (4): all pairs of places without those within one unit and of a gap's place with itself. */
        private double pairs() {
            double within = gaps();
            for (Lengths lengths : values.values()) {
                within += lengths.squares;
            }
            return total * total - within;
        }

        private Estimate whole() {
            double same = gaps() * gaps();
            for (Lengths lengths : values.values()) {
                same += (double) lengths.all * lengths.all;
            }
            double different = total * total - same;
            if (different == 0) {
                return new NotEstimable(oneThing("everybody gave everything one value"));
            }
            // Each meeting of a unit and a gap is one of a gap and a unit too.
            double observed = (paired - alike + 2.0 * againstGaps) / others;
            return new WithoutInterval(1 - observed * pairs() / (total * different), NOT_CUSTOMARY);
        }

        private Estimate relevance() {
            if (marked == 0 || gaps() == 0) {
                return new NotEstimable(oneThing("everybody marked everything"));
            }
            double observed = (double) againstGaps / others;
            return new WithoutInterval(1 - observed * pairs() / (total * gaps() * marked), NOT_CUSTOMARY);
        }

        /** Why there is nothing to disagree about. */
        private String oneThing(String otherwise) {
            if (total == 0) {
                return "there is no text";
            }
            return (marked == 0 ? "nobody marked anything" : otherwise)
                    + ", so that no disagreement is to be expected (0/0)";
        }

        private Estimate coding() {
            if (paired == 0) {
                return new NotEstimable("nothing was marked by two people");
            }
            double same = 0;
            double within = 0;
            for (Lengths lengths : values.values()) {
                same += (double) lengths.paired * lengths.paired;
                within += lengths.pairedSquares;
            }
            double all = (double) paired * paired;
            if (all == same) {
                return new NotEstimable("what two people marked has one value only, so that no disagreement is to be"
                        + " expected (0/0)");
            }
            return new WithoutInterval(
                    1 - (paired - alike) * (all - within) / ((double) paired * (all - same)), NOT_CUSTOMARY);
        }

        private Estimate value(Lengths lengths) {
            if (lengths.paired == 0) {
                return new NotEstimable("nothing of it was marked by two people");
            }
            double rest = (double) paired - lengths.paired;
            if (rest == 0) {
                return new NotEstimable("what two people marked has no other value, so that no disagreement is to be"
                        + " expected (0/0)");
            }
            double own = lengths.paired;
            double expected = own * paired - lengths.pairedSquares;
            return new WithoutInterval(1 - (own - lengths.alike) * expected / (own * own * rest), NOT_CUSTOMARY);
        }
    }
}
