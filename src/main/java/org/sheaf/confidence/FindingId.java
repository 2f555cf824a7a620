// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.confidence;

import java.util.Locale;
import java.util.Optional;

/**
 * Names a finding for good.
 *
 * @param number from 1; written as {@code F1}
 */
public record FindingId(int number) implements Comparable<FindingId> {
    private static final String PREFIX = "F";
    private static final int MOST_DIGITS = 4;

    public FindingId {
        if (number < 1) {
            throw new IllegalArgumentException("findings are numbered from 1: " + number);
        }
    }

    /** The id written in {@code text}, such as {@code F3}, {@code f3} or {@code 3}; nothing if it is none. */
    public static Optional<FindingId> parse(String text) {
        String digits = text.strip().toUpperCase(Locale.ROOT);
        digits = digits.startsWith(PREFIX) ? digits.substring(PREFIX.length()) : digits;
        return digits.matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}")
                ? Optional.of(new FindingId(Integer.parseInt(digits)))
                : Optional.empty();
    }

    @Override
    public int compareTo(FindingId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
