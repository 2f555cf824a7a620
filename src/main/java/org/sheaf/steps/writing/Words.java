// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.List;

/** Words that several parts of the write-up have. */
final class Words {
    private static final int DAY = 10;

    private Words() {}

    /** @param noun one that takes an s */
    static String amount(long number, String noun) {
        return amount(number, noun, noun + "s");
    }

    static String amount(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** The day of a moment in ISO 8601. */
    static String day(String at) {
        return at.length() < DAY ? at : at.substring(0, DAY);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
