// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.NotEstimable;
import org.sheaf.agreement.Unit;
import org.sheaf.agreement.Unitised;
import org.sheaf.agreement.UnitisingAlpha;

/**
 * How far two people agree on where passages begin and end and on their codes: Krippendorff's alpha for unitising
 * ({@link UnitisingAlpha}). The continuum is that of the characters (code points) of the sentences of all texts that both
 * coded whole, one text behind the other.
 *
 * <p>The measure wants units of one person that do not overlap, while passages may. What is done:
 *
 * <ul>
 *   <li>Passages of one person that overlap and have one code are one unit. Those that only touch stay two.
 *   <li>Where passages with different codes overlap, the text is cut at their ends, and what bears several codes is a unit of
 *       which the value is the set of these. Two sets that differ in one code are as different as any two values.
 *   <li>Each code is also looked at alone, as if there were no other: then nothing overlaps.
 * </ul>
 *
 * @param characters how long the continuum is
 * @param severalFirst how many of them the first person gave more than one code
 * @param severalSecond how many the second did
 * @param all over all codes
 * @param codes that either of them used, sorted
 */
public record UnitisingAgreement(
        int characters, int severalFirst, int severalSecond, UnitisingAlpha all, List<OfCode> codes) {
    private static final Estimate BESIDE_OTHERS =
            new NotEstimable("words were given this code and another, so that it is not one value among others");

    public UnitisingAgreement {
        codes = List.copyOf(codes);
    }

    /**
     * One code.
     *
     * @param alone whether a place bears this code or not, without regard to others: |u-alpha of a continuum of this code
     * @param amongOthers this code or another, where both people coded: (k)u-alpha. Not estimable where either person gave
     *     words this code and another
     * @param covered on what share of what bears this code that rests, 0 to 1
     */
    public record OfCode(CodeId code, Estimate alone, Estimate amongOthers, double covered) {}

    /** Of two people over all texts that both coded whole. */
    public static UnitisingAgreement of(List<CodedText> texts) {
        SortedSet<CodeId> used = new TreeSet<>();
        Partition first = new Partition();
        Partition second = new Partition();
        int characters = 0;
        for (CodedText text : texts) {
            SentencePlaces places = new SentencePlaces(characters, text.sentences());
            first.add(text.first(), places);
            second.add(text.second(), places);
            text.first().forEach(segment -> used.add(segment.code()));
            text.second().forEach(segment -> used.add(segment.code()));
            characters = places.end();
        }
        UnitisingAlpha all = alpha(characters, first, second, Partition::units);
        SortedSet<CodeId> beside = new TreeSet<>(first.besideOthers());
        beside.addAll(second.besideOthers());
        List<OfCode> codes = new ArrayList<>();
        for (CodeId code : used) {
            Estimate alone = alpha(characters, first, second, person -> person.units(code))
                    .relevance();
            UnitisingAlpha.OfValue value = all.values().get(code.name());
            codes.add(
                    value == null || beside.contains(code)
                            ? new OfCode(code, alone, BESIDE_OTHERS, 0)
                            : new OfCode(code, alone, value.alpha(), value.covered()));
        }
        return new UnitisingAgreement(characters, first.several(), second.several(), all, codes);
    }

    private static UnitisingAlpha alpha(
            int characters, Partition first, Partition second, Function<Partition, List<Unit>> units) {
        return UnitisingAlpha.of(new Unitised(characters, List.of(units.apply(first), units.apply(second))));
    }
}
