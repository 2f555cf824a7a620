// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a paragraph of English research prose into sentences, with CoreNLP's tokenizer and its rules for the ends of
 * sentences (Manning et al. 2014, doi:10.3115/v1/P14-5010); no model is needed. What those rules leave is mended here: after
 * abbreviations of the field ("et al.", "Fig.") and before a small letter no sentence ends, and one that quotes several
 * short sentences stays whole. One serves all threads.
 */
public final class SentenceCutter {
    /** The one that everybody shares. */
    public static final SentenceCutter ENGLISH = new SentenceCutter();

    /** A quotation longer than this, in chars, is cut at its own sentences. */
    private static final int LONGEST_QUOTATION = 300;

    /** After these a name, a number or a bracket goes on with the sentence. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(\\[\u201c\u2018\"'])(?:al|et al|e\\.g|i\\.e|eg|ie|cf|vs|viz|approx|ca|c|resp|esp|incl|excl|Fig|Figs|Tab|Eq"
                    + "|Eqs|Ref|Refs|Sect|Sec|Ch|Suppl|Vol|No|Nos|pp|p|ed|eds|Dr|Prof|Mr|Mrs|Ms|St|Ph\\.D|Dept|Univ"
                    + "|trans|ibid|op|min|max|[A-Z])\\.$");

    private static final Pattern GOES_ON = Pattern.compile("^[\\s]*[\\p{Ll}\\p{N}(\\[<=>\u2264\u2265&,;:)\\]]");
    private static final Pattern GOES_ON_SMALL = Pattern.compile("^\\s*(?:\\p{Ll}|[,;:)\\]])");
    private static final Pattern TITLE =
            Pattern.compile("(?:^|\\s)(?:Dr|Prof|Mr|Mrs|Ms|St|vs|e\\.g|i\\.e|cf|[A-Z])\\.$");
    private static final Pattern AUTHORS = Pattern.compile("\\bet\\s+al\\.$");

    private final WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();

    private SentenceCutter() {}

    /**
     * A sentence's place in its paragraph.
     *
     * @param from 0-based index of its first {@code char}
     * @param to index behind its last {@code char}
     */
    public record Span(int from, int to) {}

    /** The sentences of a paragraph in their order; all that is no white space is in one of them. */
    public List<Span> cut(String paragraph) {
        List<CoreLabel> tokens = EnglishTokens.of(paragraph);
        List<Integer> starts = new ArrayList<>();
        if (!tokens.isEmpty()) {
            for (List<CoreLabel> sentence : splitter.process(tokens)) {
                starts.add(sentence.get(0).beginPosition());
            }
        }
        return spans(paragraph, starts);
    }

    private static List<Span> spans(String text, List<Integer> starts) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < starts.size(); i++) {
            int next = starts.get(i);
            if (next > from && ends(text, from, next)) {
                add(spans, text, from, next);
                from = next;
            }
        }
        add(spans, text, from, text.length());
        return spans;
    }

    private static void add(List<Span> spans, String text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            spans.add(new Span(first, last));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether the sentence that begins at {@code from} really ends before {@code next}. */
    private static boolean ends(String text, int from, int next) {
        String before = text.substring(from, next).stripTrailing();
        String after = text.substring(next, Math.min(text.length(), next + 80));
        if (GOES_ON_SMALL.matcher(after).find()) {
            return false;
        }
        if (ABBREVIATION.matcher(before).find()
                && (GOES_ON.matcher(after).find() || TITLE.matcher(before).find())) {
            return false;
        }
        if (AUTHORS.matcher(before).find() && GOES_ON.matcher(after).find()) {
            return false;
        }
        return !isWithinQuotation(text, from, next);
    }

    /**
     * Whether a quotation that is led in by words of this sentence is still open, and closes soon. A quotation that the
     * sentence itself begins with is somebody's speech, whose sentences are coded one by one.
     */
    private static boolean isWithinQuotation(String text, int from, int next) {
        int open = -1;
        for (int i = from; i < next; i++) {
            char c = text.charAt(i);
            if (c == '\u201c' || c == '"' && open < 0) {
                open = i;
            } else if (c == '\u201d' || c == '"') {
                open = -1;
            }
        }
        if (open < 0 || open - from < 2) {
            return false;
        }
        char mark = text.charAt(open) == '"' ? '"' : '\u201d';
        int close = text.indexOf(mark, next);
        return close >= 0 && close - open <= LONGEST_QUOTATION && text.lastIndexOf('\u201c', close) <= open;
    }
}
