// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

/**
 * A person or a group that wrote something.
 *
 * @param family family name with its particles, or the whole name of a group
 * @param given given names in full, parted by blanks; empty for a group
 */
record InventedAuthor(String family, String given) {
    boolean group() {
        return given.isEmpty();
    }

    /** {@code Family, Given Middle}. */
    String full() {
        return group() ? family : family + ", " + given;
    }

    /** The initials, each followed by {@code after}: {@code J.-P.} and {@code JP} come of Jean-Pierre. */
    String initials(String after, boolean keepHyphen) {
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c == ' ' || c == '-') {
                if (c == '-' && keepHyphen) {
                    out.append('-');
                }
                start = true;
            } else if (start) {
                out.append(c).append(after);
                start = false;
            }
        }
        return out.toString();
    }

    /** {@code Family, G.M.}, as Scopus writes. */
    String dotted() {
        return group() ? family : family + ", " + initials(".", true);
    }

    /** {@code Family, G. M.}, as EndNote writes. */
    String spaced() {
        return group() ? family : family + ", " + initials(". ", false).strip();
    }

    /** {@code Family, GM}, as Web of Science and Cochrane write. */
    String plain() {
        return group() ? family : family + ", " + initials("", false);
    }

    /** {@code Family GM}, as PubMed writes. */
    String pubmed() {
        return group() ? family : family + " " + initials("", false);
    }

    /** {@code Family G.M.}, as Embase writes. */
    String embase() {
        return group() ? family : family + " " + initials(".", true);
    }
}
