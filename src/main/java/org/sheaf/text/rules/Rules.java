// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text.rules;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.CoreMapExpressionExtractor;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.sheaf.text.EnglishTokens;
import org.sheaf.text.Lemmas;

/**
 * Rules about words that follow each other, in the language of CoreNLP's TokensRegex (Chang and Manning 2014, Stanford
 * University Technical Report CSTR 2014-02). The result of a rule is its label. Of matches that lie within each other the
 * longest has the place; of those that overlap otherwise the one of the highest priority, then the longest, then the first. One serves all threads, one at a time.
 */
public final class Rules {
    /** The label of rules that keep a place from the others and say nothing about it. */
    public static final String NOTHING = "NOTHING";

    private final CoreMapExpressionExtractor<MatchedExpression> extractor;

    private final Pattern needs;

    private Rules(CoreMapExpressionExtractor<MatchedExpression> extractor, Pattern needs) {
        this.extractor = extractor;
        this.needs = needs;
    }

    /**
     * Reads rules.
     *
     * @param needs what is found in every sentence in which one of them holds, since a sentence without it costs nothing then
     * @throws IllegalArgumentException if they are none
     */
    public static Rules parse(String rules, Pattern needs) {
        Env env = TokenSequencePattern.getNewEnv();
        try {
            return new Rules(CoreMapExpressionExtractor.createExtractorFromString(env, rules), needs);
        } catch (Exception e) { // what its parser throws says no more than that
            throw new IllegalArgumentException("no rules: " + e.getMessage(), e);
        }
    }

    /**
     * The places of a text where a rule holds, from first to last; no two overlap.
     *
     * @param lemmas adds to each word what it is in its sentence, for the rules that ask; {@link Lemmas#STEMS} adds nothing
     */
    public synchronized List<RuleMatch> matches(String text, Lemmas lemmas) {
        if (!needs.matcher(text).find()) {
            return List.of();
        }
        List<CoreLabel> tokens = EnglishTokens.of(text);
        if (tokens.isEmpty()) {
            return List.of();
        }
        lemmas.tag(tokens);
        CoreMap sentence = new ArrayCoreMap(2);
        sentence.set(CoreAnnotations.TextAnnotation.class, text);
        sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
        List<RuleMatch> matches = new ArrayList<>();
        for (MatchedExpression match : extractor.extractExpressions(sentence)) {
            String label = String.valueOf(match.getValue().get());
            if (!label.equals(NOTHING)) {
                matches.add(new RuleMatch(
                        label,
                        match.getCharOffsets().getBegin(),
                        match.getCharOffsets().getEnd()));
            }
        }
        matches.sort(Comparator.comparingInt(RuleMatch::from));
        return matches;
    }
}
