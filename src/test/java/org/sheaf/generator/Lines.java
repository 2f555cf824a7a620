// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

/** Lines of a tagged format, one under the other. A field without a value is not written. */
final class Lines {
    private final StringBuilder out = new StringBuilder();
    private final String between;
    private final String end;

    /**
     * @param between what parts tag and value, {@code "  - "} in RIS
     * @param end the end of a line
     */
    Lines(String between, String end) {
        this.between = between;
        this.end = end;
    }

    static Lines ris(String end) {
        return new Lines("  - ", end);
    }

    Lines tag(String name, String value) {
        return tag(name, value, end);
    }

    /** A line that ends differently from the others, as Web of Science ends some. */
    Lines tag(String name, String value, String otherEnd) {
        if (!value.isEmpty()) {
            out.append(name).append(between).append(value).append(otherEnd);
        }
        return this;
    }

    /** The line is written even though it says nothing. */
    Lines emptyTag(String name) {
        out.append(name).append(between).append(end);
        return this;
    }

    Lines raw(String text) {
        out.append(text);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
