// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/** Two records compared field by field: what every rule looks at. */
record Comparison(
        Fingerprint a,
        Fingerprint b,
        TitleMatch title,
        AuthorMatch authors,
        YearMatch year,
        JournalMatch journal,
        NumberMatch volume,
        NumberMatch issue,
        PageMatch pages,
        DoiMatch doi,
        NumberMatch pmid) {

    static Comparison of(Fingerprint a, Fingerprint b) {
        boolean shifted = isShifted(a, b) || isShifted(b, a);
        return new Comparison(
                a,
                b,
                TitleMatcher.compare(a.title, b.title),
                AuthorMatcher.compare(a.authors, b.authors),
                YearMatch.of(a.year, b.year),
                JournalMatcher.compare(a.journal, b.journal),
                shifted ? NumberMatch.SAME : NumberMatch.of(a.volume, b.volume),
                shifted ? NumberMatch.SAME : NumberMatch.of(a.issue, b.issue),
                shifted ? PageMatch.MISSING : a.pages.compare(b.pages),
                a.doi.compare(b.doi),
                compareIds(a.pmid, b.pmid));
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

    boolean sameNotice() {
        return a.title.notice() == b.title.notice();
    }

    /** Whether either title is one that different works bear. */
    boolean genericTitle() {
        return a.title.isGeneric() || b.title.isGeneric();
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
                && journal != JournalMatch.DIFFERENT;
    }

    /** They stand at two places, as works with the same title do. */
    boolean twoPlaces() {
        return pages == PageMatch.DIFFERENT && (volume == NumberMatch.DIFFERENT || issue == NumberMatch.DIFFERENT);
    }

    /** They came out in two publications: other volumes, or other journals at other pages. */
    boolean twoPublications() {
        return volume == NumberMatch.DIFFERENT && !pages.sameStart()
                || journal == JournalMatch.DIFFERENT && pages == PageMatch.DIFFERENT;
    }
}
