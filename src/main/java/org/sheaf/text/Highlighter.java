// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sheaf.text.Highlight.Group;

/**
 * Finds the places of a text that light up. Made once for a list of words, it serves any number of texts and threads.
 *
 * <p>A word is found in all forms with its stem, a phrase where its words follow each other within a sentence, each in any
 * form. {@code *} behind the beginning of a word stands for any ending, none included. A word of two to five capitals is
 * an abbreviation: it is found as it is and with an s for the plural, in small letters too.
 */
public final class Highlighter {
    /** The longest first, then the groups in their order, then the first in the text. */
    private static final Comparator<Highlight> CLAIM = Comparator.comparingInt(Highlight::length)
            .reversed()
            .thenComparing(Highlight::group)
            .thenComparingInt(Highlight::from);

    private final Map<String, List<Term>> termsByStem = new HashMap<>();
    private final List<Term> otherTerms = new ArrayList<>();

    /**
     * @param include words and phrases that speak for inclusion; one without a letter or digit is passed over
     * @param exclude those that speak for exclusion
     */
    public Highlighter(List<String> include, List<String> exclude) {
        Stream.concat(
                        include.stream().flatMap(word -> Term.parse(word, Group.INCLUDE).stream()),
                        exclude.stream().flatMap(word -> Term.parse(word, Group.EXCLUDE).stream()))
                .distinct()
                .forEach(term -> term.firstStem()
                        .map(stem -> termsByStem.computeIfAbsent(stem, key -> new ArrayList<>()))
                        .orElse(otherTerms)
                        .add(term));
    }

    /**
     * The places of a text that light up, from first to last; no two overlap. Of overlapping claims the longest has the
     * place, and of equally long ones that of the words for inclusion.
     */
    public List<Highlight> highlights(String text) {
        List<Token> tokens = WordAnalyzer.ENGLISH.tokens(text);
        List<Highlight> claims = new ArrayList<>();
        for (int place = 0; place < tokens.size(); place++) {
            for (Term term : termsByStem.getOrDefault(tokens.get(place).stem(), List.of())) {
                term.at(place, tokens, text).ifPresent(claims::add);
            }
            for (Term term : otherTerms) {
                term.at(place, tokens, text).ifPresent(claims::add);
            }
        }
        return settled(claims);
    }

    private static List<Highlight> settled(List<Highlight> claims) {
        claims.sort(CLAIM);
        TreeMap<Integer, Highlight> kept = new TreeMap<>();
        for (Highlight claim : claims) {
            Map.Entry<Integer, Highlight> before = kept.lowerEntry(claim.to());
            if (before == null || !before.getValue().overlaps(claim)) {
                kept.put(claim.from(), claim);
            }
        }
        return List.copyOf(kept.values());
    }
}
