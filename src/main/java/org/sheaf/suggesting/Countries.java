// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sheaf.document.Section;

/** Finds countries by their names, those of some of their parts, and their adjectives. */
final class Countries {
    /**
     * A name of a country in a text.
     *
     * @param country its English short name
     * @param from 0-based index of the first {@code char}
     * @param to index behind the last one
     */
    record Place(String country, int from, int to) {}

    /** @param country empty for what is no country */
    private record Name(String words, String country, boolean adjective) {}

    /** What goes with a language, and not with a country. */
    private static final Pattern LANGUAGE = Pattern.compile(
            "^[- ](?:speaking|language|speakers?|version|translation|translated|edition|text|abstract)\\b");

    private static final Pattern NEXT_IS_NAME = Pattern.compile("^[- ]\\p{Lu}\\p{Ll}");
    /** Behind a first name: Chad, Jordan. */
    private static final Pattern FAMILY_NAME = Pattern.compile("^ (?:\\p{Lu}\\.? )*\\p{Lu}\\p{L}");

    /** The makers of instruments: (Company, Town, State, Country). */
    private static final Pattern MAKER = Pattern.compile("\\([^()]*,[^()]*,[^()]*$");

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}");

    private final Map<Character, List<Name>> byLetter = new HashMap<>();

    private Countries(List<Name> names) {
        names.stream()
                .sorted(Comparator.comparingInt((Name name) -> -name.words.length())
                        .thenComparing(Name::words))
                .forEach(name -> byLetter.computeIfAbsent(name.words.charAt(0), letter -> new ArrayList<>())
                        .add(name));
    }

    /** Reads a list: {@code NAME = OTHER NAMES ; ADJECTIVES}, a line for each country. */
    static Countries parse(String list) {
        List<Name> names = new ArrayList<>();
        list.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            String[] halves = line.split(";", 2);
            String[] nouns = halves[0].split("=", 2);
            String country = nouns[0].strip();
            Stream.concat(Stream.of(country), split(nouns.length > 1 ? nouns[1] : ""))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> names.add(new Name(name, country, false)));
            split(halves.length > 1 ? halves[1] : "").forEach(name -> names.add(new Name(name, country, true)));
        });
        return new Countries(names);
    }

    private static Stream<String> split(String names) {
        return Stream.of(names.split(",")).map(String::strip).filter(name -> !name.isEmpty());
    }

    /** The countries that a sentence names, from first to last. */
    List<Place> in(String sentence, Section section) {
        List<Place> places = new ArrayList<>();
        Matcher word = WORD.matcher(sentence);
        int from = 0;
        while (from < sentence.length() && word.find(from)) {
            from = word.start();
            Name name = at(sentence, from);
            if (name == null) {
                from++;
                continue;
            }
            int to = from + name.words.length();
            if (means(name, sentence, from, to, section)) {
                places.add(new Place(name.country, from, to));
            }
            from = to;
        }
        return places;
    }

    private @Nullable Name at(String sentence, int from) {
        for (Name name : byLetter.getOrDefault(sentence.charAt(from), List.of())) {
            if (sentence.startsWith(name.words, from) && isWhole(sentence, from + name.words.length())) {
                return name;
            }
        }
        return null;
    }

    /** Whether a word ends here, an ending for several apart: "Canadians". */
    private static boolean isWhole(String sentence, int to) {
        int end = to < sentence.length() && sentence.charAt(to) == 's' ? to + 1 : to;
        return isEnd(sentence, to) || isEnd(sentence, end);
    }

    private static boolean isEnd(String sentence, int to) {
        return to >= sentence.length() || !Character.isLetterOrDigit(sentence.charAt(to));
    }

    private static boolean means(Name name, String sentence, int from, int to, Section section) {
        if (name.country.isEmpty()) {
            return false;
        }
        String behind = sentence.substring(to);
        if (name.adjective) {
            return !NEXT_IS_NAME.matcher(behind).find()
                    && !LANGUAGE.matcher(behind).find();
        }
        if (section == Section.FRONT && FAMILY_NAME.matcher(behind).find()) {
            return false;
        }
        return section != Section.METHODS
                || !MAKER.matcher(sentence.substring(0, from)).find();
    }
}
