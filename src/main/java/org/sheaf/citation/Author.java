// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

/**
 * An author as the source names them.
 *
 * @param family the family name with its particles, or the whole name of a group
 * @param given given names or initials, as written; empty for a group or where the source gives none
 * @param group whether this is an organisation or a named group of people
 */
public record Author(String family, String given, boolean group) {
    /** A person. */
    public static Author person(String family, String given) {
        return new Author(family, given, false);
    }

    /** An organisation or named group. */
    public static Author group(String name) {
        return new Author(name, "", true);
    }

    /** {@code Family, Given}, or the family name alone where no given name is known. */
    @Override
    public String toString() {
        return given.isEmpty() ? family : family + ", " + given;
    }
}
