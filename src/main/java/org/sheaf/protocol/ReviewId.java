// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a review: the name of its folders under {@code corpus/}, {@code codebooks/} and {@code reports/}.
 *
 * @param name lower-case letters, digits and hyphens; begins with a letter or digit
 */
public record ReviewId(String name) implements Comparable<ReviewId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public ReviewId {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not a review id: " + name);
        }
    }

    public static Optional<ReviewId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ReviewId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(ReviewId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
