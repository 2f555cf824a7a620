// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/**
 * How alike two records are, 0 to 1: points for each field that agrees, taken off for each that differs, nothing for a
 * missing one. It joins nothing; it only says which pairs a person should see, and in which order.
 */
final class Likeness {
    private Likeness() {}

    static double score(Comparison c) {
        int points = title(c) + authors(c) + year(c) + journal(c) + place(c) + identifiers(c);
        return Math.max(0, Math.min(100, points)) / 100.0;
    }

    private static int title(Comparison c) {
        int points = switch (c.title()) {
            case SAME -> 40;
            case MISSPELT -> 36;
            case CONTAINED -> 28;
            case EXPANDED -> 24;
            case REARRANGED, RELATED -> 12;
            case MISSING -> 0;
            case NUMBERED -> -10;
            case DIFFERENT -> -20;
        };
        return points > 0 && !c.tellsTheWork() ? points / 4 : points;
    }

    private static int authors(Comparison c) {
        return switch (c.authors()) {
            case SAME -> 25;
            case SUBSET -> 22;
            case MOST -> 18;
            case SOME -> 5;
            case MISSING -> 0;
            case DIFFERENT -> -25;
        };
    }

    private static int year(Comparison c) {
        return switch (c.year()) {
            case SAME -> 8;
            case NEXT -> 3;
            case MISSING -> 0;
            case DIFFERENT -> -8;
        };
    }

    private static int journal(Comparison c) {
        return switch (c.journal()) {
            case SAME, ABBREVIATED -> 10;
            case PART -> 5;
            case MISSING -> 0;
            case DIFFERENT -> -6;
        };
    }

    private static int place(Comparison c) {
        int pages = switch (c.pages()) {
            case SAME -> 14;
            case START -> 8;
            case END, OVERLAP, RENUMBERED, MISTYPED -> 6;
            case MISSING -> 0;
            case DIFFERENT -> -6;
        };
        return pages + number(c.volume(), 6) + number(c.issue(), 3);
    }

    private static int number(NumberMatch match, int weight) {
        return switch (match) {
            case SAME -> weight;
            case MISSING -> 0;
            case DIFFERENT -> -weight;
        };
    }

    private static int identifiers(Comparison c) {
        if (c.twoIdentifiers()) {
            return -12;
        }
        return c.sameIdentifier() ? 25 : c.doi() == DoiMatch.VERSION ? 10 : 0;
    }
}
