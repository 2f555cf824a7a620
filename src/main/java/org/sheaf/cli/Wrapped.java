// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

/** Text broken into lines between words. */
final class Wrapped {
    private Wrapped() {}

    /** Prints a text in lines of at most so many characters, each after an indent; a longer word has a line of its own. */
    static void print(Console console, String text, int width, String indent) {
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            boolean fits = indent.length() + length(line) + 1 + word.codePointCount(0, word.length()) <= width;
            if (!line.isEmpty() && !fits) {
                console.print(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        console.print(indent + line);
    }

    private static int length(StringBuilder line) {
        return line.codePointCount(0, line.length());
    }
}
