// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.NotEstimable;
import org.sheaf.agreement.PairAgreement;
import org.sheaf.agreement.PairTable;
import org.sheaf.agreement.WithoutInterval;
import org.sheaf.document.Sentence;

/**
 * How far two people coded alike: for each code, on sentences (a sentence bears a code where a passage with it touches the
 * sentence) and on characters (code points of the sentences), and over all codes.
 *
 * @param codes that either of them used, sorted
 * @param sentences agreement on sentences, in the order of the codes
 * @param characters agreement on characters, in the order of the codes. Neighbouring characters are not independent of each
 *     other: the intervals that the formulas give are too narrow, and only the estimates are to be shown
 * @param pooledSentences kappa over all codes, from the mean of what was observed and of what was expected (De Vries and
 *     others 2008, doi:10.1177/1525822X08317166); no interval is defined for it
 * @param pooledCharacters likewise
 */
public record CodingAgreement(
        String coderA,
        String coderB,
        List<CodeId> codes,
        List<PairAgreement> sentences,
        List<PairAgreement> characters,
        Estimate pooledSentences,
        Estimate pooledCharacters) {
    private static final List<String> SCALE = List.of("coded", "not coded");

    public CodingAgreement {
        codes = List.copyOf(codes);
        sentences = List.copyOf(sentences);
        characters = List.copyOf(characters);
    }

    /** Of two people over all texts that both coded whole. */
    public static CodingAgreement of(String coderA, String coderB, List<CodedText> texts) {
        SortedSet<CodeId> used = new TreeSet<>();
        for (CodedText text : texts) {
            text.first().forEach(segment -> used.add(segment.code()));
            text.second().forEach(segment -> used.add(segment.code()));
        }
        List<CodeId> codes = List.copyOf(used);
        List<PairAgreement> sentences = codes.stream()
                .map(code -> PairAgreement.of(coderA, coderB, sum(texts, text -> sentences(text, code))))
                .toList();
        List<PairAgreement> characters = codes.stream()
                .map(code -> PairAgreement.of(coderA, coderB, sum(texts, text -> characters(text, code))))
                .toList();
        return new CodingAgreement(coderA, coderB, codes, sentences, characters, pooled(sentences), pooled(characters));
    }

    private static PairTable sum(List<CodedText> texts, Function<CodedText, int[][]> count) {
        int[][] all = new int[2][2];
        for (CodedText text : texts) {
            int[][] one = count.apply(text);
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 2; column++) {
                    all[row][column] += one[row][column];
                }
            }
        }
        return new PairTable(SCALE, all);
    }

    private static int[][] sentences(CodedText text, CodeId code) {
        List<CodedSegment> first = with(code, text.first());
        List<CodedSegment> second = with(code, text.second());
        int[][] counts = new int[2][2];
        for (Sentence sentence : text.sentences()) {
            counts[touched(first, sentence) ? 0 : 1][touched(second, sentence) ? 0 : 1]++;
        }
        return counts;
    }

    private static List<CodedSegment> with(CodeId code, List<CodedSegment> segments) {
        return segments.stream().filter(segment -> segment.code().equals(code)).toList();
    }

    private static boolean touched(List<CodedSegment> segments, Sentence sentence) {
        return segments.stream()
                .anyMatch(segment -> segment.start() < sentence.end() && sentence.start() < segment.end());
    }

    private static int[][] characters(CodedText text, CodeId code) {
        BitSet all = new BitSet();
        text.sentences().forEach(sentence -> all.set(sentence.start(), sentence.end()));
        BitSet first = coded(text.first(), code, all);
        BitSet second = coded(text.second(), code, all);
        BitSet both = (BitSet) first.clone();
        both.and(second);
        int a = both.cardinality();
        int b = first.cardinality() - a;
        int c = second.cardinality() - a;
        return new int[][] {{a, b}, {c, all.cardinality() - a - b - c}};
    }

    private static BitSet coded(List<CodedSegment> segments, CodeId code, BitSet all) {
        BitSet coded = new BitSet();
        segments.stream()
                .filter(segment -> segment.code().equals(code))
                .forEach(segment -> coded.set(segment.start(), segment.end()));
        coded.and(all);
        return coded;
    }

    /** Kappa of the mean observed and the mean expected agreement of all codes. */
    private static Estimate pooled(List<PairAgreement> codes) {
        if (codes.isEmpty()) {
            return new NotEstimable("neither of them used a code in a text that both coded");
        }
        double observed = 0;
        double expected = 0;
        for (PairAgreement code : codes) {
            PairTable table = code.table();
            double n = table.n();
            observed += table.agreed() / n / codes.size();
            for (int category = 0; category < 2; category++) {
                expected += table.row(category) / n * (table.column(category) / n) / codes.size();
            }
        }
        return expected >= 1
                ? new NotEstimable("both gave the same codes everywhere, so that there is nothing beyond chance (0/0)")
                : new WithoutInterval((observed - expected) / (1 - expected), "no interval is defined for it");
    }

    /**
     * A sentence that the two did not code alike.
     *
     * @param number 1-based number of the sentence in its text
     * @param onlyFirst codes that only the first gave
     * @param onlySecond codes that only the second gave
     * @param both codes that both gave
     */
    public record Difference(
            Sentence sentence,
            int number,
            SortedSet<CodeId> onlyFirst,
            SortedSet<CodeId> onlySecond,
            SortedSet<CodeId> both) {}

    /** The sentences of a text on which the two differ, in order. */
    public static List<Difference> differences(CodedText text) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            Sentence sentence = text.sentences().get(i);
            SortedSet<CodeId> first = codes(text.first(), sentence);
            SortedSet<CodeId> second = codes(text.second(), sentence);
            if (!first.equals(second)) {
                SortedSet<CodeId> both = new TreeSet<>(first);
                both.retainAll(second);
                first.removeAll(both);
                second.removeAll(both);
                differences.add(new Difference(sentence, i + 1, first, second, both));
            }
        }
        return differences;
    }

    private static SortedSet<CodeId> codes(List<CodedSegment> segments, Sentence sentence) {
        SortedSet<CodeId> codes = new TreeSet<>();
        segments.stream()
                .filter(segment -> segment.start() < sentence.end() && sentence.start() < segment.end())
                .forEach(segment -> codes.add(segment.code()));
        return codes;
    }
}
