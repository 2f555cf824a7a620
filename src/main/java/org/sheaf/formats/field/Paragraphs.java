// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.List;

/** Puts a text together that an export spread over lines. */
public final class Paragraphs {
    private static final int LONGEST_HEADING = 60;

    private Paragraphs() {}

    /**
     * The lines joined by one blank, or by a line break before a line that is or begins with a heading, as in
     * {@code Methods: ...}.
     */
    public static String join(List<String> lines) {
        if (lines.size() == 1) {
            return lines.get(0);
        }
        StringBuilder text = new StringBuilder();
        boolean afterHeading = false;
        for (String line : lines) {
            boolean heading = isBareHeading(line);
            if (text.length() > 0) {
                text.append(!afterHeading && (heading || beginsWithHeading(line)) ? '\n' : ' ');
            }
            text.append(line);
            afterHeading = heading;
        }
        return text.toString();
    }

    private static boolean beginsWithHeading(String line) {
        int colon = line.indexOf(':');
        return colon > 2
                && colon <= LONGEST_HEADING
                && Character.isUpperCase(line.charAt(0))
                && lettersAndBlanks(line, colon)
                && (colon + 1 == line.length() || line.charAt(colon + 1) == ' ');
    }

    /** A line such as {@code Methods} or {@code Study design:} and nothing else. */
    private static boolean isBareHeading(String line) {
        int end = line.endsWith(":") ? line.length() - 1 : line.length();
        return end > 4
                && end <= LONGEST_HEADING / 2
                && Character.isUpperCase(line.charAt(0))
                && lettersAndBlanks(line, end);
    }

    private static boolean lettersAndBlanks(String line, int end) {
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if (!Character.isLetter(c) && c != ' ' && c != '/' && c != '&' && c != '-') {
                return false;
            }
        }
        return true;
    }
}
