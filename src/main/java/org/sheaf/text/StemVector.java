// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each stem stands in a text, with one of the words that stand for it. Words without meaning of their own are left
 * out.
 */
public final class StemVector {
    private static final int SHORTEST = 3;

    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private final SortedMap<String, String> words = new TreeMap<>();
    private final List<String> stems = new ArrayList<>();

    private StemVector() {}

    public static StemVector of(String text) {
        StemVector vector = new StemVector();
        for (Token token : WordAnalyzer.ENGLISH.tokens(text)) {
            vector.stems.add(token.stem());
            if (token.form().length() >= SHORTEST && !FunctionWords.ENGLISH.contains(token.form())) {
                vector.counts.merge(token.stem(), 1, Integer::sum);
                vector.words.putIfAbsent(token.stem(), text.substring(token.from(), token.to()));
            }
        }
        return vector;
    }

    /** Each stem that means something, and how often it is there. */
    public SortedMap<String, Integer> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    /** The word as it stands in the text for the first time; empty if the stem is not there. */
    public String word(String stem) {
        return words.getOrDefault(stem, "");
    }

    /** Whether all words of another text follow each other in this one, in whatever form. */
    public boolean holdsPhrase(StemVector phrase) {
        return !phrase.stems.isEmpty() && Collections.indexOfSubList(stems, phrase.stems) >= 0;
    }

    /** How many words there are, those without meaning of their own among them. */
    public int length() {
        return stems.size();
    }

    /**
     * What each stem counts in a text of length 1: its damped number times its weight. The products of what two texts have in
     * common add up to their cosine.
     *
     * @param weight of a stem, such as how rare it is; a stem without one counts nothing
     */
    public Map<String, Double> unit(Map<String, Double> weight) {
        Map<String, Double> unit = new HashMap<>();
        double squares = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            double value = (1 + StrictMath.log(entry.getValue())) * weight.getOrDefault(entry.getKey(), 0.0);
            if (value > 0) {
                unit.put(entry.getKey(), value);
                squares += value * value;
            }
        }
        double length = Math.sqrt(squares);
        unit.replaceAll((stem, value) -> value / length);
        return unit;
    }
}
