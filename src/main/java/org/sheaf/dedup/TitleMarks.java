// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.regex.Pattern;

/** What databases and journals put before and behind titles. */
final class TitleMarks {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

    /** A placeholder instead of a title. */
    static final Pattern UNKNOWN =
            of("\\W*(unknown|untitled|no title( available)?|title not available|not available|n/?a|null)\\W*");

    /** In brackets: the language of the work. */
    static final Pattern LANGUAGE = of(
            "(in )?(afrikaans|arabic|bulgarian|catalan|chinese|croatian|czech|danish|dutch|english"
                    + "|estonian|finnish|french|german|greek|hebrew|hungarian|icelandic|indonesian|italian|japanese|korean|latvian"
                    + "|lithuanian|multilingual|norwegian|persian|polish|portuguese|romanian|russian|serbian|slovak|slovene|slovenian"
                    + "|spanish|swedish|thai|turkish|ukrainian|vietnamese)([ ,;/&]+(and )?(in )?\\p{L}+)?( translation)?\\W*");

    /** In brackets: a remark of the database rather than the title in its own language. */
    static final Pattern REMARK =
            of("\\W*((published )?erratum|correct|retract|comment|see comment|summary for|review|republished|update"
                    + "|original|with |duplicate|reprint|expression of)");

    /** Such a remark, cut off before its closing bracket. */
    static final Pattern CUT_REMARK =
            of("[\\s.]*\\[\\s*((published )?erratum|corrected|comment|retraction|summary for|republished|update"
                    + "|expression of)\\b[^\\]]*$");

    static final Pattern TRANSLATED = of("[\\s.]*\\((author'?s'?|proceedings|transl)[^()]*transl?\\.?\\)[\\s.]*$");

    static final Pattern LETTERS = of("[\\s.]*\\((multiple letters?|letters?|editorial)\\)(\\s*\\[\\d\\])?[\\s.]*$");

    /** Behind dots: who commented, where it was presented, what it comments on. */
    static final Pattern TALK = of(
            "[\\s.]*(\\.\\.\\.|…)[\\s.]*(\\[corrected\\]|including commentary .*|\\(?includes .*|corrected.*"
                    + "|.*\\b(conference|congress|symposium|convention|annual meeting)\\b.*|\\p{L}[^.]{0,60}\\.? ?\\d{4}.{0,20};.*)$");

    /** Web of Science and Embase: the place of the work that is corrected. */
    static final Pattern ERRATUM_BY_PLACE = of("\\s*\\((vol\\.? ?\\d+[^()]*p[gp]?\\.? ?[^()]*"
            + "|\\p{L}[^()]*\\((19|20)\\d\\d\\)[^()]*(\\([^()]*\\)[^()]*)*)\\)[\\s.]*$");

    /** A bare "Correction of" begins many ordinary titles, so that word needs more beside it. */
    static final Pattern ERRATUM_HEAD =
            of("^\\W*(published )?(author )?((erratum|errata|corrigendum|corrigenda|addendum)\\b(\\W*(to|for)\\b)?"
                    + "|(publisher'?s? )?corrections?( notice)?\\s*(:|to\\b|\\s-\\s|[\"“]))\\W*");

    static final Pattern ERRATUM_TAIL = of(
            "[\"”’']?\\s*(:|\\(|\\s[-–—]\\s)\\s*(erratum|corrigendum|correction|addendum)\\b( to .{0,80})?[\\s.)]*$");

    static final Pattern RETRACTION_HEAD = of(
            "^\\W*(retraction( notice| note)?|notice of retraction|withdrawal notice)\\s*(:|to\\b|of\\s*[\"“‘'])\\W*");

    /** The article itself, flagged since: not another document. */
    static final Pattern RETRACTED = of("^\\W*(retracted( article| chapter| paper)?|withdrawn)\\W*[:\\]]\\W*"
            + "|\\s*\\(retracted[^()]*\\)[\\s.]*$|\\s*[-:–] ?retracted( article)?[\\s.]*$");

    static final Pattern COMMENT_HEAD = of("^\\W*((an? )?(invited )?(comments?|commentary|commentaries) on\\b"
            + "|(reply|replies|rejoinder|rebuttal) to\\b|response to\\s*[\"“‘]|authors?'?s?'? (reply|response)( to\\b)?"
            + "|re\\s?:|reply:|response:)\\W*");

    static final Pattern COMMENT_TAIL =
            of("\\s*(:|\\.|,|\\(|(?<=[?!])\\s|\\s[-–—])\\s*((the )?(authors?'?s?'? |editors?'? )(reply|response)|reply"
                    + "|replies|in reply|a reply|rejoinder|comment)[\\s.)]*$");

    static final Pattern PROTOCOL = of(
            "\\b(study|trial|review) protocol\\b|(^|[:.–—-])\\W*protocol (for|of)\\b"
                    + "|\\b(a )?protocol for an?\\b|\\bprotocol\\W*$|\\brationale and (study )?design\\b|\\bdesign and rationale\\b");

    private TitleMarks() {}

    private static Pattern of(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
