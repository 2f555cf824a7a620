// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.document;

/**
 * A page of a file and where its text stands.
 *
 * @param number 1-based place in the file
 * @param label what is printed on the page as its number, such as {@code 305} or {@code e12}; empty if nothing is known
 * @param start 0-based code point with which it begins
 * @param end code point behind its last one; equal to {@code start} for a page without text
 */
public record Page(int number, String label, int start, int end) {
    public Page {
        if (number < 1 || start < 0 || end < start) {
            throw new IllegalArgumentException("no page: " + number + " from " + start + " to " + end);
        }
    }
}
