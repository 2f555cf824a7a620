// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in Markdown: what means something there (CommonMark 0.31, and GitHub's tables, footnotes and formulas) is escaped,
 * so that words from outside stay words.
 */
final class MarkdownText {
    /** Longer numbers begin no list (CommonMark 0.31, 5.2). */
    private static final Pattern LIST_NUMBER = Pattern.compile("[0-9]{1,9}(?![0-9])");
    /** The longest name of a character in HTML has 31 letters. */
    private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]{1,31};");

    private static final String SPECIAL = "\\`*_<>[]{}~$|";
    /** What a line must not begin with unless it is meant. */
    private static final String SPECIAL_AT_START = "#+-=>:";

    private static final Run NONE = new Run("", Look.PLAIN, "", "");

    /** Ids of footnotes in the order of their calls; filled here. */
    private final List<String> calls;

    MarkdownText(List<String> calls) {
        this.calls = calls;
    }

    /** Runs as one line; breaks become {@code <br>}. */
    String line(List<Run> given) {
        List<Run> runs = joined(given);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < runs.size(); ) {
            int end = i + 1;
            while (end < runs.size()
                    && !runs.get(i).target().isEmpty()
                    && runs.get(end).target().equals(runs.get(i).target())) {
                end++;
            }
            String target = target(runs.get(i).target());
            StringBuilder words = new StringBuilder();
            for (int j = i; j < end; j++) {
                words.append(run(runs, j, line.length() == 0 && words.length() == 0));
            }
            line.append(target.isEmpty() ? words : "[" + words + "](" + target + ")");
            i = end;
        }
        return line.toString();
    }

    /** Neighbours that look alike as one, since stars that touch each other would be read otherwise. */
    private static List<Run> joined(List<Run> given) {
        List<Run> runs = new ArrayList<>();
        for (Run run : given) {
            Run last = runs.isEmpty() ? NONE : runs.get(runs.size() - 1);
            boolean space = run.text().isBlank() && !run.isBreak() && !run.isNote() && !last.isBreak();
            if (runs.isEmpty()) {
                runs.add(run);
            } else if (last.like(run)) {
                runs.set(runs.size() - 1, new Run(last.text() + run.text(), run.look(), run.target(), ""));
            } else if (space && last.target().isEmpty() && !last.isNote() && !isCode(last)) {
                runs.set(runs.size() - 1, new Run(last.text() + run.text(), last.look(), "", ""));
            } else {
                runs.add(run);
            }
        }
        return runs;
    }

    private static boolean isCode(Run run) {
        return run.look().code() || run.look().soft();
    }

    private String run(List<Run> runs, int at, boolean starts) {
        Run run = runs.get(at);
        if (run.isBreak()) {
            return "<br>";
        }
        if (run.isNote()) {
            if (!calls.contains(run.note())) {
                calls.add(run.note());
            }
            return "[^" + (calls.indexOf(run.note()) + 1) + "]";
        }
        String text = run.text();
        String words = text.strip();
        if (words.isEmpty()) {
            return text;
        }
        int first = text.indexOf(words);
        String shown = isCode(run) ? code(words) : escaped(words, starts);
        char before = first > 0 ? ' ' : edge(runs, at - 1, true);
        char after = first + words.length() < text.length() ? ' ' : edge(runs, at + 1, false);
        boolean marks = fits(before, words.charAt(0)) && fits(after, words.charAt(words.length() - 1));
        if (run.look().italic()) {
            shown = marks ? "*" + shown + "*" : "<em>" + shown + "</em>";
        }
        if (run.look().bold()) {
            shown = marks ? "**" + shown + "**" : "<strong>" + shown + "</strong>";
        }
        if (run.look().raised()) {
            shown = "<sup>" + shown + "</sup>";
        }
        return text.substring(0, first) + shown + text.substring(first + words.length());
    }

    /** The character of a neighbour that touches this run; a space at the ends of a line. */
    private static char edge(List<Run> runs, int at, boolean last) {
        if (at < 0
                || at >= runs.size()
                || runs.get(at).isBreak()
                || runs.get(at).text().isEmpty()) {
            return ' ';
        }
        String text = runs.get(at).text();
        return text.charAt(last ? text.length() - 1 : 0);
    }

    /** Whether stars between these two characters mark stress (CommonMark 0.31, 6.2): not between a letter and a bracket. */
    private static boolean fits(char outside, char inside) {
        return Character.isLetterOrDigit(inside) || !Character.isLetterOrDigit(outside);
    }

    private static String code(String text) {
        int longest = 0;
        int now = 0;
        for (int i = 0; i < text.length(); i++) {
            now = text.charAt(i) == '`' ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        String fence = "`".repeat(longest + 1);
        String inside = text.startsWith("`") || text.endsWith("`") ? " " + text + " " : text;
        // Within a table the bar ends the cell even in code, and its escape is taken away again; elsewhere it stays.
        return text.contains("|") ? "<code>" + escaped(text, false) + "</code>" : fence + inside + fence;
    }

    /** Words as they must be written to be read as they are. */
    static String escaped(String text, boolean atLineStart) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        Matcher list = LIST_NUMBER.matcher(text);
        int behindNumber = atLineStart && list.lookingAt() ? list.end() : -1;
        Matcher entity = ENTITY.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SPECIAL.indexOf(c) >= 0
                    || c == '&' && entity.region(i, text.length()).lookingAt()
                    || atLineStart && i == 0 && SPECIAL_AT_START.indexOf(c) >= 0
                    || i == behindNumber && (c == '.' || c == ')')) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /**
     * Where a link leads. Another report leads to its Markdown, without a place on it, since only pages know places; a place
     * on this page leads nowhere for the same reason.
     */
    private static String target(String target) {
        if (target.isEmpty() || target.startsWith("#")) {
            return "";
        }
        String shown = target;
        if (target.indexOf(':') < 0) {
            String file = target.replaceFirst("#.*$", "");
            shown = file.endsWith(".html") ? file.substring(0, file.length() - 5) + ".md" : file;
        }
        StringBuilder safe = new StringBuilder();
        shown.codePoints().forEach(c -> {
            if (c <= ' ' || c > '~' || "<>()[]\\`\"|*_".indexOf(c) >= 0 && c != '_') {
                safe.append(URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A"));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
