// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a journal, book or conference made ready for comparing, in each form that a record gives.
 *
 * @param names folded words without articles and prepositions; the plain name first, then the name with its subtitle,
 *     then names in brackets and the stated abbreviation; empty where the record names none
 * @param numbers ISSNs and ISBNs, digits and {@code X}
 */
record JournalKey(List<String> names, Set<String> numbers) {
    private static final JournalKey NONE = new JournalKey(List.of(), Set.of());

    private static final Set<String> EMPTY_WORDS = Set.of(
            "the", "of", "and", "for", "in", "on", "an", "at", "to", "de", "la", "le", "les", "des", "du", "und", "der",
            "die", "das", "fur", "di", "del", "della", "e", "y", "en", "et", "l", "annual", "unknown");

    /** Characters. */
    private static final int LONGEST = 500;

    private static final Pattern SQUARE = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern ROUND = Pattern.compile("\\([^()]*\\)");

    private static final Pattern SUBTITLE = Pattern.compile(
            "\\s*(:|;|=|\\s[-–—]+\\s|--|-(?=the\\s)|[.,]?\\s*\\bConference[:.]|\\. ?Conference\\b).*", Pattern.DOTALL);

    private static final Pattern NUMBER =
            Pattern.compile("\\b(\\d{4}-?\\d{3}[\\dXx]|(97[89]-?)?\\d[\\d-]{8,14}[\\dXx])\\b");

    static JournalKey of(String journal, String abbreviation, List<String> issns) {
        List<String> names = new ArrayList<>(2);
        addForms(journal, names);
        addForms(abbreviation, names);
        Set<String> numbers = new TreeSet<>();
        for (String issn : issns) {
            Matcher m = NUMBER.matcher(issn);
            while (m.find()) {
                numbers.add(m.group().replace("-", "").replace('x', 'X'));
            }
        }
        return names.isEmpty() && numbers.isEmpty() ? NONE : new JournalKey(List.copyOf(names), Set.copyOf(numbers));
    }

    boolean isEmpty() {
        return names.isEmpty() && numbers.isEmpty();
    }

    private static void addForms(String journal, List<String> names) {
        if (journal.isBlank()) {
            return;
        }
        String s = Markup.strip(journal.length() <= LONGEST ? journal : journal.substring(0, LONGEST));
        String plain = s.indexOf('(') >= 0 ? ROUND.matcher(s).replaceAll(" ") : s;
        plain = plain.indexOf('[') >= 0 ? SQUARE.matcher(plain).replaceAll(" ") : plain;
        add(SUBTITLE.matcher(plain).replaceFirst(""), names);
        add(plain, names);
        Matcher square = SQUARE.matcher(s);
        while (square.find()) {
            if (square.group(1).indexOf(' ') > 0 && !square.group(1).startsWith("Electronic")) {
                add(square.group(1), names);
            }
        }
        if (names.isEmpty()) {
            add(s, names);
        }
    }

    private static void add(String name, List<String> names) {
        StringBuilder out = new StringBuilder();
        for (String word : Folding.vowels(Folding.words(name)).split(" ")) {
            if (!word.isEmpty() && !EMPTY_WORDS.contains(word) && !isOrdinal(word)) {
                out.append(out.length() == 0 ? "" : " ").append(word);
            }
        }
        String words = out.toString();
        if (!words.isEmpty() && !names.contains(words)) {
            names.add(words);
        }
    }

    /** {@code 51st}, {@code 2016}: which conference it was, not what it is called. */
    private static boolean isOrdinal(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
