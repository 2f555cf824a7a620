// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

/**
 * What the order looks at: the words of a record and nothing else, neither its authors nor its year nor its journal.
 *
 * @param title empty if not stated
 * @param summary the abstract; empty if not stated
 */
public record Document(String title, String summary) {
    /** Title and abstract as one text. */
    public String text() {
        return title + " " + summary;
    }
}
