// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.Arrays;
import java.util.List;
import org.sheaf.text.Stems;

/** Reads a document's features, one kind after the other. Used again for each document; not for several threads. */
final class FeatureReader {
    /** Stands before and behind a word, four letters being one number: no word has a blank. */
    private static final char END = ' ';

    private final Stems stems = new Stems();
    private String text = "";
    private List<Word> words = List.of();
    private long[] forms = new long[0];
    private long[] roots = new long[0];
    /** How many of the words stand in the title. */
    private int inTitle;
    /** How many letters the words have together. */
    private int letters;

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
        letters = 0;
        for (int i = 0; i < forms.length; i++) {
            Word word = words.get(i);
            forms[i] = Fingerprint.of(word.form());
            roots[i] = Fingerprint.of(stems.of(word.form()));
            letters += word.form().length();
            inTitle += word.to() <= document.title().length() ? 1 : 0;
        }
    }

    /** Reads the features of a kind, with repetitions, and says how many they are. */
    int features(View.Kind kind) {
        long[] units = kind.stemmed ? roots : forms;
        int size = kind.titleOnly ? inTitle : units.length;
        // No kind has more features than that: two for each word, or one for each letter.
        int most = Math.max(2 * size, letters);
        if (found.length < most) {
            found = new long[most];
            begins = new int[most];
            pair = new boolean[most];
        }
        int features = 0;
        for (int i = 0; kind.single && i < size; i++) {
            if (!kind.titleOnly || !FunctionWords.has(words.get(i).form())) {
                features = put(features, units[i], i, false);
            }
        }
        for (int i = 0; kind.paired && i + 1 < size; i++) {
            features = put(features, Fingerprint.of(units[i], units[i + 1]), i, true);
        }
        for (int i = 0; kind.lettered && i < size; i++) {
            String form = words.get(i).form();
            long four = END;
            for (int at = 0; at <= form.length(); at++) {
                four = four << Character.SIZE | (at < form.length() ? form.charAt(at) : END);
                if (at >= 2) {
                    features = put(features, four, i, false);
                }
            }
        }
        return features;
    }

    private int put(int place, long fingerprint, int begin, boolean isPair) {
        found[place] = fingerprint;
        begins[place] = begin;
        pair[place] = isPair;
        return place + 1;
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
