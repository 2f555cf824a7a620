// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.List;
import java.util.Set;

/**
 * A title made ready for comparing. All words are folded ({@link Folding#words}, {@link Folding#spelling}).
 *
 * @param words the title without what a database added to it; empty where there is no title
 * @param others the same title in another language or form, where the record gives one
 * @param notice what the title says its document is with regard to another one
 * @param telling how many of its words tell something about the content
 * @param full how many words it has besides articles, prepositions and the like
 */
record TitleKey(String words, List<String> others, Notice notice, int telling, int full) {
    static final TitleKey NONE = new TitleKey("", List.of(), Notice.NONE, 0, 0);

    /** With fewer telling words, two different works may well bear the same title. */
    private static final int FEW_TELLING = 3;

    /** With so many words, a title stands for one work even without its subtitle. */
    private static final int MANY_WORDS = 6;

    /** Words that carry no content (in the spelling of {@link Folding#spelling}). */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "it", "its", "of", "on", "or", "the",
            "to", "with", "der", "die", "das", "und", "de", "la", "le", "les", "el", "et", "des", "du", "sur", "von");

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

    static TitleKey of(String words, List<String> others, Notice notice) {
        int telling = 0;
        int full = 0;
        for (String word : words.split(" ")) {
            if (isFull(word)) {
                full++;
                if (!HEADING_WORDS.contains(word) && !word.chars().allMatch(Character::isDigit)) {
                    telling += isWithoutSpaces(word) ? FEW_TELLING : 1;
                }
            }
        }
        return new TitleKey(words, List.copyOf(others), notice, telling, full);
    }

    /** Whether {@code word} is of a script that puts no spaces between words, so that it may be a whole title. */
    private static boolean isWithoutSpaces(String word) {
        return switch (Character.UnicodeScript.of(word.codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> false;
        };
    }

    boolean isEmpty() {
        return words.isEmpty();
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

    /** Whether {@code word} is more than an article or a preposition. */
    static boolean isFull(String word) {
        return !EMPTY_WORDS.contains(word);
    }
}
