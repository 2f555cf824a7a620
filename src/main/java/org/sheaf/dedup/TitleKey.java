// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.List;
import java.util.Set;

/**
 * A title made ready for comparing. All words are folded ({@link Folding#words}, {@link Folding#spelling}).
 *
 * @param words the title without what the database added to it; empty where there is no title
 * @param others the same title in another language or form, where the record gives one
 * @param notice what the title says the document is with regard to another one
 * @param foreign whether the title is marked as translated from another language
 */
record TitleKey(String words, List<String> others, Notice notice, boolean foreign) {
    static final TitleKey NONE = new TitleKey("", List.of(), Notice.NONE, false);

    /** Fewer telling words than this, and two different works may well bear the same title. */
    private static final int TELLING_WORDS = 3;

    private static final int LONG_TITLE = 6;

    /** Words that carry no content (in the spelling of {@link Folding#spelling}). */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "it", "its", "of", "on", "or", "the",
            "to", "with", "der", "die", "das", "und", "de", "la", "le", "les", "el", "et", "des", "du", "zur", "von");

    /** Words of which headings are made that come back in every volume. */
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
            "comentary",
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
            "erratum",
            "errata",
            "foreword",
            "guest",
            "in",
            "index",
            "interview",
            "introduction",
            "introductory",
            "invited",
            "isue",
            "issue",
            "journal",
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

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether different works may bear this title: a heading, or too short to tell. */
    boolean isGeneric() {
        int telling = 0;
        for (String word : words.split(" ")) {
            if (!EMPTY_WORDS.contains(word)
                    && !HEADING_WORDS.contains(word)
                    && !word.chars().allMatch(Character::isDigit)) {
                telling += word.length() > 1 && word.charAt(0) > 127 ? TELLING_WORDS : 1;
            }
        }
        return telling < TELLING_WORDS;
    }

    /** Whether the title has so many telling words that it stands for one work even without its subtitle. */
    boolean isLong() {
        int telling = 0;
        for (String word : words.split(" ")) {
            telling += isTelling(word) ? 1 : 0;
        }
        return telling >= LONG_TITLE;
    }

    static boolean isTelling(String word) {
        return !EMPTY_WORDS.contains(word);
    }
}
