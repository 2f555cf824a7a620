// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Stems of single words after Snowball's rules for English (Porter2). Not for several threads: each has its own. */
public final class Stems {
    /** Words are few and come again and again; beyond so many different ones the memory of them is begun anew. */
    private static final int REMEMBERED = 200_000;

    private final Map<String, String> known = new HashMap<>();
    private final EnglishStemmer stemmer = new EnglishStemmer();

    /**
     * The word without its ending.
     *
     * @param word in small letters
     */
    public String of(String word) {
        String stem = known.get(word);
        if (stem == null) {
            stemmer.setCurrent(word);
            stemmer.stem();
            stem = stemmer.getCurrent();
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(word, stem);
        }
        return stem;
    }
}
