// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a title as databases write it. Ovid adds {@code [German]}, {@code [Review] [88 refs]} and
 * {@code [Erratum appears in …]}; MEDLINE puts translated titles into brackets; Scopus puts the original title behind the
 * translated one; CINAHL adds {@code ... including commentary by}; Web of Science and Embase mark errata by the place of
 * what they correct, {@code (vol 360, pg 542, 2009)}. All of that is taken off and, where it means something, kept as such.
 */
final class TitleReader {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern UNKNOWN = Pattern.compile(
            "\\W*(unknown|untitled|no title( available)?|title not available|not available|n/?a|null)\\W*", FLAGS);

    /** A remark of MEDLINE's that the source cut off before its closing bracket. */
    private static final Pattern CUT_REMARK = Pattern.compile(
            "[\\s.]*\\[\\s*(published )?(erratum|corrected|comment|retraction|summary for|republished|update|expression of)\\b"
                    + "[^\\]]*$",
            FLAGS);

    private static final Pattern LANGUAGE = Pattern.compile(
            "(in )?(afrikaans|arabic|bulgarian|catalan|chinese|croatian|czech|danish|dutch|english|estonian|finnish|french|german"
                    + "|greek|hebrew|hungarian|icelandic|indonesian|italian|japanese|korean|latvian|lithuanian|multilingual|norwegian"
                    + "|persian|polish|portuguese|romanian|russian|serbian|slovak|slovene|slovenian|spanish|swedish|thai|turkish"
                    + "|ukrainian|vietnamese)([ ,;/&]+(and )?(in )?\\p{L}+)?( translation)?\\W*",
            FLAGS);

    private static final Pattern TRANSLATED =
            Pattern.compile("[\\s.]*\\((author'?s'?|proceedings|transl)[^()]*transl?\\.?\\)[\\s.]*$", FLAGS);

    private static final Pattern TRAILING_TALK = Pattern.compile(
            "[\\s.]*(\\.\\.\\.|…)[\\s.]*(\\[corrected\\]|including commentary .*|\\(?includes .*|corrected.*"
                    + "|\\p{Lu}[^.]{0,60}\\.? ?(\\d{4}).{0,20};.*)$",
            Pattern.DOTALL);

    private static final Pattern ERRATUM_BY_PLACE = Pattern.compile(
            "\\s*\\((vol\\.? ?\\d+[^()]*p[gp]?\\.? ?[^()]*|\\p{L}[^()]*\\((19|20)\\d\\d\\)[^()]*(\\([^()]*\\)[^()]*)*)\\)[\\s.]*$",
            FLAGS);

    private static final Pattern MULTIPLE_LETTERS = Pattern.compile(
            "[\\s.]*\\((multiple letters?|letters?|reply|replies|editorial)\\)(\\s*\\[\\d\\])?[\\s.]*$", FLAGS);

    /** A bare "Correction of" or "Withdrawal of" begins many ordinary titles, so those words need more beside them. */
    private static final Pattern ERRATUM_HEAD = Pattern.compile(
            "^\\W*(published )?(author )?((erratum|errata|corrigendum|corrigenda|addendum)\\b(\\W*(to|for)\\b)?"
                    + "|(publisher'?s? )?corrections?( notice)?\\s*(:|to\\b|\\s-\\s|[\"“]))\\W*",
            FLAGS);

    private static final Pattern ERRATUM_TAIL = Pattern.compile(
            "[\"”’']?\\s*(:|\\(|\\s[-–—]\\s)\\s*(erratum|corrigendum|correction|addendum)\\b( to .{0,80})?[\\s.)]*$",
            FLAGS);

    private static final Pattern RETRACTION_HEAD = Pattern.compile(
            "^\\W*(retraction( notice| note)?|notice of retraction|withdrawal notice)\\s*(:|to\\b|of\\s*[\"“‘'])\\W*",
            FLAGS);

    /** The article itself, flagged since: not another document. */
    private static final Pattern RETRACTED = Pattern.compile(
            "^\\W*(retracted( article| chapter| paper)?|withdrawn|notice of retraction)\\W*[:\\]]\\W*|\\s*\\(retracted[^()]*\\)[\\s.]*$"
                    + "|\\s*[-:–] ?retracted( article)?[\\s.]*$",
            FLAGS);

    private static final Pattern COMMENT_HEAD = Pattern.compile(
            "^\\W*((an? )?(invited )?(comments?|commentary|commentaries) on\\b|(reply|replies|rejoinder|rebuttal) to\\b"
                    + "|response to\\s*[\"“‘]|authors?'?s?'? (reply|response)( to\\b)?|re\\s?:|reply:|response:)\\W*",
            FLAGS);

