// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.OptionalInt;

/** Finds the year in a date as databases write it: {@code 2021//}, {@code 28-31 May 2019}, {@code 4/3/2024}. */
public final class Years {
    private static final int FIRST = 1500;
    private static final int LAST = 2099;
    private static final int DIGITS = 4;

    private Years() {}

    /** The first number of four digits from 1500 to 2099 that is not part of a longer number. */
    public static OptionalInt find(String text) {
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (digit) {
                run++;
                continue;
            }
            if (run == DIGITS || run == 2 * DIGITS) {
                int year = Integer.parseInt(text, i - run, i - run + DIGITS, 10);
                if (year >= FIRST && year <= LAST) {
                    return OptionalInt.of(year);
                }
            }
            run = 0;
        }
        return OptionalInt.empty();
    }

    /** Whether the text says no more than a year: {@code 2021}, {@code 2021//}, {@code 2021.0}. */
    public static boolean isBare(String text) {
        if (find(text).isEmpty() || text.length() < DIGITS) {
            return false;
        }
        for (int i = DIGITS; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '/' && c != '-' && c != ' ' && c != '.' && !(c == '0' && text.charAt(DIGITS) == '.')) {
                return false;
            }
        }
        return Character.isDigit(text.charAt(0));
    }
}
