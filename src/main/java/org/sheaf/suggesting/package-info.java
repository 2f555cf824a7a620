// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What a reader of an article may want to note, found by rules. In: a full text. Out: suggestions, each a place in that text
 * with its sentence: sizes of samples, words for methods, countries, groups of people, and what participants said.
 *
 * <p><b>What is decided here.</b> Nothing about the study. A suggestion is a place at which to look; a person takes it or leaves
 * it. So the words of a sample's size are kept as they stand ("around 1000", "12-20", "the number is unclear"), never become a
 * number, and nothing adds them up.
 *
 * <ul>
 *   <li>What is said about other people's work is mostly left out by where it stands: sizes and groups in an introduction, a
 *       discussion or a list of references are not looked for.
 *   <li>A word that comes again and again is suggested once for each part of the article, at its first place; what participants
 *       said, and every size, wherever it stands.
 *   <li>Names of countries are found by a list, with capitals as they are: Turkey is a country, turkey is none. An adjective
 *       before a name in capitals ("American Heart Association") is part of that name.
 *   <li>A quotation is taken for a participant's by its speaker's tag ("(P12, female)"), by its "I", "we" or "my", or by its
 *       length. Titles, terms and single words in quotation marks are left.
 * </ul>
 *
 * <p>{@link org.sheaf.suggesting.CodeSuggestions} does the same for codes: sentences that hold words of the codebook, or are like what
 * was coded before.
 *
 * <p>The rules for sizes, methods and groups are files beside this package, in the language of CoreNLP's TokensRegex, read by
 * {@code text.rules}. They were written for English articles on health and social care.
 *
 * <p>Floor 2: pure; stands on {@code document} and {@code text}.
 */
@NullMarked
package org.sheaf.suggesting;

import org.jspecify.annotations.NullMarked;
