// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.document;

/**
 * Which reader made a text of a file, and in which version. A place in a text holds for texts of the same file by the same
 * reader; the number rises with every change that can change a text.
 *
 * @param kind the kind of file: {@code pdf}, {@code docx}, {@code html} or {@code text}
 * @param version from 1
 */
public record ReaderVersion(String kind, int version) {
    /** {@code pdf/1}. */
    @Override
    public String toString() {
        return kind + "/" + version;
    }
}
