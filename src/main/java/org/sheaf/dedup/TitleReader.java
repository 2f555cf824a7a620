// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a title as databases write it. Ovid adds {@code [German]}, {@code [Review] [88 refs]} and
 * {@code [Erratum appears in …]}; MEDLINE puts translated titles into brackets; Scopus puts the original title behind the
 * translated one; CINAHL adds {@code ... including commentary by} and the conference; Web of Science and Embase mark
 * errata by the place of what they correct, {@code (vol 360, pg 542, 2009)}. All of that is taken off, and kept where it
 * says something.
 */
final class TitleReader {
    private static final int WORDS_OF_A_TITLE = 4;

    /** Characters. What is longer is no title but a fault of the export (a whole abstract, a file without line ends). */
    private static final int LONGEST = 1000;

    private final String lower;
    private final List<String> others = new ArrayList<>(0);
    private Notice notice = Notice.NONE;

    private TitleReader(String title) {
        lower = title.toLowerCase(Locale.ROOT);
    }

    /**
     * @param title as the source writes it
     * @param translations other titles that the record gives
     */
    static TitleKey read(String title, List<String> translations) {
        if (title.isBlank() || TitleMarks.UNKNOWN.matcher(beginning(title)).matches()) {
            return TitleKey.NONE;
        }
        String s = beginning(title);
        return new TitleReader(s).readTitle(Markup.strip(s).strip(), translations);
    }

    private static String beginning(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST);
    }

    private TitleKey readTitle(String title, List<String> translations) {
        String s = takeHead(takeTail(title));
        String words = fold(s);
        String study = "";
        if (mentions("protocol", "rationale") && TitleMarks.PROTOCOL.matcher(s).find()) {
            note(Notice.PROTOCOL);
            study = fold(TitleMarks.PROTOCOL.matcher(s).replaceAll(" "));
        }
        for (String translation : translations) {
            addOther(fold(takeTail(Markup.strip(beginning(translation)).strip())));
        }
        others.remove(words);
        return words.isEmpty() ? TitleKey.NONE : TitleKey.of(words, others, study, notice);
    }

    private static String fold(String s) {
        return Folding.spelling(Folding.words(s));
    }

    /** Spares a search for marks of which the title holds no word. */
    private boolean mentions(String... hints) {
        for (String hint : hints) {
            if (lower.contains(hint)) {
                return true;
            }
        }
        return false;
    }

    private void note(Notice found) {
        if (notice == Notice.NONE) {
            notice = found;
        }
    }

    private void addOther(String words) {
        if (words.split(" ").length >= WORDS_OF_A_TITLE && !others.contains(words)) {
            others.add(words);
        }
    }

    private String takeHead(String title) {
        String s = title;
        if (mentions("retract", "withdraw")) {
            s = without(TitleMarks.RETRACTED, s);
            s = marked(TitleMarks.RETRACTION_HEAD, s, Notice.RETRACTION);
        }
        if (mentions("errat", "corrig", "correction", "addend")) {
            s = marked(TitleMarks.ERRATUM_HEAD, s, Notice.ERRATUM);
        }
        if (mentions("comment", "repl", "respon", "rejoinder", "rebuttal", "re:", "re :")) {
            s = marked(TitleMarks.COMMENT_HEAD, s, Notice.COMMENT);
        }
        return s;
    }

    /** Takes off, one by one, what stands behind the title. */
    private String takeTail(String title) {
        String s = title;
        for (String before = ""; !before.equals(s); ) {
            before = s;
            s = takeBracket(s);
            if (s.endsWith(")") || s.endsWith(").")) {
                s = without(TitleMarks.LETTERS, s);
                s = without(TitleMarks.TRANSLATED, s);
                s = marked(TitleMarks.ERRATUM_BY_PLACE, s, Notice.ERRATUM);
            }
            if (mentions("...", "…")) {
                s = without(TitleMarks.TALK, s);
            }
        }
        if (mentions("errat", "corrig", "correction", "addend")) {
            s = marked(TitleMarks.ERRATUM_TAIL, s, Notice.ERRATUM);
        }
        return mentions("repl", "respon", "rejoinder", "comment")
                ? marked(TitleMarks.COMMENT_TAIL, s, Notice.COMMENT)
                : s;
    }

    /** Takes off the bracket that ends the title, or the brackets around all of it; they may hold further brackets. */
    private String takeBracket(String title) {
        if (title.indexOf('[') < 0) {
            return title;
        }
        String s = without(TitleMarks.CUT_REMARK, title);
        int close = s.length() - 1;
        while (close >= 0 && " .;:*".indexOf(s.charAt(close)) >= 0) {
            close--;
        }
        int open = close >= 0 && s.charAt(close) == ']' ? opening(s, close) : -1;
        if (open < 0) {
            return s;
        }
        String inside = s.substring(open + 1, close).strip();
        String before = s.substring(0, open).strip();
        if (Folding.words(before).isEmpty()) {
            return inside;
        }
        if (!TitleMarks.LANGUAGE.matcher(inside).matches()
                && !TitleMarks.REMARK.matcher(inside).lookingAt()) {
            addOther(fold(inside));
        }
        return before;
    }

    /** Where the bracket that closes at {@code close} was opened; -1 if nowhere. */
    private static int opening(String s, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += s.charAt(i) == ']' ? 1 : s.charAt(i) == '[' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** {@code s} without what {@code mark} finds in it, unless nothing would be left. */
    private static String without(Pattern mark, String s) {
        Matcher m = mark.matcher(s);
        if (!m.find()) {
            return s;
        }
        String rest = (s.substring(0, m.start()) + s.substring(m.end())).strip();
        return Folding.words(rest).isEmpty() ? s : rest;
    }

    private String marked(Pattern mark, String s, Notice meaning) {
        if (!mark.matcher(s).find()) {
            return s;
        }
        note(meaning);
        return without(mark, s);
    }
}
