// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a code for good: its name may change, its id does not.
 *
 * @param name small letters, digits and hyphens, 1 to 64 of them, such as {@code practical-support}
 */
public record CodeId(String name) implements Comparable<CodeId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public CodeId {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not the id of a code: " + name);
        }
    }

    /** The id written in {@code text}; nothing if it is none. */
    public static Optional<CodeId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CodeId(text)) : Optional.empty();
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
