// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.sheaf.citation.Author;

/**
 * Splits the names that a spreadsheet has in one cell. Databases put {@code ;}, a line break, {@code |}, {@code and}, a
 * comma or nothing between them; which of these it is shows in the cell itself, the clearest sign first.
 */
public final class AuthorList {
    private static final Pattern AND = Pattern.compile(" (?:and|&) ");
    private static final Pattern LEADING_AND = Pattern.compile("^(?:and|&)\\s+");

    /** {@code Tan A.Schulze A.}: a name that begins at once behind the full stop of an initial. */
    private static final Pattern AFTER_INITIAL = Pattern.compile("(?<=\\p{Lu}\\.)(?=\\p{Lu}['\u2019\\p{L}])");

    /** {@code Jane DoeJohn Smith}: a capital behind a small letter, unless it is the one of McDonald or DeVries. */
    private static final Pattern AFTER_WORD =
            Pattern.compile("(?<=\\p{Ll})(?<!\\b(?:Mc|Mac|De|La|Le|Di|Van))(?=\\p{Lu})");

    private static final Pattern SUFFIX = Pattern.compile("(?i)jr\\.?|sr\\.?|ii|iii|iv|2nd|3rd");

    /** Ties a suffix to the name before it while commas are looked at. */
    private static final String SUFFIX_MARK = "\u0000";

    /** PubMed ends a list with a full stop, which is no part of the last name. */
    private static final Pattern FULL_STOP =
            Pattern.compile("(?<=[\\p{L}]{2})(?<!\\b(?:[JSjs]r|al|[Ii]nc|[Ll]td))\\.$");

    private AuthorList() {}

    /** The authors in a text that holds all of them. */
    public static List<Author> parse(String cell) {
        return named(split(FULL_STOP.matcher(cell.strip()).replaceFirst("")));
    }

    /**
     * The authors with these names. Where one name has the family first and a comma behind it, a name without a comma is
     * taken to have the family first too.
     */
    public static List<Author> named(Collection<String> names) {
        boolean familyFirst = false;
        for (String name : names) {
            int comma = name.indexOf(',');
            familyFirst |= comma > 0 && comma < name.strip().length() - 1;
        }
        List<Author> authors = new ArrayList<>();
        for (String name : names) {
            AuthorNames.parse(name, familyFirst).ifPresent(authors::add);
        }
        return authors;
    }

    private static List<String> split(String cell) {
        if (cell.indexOf(';') >= 0) {
            return pieces(cell, ';');
        }
        if (cell.indexOf('\n') >= 0) {
            return pieces(cell, '\n');
        }
        if (cell.indexOf('|') >= 0) {
            return pieces(cell, '|');
        }
        List<String> names = new ArrayList<>();
        for (String part : AND.split(singleBlanks(cell))) {
            names.addAll(splitAtCommas(part));
        }
        return names.size() > 1 && AuthorNames.isOrganisation(cell) && cell.indexOf(',') < 0 ? List.of(cell) : names;
    }

    private static String singleBlanks(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.isWhitespace(text.charAt(i)) ? ' ' : text.charAt(i);
            if (c != ' ' || single.length() > 0 && single.charAt(single.length() - 1) != ' ') {
                single.append(c);
            }
        }
        return single.toString();
    }

    private static List<String> pieces(String cell, char separator) {
        List<String> pieces = new ArrayList<>();
        for (String piece : Pieces.of(cell, separator)) {
            pieces.add(LEADING_AND.matcher(piece.strip()).replaceFirst(""));
        }
        return pieces;
    }

    private static List<String> splitAtCommas(String part) {
        List<String> pieces = new ArrayList<>();
        for (String piece : Pieces.of(part, ',')) {
            String name = piece.strip();
            if (SUFFIX.matcher(name).matches() && !pieces.isEmpty()) {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + SUFFIX_MARK + name);
            } else if (!name.isEmpty()) {
                pieces.add(name);
            }
        }
        return joined(pieces, part);
    }

    private static List<String> joined(List<String> pieces, String part) {
        if (pieces.size() < 2) {
            return part.indexOf(',') >= 0 ? List.of(part) : splitRunTogether(part);
        }
        if (pieces.stream().allMatch(AuthorList::isWholeName)) {
            return pieces.stream()
                    .map(piece -> piece.replace(SUFFIX_MARK, ", "))
                    .toList();
        }
        return pieces.size() == 2 ? List.of(part) : pairs(pieces, alternates(pieces));
    }

    /** Whether a piece between two commas is a name by itself: {@code Last F.}, {@code F. Last}. */
    private static boolean isWholeName(String piece) {
        String[] words = piece.split("\\s+");
        return words.length > 1
                && (AuthorNames.isInitials(words[words.length - 1]) != AuthorNames.isInitials(words[0]));
    }

    /** Whether every second piece is a given name: initials, or single words throughout. */
    private static boolean alternates(List<String> pieces) {
        if (pieces.size() % 2 != 0) {
            return false;
        }
        boolean initials = true;
        boolean wholeNames = true;
        for (int i = 0; i < pieces.size(); i++) {
            initials &= i % 2 == 0 || allInitials(pieces.get(i));
            wholeNames &= pieces.get(i).indexOf(' ') > 0;
        }
        return initials || !wholeNames;
    }

    private static boolean allInitials(String piece) {
        int mark = piece.indexOf(SUFFIX_MARK);
        for (String word : (mark < 0 ? piece : piece.substring(0, mark)).split("\\s+")) {
            if (!AuthorNames.isInitials(word)) {
                return false;
            }
        }
        return true;
    }

    /** Each piece with the given name behind it: always the next piece, or only where that is made of initials. */
    private static List<String> pairs(List<String> pieces, boolean always) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String name = pieces.get(i);
            if (i + 1 < pieces.size() && (always || allInitials(pieces.get(i + 1)))) {
                name += ", " + pieces.get(++i);
            }
            names.add(name.replace(SUFFIX_MARK, ", "));
        }
        return names;
    }

    /** Splits names that stand without anything between them, if every piece then is a name of two words. */
    private static List<String> splitRunTogether(String names) {
        for (Pattern border : List.of(AFTER_INITIAL, AFTER_WORD)) {
            String[] pieces = border.split(names);
            boolean all = pieces.length > 1;
            for (String piece : pieces) {
                all &= piece.strip().indexOf(' ') > 0;
            }
            if (all) {
                return List.of(pieces);
            }
        }
        return List.of(names);
    }
}
