// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages made ready for comparing: {@code 313-9}, {@code 313--319} and {@code pp. 313-319} are one and the same.
 *
 * @param first first page or article number, -1 where none is known
 * @param last last page, -1 where none is stated
 * @param letter letter before or behind the number ({@code S12}, {@code 14A}, {@code e505}), lower case; 0 for none
 */
record PageKey(int first, int last, char letter) {
    static final PageKey NONE = new PageKey(-1, -1, '\0');

    private static final Pattern FORM = Pattern.compile(
            "([a-z]*)[. ]*(\\d{1,12})([a-z]?)(?:\\s*-+\\s*([a-z]*)[. ]*(\\d{1,12})([a-z]?))?.*", Pattern.DOTALL);

    /** {@code 215 p}, {@code xxi, 602 pp}: how long a thesis or book is, not where something stands. */
    private static final Pattern EXTENT =
            Pattern.compile("\\W*([ivxlc]+\\s*[,+]\\s*)?\\d+\\s*(p|pp|pages?|leaves|s|seiten)\\W*");

    private static final Pattern ROMAN = Pattern.compile("([ivxlc]{1,8})(?:\\s*-+\\s*([ivxlc]{1,8}))?");

    private static final int LONGEST = 9;

    /** Reads pages as a source writes them; {@link #NONE} where they name no place. */
    static PageKey of(String pages) {
        if (pages.isBlank()) {
            return NONE;
        }
        String s = plain(pages);
        if (EXTENT.matcher(s).matches() || s.contains("pagination") || s.startsWith("10.")) {
            return NONE;
        }
        s = s.replaceFirst("^(pp?\\b|pages?\\b|art(icle|\\.)?\\b)[. ]*((no|number|id|:)[. ]*)*", "")
                .strip();
        Matcher roman = ROMAN.matcher(s);
        if (roman.matches()) {
            int first = roman(roman.group(1));
            return new PageKey(first, roman.group(2) == null ? -1 : roman(roman.group(2)), 'i');
        }
        Matcher m = FORM.matcher(s);
        if (!m.matches()) {
            return NONE;
        }
        String before = m.group(1);
        char letter = !before.isEmpty()
                ? before.charAt(0)
                : m.group(3).isEmpty() ? '\0' : m.group(3).charAt(0);
        String last = m.group(5);
        return new PageKey(number(m.group(2)), last == null ? -1 : number(completed(m.group(2), last)), letter);
    }

    private static String plain(String pages) {
        StringBuilder out = new StringBuilder(pages.length());
        for (int i = 0; i < pages.length(); i++) {
            char c = pages.charAt(i);
            out.append(Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212' ? '-' : c);
        }
        return out.toString().toLowerCase(Locale.ROOT).strip();
    }

    /** The last page written in full: {@code 1095-103} ends on 1103. */
    private static String completed(String first, String last) {
        int missing = first.length() - last.length();
        return missing > 0 ? first.substring(0, missing) + last : last;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.length() > LONGEST ? digits.substring(digits.length() - LONGEST) : digits);
    }

    private static int roman(String numeral) {
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int value = value(numeral.charAt(i));
            sum += i + 1 < numeral.length() && value(numeral.charAt(i + 1)) > value ? -value : value;
        }
        return sum;
    }

    private static int value(char digit) {
        return switch (digit) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            default -> 100;
        };
    }

    boolean isEmpty() {
        return first < 0;
    }

    /** How many pages; 0 where no last page is stated or it lies before the first. */
    int extent() {
        return last >= first && !isEmpty() ? last - first + 1 : 0;
    }

    PageMatch compare(PageKey other) {
        if (isEmpty() || other.isEmpty()) {
            return PageMatch.MISSING;
        }
        boolean sameSeries = letter == other.letter || letter == 0 || other.letter == 0;
        if (!sameSeries) {
            return PageMatch.DIFFERENT;
        }
        if (first == other.first) {
            return last == other.last || last < 0 || other.last < 0 ? PageMatch.SAME : PageMatch.START;
        }
        if (last > 0 && last == other.last) {
            return PageMatch.END;
        }
        if (extent() > 1 && extent() == other.extent() && (first == 1) != (other.first == 1)) {
            return PageMatch.RENUMBERED;
        }
        boolean overlap = extent() > 1 && other.extent() > 1 && first <= other.last && other.first <= last;
        if (overlap) {
            return PageMatch.OVERLAP;
        }
        return isMistyped(first, other.first) && (last < 0 || other.last < 0 || isMistyped(last, other.last))
                ? PageMatch.MISTYPED
                : PageMatch.DIFFERENT;
    }

    private static boolean isMistyped(int x, int y) {
        String a = Integer.toString(x);
        String b = Integer.toString(y);
        return a.length() > 1 && a.length() == b.length() && EditDistance.within(a, b, 1) <= 1;
    }

    /** Pages as a person writes them. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "";
        }
        String start = (letter == 0 ? "" : String.valueOf(letter).toUpperCase(Locale.ROOT)) + first;
        return last < 0 ? start : start + "-" + last;
    }
}
