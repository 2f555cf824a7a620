// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.assembly;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a hyphen at the end of a line belongs to the word or only parts it. The document itself is asked: "low-income" keeps
 * its hyphen if it stands elsewhere within a line with one, and more often than without.
 */
public final class Hyphens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\u2019']+(?:-[\\p{L}\\p{N}\u2019']+)*");
    private static final Pattern LAST = Pattern.compile("([\\p{L}\\p{N}\u2019']+(?:-[\\p{L}\\p{N}\u2019']+)*)-$");
    private static final Pattern DASH = Pattern.compile("[^\\s][/\u2013\u2014]$");
    private static final Set<String> GOES_ON = Set.of("and", "or", "to", "versus", "und", "oder");

    private final Map<String, Integer> words = new HashMap<>();

    /** Takes down the words that stand within a line. */
    public void learn(String line) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            boolean isCut = word.end() == line.length() - 1 && line.charAt(word.end()) == '-';
            if (!isCut && word.start() > 0) {
                String form = word.group().toLowerCase(Locale.ROOT);
                words.merge(form, 1, Integer::sum);
                int hyphen = form.indexOf('-');
                while (hyphen >= 0) {
                    int next = form.indexOf('-', hyphen + 1);
                    if (next > 0) {
                        words.merge(form.substring(0, next), 1, Integer::sum);
                    }
                    hyphen = next;
                }
            }
        }
    }

    /** How a line is joined to the next: the end of the first that is left out, and what comes between. */
    public enum Joint {
        BLANK,
        NOTHING,
        WITHOUT_HYPHEN
    }

    public Joint joint(String line, String next) {
        Matcher last = LAST.matcher(line);
        if (!last.find()) {
            return DASH.matcher(line).find() ? Joint.NOTHING : Joint.BLANK;
        }
        Matcher first = WORD.matcher(next);
        if (!first.lookingAt()) {
            return Joint.NOTHING;
        }
        String before = last.group(1).toLowerCase(Locale.ROOT);
        String after = first.group().toLowerCase(Locale.ROOT);
        if (GOES_ON.contains(after)) {
            return Joint.BLANK;
        }
        if (!Character.isLowerCase(next.codePointAt(0))
                || !Character.isLetter(before.codePointBefore(before.length()))) {
            return Joint.NOTHING;
        }
        int apart = words.getOrDefault(before + "-" + after, 0);
        int joined = words.getOrDefault(before + after, 0);
        return apart > joined ? Joint.NOTHING : Joint.WITHOUT_HYPHEN;
    }
}
