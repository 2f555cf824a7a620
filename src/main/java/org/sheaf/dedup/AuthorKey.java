// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sheaf.citation.Author;

/**
 * One author's name made ready for comparing: its words and its initials. Sources disagree about which word is the family
 * name ({@code Ching-yi, Wu} and {@code Wu, Ching-yi}), about particles ({@code van Kessel}, {@code Kessel}) and about
 * second family names ({@code Goicoechea de, Jorge E.} and {@code de Jorge, E. G.}), so both parts are kept as a bag.
 *
 * @param words words of two letters or more, family name first, without particles
 * @param family how many of the words stand in the family name
 * @param initials single letters of the given names, in order
 */
record AuthorKey(List<String> words, int family, String initials) {
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "de", "der", "den", "del", "dela", "della", "di", "da", "la", "le", "du", "dos", "das", "el",
            "al", "ter", "ten", "af", "av", "bin", "ibn", "zu", "zur", "vom", "st", "saint", "dr", "prof", "the", "het",
            "op", "in");

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "md", "phd", "junior");

    /** Beginnings of names that some sources write as a word of their own. */
    private static final Set<String> PREFIXES = Set.of("mc", "mac", "o", "d", "fitz");

    private static final int LONGEST_INITIALS = 4;

    /** The key of {@code author}; without words where the name is a placeholder. */
    static AuthorKey of(Author author) {
        Builder b = new Builder();
        b.addFamily(author.family());
        b.addGiven(author.given());
        return b.build();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The longest word: the likeliest to be written the same everywhere. */
    String mainWord() {
        String best = "";
        for (int i = 0; i < Math.max(1, family) && i < words.size(); i++) {
            if (words.get(i).length() > best.length()) {
                best = words.get(i);
            }
        }
        return best;
    }

    /** The words of the family name run together. */
    String familyLetters() {
        return String.join("", words.subList(0, family));
    }

    /** First letters of the given names. */
    String given() {
        return initialsWithout(-1, family);
    }

    /** First letters of all words from {@code from} on but the one at {@code skipped}, and the initials. */
    String initialsWithout(int skipped, int from) {
        StringBuilder out = new StringBuilder(4);
        for (int i = from; i < words.size(); i++) {
            if (i != skipped) {
                out.append(words.get(i).charAt(0));
            }
        }
        return out.append(initials).toString();
    }

    private static final class Builder {
        private final List<String> words = new ArrayList<>(3);
        private final StringBuilder initials = new StringBuilder();
        private int family;

        void addFamily(String name) {
            String folded = Folding.words(name);
            if (isPlaceholder(folded)) {
                return;
            }
            String prefix = "";
            for (String word : folded.split(" ")) {
                if (prefix.isEmpty() && PREFIXES.contains(word)) {
                    prefix = word;
                } else {
                    addWord(prefix + word);
                    prefix = "";
                }
            }
            if (words.isEmpty() && !folded.isEmpty()) {
                words.add(smooth(Folding.letters(folded))); // a name made of particles or single letters only
            }
            family = words.size();
        }

        private void addWord(String word) {
            if (word.length() == 1) {
                initials.append(word);
            } else if (!PARTICLES.contains(word) && !SUFFIXES.contains(word)) {
                words.add(smooth(word));
            }
        }

        void addGiven(String name) {
            boolean caseTells = !name.equals(name.toUpperCase(Locale.ROOT)) || name.length() <= LONGEST_INITIALS;
            for (String part : name.split("[\\s.,\\-‐–]+")) {
                String word = Folding.letters(Folding.words(part));
                if (word.isEmpty()
                        || SUFFIXES.contains(word)
                        || PARTICLES.contains(word) && word.length() > 1 && !isCapital(part)) {
                    continue;
                }
                if (word.length() == 1 || word.length() <= LONGEST_INITIALS && isInitials(part, word, caseTells)) {
                    initials.append(word);
                } else {
                    words.add(smooth(word));
                }
            }
        }

        private static boolean isCapital(String part) {
            return Character.isUpperCase(part.charAt(0));
        }

        /** {@code TH} and {@code Rwhm} are initials without dots; {@code Ann}, and {@code ANN} among capitals, are names. */
        private static boolean isInitials(String part, String word, boolean caseTells) {
            boolean capitals =
                    part.equals(part.toUpperCase(Locale.ROOT)) && !part.equals(part.toLowerCase(Locale.ROOT));
            return caseTells && capitals || word.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0 || c > 127);
        }

        private static boolean isPlaceholder(String folded) {
            return switch (folded) {
                case "",
                        "unknown",
                        "anonymous",
                        "anon",
                        "no author",
                        "no authors listed",
                        "no author listed",
                        "not available",
                        "et al",
                        "others",
                        "and others",
                        "na",
                        "n a",
                        "none",
                        "author unknown",
                        "authors unknown",
                        "null" -> true;
                default -> false;
            };
        }

        /** Umlauts written out and not ({@code Nuernberger}, {@code Nürnberger}) become the same letters. */
        private static String smooth(String word) {
            return word.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        }

        AuthorKey build() {
            return words.isEmpty()
                    ? new AuthorKey(List.of(), 0, "")
                    : new AuthorKey(List.copyOf(words), family, initials.toString());
        }
    }
}
