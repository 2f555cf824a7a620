// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sheaf.document.FullText;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.text.StemVector;

/**
 * Finds the sentences of a text to which codes may belong: those that hold words of the codebook, and those that are like what
 * was coded with a code before (cosine of TF-IDF of stems). How rare a word is, is counted over the sentences of this text,
 * the codebook and what was coded, so that the same input gives the same scores on every machine.
 *
 * <p>A suggestion is a place at which to look. A name of a code that stands in a sentence as a phrase counts most; likeness to what
 * was coded counts by its best example, since a code gathers unlike passages.
 */
public final class CodeSuggestions {
    /** So many sentences are suggested for a code. */
    public static final int BEST = 10;

    /** Below this a likeness is chance. */
    static final double LEAST = 0.12;

    private static final double PHRASE = 0.5;
    /** So many words of a sentence are named as its reason. */
    private static final int REASONS = 5;
    /** Shorter ones are headings and labels. */
    private static final int SHORTEST = 4;

    private static final Set<Section> NOT_CODED = EnumSet.of(Section.REFERENCES, Section.BACK, Section.FRONT);

    /** @param unit what each stem of the sentence counts */
    private record Candidate(Sentence sentence, StemVector vector, Map<String, Double> unit) {}

    private record Reasoned(double score, List<String> because) {}

    private final List<Candidate> candidates;
    private final Map<String, Double> rarity;

    private CodeSuggestions(FullText text, List<CodeWords> codes) {
        Map<Sentence, StemVector> vectors = vectors(text);
        this.rarity = rarity(vectors.values(), codes);
        this.candidates = vectors.entrySet().stream()
                .map(one -> new Candidate(
                        one.getKey(), one.getValue(), one.getValue().unit(rarity)))
                .toList();
    }

    /** The sentences that may be coded, in their order. */
    private static Map<Sentence, StemVector> vectors(FullText text) {
        Map<Sentence, StemVector> vectors = new LinkedHashMap<>();
        Places places = new Places(text);
        boolean parted = text.sentences().stream().anyMatch(sentence -> sentence.section() == Section.RESULTS);
        for (Sentence sentence : text.sentences()) {
            // A short text without headings is all front.
            if (!NOT_CODED.contains(sentence.section()) || !parted && sentence.section() == Section.FRONT) {
                StemVector vector = StemVector.of(
                        text.text().substring(places.index(sentence.start()), places.index(sentence.end())));
                if (vector.length() >= SHORTEST) {
                    vectors.put(sentence, vector);
                }
            }
        }
        return vectors;
    }

    /**
     * The best sentences for each code, codes in the order in which they came, sentences by their score and then their place.
     *
     * @param codes with the words of the codebook and what was coded so far
     */
    public static List<CodeSuggestion> of(FullText text, List<CodeWords> codes) {
        CodeSuggestions suggestions = new CodeSuggestions(text, codes);
        List<CodeSuggestion> all = new ArrayList<>();
        codes.forEach(code -> all.addAll(suggestions.of(code)));
        return List.copyOf(all);
    }

    /** The rarer a stem the more it weighs: the smoothed logarithm of the inverse share of texts that hold it. */
    private static Map<String, Double> rarity(Collection<StemVector> sentences, List<CodeWords> codes) {
        Map<String, Integer> holding = new TreeMap<>();
        int texts = sentences.size();
        for (StemVector sentence : sentences) {
            sentence.counts().keySet().forEach(stem -> holding.merge(stem, 1, Integer::sum));
        }
        for (CodeWords code : codes) {
            Set<String> stems = new HashSet<>();
            code.words()
                    .forEach(words -> stems.addAll(StemVector.of(words).counts().keySet()));
            stems.forEach(stem -> holding.merge(stem, 1, Integer::sum));
            for (String passage : code.codedPassages()) {
                StemVector.of(passage).counts().keySet().forEach(stem -> holding.merge(stem, 1, Integer::sum));
            }
            texts += 1 + code.codedPassages().size();
        }
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Integer> entry : holding.entrySet()) {
            weights.put(entry.getKey(), StrictMath.log((1.0 + texts) / (1.0 + entry.getValue())) + 1);
        }
        return weights;
    }

    private List<CodeSuggestion> of(CodeWords code) {
        List<Map<String, Double>> units = Stream.concat(code.words().stream(), code.codedPassages().stream())
                .map(words -> StemVector.of(words).unit(rarity))
                .toList();
        StemVector name = StemVector.of(code.words().stream().findFirst().orElse(""));
        List<CodeSuggestion> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Reasoned best = score(candidate, name, units);
            if (best.score >= LEAST) {
                found.add(new CodeSuggestion(code.id(), candidate.sentence, Math.min(1, best.score), best.because));
            }
        }
        found.sort(Comparator.comparingDouble(CodeSuggestion::score)
                .reversed()
                .thenComparing(suggestion -> suggestion.sentence().start()));
        return found.subList(0, Math.min(BEST, found.size()));
    }

    private static Reasoned score(Candidate candidate, StemVector name, List<Map<String, Double>> units) {
        Map<String, Double> parts = new TreeMap<>();
        double best = 0;
        for (Map<String, Double> unit : units) {
            double cosine = 0;
            // In the order of the sentence's stems, so that the sum is the same on every machine.
            for (String stem : candidate.vector.counts().keySet()) {
                double part = candidate.unit.getOrDefault(stem, 0.0) * unit.getOrDefault(stem, 0.0);
                if (part > 0) {
                    cosine += part;
                    parts.merge(stem, part, Math::max);
                }
            }
            best = Math.max(best, cosine);
        }
        boolean named = !name.counts().isEmpty() && candidate.vector.holdsPhrase(name);
        double score = named ? PHRASE + (1 - PHRASE) * best : best;
        List<String> because = parts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .map(part -> candidate.vector.word(part.getKey()))
                .toList();
        return new Reasoned(score, because);
    }
}
