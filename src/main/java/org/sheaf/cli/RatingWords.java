// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.workspace.NearestWord;

/**
 * Which category a word in a cell stands for. Words that differ in capitals only are one category, as they are for those who
 * typed them; some are left out or count as others where the command says so.
 */
final class RatingWords {
    /** Many more than any scale has; what holds more are titles or notes. */
    static final int MOST_CATEGORIES = 100;

    private final List<String> declared;
    private final Map<String, String> leftOut = new LinkedHashMap<>();
    private final Map<String, String> counted = new LinkedHashMap<>();
    private final Map<String, String> countedAs = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> spellings = new TreeMap<>();
    private final Set<String> met = new HashSet<>();

    /**
     * @param declared the scale in its order; empty if it is what occurs
     * @param leftOut words that count as missing
     * @param countedAs pairs {@code WORD=CATEGORY}
     * @throws ReviewException if these contradict each other
     */
    RatingWords(List<String> declared, Collection<String> leftOut, Collection<String> countedAs) {
        this.declared = declared.stream().map(String::strip).toList();
        leftOut.forEach(word -> this.leftOut.put(key(word), word.strip()));
        for (String pair : countedAs) {
            int sign = pair.indexOf('=');
            if (sign < 1 || pair.substring(sign + 1).isBlank()) {
                throw ReviewException.usage(
                        "\"" + pair + "\" does not say what counts as what.",
                        "Write it as WORD=CATEGORY, such as --count-as Unsure=Include.");
            }
            counted.put(key(pair.substring(0, sign)), pair.substring(0, sign).strip());
            this.countedAs.put(
                    key(pair.substring(0, sign)), pair.substring(sign + 1).strip());
        }
        for (String word : this.leftOut.keySet()) {
            if (this.countedAs.containsKey(word)) {
                throw ReviewException.usage(
                        "\"" + this.leftOut.get(word) + "\" is to be left out and to be counted.",
                        "Decide for one of them.");
            }
        }
        for (String category : this.declared) {
            spellings.put(key(category), new TreeMap<>(Map.of(category, Integer.MAX_VALUE)));
        }
        if (spellings.size() < this.declared.size() || spellings.containsKey("")) {
            throw ReviewException.usage(
                    "A category is empty or named twice: " + String.join(", ", this.declared) + ".",
                    "Give --category each category once, the one that counts as positive first.");
        }
        for (String category : this.countedAs.values()) {
            if (!this.declared.isEmpty() && !isCategory(key(category))) {
                throw ReviewException.usage(
                        "\"" + category + "\" is to be counted, but is none of the categories: "
                                + String.join(", ", this.declared) + ".",
                        "Name it with --category too.");
            }
        }
    }

    /** The key of the category that a word stands for; empty if the word is empty or left out. */
    String read(String word) {
        String key = key(word);
        met.add(key);
        if (key.isEmpty() || leftOut.containsKey(key)) {
            return "";
        }
        String category = countedAs.getOrDefault(key, word);
        String counted = key(category);
        if (declared.isEmpty()) {
            spellings.computeIfAbsent(counted, k -> new TreeMap<>()).merge(category, 1, Integer::sum);
        }
        return counted;
    }

    boolean isCategory(String key) {
        return spellings.containsKey(key);
    }

    int size() {
        return spellings.size();
    }

    /** How a category is written: as it is declared, or as it is written most often. */
    String spelling(String key) {
        return spellings.getOrDefault(key, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The categories in their order, those declared or those met. */
    List<String> scale() {
        return declared.isEmpty()
                ? ScaleOrder.of(spellings.keySet().stream().map(this::spelling).toList())
                : declared;
    }

    Collection<String> leftOut() {
        return leftOut.values();
    }

    /** By the word that counts as another, the category it counts as. */
    Map<String, String> countedAs() {
        Map<String, String> words = new LinkedHashMap<>();
        counted.forEach((key, word) -> words.put(word, countedAs.getOrDefault(key, "")));
        return words;
    }

    /** Tells what may not be as it was meant. */
    void tell(String file, Consumer<Problem> problems) {
        for (Map<String, Integer> written : spellings.values()) {
            if (written.size() > 1) {
                problems.accept(Problem.warning(
                        file,
                        0,
                        "\"" + String.join("\", \"", written.keySet()) + "\" are taken for one category.",
                        "Write it in one way if it is one."));
            }
        }
        leftOut.forEach((key, word) -> tellIfNotMet(key, word, file, problems));
        counted.forEach((key, word) -> tellIfNotMet(key, word, file, problems));
    }

    private void tellIfNotMet(String key, String word, String file, Consumer<Problem> problems) {
        if (!met.contains(key)) {
            problems.accept(Problem.warning(
                    file,
                    0,
                    "Nobody wrote \"" + word + "\", so nothing was changed by naming it.",
                    NearestWord.to(key, spellings.keySet())
                            .map(near -> "Did you mean \"" + spelling(near) + "\"?")
                            .orElse("The categories are: " + String.join(", ", scale()) + ".")));
        }
    }

    static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
