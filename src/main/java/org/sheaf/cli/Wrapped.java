// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.function.Consumer;

/** Text broken into lines between words. */
final class Wrapped {
    private Wrapped() {}

    /** Prints a text in lines of at most so many characters, each after an indent; a longer word has a line of its own. */
    static void print(Console console, String text, int width, String indent) {
        print(line -> console.print(indent + line), text, width - indent.length());
    }

    /** Hands over the lines of a text, each of at most so many characters. */
    static void print(Consumer<String> lines, String text, int width) {
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            boolean fits = length(line) + 1 + word.codePointCount(0, word.length()) <= width;
            if (!line.isEmpty() && !fits) {
                lines.accept(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.accept(line.toString());
    }

    private static int length(StringBuilder line) {
        return line.codePointCount(0, line.length());
    }
}
