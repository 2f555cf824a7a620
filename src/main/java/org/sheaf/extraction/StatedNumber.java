// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as the source prints it. Only a plain whole number is one ({@code 151}, {@code 1,204}, {@code n = 151}); all other
 * words stay words.
 *
 * @param words on one line; empty where nobody has filled it in
 */
public record StatedNumber(String words) {
    /** What a person writes where the source does not state it. */
    public static final String NOT_REPORTED = "not reported";

    private static final Pattern NUMBER =
            Pattern.compile("(?:[nN]\\s*=\\s*)?([0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})");

    public StatedNumber {
        words = words.strip().replaceAll("\\s+", " ");
        words = isSaying(words) ? NOT_REPORTED : words;
    }

    /** Whether somebody wrote, in whatever case, that something is not reported. */
    static boolean isSaying(String words) {
        return words.strip().toLowerCase(Locale.ROOT).equals(NOT_REPORTED);
    }

    /** The number; nothing where the words are none. */
    public OptionalInt number() {
        Matcher number = NUMBER.matcher(words);
        return number.matches()
                ? OptionalInt.of(Integer.parseInt(number.group(1).replace(",", "")))
                : OptionalInt.empty();
    }

    /** Whether somebody chose to say that the source does not state it. */
    public boolean isNotReported() {
        return words.equals(NOT_REPORTED);
    }

    /** Whether nobody has filled it in. */
    public boolean isMissing() {
        return words.isEmpty();
    }
}
