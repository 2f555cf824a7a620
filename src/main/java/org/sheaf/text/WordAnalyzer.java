// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts a text into words (Unicode Standard Annex 29) with their forms and stems: the chain of Lucene's English analyser
 * without its stop words, with accents folded, and with Porter's second stemmer in place of his first, for which
 * <i>employ</i> and <i>employment</i> are two words. One serves all threads.
 */
final class WordAnalyzer extends Analyzer {
    static final WordAnalyzer ENGLISH = new WordAnalyzer();

    private WordAnalyzer() {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, formsAndStems(tokenizer));
    }

    /** Each word twice at its place: once in small letters without accents, and once stemmed. */
    static TokenStream formsAndStems(Tokenizer tokenizer) {
        TokenStream words = plain(new EnglishPossessiveFilter(tokenizer));
        return new SnowballFilter(new KeywordRepeatFilter(words), new EnglishStemmer());
    }

    /** In small letters, without accents and what is not seen. */
    static TokenStream plain(TokenStream words) {
        return new ASCIIFoldingFilter(new InvisibleMarksFilter(new LowerCaseFilter(words)));
    }

    /** The words of a text in their order; they do not overlap. */
    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String form = term.toString();
                int from = wholePair(text, offset.startOffset());
                int to = wholePair(text, offset.endOffset());
                if (stream.incrementToken() && from < to) {
                    tokens.add(new Token(form, term.toString(), from, to));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return tokens;
    }

    /** A token that is cut for its length may end within a surrogate pair; then it ends before it. */
    private static int wholePair(String text, int offset) {
        boolean within = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return within ? offset - 1 : offset;
    }
}