    private static final Pattern COMMENT_TAIL = Pattern.compile(
            "\\s*(:|\\.|,|\\(|\\s[-–—])\\s*((the )?(authors?'?s?'? |editors?'? )(reply|response)|reply|replies|in reply|a reply"
                    + "|rejoinder|comment)[\\s.)]*$",
            FLAGS);

    private static final Pattern PROTOCOL = Pattern.compile(
            "\\bstudy protocol\\b|\\btrial protocol\\b|\\breview protocol\\b|^\\W*protocol (for|of)\\b|\\b(a )?protocol for an?\\b"
                    + "|\\bprotocol\\W*$|\\brationale and (study )?design\\b|\\bdesign and rationale\\b",
            FLAGS);

    private static final int WORDS_OF_A_TITLE = 4;

    private final List<String> others = new ArrayList<>();
    private Notice notice = Notice.NONE;
    private boolean foreign;

    private TitleReader() {}

    /**
     * @param title as the source writes it
     * @param translations other titles that the record gives
     */
    static TitleKey read(String title, List<String> translations) {
        if (title.isBlank() || UNKNOWN.matcher(title).matches()) {
            return TitleKey.NONE;
        }
        return new TitleReader().readTitle(title, translations);
    }

    private TitleKey readTitle(String title, List<String> translations) {
        String s = takeHead(takeTail(Markup.strip(title).strip()));
        if (PROTOCOL.matcher(s).find()) {
            note(Notice.PROTOCOL);
        }
        String words = fold(s);
        if (words.isEmpty()) {
            words = fold(title);
        }
        for (String translation : translations) {
            addOther(fold(takeTail(translation)));
        }
        others.remove(words);
        return words.isEmpty() ? TitleKey.NONE : new TitleKey(words, List.copyOf(others), notice, foreign);
    }

    private static String fold(String s) {
        return Folding.spelling(Folding.words(s));
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

    /** Takes off, one by one, what stands behind the title. */
    private String takeTail(String title) {
        String s = title;
        for (String before = ""; !before.equals(s); ) {
            before = s;
            s = takeBracket(s);
            if (s.endsWith(")") || s.endsWith(").")) {
                s = without(RETRACTED, s);
                s = without(MULTIPLE_LETTERS, s);
                s = markedBy(ERRATUM_BY_PLACE, s, Notice.ERRATUM);
                String translated = without(TRANSLATED, s);
                foreign |= !translated.equals(s);
                s = translated;
            }
            if (s.contains("...") || s.contains("…")) {
                s = without(TRAILING_TALK, s);
            }
        }
        s = markedBy(ERRATUM_TAIL, s, Notice.ERRATUM);
        return markedBy(COMMENT_TAIL, s, Notice.COMMENT);
    }

    /** Takes off the bracket that ends the title, or the brackets around all of it; they may hold further brackets. */
    private String takeBracket(String title) {
        if (title.indexOf('[') < 0) {
            return title;
        }
        String s = without(CUT_REMARK, title);
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
            foreign = true;
            return inside;
        }
        if (LANGUAGE.matcher(inside).matches()) {
            foreign = true;
        } else if (isTitle(inside)) {
            foreign = true;
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

    /** Whether what stands in brackets is the original title rather than a remark of the database. */
    private static boolean isTitle(String inside) {
        String words = Folding.words(inside);
        return words.split(" ").length >= WORDS_OF_A_TITLE
                && !words.matches(
                        "(published )?(erratum|corrected|correction|retract|comment|see comment|summary for|review|republished"
                                + "|update|original|with|duplicate|reprint|expression of).*");
    }

    private String takeHead(String title) {
        String s = without(RETRACTED, title);
        s = markedBy(ERRATUM_HEAD, s, Notice.ERRATUM);
        s = markedBy(RETRACTION_HEAD, s, Notice.RETRACTION);
        return markedBy(COMMENT_HEAD, s, Notice.COMMENT);
    }

    /** {@code s} without what {@code pattern} finds in it, unless nothing would be left. */
    private static String without(Pattern pattern, String s) {
        Matcher m = pattern.matcher(s);
        if (!m.find()) {
            return s;
        }
        String rest = (s.substring(0, m.start()) + s.substring(m.end())).strip();
        return Folding.words(rest).isEmpty() ? s : rest;
    }

    private String markedBy(Pattern pattern, String s, Notice meaning) {
        Matcher m = pattern.matcher(s);
        if (!m.find()) {
            return s;
        }
        note(meaning);
        String rest = (s.substring(0, m.start()) + s.substring(m.end())).strip();
        return Folding.words(rest).isEmpty() ? s : rest;
    }
}
