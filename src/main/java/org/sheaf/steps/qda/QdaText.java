// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import java.util.Optional;

/**
 * A text as every program counts it: a form feed, which parts pages here, and a carriage return become signs that none of them
 * leaves out. Each stays one sign, so that places stay the same.
 */
final class QdaText {
    private final String words;
    private final int[] letters;

    /** @param words with LF at the ends of lines */
    QdaText(String words) {
        this.words = words;
        this.letters = words.codePoints().toArray();
    }

    static QdaText of(String text) {
        return new QdaText(text.replace('\f', '\n').replace("\r\n", " \n").replace('\r', '\n'));
    }

    String words() {
        return words;
    }

    boolean isSameAs(QdaText other) {
        return words.equals(other.words);
    }

    /** What stands between two places, counted in code points from 0; nothing where there are no such places. */
    Optional<String> between(long start, long end) {
        return start < 0 || end <= start || end > letters.length
                ? Optional.empty()
                : Optional.of(new String(letters, (int) start, (int) (end - start)));
    }

    /** The only place at which a passage stands; nothing where it stands nowhere, or in several places. */
    Optional<Integer> onlyPlace(String passage) {
        int at = words.indexOf(passage);
        return at < 0 || passage.isBlank() || words.indexOf(passage, at + 1) >= 0
                ? Optional.empty()
                : Optional.of(words.codePointCount(0, at));
    }

    static String oneLine(String passage) {
        return passage.replaceAll("\\s+", " ").strip();
    }
}
