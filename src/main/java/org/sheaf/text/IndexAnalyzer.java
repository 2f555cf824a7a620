// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words as an index keeps them: the same forms and stems by which words light up, so that a search finds what would light up.
 * A word whose form is its stem is there once. One serves all threads.
 */
public final class IndexAnalyzer extends Analyzer {
    /** The one that everybody shares. */
    public static final IndexAnalyzer ENGLISH = new IndexAnalyzer();

    private IndexAnalyzer() {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(
                tokenizer, new RemoveDuplicatesTokenFilter(WordAnalyzer.formsAndStems(tokenizer)));
    }

    /** The beginning of a word is not stemmed. */
    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return WordAnalyzer.plain(words);
    }
}
