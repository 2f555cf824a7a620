// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.Locale;
import java.util.Set;

/**
 * A person's name as citation styles take it apart (Citation Style Language 1.0.2, "Name-part Order"): a style may sort
 * {@code van der Berg} under B or under V, and writes {@code Jr.} in a place of its own.
 *
 * @param family the family name without particles
 * @param given given names or initials, as written
 * @param particle what stands before the family name and belongs to it: {@code van der}, {@code de la}
 * @param droppingParticle what stands behind the given name and is left out with it: the {@code de} of
 *     {@code Maupassant, Guy de}
 * @param suffix {@code Jr.}, {@code III}
 */
public record NameParts(String family, String given, String particle, String droppingParticle, String suffix) {
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "3rd");

    /** Words that are particles also where they begin with a capital, when a small one follows: {@code De la}. */
    private static final Set<String> CAPITAL = Set.of("Van", "Von", "De", "Della", "Di", "Da", "Du", "Ter", "Ten");

    /** The parts of a person's name; a group has a family name only. */
    public static NameParts of(Author author) {
        if (author.group()) {
            return new NameParts(author.family(), "", "", "", "");
        }
        String given = author.given().strip();
        String suffix = "";
        int comma = given.lastIndexOf(',');
        String last = given.substring(comma + 1).strip();
        if (comma > 0 && SUFFIXES.contains(last.toLowerCase(Locale.ROOT))) {
            suffix = last;
            given = given.substring(0, comma).strip();
        }
        int family = familyStart(author.family());
        int dropping = droppingStart(given);
        return new NameParts(
                author.family().substring(family),
                given.substring(0, dropping).strip(),
                author.family().substring(0, family).strip(),
                given.substring(dropping).strip(),
                suffix);
    }

    /** Where the family name begins behind words in small letters; 0 if nothing would be left. */
    private static int familyStart(String family) {
        int start = 0;
        int space = family.indexOf(' ');
        while (space > 0 && isParticle(family.substring(start, space), family.substring(space + 1))) {
            start = space + 1;
            space = family.indexOf(' ', start);
        }
        return start;
    }

    private static boolean isParticle(String word, String rest) {
        if (word.isEmpty() || rest.isEmpty()) {
            return false;
        }
        boolean small = Character.isLowerCase(word.codePointAt(0)) || word.startsWith("'");
        return small || CAPITAL.contains(word) && Character.isLowerCase(rest.codePointAt(0));
    }

    /** Where words in small letters begin at the end of the given names; the length if there are none. */
    private static int droppingStart(String given) {
        int start = given.length();
        int space = given.lastIndexOf(' ');
        while (space > 0) {
            String word = given.substring(space + 1, start).strip();
            if (word.isEmpty() || !word.chars().allMatch(Character::isLowerCase)) {
                return start;
            }
            start = space + 1;
            space = given.lastIndexOf(' ', space - 1);
        }
        return start;
    }
}
