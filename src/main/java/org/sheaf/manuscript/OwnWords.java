// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.List;
import java.util.Locale;

/** What there is to do about words that the author wrote otherwise than the report. */
final class OwnWords {
    private OwnWords() {}

    /**
     * Judged by the numbers and words alone that differ from then to now: where the author's text has all of the new ones and
     * none of the old ones, it is done; where it has an old one, it is to be changed.
     */
    static Amendment.Status status(String yours, String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        List<String> removed = Likeness.without(old, fresh);
        List<String> added = Likeness.without(fresh, old);
        List<String> kept = Likeness.without(old, removed);
        List<String> rest = Likeness.without(words(yours), kept);
        boolean hasOld = removed.stream().anyMatch(rest::contains);
        if (hasOld) {
            return Amendment.Status.CHANGE;
        }
        boolean hasNew = Likeness.without(added, rest).isEmpty();
        return hasNew && !(removed.isEmpty() && added.isEmpty()) ? Amendment.Status.DONE : Amendment.Status.LOOK;
    }

    private static List<String> words(String text) {
        return Plain.tokens(text).stream()
                .filter(Plain::isWord)
                .map(token -> token.toLowerCase(Locale.ROOT))
                .toList();
    }
}
