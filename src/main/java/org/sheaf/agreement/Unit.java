// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

/**
 * A stretch of a continuum that somebody marked off and gave a value.
 *
 * @param start 0-based place with which it begins
 * @param end place behind its last one
 * @param value what was said of it
 */
public record Unit(int start, int end, String value) {
    public Unit {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no unit: from " + start + " to " + end);
        }
    }

    int length() {
        return end - start;
    }
}
