// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as the schema takes them. */
final class XmlTime {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?(Z|[+-](0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?");

    private XmlTime() {}

    /** Whether it is an {@code xsd:dateTime}, of a year with four digits. */
    static boolean isDateTime(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || text.startsWith("0000")) {
            return false;
        }
        try {
            return LocalDateTime.parse(form.group(1)).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** What was probably meant: a blank between day and time is a {@code T}. */
    static String mended(String text) {
        return text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +(?=\\d)", "$1T");
    }
}
