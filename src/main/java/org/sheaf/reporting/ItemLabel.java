// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

/**
 * What a reader recognises a record by. Whatever the source does not state is empty.
 *
 * @param title title of the work
 * @param authors as shown in a list, such as {@code Okafor, Lindqvist}
 * @param year year of publication
 * @param file the file the record was read from
 * @param line 1-based line at which it starts there; 0 if not known
 */
public record ItemLabel(String title, String authors, String year, String file, long line) {
    /** Nothing is known but the id. */
    public static final ItemLabel NONE = new ItemLabel("", "", "", "", 0);

    /** {@code file:line}, as editors understand it; empty if no file is known. */
    public String place() {
        return file.isEmpty() ? "" : line > 0 ? file + ":" + line : file;
    }
}
