// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.StringReader;
import java.util.List;

/**
 * Cuts English prose into words, numbers and marks with CoreNLP's tokenizer, which needs no model. Everything here that stands
 * on CoreNLP takes its tokens from this one. It serves all threads.
 */
public final class EnglishTokens {
    private static final TokenizerFactory<CoreLabel> TOKENIZERS = PTBTokenizer.factory(
            new CoreLabelTokenFactory(),
            "untokenizable=noneKeep,ptb3Escaping=false,splitHyphenated=false,invertible=false");

    private EnglishTokens() {}

    /** The tokens in their order, each with its place in {@code char}s. */
    public static List<CoreLabel> of(String text) {
        return TOKENIZERS.getTokenizer(new StringReader(text)).tokenize();
    }
}
