// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.Arrays;
import java.util.List;
import org.sheaf.text.Stems;

/** Reads a document's features, one kind after the other. Used again for each document; not for several threads. */
final class FeatureReader {
    private final Stems stems = new Stems();
    private String text = "";
    private List<Word> words = List.of();
    private long[] forms = new long[0];
    private long[] roots = new long[0];
    /** How many of the words stand in the title. */
    private int inTitle;

    private long[] found = new long[1024];
    /** The word with which each feature begins. */
    private int[] begins = new int[1024];
    /** Whether each feature is a pair. */
    private boolean[] pair = new boolean[1024];

    /** Takes a document. */
    void read(Document document) {
        text = document.text();
        words = Word.in(text);
        forms = new long[words.size()];
        roots = new long[words.size()];
        inTitle = 0;
        for (int i = 0; i < forms.length; i++) {
            Word word = words.get(i);
            forms[i] = Fingerprint.of(word.form());
            roots[i] = Fingerprint.of(stems.of(word.form()));
            inTitle += word.to() <= document.title().length() ? 1 : 0;
        }
    }

    /** Reads the features of a kind, with repetitions, and says how many they are. */
    int features(View.Kind kind) {
        long[] units = kind.stemmed ? roots : forms;
        int size = kind.titleOnly ? inTitle : units.length;
        if (found.length < 2 * size) {
            found = new long[2 * size];
            begins = new int[2 * size];
            pair = new boolean[2 * size];
        }
        int features = 0;
        for (int i = 0; kind.single && i < size; i++) {
            if (!kind.titleOnly || !FunctionWords.has(words.get(i).form())) {
                found[features] = units[i];
                pair[features] = false;
                begins[features++] = i;
            }
        }
        for (int i = 0; kind.paired && i + 1 < size; i++) {
            found[features] = Fingerprint.of(units[i], units[i + 1]);
            pair[features] = true;
            begins[features++] = i;
        }
        return features;
    }

    /** The features read last; what lies behind their number is left from before. */
    long[] fingerprints() {
        return found;
    }

    /** A feature read last, as it stands in the text. */
    String words(int feature) {
        int first = begins[feature];
        return text.substring(
                words.get(first).from(),
                words.get(pair[feature] ? first + 1 : first).to());
    }

    /** The stems of a feature read last, by which its forms are told to be one. */
    long root(int feature) {
        int first = begins[feature];
        return pair[feature] ? Fingerprint.of(roots[first], roots[first + 1]) : roots[first];
    }

    /** A copy of the features read last. */
    long[] copy(int features) {
        return Arrays.copyOf(found, features);
    }
}
