// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes out of words what is seen as part of a letter or not at all: combining accents (U+0300 to U+036F), which Lucene
 * folds only where they are one with their letter, and format characters such as the soft hyphen.
 */
final class InvisibleMarksFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    InvisibleMarksFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] buffer = term.buffer();
        int kept = 0;
        for (int i = 0; i < term.length(); i++) {
            if (!isInvisible(buffer[i])) {
                buffer[kept++] = buffer[i];
            }
        }
        term.setLength(kept);
        return true;
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u0300' && c <= '\u036F') || Character.getType(c) == Character.FORMAT;
    }
}
