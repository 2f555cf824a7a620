// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.checklists;

import java.util.List;
import java.util.Optional;
import org.sheaf.checklist.Shown;

/** Words for how many, and for what a part of the whole comes to. */
final class Amounts {
    private Amounts() {}

    /** @param noun one that takes an s */
    static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** Some names, and how many more: so that a list of two hundred does not fill a page. */
    static String some(List<String> names) {
        int shown = 6;
        return names.size() <= shown
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, shown)) + " and " + (names.size() - shown) + " more";
    }

    /**
     * Whole where nothing is missing, nothing where nothing is there, else a part.
     *
     * @param words what is there; empty where nothing is
     * @param missing what is not; empty where nothing is missing
     */
    static Shown shown(Optional<String> words, String missing, String mend) {
        if (missing.isEmpty()) {
            return Shown.whole(words.orElse(""));
        }
        return words.map(there -> Shown.part(there, missing, mend)).orElseGet(() -> Shown.nothing(missing, mend));
    }
}
