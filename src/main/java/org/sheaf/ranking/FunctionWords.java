// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.Set;

/** English words that carry a sentence and no subject. In a title, which is short, they would weigh too much. */
final class FunctionWords {
    private static final Set<String> WORDS = Set.of(("a about above after again against all am an and any are as at be"
                    + " because been before being below between both but by can could did do does doing down during each few"
                    + " for from further had has have having he her here hers him his how if in into is it its itself just me"
                    + " more most my no nor not now of off on once only or other our ours out over own same she should so some"
                    + " such than that the their theirs them then there these they this those through to too under until up"
                    + " very was we were what when where which while who whom why will with would you your")
            .split(" "));

    private FunctionWords() {}

    static boolean has(String word) {
        return WORDS.contains(word);
    }
}
