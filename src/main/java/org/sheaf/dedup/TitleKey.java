// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.List;
import java.util.Set;

/**
 * A title made ready for comparing.
 *
 * @param main the title without what a database added to it; empty where there is no title
 * @param others the same title in another language or form, where the record gives one
 * @param study of a protocol's title, what is left when it no longer says that it is a protocol; empty of any other
 * @param notice what the title says its document is with regard to another one
 * @param telling how many of its words tell something about the content
 * @param full how many words it has besides articles, prepositions and the like
 */
record TitleKey(TitleForm main, List<TitleForm> others, TitleForm study, Notice notice, int telling, int full) {
    static final TitleKey NONE = new TitleKey(TitleForm.NONE, List.of(), TitleForm.NONE, Notice.NONE, 0, 0);

    /** With fewer telling words, two different works may well bear the same title. */
    private static final int FEW_TELLING = 3;

    /** With so many words, a title stands for one work even without its subtitle. */
    private static final int MANY_WORDS = 6;

    /** Words of which headings are made that come back in every volume (in the same spelling). */
    private static final Set<String> HEADING_WORDS = Set.of(
            "abstract",
            "abstracts",
            "annual",
            "announcement",
            "article",
            "articles",
            "author",
            "authors",
            "book",
            "books",
            "call",
            "column",
            "comment",
            "comments",
            "commentary",
            "conference",
            "contents",
            "correction",
            "corrections",
            "correspondence",
            "corrigendum",
            "cover",
            "discussion",
            "editor",
            "editorial",
            "editorials",
            "editors",
            "errata",
            "erratum",
            "foreword",
            "guest",
            "index",
            "interview",
            "introduction",
            "introductory",
            "invited",
            "issue",
            "jornal",
            "letter",
            "letters",
            "list",
            "meeting",
            "memoriam",
            "message",
            "minitrack",
            "news",
            "note",
            "notes",
            "obituary",
            "opinion",
            "oral",
            "papers",
            "poster",
            "posters",
            "preface",
            "president",
            "presidential",
            "proceedings",
            "program",
            "programme",
            "remarks",
            "reply",
            "report",
            "response",
            "review",
            "reviewers",
            "reviews",
            "section",
            "special",
            "summary",
            "supplement",
            "symposium",
            "table",
            "thanks",
            "this",
            "track",
            "update",
            "view",
            "viewpoint",
            "volume",
            "welcome",
            "workshop");

    static TitleKey of(String words, List<String> others, String study, Notice notice) {
        TitleForm main = TitleForm.of(words);
        String[] full = main.fullWords();
        int telling = 0;
        for (String word : full) {
            if (!HEADING_WORDS.contains(word) && !word.chars().allMatch(Character::isDigit)) {
                telling += isWithoutSpaces(word) ? FEW_TELLING : 1;
            }
        }
        return new TitleKey(
                main,
                others.stream().map(TitleForm::of).toList(),
                study.isEmpty() ? TitleForm.NONE : TitleForm.of(study),
                notice,
                telling,
                full.length);
    }

    /** Whether {@code word} is of a script that puts no spaces between words, so that it may be a whole title. */
    private static boolean isWithoutSpaces(String word) {
        return switch (Character.UnicodeScript.of(word.codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> false;
        };
    }

    boolean isEmpty() {
        return main.isEmpty();
    }

    /** The words of the title itself. */
    String words() {
        return main.words();
    }

    /** Whether different works may well bear this title: it is short, or a heading. */
    boolean isShort() {
        return telling < FEW_TELLING;
    }

    /** Whether the title is nothing but a heading, such as "Editorial" or "Book reviews". */
    boolean isHeading() {
        return telling == 0;
    }

    boolean isLong() {
        return full >= MANY_WORDS;
    }
}
