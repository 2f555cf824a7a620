// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of a BibTeX file taken apart.
 *
 * @param type lower case
 * @param key as written; empty if it has none
 * @param fields in the order of the entry, with what it inherits behind its own
 */
record BibTexEntry(String type, String key, List<Field> fields) {
    /**
     * A field.
     *
     * @param name lower case, single blanks
     * @param value LaTeX, its delimiters taken off and macros put in
     */
    record Field(String name, String value) {}

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /** The value of the first field of this name; empty if there is none. */
    String value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /**
     * The entry with the fields of its parent that it does not have itself; the parent's title is its book's title
     * (biblatex manual, appendix B).
     */
    BibTexEntry inheriting(BibTexEntry parent) {
        List<Field> all = new ArrayList<>(fields);
        boolean inBook = !type.equals("book") && !type.equals("proceedings") && !type.equals("collection");
        for (Field field : parent.fields) {
            String name = inBook && field.name().equals("title")
                    ? type.equals("article") ? "journal" : "booktitle"
                    : inBook && field.name().equals("author") ? "bookauthor" : field.name();
            boolean own = name.equals("crossref")
                    || name.equals("ids")
                    || name.equals("shorttitle")
                    || name.equals("journal") && has("journaltitle");
            if (!own && !has(name)) {
                all.add(new Field(name, field.value()));
            }
        }
        return new BibTexEntry(type, key, List.copyOf(all));
    }
}
