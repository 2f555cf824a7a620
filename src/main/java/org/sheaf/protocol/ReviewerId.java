// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.Optional;

/**
 * Names a person who acts in a review.
 *
 * @param name lower-case letters, digits, hyphens, dots; begins with a letter or digit
 */
public record ReviewerId(String name) implements Comparable<ReviewerId> {
    private static final int LONGEST = 64;

    public ReviewerId {
        if (!isOne(name)) {
            throw new IllegalArgumentException("not a reviewer id: " + name);
        }
    }

    public static Optional<ReviewerId> parse(String text) {
        return isOne(text) ? Optional.of(new ReviewerId(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.charAt(0) != '-'
                && text.charAt(0) != '.'
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.');
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
