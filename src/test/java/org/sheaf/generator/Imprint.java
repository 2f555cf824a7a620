// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.List;
import java.util.Locale;

/**
 * Where and when a work appeared.
 *
 * @param journal in which
 * @param year year of the issue
 * @param month 1 to 12
 * @param day 1 to 28
 * @param volume empty if there is none
 * @param issue empty if there is none
 * @param first first page; empty for works with an article number
 * @param last last page, in full
 * @param articleNumber number of an article without pages; else empty
 */
record Imprint(
        InventedJournal journal,
        int year,
        int month,
        int day,
        String volume,
        String issue,
        String first,
        String last,
        String articleNumber) {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    String monthName() {
        return MONTHS.get(month - 1);
    }

    String monthCapitals() {
        return monthName().toUpperCase(Locale.ROOT);
    }

    /** {@code 2019-03-07}. */
    String isoDate() {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    /** {@code 313-319}, {@code 313}, or the article number. */
    String pages() {
        if (first.isEmpty()) {
            return articleNumber;
        }
        return last.isEmpty() ? first : first + "-" + last;
    }

    /** {@code 313-9}, as PubMed writes. */
    String shortPages() {
        return first.isEmpty() || last.isEmpty() ? pages() : first + "-" + shortLast();
    }

    /** The last page without the figures it shares with the first: {@code 9} of 313-319. */
    String shortLast() {
        if (first.length() != last.length()) {
            return last;
        }
        int same = 0;
        while (same < last.length() - 1 && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        return last.substring(same);
    }

    Imprint withYear(int other) {
        return new Imprint(journal, other, month, day, volume, issue, first, last, articleNumber);
    }

    Imprint withJournal(InventedJournal other) {
        return new Imprint(other, year, month, day, volume, issue, first, last, articleNumber);
    }

    Imprint withPages(String newFirst, String newLast) {
        return new Imprint(journal, year, month, day, volume, issue, newFirst, newLast, articleNumber);
    }

    Imprint withVolume(String newVolume, String newIssue) {
        return new Imprint(journal, year, month, day, newVolume, newIssue, first, last, articleNumber);
    }

    /** As known before the issue was made up: no volume, issue or pages. */
    Imprint onlineFirst() {
        return new Imprint(journal, year, month, day, "", "", "", "", "");
    }
}
