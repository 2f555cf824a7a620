// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

import java.util.regex.Pattern;

/** Lines that databases write between records and that say nothing about a citation. */
public final class Preamble {
    private static final int LONGEST = 300;

    /** Ovid's numbers, Cochrane's head of each record: what may stand before a record even if the last one has no end. */
    private static final String BEFORE_A_RECORD =
            "<?\\s*\\d+\\s*\\.?\\s*>?|Record #?\\d+ of \\d+.*|Provider: .*|Content: text/.*|Link to the Ovid.*";

    private static final Pattern INSIDE = Pattern.compile(BEFORE_A_RECORD);
    private static final Pattern OUTSIDE = Pattern.compile(
            BEFORE_A_RECORD
                    + "|(Provider|Content|Database|Source|Search|Query|Exported|Results?|SEARCH QUERY|About the data)\\b.*"
                    + "|Refworks Export Tagged Format|Character Set=.*|Tag legend|[A-Z][A-Z0-9]{1,2}=[A-Z].{0,60}"
                    + "|Link to the .*|(EXPORT(ED)? )(DATE|ON|FROM)\\b.*|sep=.*|Scopus|[-=_*#~\\s]+",
            Pattern.CASE_INSENSITIVE);

    private Preamble() {}

    /** Whether a line that belongs to no record needs no mention. */
    public static boolean isKnown(String line) {
        return line.length() <= LONGEST && OUTSIDE.matcher(line).matches();
    }

    /** Whether a line behind a blank one, in a record whose end was not seen, is no part of that record. */
    public static boolean endsRecord(String line) {
        return line.length() <= LONGEST && INSIDE.matcher(line).matches();
    }

    /** Ovid's link to itself, which it also writes inside a record. */
    public static boolean isLink(String line) {
        return line.startsWith("Link to the Ovid");
    }
}
