// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Rules about words that follow each other. In: rules as text, and a sentence. Out: the places where a rule holds, with its
 * label. What the rules look for is the business of those who write them.
 *
 * <p>A rule may ask for a word, and where the tagger is there for what a word is in its sentence. A rule that asks for more than
 * is there does not hold; so the same rules serve with and without it.
 */
@NullMarked
package org.sheaf.text.rules;

import org.jspecify.annotations.NullMarked;
