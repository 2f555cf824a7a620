// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.foreign;

import java.util.Arrays;
import java.util.Optional;

/** A screening tool whose exports hold decisions. */
public enum OtherTool {
    RAYYAN("rayyan", "Rayyan"),
    COVIDENCE("covidence", "Covidence"),
    EPPI("eppi", "EPPI-Reviewer"),
    ASREVIEW("asreview", "ASReview");

    private final String key;
    private final String words;

    OtherTool(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** As it is typed, and stands in a vote for where it came from. */
    public String key() {
        return key;
    }

    /** Its name. */
    public String words() {
        return words;
    }

    public static Optional<OtherTool> parse(String key) {
        return Arrays.stream(values()).filter(tool -> tool.key.equals(key)).findFirst();
    }

    /** The tool that bears a name in the records of an export. */
    static Optional<OtherTool> named(String name) {
        return Arrays.stream(values())
                .filter(tool -> tool.words.equalsIgnoreCase(name))
                .findFirst();
    }
}
