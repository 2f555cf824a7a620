// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word or phrase to be found.
 *
 * @param words at least one
 * @param group what it speaks for
 */
record Term(List<Word> words, Highlight.Group group) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Longer words in capitals were written so for emphasis. */
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{1,4}");

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?;:][\"'\u201d\u2019)\\]]*\\s");

    /** How a word of a text must look. */
    private enum Match {
        /** Any word of this stem. */
        STEM,
        /** Any word that begins so. */
        BEGINNING,
        /** This word, or its plural. */
        ABBREVIATION
    }

    /**
     * One word of it.
     *
     * @param text a stem, a beginning or an abbreviation
     * @param mayBeginSentence whether a sentence may end before it, since the phrase itself was written so
     */
    record Word(String text, Match match, boolean mayBeginSentence) {
        boolean is(Token token) {
            return switch (match) {
                case STEM -> token.stem().equals(text);
                case BEGINNING -> token.form().startsWith(text);
                case ABBREVIATION ->
                    token.form().startsWith(text)
                            && (token.form().length() == text.length()
                                    || token.form().equals(text + "s"));
            };
        }
    }

    Term {
        words = List.copyOf(words);
    }

    /** Reads a word or phrase as people write it; nothing where it holds no word. */
    static Optional<Term> parse(String written, Highlight.Group group) {
        List<Word> words = new ArrayList<>();
        String before = "";
        for (String part : BLANKS.split(written.strip())) {
            boolean isBeginning = part.endsWith("*");
            List<Token> tokens = WordAnalyzer.ENGLISH.tokens(isBeginning ? part.substring(0, part.length() - 1) : part);
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                boolean afterEnd =
                        i == 0 && END_OF_SENTENCE.matcher(before + " ").find();
                words.add(word(
                        token,
                        part.substring(token.from(), token.to()),
                        isBeginning && i == tokens.size() - 1,
                        afterEnd));
            }
            before = part;
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Term(words, group));
    }

    private static Word word(Token token, String written, boolean isBeginning, boolean afterEnd) {
        if (isBeginning) {
            return new Word(token.form(), Match.BEGINNING, afterEnd);
        }
        return ABBREVIATION.matcher(written).matches()
                ? new Word(token.form(), Match.ABBREVIATION, afterEnd)
                : new Word(token.stem(), Match.STEM, afterEnd);
    }

    /** The stem with which a token begins this term, if there is but one such stem. */
    Optional<String> firstStem() {
        Word first = words.get(0);
        return first.match() == Match.STEM ? Optional.of(first.text()) : Optional.empty();
    }

    /** Where this term stands if it begins with the token at this place; nothing if it does not stand there. */
    Optional<Highlight> at(int place, List<Token> tokens, String text) {
        if (place + words.size() > tokens.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Token token = tokens.get(place + i);
            if (!word.is(token)) {
                return Optional.empty();
            }
            if (i > 0 && !word.mayBeginSentence()) {
                String between = text.substring(tokens.get(place + i - 1).to(), token.from());
                if (END_OF_SENTENCE.matcher(between).find()) {
                    return Optional.empty();
                }
            }
        }
        int from = tokens.get(place).from();
        int to = tokens.get(place + words.size() - 1).to();
        return Optional.of(new Highlight(from, to, group));
    }
}
