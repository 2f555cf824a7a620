// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sheaf.text.Highlight;
import org.sheaf.text.Highlighter;

/**
 * Lets words light up: those that speak for inclusion stand in {@code [+ +]}, those against in {@code [- -]}, so that they
 * are told apart without colour too, on paper and over any connection. On a terminal that shows colours they are bold, and
 * green or red.
 */
final class Lights {
    private static final String BOLD_GREEN = "\u001b[1;32m";
    private static final String BOLD_RED = "\u001b[1;31m";
    private static final String PLAIN = "\u001b[0m";

    private final Highlighter highlighter;
    private final UnaryOperator<String> colours;

    /** @param coloured whether the terminal shows colours */
    Lights(Highlighter highlighter, boolean coloured) {
        this.highlighter = highlighter;
        this.colours = coloured ? Lights::coloured : UnaryOperator.identity();
    }

    /** The lines of a text with its marks, each of at most so many characters. */
    List<PageLine> lines(String text, int width) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Highlight light : highlighter.highlights(text)) {
            marked.append(text, at, light.from());
            char sign = light.group() == Highlight.Group.INCLUDE ? '+' : '-';
            marked.append('[')
                    .append(sign)
                    .append(text, light.from(), light.to())
                    .append(sign)
                    .append(']');
            at = light.to();
        }
        marked.append(text.substring(at));
        List<PageLine> lines = new ArrayList<>();
        Wrapped.print(line -> lines.add(new PageLine(line, true)), marked.toString(), width);
        return lines;
    }

    /** Prints a line, with its marks in colour where colours are shown. */
    void print(Console console, PageLine line) {
        console.printColoured(line.text(), line.lit() ? colours : UnaryOperator.identity());
    }

    /** Colours what stands between marks; the last thing in a line is that it is plain again. */
    private static String coloured(String line) {
        return line.replace("[+", BOLD_GREEN + "[+")
                        .replace("+]", "+]" + PLAIN)
                        .replace("[-", BOLD_RED + "[-")
                        .replace("-]", "-]" + PLAIN)
                + PLAIN;
    }
}
