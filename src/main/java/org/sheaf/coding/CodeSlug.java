// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Makes ids of codes from the names that people gave them. */
public final class CodeSlug {
    private static final int LONGEST = 64;
    private static final String NAMELESS = "code";

    /** Letters that do not come apart into a plain one and a mark. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ı", "i", "ð", "d", "þ", "th");

    private CodeSlug() {}

    /**
     * An id that is like a name: {@code practical-support} for "Practical support". A name without Latin letters or digits
     * gives {@code code}. Where an id is taken a number is put behind it, from 2 on.
     */
    public static CodeId of(String name, Predicate<CodeId> taken) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        String slug = plain.replaceAll("[\\p{M}'’]", "").replaceAll("[^a-z0-9]+", "-");
        slug = trimmed(slug.startsWith("-") ? slug.substring(1) : slug, LONGEST);
        String first = slug.isEmpty() ? NAMELESS : slug;
        CodeId id = new CodeId(first);
        for (int number = 2; taken.test(id); number++) {
            String ending = "-" + number;
            id = new CodeId(trimmed(first, LONGEST - ending.length()) + ending);
        }
        return id;
    }

    private static String trimmed(String slug, int length) {
        String cut = slug.length() <= length ? slug : slug.substring(0, length);
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
