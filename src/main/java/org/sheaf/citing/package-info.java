// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * References as people cite them. In: records and the name of a style. Out: a list of references as text and as HTML, in
 * the order that the style wants, and the citations that stand in a sentence. Floor 2: pure, and the only place with
 * citeproc-java.
 *
 * <p><b>What is decided here.</b> Nothing about punctuation: that is the style's business (Citation Style Language 1.0.2),
 * and the styles are the ones that the field maintains, kept word for word beside this package with their authors and
 * their licence. Decided is what a style is told: where a family name's particles end, that {@code JP} are two initials,
 * that the full stop behind a title belongs to the database, and which part of a date is certain.
 *
 * <p>Nothing is made up. What a record does not state, such as the place of a publisher, is missing in its reference, and
 * {@code docs/guide/export.md} says what that means for each style.
 */
@NullMarked
package org.sheaf.citing;

import org.jspecify.annotations.NullMarked;
