// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.checklist;

/**
 * What an author said of an item: where in the manuscript it stands, or why it does not apply.
 *
 * @param checklist id of the checklist
 * @param item its number
 * @param where place in the manuscript, such as {@code p. 4, Methods}; empty where it does not apply
 * @param doesNotApply why it does not apply; empty where it does
 * @param by id of who said so
 * @param on the day, ISO 8601; empty if not recorded
 * @param file where it was said
 * @param line in that file
 */
public record Saying(
        String checklist,
        String item,
        String where,
        String doesNotApply,
        String by,
        String on,
        String file,
        long line) {}
