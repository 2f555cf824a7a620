// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of publication taken apart, as far as its text can mean one thing only: {@code 2019/03/01/},
 * {@code 2019-03-01}, {@code 2019 Mar 4}, {@code 4 March 2019}, {@code Mar 2019}. A season, a range of days or
 * {@code 4/3/2019}, which is March in one country and April in another, gives the year alone.
 *
 * @param year 1500 to 2099
 * @param month 1 to 12; empty if not stated
 * @param day 1 to 31; empty if not stated
 */
public record PublicationDate(int year, OptionalInt month, OptionalInt day) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "([A-Za-z]{3,9})\\.?";
    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})[-/](\\d{1,2})(?:[-/](\\d{1,2}))?/?(?:[T/ ].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[ /]+" + MONTH + "(?: +(\\d{1,2}))?");
    private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{1,2}) +)?" + MONTH + ",? +(\\d{4})");
    private static final Pattern WITHOUT_YEAR = Pattern.compile(MONTH + "(?: +(\\d{1,2}))?");

    /** The date that a record states; nothing where it states no year. */
    public static Optional<PublicationDate> of(CitationRecord record) {
        if (record.year().isEmpty()) {
            return Optional.empty();
        }
        int year = record.year().getAsInt();
        return Optional.of(parse(year, record.date().strip()).orElse(bare(year)));
    }

    private static PublicationDate bare(int year) {
        return new PublicationDate(year, OptionalInt.empty(), OptionalInt.empty());
    }

    /** The parts of a text that speaks of this year; nothing if it speaks of another, or means nothing certain. */
    private static Optional<PublicationDate> parse(int year, String text) {
        Matcher m = NUMBERS.matcher(text);
        if (m.matches()) {
            return date(year, m.group(1), Integer.parseInt(m.group(2)), m.group(3));
        }
        m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return date(year, m.group(1), month(m.group(2)), m.group(3));
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return date(year, m.group(3), month(m.group(2)), m.group(1));
        }
        m = WITHOUT_YEAR.matcher(text);
        return m.matches() ? date(year, String.valueOf(year), month(m.group(1)), m.group(2)) : Optional.empty();
    }

    private static Optional<PublicationDate> date(int year, String written, int month, String day) {
        if (Integer.parseInt(written) != year || month < 1 || month > MONTHS.size()) {
            return Optional.empty();
        }
        int number = day == null || day.isEmpty() ? 0 : Integer.parseInt(day);
        boolean known = number >= 1 && number <= 31;
        return Optional.of(
                new PublicationDate(year, OptionalInt.of(month), known ? OptionalInt.of(number) : OptionalInt.empty()));
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
