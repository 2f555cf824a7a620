// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.citation.Author;
import org.sheaf.formats.field.AuthorList;
import org.sheaf.formats.field.AuthorNames;

/**
 * Reads the names of a BibTeX entry: {@code and} between two persons, a name in braces for an organisation, {@code von
 * Last, Jr, First} or {@code First von Last} (Patashnik, BibTeXing, section 4). Databases that put commas, semicolons or
 * line breaks between persons instead are understood too.
 */
final class BibTexNames {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "2nd", "3rd");

    /** SciELO: {@code Last, First,  Last, First}, with two blanks where the next person begins. */
    private static final Pattern WIDE_COMMA = Pattern.compile(",[ \\t]{2,4}(?=\\S)");

    private static final Pattern EXTENDED = Pattern.compile("(?i)(?:family|given|prefix|suffix)\\s*=");

    private static final int LONGEST_NAME = 300;

    private final LatexText latex;

    BibTexNames(LatexText latex) {
        this.latex = latex;
    }

    /** The authors that a field names, in its order; {@code others} is nobody. */
    List<Author> parse(String value) {
        List<String> names = split(value, "and");
        if (names.size() == 1 && LatexText.inner(value) == null) {
            String all = names.get(0);
            if (all.indexOf(';') >= 0 && all.indexOf('{') < 0) {
                return AuthorList.parse(latex.decode(all));
            }
            if (all.indexOf(',') >= 0 && WIDE_COMMA.matcher(all).find()) {
                names = List.of(WIDE_COMMA.split(all));
            } else if (all.indexOf('{') < 0 && linesOfNames(all)) {
                names = all.lines().toList();
            } else if (commas(all) >= 3 && all.indexOf('{') < 0) {
                return AuthorList.parse(latex.decode(all));
            }
        }
        boolean familyFirst = names.stream().anyMatch(name -> commaAt(name, 0) > 0);
        List<Author> authors = new ArrayList<>();
        for (String name : names) {
            name(name.strip(), familyFirst).ifPresent(authors::add);
        }
        return authors;
    }

    private static boolean linesOfNames(String all) {
        List<String> lines = all.strip().lines().toList();
        return lines.size() > 1
                && lines.stream()
                        .allMatch(line -> commas(line) == 1 && !line.strip().endsWith(","));
    }

    private static long commas(String text) {
        return text.chars().filter(c -> c == ',').count();
    }

    private Optional<Author> name(String name, boolean familyFirst) {
        String organisation = LatexText.inner(name);
        if (organisation != null) {
            String text = latex.decode(organisation);
            return text.isEmpty() ? Optional.empty() : Optional.of(Author.group(text));
        }
        if (name.isEmpty() || name.toLowerCase(Locale.ROOT).equals("others")) {
            return Optional.empty();
        }
        if (EXTENDED.matcher(name).lookingAt()) {
            return extended(name);
        }
        int comma = commaAt(name, 0);
        if (comma < 0) {
            return withoutComma(name, familyFirst);
        }
        String family = latex.decode(name.substring(0, comma));
        String rest = name.substring(comma + 1).strip();
        int second = commaAt(rest, 0);
        if (second >= 0) {
            String middle = latex.decode(rest.substring(0, second));
            String last = latex.decode(rest.substring(second + 1));
            boolean suffix = SUFFIXES.contains(middle.replace(".", "").toLowerCase(Locale.ROOT));
            String given = suffix ? joined(last, middle) : joined(middle, last);
            return family.isEmpty() ? plain(given) : Optional.of(Author.person(family, given));
        }
        String given = latex.decode(rest);
        if (family.isEmpty() || given.isEmpty()) {
            return family.isEmpty() ? plain(given) : Optional.of(Author.person(family, ""));
        }
        boolean braced = name.indexOf('{') >= 0;
        return braced ? Optional.of(Author.person(family, given)) : AuthorNames.parse(family + ", " + given);
    }

    /** {@code family=Berg, prefix=van der, given=Jan}: biblatex's extended form. */
    private Optional<Author> extended(String name) {
        Map<String, String> parts = new HashMap<>();
        for (String piece : BibTexLists.split(name, ',')) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                String key = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parts.put(key, latex.decode(piece.substring(equals + 1)));
            }
        }
        String family = (parts.getOrDefault("prefix", "") + " " + parts.getOrDefault("family", "")).strip();
        String given = joined(parts.getOrDefault("given", ""), parts.getOrDefault("suffix", ""));
        return family.isEmpty() ? plain(given) : Optional.of(Author.person(family, given));
    }

    private static Optional<Author> plain(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(Author.person(name, ""));
    }

    private static String joined(String first, String second) {
        return first.isEmpty() ? second : second.isEmpty() ? first : first + ", " + second;
    }

    /** {@code First von Last}. What stands in braces is one word, which is what they are there for. */
    private Optional<Author> withoutComma(String name, boolean familyFirst) {
        int brace = name.lastIndexOf(" {");
        boolean lastIsBraced = brace > 0
                && name.length() <= LONGEST_NAME
                && LatexText.closingBrace(name, brace + 1) == name.length() - 1;
        if (!lastIsBraced) {
            return AuthorNames.parse(latex.decode(name), familyFirst);
        }
        int family = brace + 1;
        int word = name.lastIndexOf(' ', family - 2);
        while (word > 0 && Character.isLowerCase(name.charAt(word + 1))) {
            family = word + 1;
            word = name.lastIndexOf(' ', family - 2);
        }
        return Optional.of(
                Author.person(latex.decode(name.substring(family)), latex.decode(name.substring(0, family))));
    }

    /** The place of the first comma outside of braces, from {@code from} on; -1 if there is none. */
    private static int commaAt(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The pieces of a list between which this word stands by itself, outside of braces. */
    static List<String> split(String value, String word) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && c <= ' ' && value.regionMatches(true, i + 1, word, 0, word.length())) {
                int behind = i + 1 + word.length();
                if (behind < value.length() && value.charAt(behind) <= ' ') {
                    pieces.add(value.substring(from, i));
                    from = behind + 1;
                    i = behind - 1;
                }
            }
        }
        pieces.add(value.substring(from));
        return pieces;
    }
}
