// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All runs of seven words of a text, by which two readings of one article are compared. */
record Shingles(Set<List<String>> runs) {
    private static final int LENGTH = 7;
    /** Lines at the top and at the bottom of a page that are looked at. */
    private static final int EDGE = 4;

    private static final Pattern LINE_END = Pattern.compile("(\\p{L}|\\p{N})[-\u2010\u00ad]\\s*\\n\\s*(\\p{L}|\\p{N})");
    private static final Pattern HYPHEN = Pattern.compile("(\\p{L}|\\p{N})[-\u2010](?=\\p{L}|\\p{N})");
    private static final Pattern NUMBER = Pattern.compile("\\P{L}*");

    static Shingles of(String text, Pattern word) {
        String plain = LINE_END.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("$1$2");
        plain = HYPHEN.matcher(plain).replaceAll("$1").toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher matcher = word.matcher(plain);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            runs.add(List.copyOf(words.subList(i, i + LENGTH)));
        }
        return new Shingles(runs);
    }

    /** Which share of these runs the other text has. */
    double shareIn(Shingles other) {
        return runs.stream().filter(other.runs::contains).count() / (double) runs.size();
    }

    /** A text whose pages are parted by form feeds, without the lines that repeat at their edges, digits apart. */
    static String withoutRunningLines(String text) {
        Map<String, Integer> seen = new HashMap<>();
        List<List<String>> pages = new ArrayList<>();
        for (String page : text.split("\f")) {
            List<String> lines = page.lines().filter(line -> !line.isBlank()).toList();
            pages.add(lines);
            Set<String> edge = new HashSet<>();
            for (int i = 0; i < lines.size(); i++) {
                if (isEdge(i, lines)) {
                    edge.add(form(lines.get(i)));
                }
            }
            edge.forEach(line -> seen.merge(line, 1, Integer::sum));
        }
        StringBuilder kept = new StringBuilder();
        for (List<String> lines : pages) {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                boolean running = seen.getOrDefault(form(line), 0) > 1
                        || NUMBER.matcher(line).matches();
                if (!(isEdge(i, lines) && running)) {
                    kept.append(line).append('\n');
                }
            }
        }
        return kept.toString();
    }

    private static boolean isEdge(int line, List<String> lines) {
        return line < EDGE || line >= lines.size() - EDGE;
    }

    private static String form(String line) {
        return line.strip().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    }
}
