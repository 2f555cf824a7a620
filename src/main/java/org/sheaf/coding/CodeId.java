// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.Optional;

/**
 * Names a code for good: its name may change, its id does not.
 *
 * @param name small letters, digits and hyphens, 1 to 64 of them, such as {@code practical-support}
 */
public record CodeId(String name) implements Comparable<CodeId> {
    private static final int LONGEST = 64;

    public CodeId {
        if (!isOne(name)) {
            throw new IllegalArgumentException("not the id of a code: " + name);
        }
    }

    /** The id written in {@code text}; nothing if it is none. */
    public static Optional<CodeId> parse(String text) {
        return isOne(text) ? Optional.of(new CodeId(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.charAt(0) != '-'
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }

    @Override
    public int compareTo(CodeId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
