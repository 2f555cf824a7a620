// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodingTree;

/**
 * Writes {@code codebook.yml} for people who read it and compare versions of it line by line: keys in one order, those that
 * say nothing left out, long texts folded at the ends of words, quotes only where YAML needs them.
 */
final class CodebookYaml {
    private static final int WIDTH = 100;
    private static final String KEY = "    ";
    private static final String BLOCK = "      ";

    /** What YAML takes for a text whatever follows: begins with a letter, and holds no sign that means something to it. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} ,.;()'\"/?!%&+=‘’“”–—-]*");

    /** What YAML takes for something other than a text, in one version of it or another. */
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    /** A blank at which a line can be broken: it stands alone between two words. */
    private static final Pattern BREAK = Pattern.compile("(?<=\\S) (?=\\S)");

    private CodebookYaml() {}

    static String write(CodingTree tree) {
        StringBuilder out =
                new StringBuilder("version: ").append(tree.version()).append('\n');
        if (tree.codes().isEmpty()) {
            return out.append("codes: []\n").toString();
        }
        out.append("codes:\n");
        tree.codes().forEach(code -> write(code, out));
        return out.toString();
    }

    private static void write(Code code, StringBuilder out) {
        List<String> values = CodebookSheet.values(code);
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                out.append(i == 0 ? "  - " : KEY)
                        .append(CodebookFile.KEYS.get(i))
                        .append(": ")
                        .append(scalar(
                                values.get(i),
                                WIDTH - KEY.length() - CodebookFile.KEYS.get(i).length() - 2))
                        .append('\n');
            }
        }
    }

    private static String scalar(String text, int room) {
        boolean fits = text.length() <= room && text.indexOf('\n') < 0;
        if (fits && PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        return fits || !canFold(text) ? quoted(text) : folded(text);
    }

    /** Whether a folded block gives the text back: every sign can stand there, and no line begins or ends with a blank. */
    private static boolean canFold(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\t' || isPrintable(c))
                && text.lines()
                        .noneMatch(line -> line.startsWith(" ")
                                || line.startsWith("\t")
                                || line.endsWith(" ")
                                || line.endsWith("\t"));
    }

    /** Two lines of a folded block are one; as many empty ones between them as the text has line breaks there part them. */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(">-");
        String between = "\n";
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                out.append(between).append(BLOCK).append(String.join("\n" + BLOCK, wrapped(line)));
                between = "\n";
            }
            between += "\n";
        }
        return out.toString();
    }

    private static List<String> wrapped(String line) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : BREAK.split(line)) {
            if (!current.isEmpty() && BLOCK.length() + current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(String.format(Locale.ROOT, "\\u%04X", c));
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /** YAML 1.2.2, production 1, without the line ends of YAML 1.1 and the byte order mark. */
    private static boolean isPrintable(int c) {
        return c >= ' ' && c <= '~'
                || c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029
                || c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF
                || c >= 0x10000;
    }
}
