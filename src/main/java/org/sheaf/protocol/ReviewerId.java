// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a person who acts in a review.
 *
 * @param name lower-case letters, digits, hyphens, dots; begins with a letter or digit
 */
public record ReviewerId(String name) implements Comparable<ReviewerId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    public ReviewerId {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not a reviewer id: " + name);
        }
    }

    public static Optional<ReviewerId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ReviewerId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(ReviewerId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
