// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.function.Predicate;

/**
 * The rules by which two records are one report, strongest first. A pair is joined by the first rule that holds; none of
 * them joins two identifiers, or a document with a notice about it (see {@link Judge}).
 */
enum Rule {
    SAME_IDENTIFIER(
            "same identifier and title",
            c -> c.sameIdentifier()
                    && c.title().agrees()
                    && (c.authors() != AuthorMatch.DIFFERENT || c.samePlace())
                    && (!c.heading() || c.authors() != AuthorMatch.SOME && c.placeIsCompatible())),

    SAME_IN_EVERY_FIELD(
            "the same in every field that they have",
            c -> c.title() == TitleMatch.SAME && c.year() == YearMatch.SAME && c.sameInEveryField()),

    SAME_TITLE_AND_PLACE(
            "same title, volume and pages",
            c -> c.title() == TitleMatch.SAME
                    && c.samePlace()
                    && (c.tellsTheWork() || c.sameCertainPlace())
                    && c.authors() != AuthorMatch.DIFFERENT
                    && (c.year() != YearMatch.DIFFERENT
                            || c.tellsTheWork()
                                    && c.authors().agrees()
                                    && c.journal().agrees())),

    SAME_IDENTIFIER_OTHER_TITLE(
            "same identifier and authors, and the same pages or nearly the same title",
            c -> c.sameIdentifier()
                    && c.authors().allAgree()
                    && (c.pages().sameStart() || c.title() == TitleMatch.EXPANDED && c.placeIsCompatible())),

    TITLE_AND_PAGES(
            "title, authors and pages agree",
            c -> (c.title().agrees() || c.title() == TitleMatch.EXPANDED && hasPages(c, 2))
                    && c.pages().sameStart()
                    && c.volume() != NumberMatch.DIFFERENT
                    && (c.issue() != NumberMatch.DIFFERENT || c.pages() == PageMatch.SAME)
                    && (c.volume() == NumberMatch.SAME || c.pages() == PageMatch.SAME || c.year() == YearMatch.SAME)
                    && c.year() != YearMatch.DIFFERENT
                    && (c.authors().agrees() || c.authors() == AuthorMatch.MISSING && c.title() == TitleMatch.SAME)
                    && (c.journal() != JournalMatch.DIFFERENT || c.volume() == NumberMatch.SAME)
                    && (c.tellsTheWork() || c.journal().agrees() && c.sameCertainPlace())),

    SAME_PAGES_OTHER_VOLUME(
            "title, authors, year and both pages agree; the volume is written otherwise",
            c -> c.title() == TitleMatch.SAME
                    && c.tellsTheWork()
                    && c.authors().agrees()
                    && c.year().near()
                    && c.pages() == PageMatch.SAME
                    && hasPages(c, 2)),

    SAME_TITLE_AND_JOURNAL(
            "title, authors and journal agree; nothing speaks against it",
            c -> (c.title() == TitleMatch.SAME || c.title() == TitleMatch.MISSPELT)
                    && c.tellsTheWork()
                    && c.authors().agrees()
                    && c.placeIsCompatible()
                    && c.year().near()
                    && (c.journal().agrees() || c.journal() == JournalMatch.PART)),

    SAME_TITLE_NO_JOURNAL(
            "title, authors and year agree; one record names no journal",
            c -> c.title() == TitleMatch.SAME
                    && c.tellsTheWork()
                    && c.authors().agrees()
                    && c.placeIsCompatible()
                    && c.year() == YearMatch.SAME
                    && c.journal() == JournalMatch.MISSING),

    SAME_TITLE_NO_AUTHORS(
            "title, journal, year and volume agree; one record names no authors",
            c -> c.title() == TitleMatch.SAME
                    && c.tellsTheWork()
                    && c.authors() == AuthorMatch.MISSING
                    && c.placeIsCompatible()
                    && c.year() == YearMatch.SAME
                    && c.journal().agrees()
                    && c.volume() == NumberMatch.SAME),

    JOURNAL_UNDER_OTHER_NAME(
            "title, authors, year and place agree; the journal goes by another name",
            c -> c.title() == TitleMatch.SAME
                    && c.tellsTheWork()
                    && c.authors().agrees()
                    && c.year() == YearMatch.SAME
                    && c.placeIsCompatible()
                    && (c.volume() == NumberMatch.SAME && c.issue() == NumberMatch.SAME
                            || c.pages().sameStart() && c.a().pages.first() > 1)),

    PAGES_MISTYPED(
            "title, authors, journal and volume agree; the pages are written otherwise",
            c -> c.title().agrees()
                    && c.tellsTheWork()
                    && c.authors().allAgree()
                    && c.year() == YearMatch.SAME
                    && c.journal().agrees()
                    && c.volume() == NumberMatch.SAME
                    && c.issue() != NumberMatch.DIFFERENT
                    && (c.pages() == PageMatch.END
                            || c.pages() == PageMatch.OVERLAP
                            || c.title() == TitleMatch.SAME
                                    && (c.pages() == PageMatch.MISTYPED || c.issue() == NumberMatch.SAME))),

    SAME_PAGES_OTHER_TITLE(
            "authors, journal and all pages of one issue agree: two works cannot fill the same pages",
            c -> hasPages(c, 3)
                    && c.authors().agrees()
                    && c.journal().agrees()
                    && c.year().near()
                    && (c.sameCertainPlace() || c.title() == TitleMatch.RELATED && isSameProceedings(c))),

    SUBTITLE_LEFT_OUT(
            "one title is a long part of the other; authors, journal and year agree and nothing speaks against it",
            c -> c.title() == TitleMatch.CONTAINED
                    && c.a().title.isLong()
                    && c.b().title.isLong()
                    && c.authors().allAgree()
                    && c.placeIsCompatible()
                    && c.year() == YearMatch.SAME
                    && c.journal().agrees()),

    VERSIONS(
            "two versions of one document within a year",
            c -> c.doi() == DoiMatch.VERSION
                    && c.title().agrees()
                    && c.authors().agrees()
                    && c.year().near());

    private final String words;
    private final Predicate<Comparison> condition;

    Rule(String words, Predicate<Comparison> condition) {
        this.words = words;
        this.condition = condition;
    }

    /** Whether both records give a range of at least so many pages. */
    private static boolean hasPages(Comparison c, int pages) {
        return c.a().pages.extent() >= pages && c.b().pages.extent() >= pages;
    }

    /** Pages of the volume of one year that has no number; page 1 is where every paper begins that is counted by itself. */
    private static boolean isSameProceedings(Comparison c) {
        return c.pages() == PageMatch.SAME
                && c.a().pages.first() > 1
                && c.placeIsCompatible()
                && c.year() == YearMatch.SAME;
    }

    String words() {
        return words;
    }

    boolean holds(Comparison c) {
        return condition.test(c);
    }
}
