// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a code comes from. */
public enum CodeOrigin {
    /** From a framework that was agreed beforehand. */
    DEDUCTIVE("deductive"),
    /** From the data. */
    INDUCTIVE("inductive");

    private final String key;

    CodeOrigin(String key) {
        this.key = key;
    }

    /** The word in files. */
    public String key() {
        return key;
    }

    /** The constant whose key this is; nothing if there is none. */
    public static Optional<CodeOrigin> parse(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
