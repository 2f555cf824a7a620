// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

/** The beginning of a text, for use in a message. */
public final class Excerpt {
    private static final int LENGTH = 60;

    private Excerpt() {}

    /** The text if it is short, else its beginning and a sign that it goes on. */
    public static String of(String text) {
        String line =
                text.substring(0, Math.min(text.length(), 4 * LENGTH)).strip().replaceAll("\\s+", " ");
        if (line.length() <= LENGTH) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return line.substring(0, end) + "\u2026";
    }
}
