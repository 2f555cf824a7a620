// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a word is in its sentence (noun, adjective, verb) and its dictionary form: by CoreNLP's tagger
 * <i>english-left3words-distsim</i> (Toutanova and others 2003, doi:10.3115/1073445.1073478) where its model is there, which
 * {@code make models} fetches, and else by nothing but {@linkplain Stems stems}.
 */
public final class Lemmas {
    /** Without the tagger: no word is known to be anything, and its stem stands in for its dictionary form. */
    public static final Lemmas STEMS = new Lemmas(Optional.empty());

    private final Optional<MaxentTagger> tagger;

    private Lemmas(Optional<MaxentTagger> tagger) {
        this.tagger = tagger;
    }

    /**
     * Reads the model of the tagger.
     *
     * @throws IOException if it cannot be read, or is none
     */
    public static Lemmas read(InputStream model) throws IOException {
        try {
            return new Lemmas(Optional.of(new MaxentTagger(new BufferedInputStream(model))));
        } catch (RuntimeException e) {
            throw new IOException("no model of a tagger", e);
        }
    }

    /** Whether words are known by what they are, and not by their stems alone. */
    public boolean areTagged() {
        return tagger.isPresent();
    }

    /** Writes to every token of one sentence its part of speech and its dictionary form. Without the tagger, nothing. */
    public void tag(List<CoreLabel> sentence) {
        if (tagger.isPresent()) {
            tagger.get().tagCoreLabels(sentence);
            Morphology forms = new Morphology();
            sentence.forEach(token -> token.setLemma(forms.lemma(token.word(), token.tag())));
        }
    }

    /** The dictionary forms of a sentence's tokens in small letters, or their stems. */
    public List<String> of(String sentence) {
        List<CoreLabel> tokens = EnglishTokens.of(sentence);
        if (areTagged()) {
            tag(tokens);
            return tokens.stream()
                    .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                    .toList();
        }
        Stems stems = new Stems();
        return tokens.stream()
                .map(token -> stems.of(token.word().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
