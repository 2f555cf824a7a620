// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.Optional;
import java.util.stream.Stream;

/** How a team goes from what studies say to themes. */
public enum CodingApproach {
    /**
     * Thematic synthesis: line by line, then descriptive themes, then analytical ones (Thomas and Harden 2008,
     * doi:10.1186/1471-2288-8-45).
     */
    THEMATIC("thematic"),
    /**
     * Framework synthesis, best fit: a frame that was agreed beforehand, and new themes for what it does not catch (Carroll
     * and others 2013, doi:10.1186/1471-2288-13-37).
     */
    FRAMEWORK("framework");

    private final String key;

    CodingApproach(String key) {
        this.key = key;
    }

    /** The word in files. */
    public String key() {
        return key;
    }

    /** The constant whose key this is; nothing if there is none. */
    public static Optional<CodingApproach> parse(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
