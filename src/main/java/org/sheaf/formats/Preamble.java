// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.util.regex.Pattern;

/** Lines that databases write between records and that say nothing about a citation. */
final class Preamble {
    private static final int LONGEST = 300;

    /** Ovid numbers and links, Cochrane's head of each record, rules, export dates. */
    private static final Pattern KNOWN = Pattern.compile(
            "<?\\s*\\d+\\s*\\.?\\s*>?"
                    + "|Record #?\\d+ of \\d+.*"
                    + "|(Provider|Content|Database|Source|Search|Query|Exported|Results?): ?.*"
                    + "|SEARCH QUERY .*|About the data: .*"
                    + "|Link to the .*"
                    + "|(EXPORT(ED)? )(DATE|ON|FROM)\\b.*"
                    + "|Scopus"
                    + "|[-=_*#~\\s]+",
            Pattern.CASE_INSENSITIVE);

    private Preamble() {}

    /** Ovid's link to itself, which it also writes inside a record. */
    static boolean isLink(String line) {
        return line.startsWith("Link to the Ovid");
    }

    static boolean isKnown(String line) {
        return line.length() <= LONGEST && KNOWN.matcher(line).matches();
    }
}
