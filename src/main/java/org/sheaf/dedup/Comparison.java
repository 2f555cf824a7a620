// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import org.jspecify.annotations.Nullable;

/**
 * Two records compared field by field: what every rule looks at. Names and titles take long to compare, so they are
 * compared when first asked for: of most pairs nobody asks.
 */
final class Comparison {
    /** Above this, pages are counted through the volume. */
    private static final int LAST_PAGE_OF_FIRST_ISSUE = 200;

    private final Fingerprint a;
    private final Fingerprint b;
    private final YearMatch year;
    private final NumberMatch volume;
    private final NumberMatch issue;
    private final PageMatch pages;
    private final DoiMatch doi;
    private final NumberMatch pmid;
    private @Nullable TitleMatch title;
    private @Nullable AuthorMatch authors;
    private @Nullable JournalMatch journal;

    private Comparison(Fingerprint a, Fingerprint b) {
        boolean shifted = isShifted(a, b) || isShifted(b, a);
        this.a = a;
        this.b = b;
        year = YearMatch.of(a.year, b.year);
        volume = shifted ? NumberMatch.SAME : NumberMatch.of(a.volume, b.volume);
        issue = shifted ? NumberMatch.SAME : NumberMatch.of(a.issue, b.issue);
        pages = shifted ? PageMatch.MISSING : a.pages.compare(b.pages);
        doi = a.doi.compare(b.doi);
        pmid = compareIds(a.pmid, b.pmid);
    }

    static Comparison of(Fingerprint a, Fingerprint b) {
        return new Comparison(a, b);
    }

    Fingerprint a() {
        return a;
    }

    Fingerprint b() {
        return b;
    }

    TitleMatch title() {
        TitleMatch known = title;
        if (known == null) {
            known = TitleMatcher.compare(a.title, b.title);
            title = known;
        }
        return known;
    }

    /** The title of the one with that of the other's study, where the other is a protocol. */
    TitleMatch studyTitle() {
        return a.title.notice() == Notice.PROTOCOL
                ? TitleMatcher.compareStudy(a.title, b.title)
                : TitleMatcher.compareStudy(b.title, a.title);
    }

    AuthorMatch authors() {
        AuthorMatch known = authors;
        if (known == null) {
            known = AuthorMatcher.compare(a.authors, b.authors);
            authors = known;
        }
        return known;
    }

    JournalMatch journal() {
        JournalMatch known = journal;
        if (known == null) {
            known = JournalMatcher.compare(a.journal, b.journal);
            journal = known;
        }
        return known;
    }

    YearMatch year() {
        return year;
    }

    NumberMatch volume() {
        return volume;
    }

    NumberMatch issue() {
        return issue;
    }

    PageMatch pages() {
        return pages;
    }

    DoiMatch doi() {
        return doi;
    }

    NumberMatch pmid() {
        return pmid;
    }

    /** Whether one's volume and issue stand in the other's columns for issue and pages, as some conference exports have it. */
    private static boolean isShifted(Fingerprint a, Fingerprint b) {
        return a.volume < 0
                && a.issue >= 0
                && a.issue == b.volume
                && b.issue >= 0
                && a.pages.first() == b.issue
                && a.pages.last() < 0;
    }

    private static NumberMatch compareIds(String x, String y) {
        return x.isEmpty() || y.isEmpty()
                ? NumberMatch.MISSING
                : x.equals(y) ? NumberMatch.SAME : NumberMatch.DIFFERENT;
    }

    boolean sameIdentifier() {
        return doi == DoiMatch.SAME || pmid == NumberMatch.SAME && doi != DoiMatch.DIFFERENT;
    }

    /** Two documents by their identifiers: no rule joins them, only a person does. */
    boolean twoIdentifiers() {
        return doi == DoiMatch.DIFFERENT || pmid == NumberMatch.DIFFERENT && doi != DoiMatch.SAME;
    }

    /** Whether one of them is of this kind and the other is not. */
    boolean isBetween(Kind kind) {
        return (a.kind == kind) != (b.kind == kind);
    }

    /**
     * Other people under another title, and no identifier in common: no rule, link or question is about such a pair. This
     * is said of nearly all pairs that share a key, so it is found out without comparing the titles to the end.
     */
    boolean areStrangers() {
        return authors() == AuthorMatch.DIFFERENT
                && !sameIdentifier()
                && doi != DoiMatch.VERSION
                && !TitleMatcher.mayBeSame(a.title, b.title);
    }

    boolean sameNotice() {
        return a.title.notice() == b.title.notice();
    }

    /** Whether either title is a heading that comes back, such as "Editorial". */
    boolean heading() {
        return a.title.isHeading() || b.title.isHeading();
    }

    /** Whether title and authors together stand for one work: the title is telling, or short and by the same several people. */
    boolean tellsTheWork() {
        if (heading()) {
            return false;
        }
        boolean several = authors().allAgree() && a.authors.size() > 1 && b.authors.size() > 1;
        return several || !a.title.isShort() && !b.title.isShort();
    }

    /** Each field is the same in both or missing in both; besides title and year they have authors, journal or pages. */
    boolean sameInEveryField() {
        boolean some = !a.authors.isEmpty() || !a.journal.isEmpty() || !a.pages.isEmpty();
        return some
                && (authors() == AuthorMatch.SAME || a.authors.isEmpty() && b.authors.isEmpty())
                && (journal().agrees() || a.journal.isEmpty() && b.journal.isEmpty())
                && a.volume == b.volume
                && a.issue == b.issue
                && (pages == PageMatch.SAME || a.pages.isEmpty() && b.pages.isEmpty())
                && doi != DoiMatch.DIFFERENT
                && doi != DoiMatch.VERSION;
    }

    /** Nothing that says where the work stands speaks against it. */
    boolean placeIsCompatible() {
        return volume != NumberMatch.DIFFERENT && issue != NumberMatch.DIFFERENT && pages.isCompatible();
    }

    /** Volume, first page and, where stated, issue are the same. */
    boolean samePlace() {
        return volume == NumberMatch.SAME
                && pages == PageMatch.SAME
                && issue != NumberMatch.DIFFERENT
                && journal() != JournalMatch.DIFFERENT;
    }

    /** As {@link #samePlace}, and the issue is known or needs not be: many journals begin each issue with page 1. */
    boolean sameCertainPlace() {
        return samePlace() && (issue == NumberMatch.SAME || a.pages.first() > LAST_PAGE_OF_FIRST_ISSUE);
    }

    /** Some field that says where the work stands differs, and the pages do not make up for it. */
    boolean placesConflict() {
        return pages != PageMatch.SAME
                && (volume == NumberMatch.DIFFERENT
                        || issue == NumberMatch.DIFFERENT
                        || pages == PageMatch.DIFFERENT
                        || journal() == JournalMatch.DIFFERENT);
    }

    /** They came out in two publications: other volumes, or other journals at other pages. */
    boolean twoPublications() {
        return volume == NumberMatch.DIFFERENT && !pages.sameStart()
                || journal() == JournalMatch.DIFFERENT && pages == PageMatch.DIFFERENT;
    }
}
