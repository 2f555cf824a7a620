// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.citation.Author;

/**
 * Reads one author's name as databases write it: {@code Family, Given}, {@code Family GI}, {@code G. I. Family},
 * {@code Given Family}, or an organisation, which reference managers mark with a comma at its end.
 */
public final class AuthorNames {
    /** Words that name organisations and hardly ever people. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "\\b(organi[sz]ation|group|consortium|committee|network|collaborat(?:ion|ive|ors)|association|society"
                    + "|institut(?:e|es|ion)|university|ministry|department|investigators|council|agency|centre|center"
                    + "|foundation|federation|commission|task force|college|academy|hospital|office|bureau|initiative"
                    + "|programme|program|inc|ltd|company|corporation|authority|alliance|panel|board|team|study)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IDENTIFIER = Pattern.compile("\\s*\\((?:\\d{6,}|ORCID[^)]*)\\)$");
    private static final Pattern ET_AL = Pattern.compile("(?i)(and |& )?et\\.? al\\.?,?|(and )?others,?");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "ter", "ten",
            "al", "el", "bin", "ibn", "af", "zu", "zur", "st.", "'t");
    private static final int LONGEST_INITIALS = 3;

    /** No person's name is longer; what is, is kept whole without being looked into. */
    private static final int LONGEST_NAME = 300;

    private AuthorNames() {}

    /** As {@link #parse(String, boolean)}, for a name that stands alone. */
    public static Optional<Author> parse(String text) {
        return parse(text, false);
    }

    /**
     * The author that {@code text} names; nothing if it names nobody, as {@code et al.} does.
     *
     * @param familyFirst whether a name in full without a comma begins with the family
     */
    public static Optional<Author> parse(String text, boolean familyFirst) {
        String name = text.strip();
        if (name.length() > LONGEST_NAME) {
            return Optional.of(Author.group(name));
        }
        if (name.endsWith(")")) {
            name = IDENTIFIER.matcher(name).replaceFirst("");
        }
        if (name.isEmpty() || name.length() <= 12 && ET_AL.matcher(name).matches()) {
            return Optional.empty();
        }
        int comma = name.indexOf(',');
        return comma < 0 ? Optional.of(withoutComma(name, familyFirst)) : withComma(name, comma);
    }

    private static Optional<Author> withComma(String name, int comma) {
        String family = name.substring(0, comma).strip();
        String given = name.substring(comma + 1).strip();
        while (given.endsWith(",")) {
            given = given.substring(0, given.length() - 1).strip();
        }
        if (family.isEmpty()) {
            return given.isEmpty() ? Optional.empty() : Optional.of(Author.person(given, ""));
        }
        if (given.isEmpty()) {
            return Optional.of(Author.group(family));
        }
        boolean organisation = words(family) >= 3 && isOrganisation(family);
        return Optional.of(organisation ? Author.group(name) : Author.person(family, given));
    }

    private static Author withoutComma(String name, boolean familyFirst) {
        String[] words = name.split("\\s+");
        if (words.length == 1) {
            return Author.person(name, "");
        }
        if (isOrganisation(name)) {
            return Author.group(name);
        }
        int last = words.length - 1;
        if (isInitials(words[last]) && !isSingleInitial(words[0])) {
            int first = last;
            while (first > 1 && isInitials(words[first - 1])) {
                first--;
            }
            return Author.person(join(words, 0, first), join(words, first, words.length));
        }
        if (familyFirst && !isSingleInitial(words[0])) {
            int given = 1;
            while (given < last && PARTICLES.contains(words[given - 1])) {
                given++;
            }
            return Author.person(join(words, 0, given), join(words, given, words.length));
        }
        int family = last;
        while (family > 0 && PARTICLES.contains(words[family - 1])) {
            family--;
        }
        if (isSingleInitial(words[0])) {
            family = 1;
            while (family < last && isSingleInitial(words[family])) {
                family++;
            }
        }
        return Author.person(join(words, family, words.length), join(words, 0, family));
    }

    static boolean isOrganisation(String name) {
        return ORGANISATION.matcher(name).find();
    }

    /** Whether a word is made of initials only: {@code JP}, {@code M.E.}, {@code J.-P.}, {@code C}. */
    static boolean isInitials(String word) {
        int letters = 0;
        boolean marks = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '.' || c == '-') {
                marks = true;
            } else if (Character.isUpperCase(c)) {
                letters++;
            } else if (!(Character.isLowerCase(c) && i > 0 && i + 1 < word.length() && word.charAt(i + 1) == '.')) {
                return false; // a small letter counts only in an abbreviated given name such as "Ch."
            }
        }
        return letters > 0 && letters <= (marks ? 2 * LONGEST_INITIALS : LONGEST_INITIALS);
    }

    /** Initials that cannot be taken for a short family name: one letter, or letters with full stops. */
    private static boolean isSingleInitial(String word) {
        return isInitials(word) && (word.length() == 1 || word.indexOf('.') > 0);
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }

    private static String join(String[] words, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) {
                text.append(' ');
            }
            text.append(words[i]);
        }
        return text.toString();
    }
}
